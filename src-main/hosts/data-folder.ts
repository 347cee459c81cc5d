// Decides where a user's data is, so that every host opens the same file.
import { posix, win32 } from 'node:path'

export interface Surroundings {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
  /** the value of --data */
  chosen?: string | undefined
  /** where a relative --data starts from */
  cwd: string
}

export interface DataFiles {
  folder: string
  database: string
  log: string
}

/** What --data or QUITTANCE_DATA names, else the platform's application data folder, which no cloud drive synchronises. */
export function dataFiles({ platform, env, home, chosen, cwd }: Surroundings): DataFiles {
  const { join, resolve } = platform === 'win32' ? win32 : posix
  const wanted = chosen || env.QUITTANCE_DATA
  const folder = wanted ? resolve(cwd, wanted) : join(applicationData(platform, env, home), nameOn(platform))
  return { folder, database: join(folder, 'quittance.sqlite'), log: join(folder, 'quittance.log') }
}

function applicationData(platform: NodeJS.Platform, env: Surroundings['env'], home: string): string {
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support')
  if (platform === 'win32') return env.APPDATA || win32.join(home, 'AppData', 'Roaming')
  // The XDG specification: a relative path is to be ignored.
  const data = env.XDG_DATA_HOME
  return data && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share')
}

function nameOn(platform: NodeJS.Platform): string {
  return platform === 'darwin' || platform === 'win32' ? 'Quittance' : 'quittance'
}
