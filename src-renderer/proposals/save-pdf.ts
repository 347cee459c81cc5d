// Asks the core for a PDF and saves it where the person wants it.
import type { PdfAnswer } from '#shared/documents/contract'
import { sentenceOf } from '../api'
import { saveFile } from '../kit/platform'
import { tellProblem } from '../kit/Toasts'

export async function savePdf(draw: () => Promise<PdfAnswer>): Promise<void> {
  try {
    const { fileName, base64 } = await draw()
    await saveFile(fileName, base64, 'application/pdf')
  } catch (error) {
    tellProblem(sentenceOf(error))
  }
}
