// Draws the cases of sheet-cases.ts as PDFs, and where poppler and ImageMagick are installed as contact sheets, three designs side by side.
import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DESIGNS } from '#shared/company/company'
import { renderPdf } from '../../src-main/documents/render-pdf'
import { sampleModel } from '../fixtures/documents'
import { sheetCases } from './sheet-cases'

const folder = join('test', 'screenshots', 'documents')
const only = process.argv[2] ?? ''
mkdirSync(folder, { recursive: true })

for (const [name, overrides] of Object.entries(sheetCases)) {
  if (!name.includes(only)) continue
  for (const old of globSync(`${name}.*`, { cwd: folder })) rmSync(join(folder, old))
  const counts: string[] = []
  for (const design of DESIGNS) {
    const { bytes, pages } = await renderPdf(sampleModel({ ...overrides, company: { ...overrides.company, design } }))
    writeFileSync(join(folder, `${name}.${design}.pdf`), bytes)
    counts.push(`${design} ${pages}`)
    run('pdftoppm', ['-r', '80', '-png', join(folder, `${name}.${design}.pdf`), join(folder, `${name}.${design}`)])
  }
  const pictures = DESIGNS.flatMap((design) => globSync(`${name}.${design}-*.png`, { cwd: folder }).sort())
  const sheet = ['-tile', `${Math.min(3, pictures.length)}x`, '-geometry', '+8+8', '-background', '#8a8f98']
  run('montage', [...pictures.map((picture) => join(folder, picture)), ...sheet, join(folder, `${name}.sheet.png`)])
  console.log(`${name}: pages ${counts.join(', ')}`)
}

function run(program: string, args: readonly string[]): void {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
