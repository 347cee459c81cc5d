// The texts with which a company sends, for each kind of mail and language, with a preview filled in.
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { LANGUAGES, type Language } from '#shared/basics/address'
import { textIssues } from '#shared/mail/message'
import { TEMPLATE_KINDS, type Template, type TemplateKind } from '#shared/mail/template'
import { fillPlaceholders } from '#shared/placeholders/fill'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { useChoices } from '../kit/choices'
import { Cell, Fields } from '../kit/Fields'
import { Section } from '../kit/Section'
import { Select } from '../kit/Select'
import { Notice, Waiting } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import styles from './Mail.module.css'
import { issuesByField, issuesOfError } from './message-errors'
import { useSampleValues } from './use-sample-values'

export function TemplateSection({ companyId }: { companyId: string }) {
  const t = useTexts().mail
  const { languages } = useChoices()
  const [kind, setKind] = useState<TemplateKind>('invoice')
  const [language, setLanguage] = useState<Language>('en')
  const { data, error } = useQuery(api.mail.templates.queryOptions({ input: { companyId, kind, language } }))
  const template = data?.[0]
  return (
    <Section title={t.templates}>
      <Fields>
        <Cell span="half">
          <Select
            label={t.templateKind}
            options={TEMPLATE_KINDS.map((id) => ({ id, label: t.templateKinds[id] }))}
            value={kind}
            onChange={(id) => setKind(TEMPLATE_KINDS.find((one) => one === id) ?? 'invoice')}
          />
        </Cell>
        <Cell span="half">
          <Select
            label={t.language}
            options={languages}
            value={language}
            onChange={(id) => setLanguage(LANGUAGES.find((one) => one === id) ?? 'en')}
          />
        </Cell>
      </Fields>
      {error && <Notice tone="bad">{sentenceOf(error)}</Notice>}
      {template ? (
        <TemplateForm key={`${kind} ${language} ${template.isOwn} ${template.subject.length}`} template={template} isOwn={template.isOwn} />
      ) : (
        <Waiting label={t.reading} />
      )}
    </Section>
  )
}

function TemplateForm({ template, isOwn }: { template: Template; isOwn: boolean }) {
  const t = useTexts().mail
  const { companyId, kind, language } = template
  const form = useForm({ subject: template.subject, body: template.body })
  const { value, set, errors } = form
  const values = useSampleValues(kind)
  const done = { onSuccess: () => tell(t.templateSaved), onError: (error: unknown) => form.setErrors(issuesOfError(error)) }
  const save = useMutation(api.mail.saveTemplate.mutationOptions(done))
  const reset = useMutation(
    api.mail.resetTemplate.mutationOptions({ onSuccess: (usual) => set({ subject: usual.subject, body: usual.body }) }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const issues = textIssues(value)
    form.setErrors(issuesByField(issues))
    if (issues.length > 0) focusFirstError()
    else save.mutate({ companyId, kind, language, ...value })
  }
  return (
    <form onSubmit={submit} noValidate className={styles.list}>
      <p className={styles.note}>{isOwn ? t.ownText : t.usualText}</p>
      <TextField label={t.subject} value={value.subject} onChange={(subject) => set({ subject })} error={errors['subject']} />
      <div className={styles.body}>
        <TextField
          label={t.text}
          value={value.body}
          onChange={(body) => set({ body })}
          error={errors['body']}
          hint={t.placeholdersHint}
          isMultiline
        />
      </div>
      {values && (
        <section aria-label={t.preview}>
          <p className={styles.note}>{t.preview}</p>
          <pre className={styles.preview}>
            {fillPlaceholders(value.subject, values)}
            {'\n\n'}
            {fillPlaceholders(value.body, values)}
          </pre>
        </section>
      )}
      <div className={styles.acts}>
        {isOwn && (
          <Button onPress={() => reset.mutate({ companyId, kind, language })} isPending={reset.isPending}>
            {t.resetTemplate}
          </Button>
        )}
        <Button type="submit" weight="primary" isPending={save.isPending}>
          {t.saveTemplate}
        </Button>
      </div>
    </form>
  )
}
