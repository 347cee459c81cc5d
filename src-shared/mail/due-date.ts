// A document without a due date asks for no payment by a day: the sentence that names it is left out.
import { written } from '../placeholders/placeholder'

const DUE = written('invoice.due_on')
/** Behind the end of a sentence; a dot inside a placeholder is none, because a space follows. */
const BETWEEN_SENTENCES = /(?<=[.!?])[^\S\n]+(?=\p{Lu})/u

/** The text of a mail, not filled in yet, without the sentences that name the due date; what becomes of a paragraph that was only that goes too. */
export function withoutDueDate(text: string): string {
  const paragraphs = text.split('\n\n').flatMap((paragraph) => {
    if (!paragraph.includes(DUE)) return [paragraph]
    const kept = paragraph.split(BETWEEN_SENTENCES).filter((sentence) => !sentence.includes(DUE))
    return kept.length === 0 ? [] : [kept.join(' ')]
  })
  return paragraphs.join('\n\n')
}
