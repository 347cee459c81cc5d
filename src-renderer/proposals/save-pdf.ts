// Asks the core for a file and saves it where the person wants it.
import type { PdfAnswer } from '#shared/documents/contract'
import { sentenceOf } from '../api'
import { saveFile } from '../kit/platform'
import { tellProblem } from '../kit/Toasts'

interface Answer {
  fileName: string
  base64: string
  mediaType: string
}

export function savePdf(draw: () => Promise<PdfAnswer>): Promise<void> {
  return saveAnswer(async () => ({ ...(await draw()), mediaType: 'application/pdf' }))
}

export async function saveAnswer(ask: () => Promise<Answer>): Promise<void> {
  try {
    const { fileName, base64, mediaType } = await ask()
    await saveFile(fileName, base64, mediaType)
  } catch (error) {
    tellProblem(sentenceOf(error))
  }
}
