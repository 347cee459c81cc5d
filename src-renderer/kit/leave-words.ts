// The question before what was typed into a dialog is given up, in the language of the screens.
interface LeaveWords {
  title: string
  text: string
  yes: string
  no: string
}

let words: () => LeaveWords = () => ({ title: '', text: '', yes: '', no: '' })

/** The texts set it. */
export function askInDialogs(by: typeof words): void {
  words = by
}

export function leaveWords(): LeaveWords {
  return words()
}
