import { defineFailures } from '../basics/failure'

export const papersFailures = defineFailures({
  number_taken_meanwhile: (facts: { number: string }) =>
    `Another proposal took the number ${facts.number} meanwhile. Send this one again: it gets the next number.`,
})
