// Imported first by the entries that run on the machine's own Node: better-sqlite3 crashes on an old one before anybody could say why.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(
    `Quittance needs Node 22.12 or newer; this is ${process.versions.node}. From a checkout, npm start and npm run cli choose the right one.\n`,
  )
  process.exit(2)
}
