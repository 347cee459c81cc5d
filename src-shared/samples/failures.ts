import { defineFailures } from '../basics/failure'

export const sampleFailures = defineFailures({
  sample_needs_new_file: (facts: { company: string }) =>
    `The sample business goes only into a file without a company, and this one has ${facts.company}. Open another data folder to see it.`,
  sample_missing: () => 'The file does not hold the sample business, so there is nothing to remove. Your own data was left as it is.',
  sample_holds_own_work: (facts: { changes: number; subjects: Readonly<Record<string, number>> }) =>
    `Removing the sample business clears the whole file, and ${facts.changes} changes of your own are in it (${list(facts.subjects)}). Confirm that they may be lost (isConfirmed), or keep the file.`,
  sample_traces_left: () =>
    'The sample business is removed, but another program is reading the file, so copies of its old pages lie beside it until that program closes.',
})

function list(subjects: Readonly<Record<string, number>>): string {
  return Object.entries(subjects)
    .map(([subject, count]) => `${subject}: ${count}`)
    .join(', ')
}
