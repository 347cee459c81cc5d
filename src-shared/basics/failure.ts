// A refusal: a code for programs, its facts, and one sentence for people that is made at the edge.

/** The sentence of each code of a slice; `facts` is what the sentence and a program need to know. */
export interface FailureKind<Code extends string, Facts> {
  code: Code
  sentence: (facts: Facts) => string
}
export type Facts = Readonly<Record<string, unknown>>

/** Something that was asked for and may not be done. Everything else that is thrown is a bug. */
export class Failure extends Error {
  readonly code: string
  readonly facts: Facts

  constructor(code: string, facts: Facts, sentence: string) {
    super(sentence)
    this.name = 'Failure'
    this.code = code
    this.facts = facts
  }
}

type Sentences = Record<string, (facts: never) => string>
type Kinds<S extends Sentences> = { [Code in keyof S & string]: FailureKind<Code, Parameters<S[Code]> extends [infer F] ? F : Facts> }

/** Defines a slice's refusals: `{ code: (facts) => 'One sentence that says what would be right.' }`. */
export function defineFailures<S extends Sentences>(sentences: S): Kinds<S> {
  return Object.fromEntries(Object.entries(sentences).map(([code, sentence]) => [code, { code, sentence }])) as unknown as Kinds<S>
}

/** Makes the refusal of a kind; the caller throws it. */
export function fail<F>(kind: FailureKind<string, F>, facts: F & Facts): Failure {
  return new Failure(kind.code, facts, kind.sentence(facts))
}
