// A form over a schema: its values, the errors beside its fields, and sending it once.
import { useState } from 'react'
import type { z } from 'zod'

export type FieldErrors = Readonly<Record<string, string | undefined>>

export interface Form<V> {
  value: V
  /** changes some values and forgets their errors */
  set: (change: Partial<V>) => void
  errors: FieldErrors
  setErrors: (errors: FieldErrors) => void
}

export function useForm<V extends object>(initial: V | (() => V)): Form<V> {
  const [value, setValue] = useState(initial)
  const [errors, setErrors] = useState<FieldErrors>({})
  const set = (change: Partial<V>) => {
    setValue((before) => ({ ...before, ...change }))
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([path]) => !((path.split('.')[0] ?? '') in change))))
  }
  return { value, set, errors, setErrors }
}

/** The parsed value, or the errors by path. */
export function check<S extends z.ZodType>(schema: S, value: unknown): { data: z.output<S> } | { errors: FieldErrors } {
  const result = schema.safeParse(value)
  if (result.success) return { data: result.data }
  return { errors: Object.fromEntries(result.error.issues.map(({ path, message }) => [path.join('.'), sentence(message)])) }
}

/** How a schema's message becomes a sentence in the language of the screens; the texts set it. */
let translate = (message: string): string => message
export function translateMessages(by: typeof translate): void {
  translate = by
}

/** A schema's message as the sentence that stands beside its field. */
export function sentence(raw: string): string {
  const message = translate(raw)
  const text = message.replace(/^must/, 'This must').replace(/^(an?|one) /, 'Enter $1 ')
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** Moves the focus to the first field with an error. */
export function focusFirstError(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('input[aria-invalid=true],textarea[aria-invalid=true],[data-invalid] button')?.focus(),
  )
}
