// How a company sends: its sender and its mail server, with a message to try them.
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { mailSettingsInputSchema, SECURITIES, type MailSettings as Settings, USUAL_PORTS } from '#shared/mail/settings'
import { api, client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Cell, Fields } from '../kit/Fields'
import { Section } from '../kit/Section'
import { Select } from '../kit/Select'
import { Notice, Waiting } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { check, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import styles from './Mail.module.css'
import { TemplateSection } from './TemplateSection'
import { TestMessage } from './TestMessage'

export function MailSettings({ companyId }: { companyId: string }) {
  const t = useTexts().mail
  const { data, error } = useQuery(api.mail.settings.queryOptions({ input: { companyId } }))
  return (
    <>
      <Section title={t.settingsTitle}>
        {error && <Notice tone="bad">{sentenceOf(error)}</Notice>}
        {data ? <ServerForm key={data.version} settings={data} /> : <Waiting label={t.reading} />}
        {data && data.host !== '' && <TestMessage settings={data} />}
      </Section>
      <TemplateSection companyId={companyId} />
    </>
  )
}

function ServerForm({ settings }: { settings: Settings }) {
  const t = useTexts().mail
  const { version, password: place, ...begin } = settings
  const form = useForm({ ...begin, port: String(settings.port) })
  const [password, setPassword] = useState('')
  const { value, set, errors } = form
  const save = useMutation({
    mutationFn: async (input: ReturnType<typeof mailSettingsInputSchema.parse>) => {
      if (password !== '') await client.mail.setPassword({ companyId: settings.companyId, password })
      return client.mail.saveSettings({ ...input, version })
    },
    onSuccess: () => {
      setPassword('')
      tell(t.settingsSaved)
    },
    onError: (error) => form.setErrors(fieldErrorsOf(error)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = check(mailSettingsInputSchema, { ...value, port: Number(value.port) })
    if ('data' in checked) return save.mutate(checked.data)
    form.setErrors({ ...checked.errors, ...(checked.errors['port'] ? { port: t.portExpected } : {}) })
    focusFirstError()
  }
  const text = (name: 'senderName' | 'senderEmail' | 'replyTo' | 'host' | 'port' | 'user', label: string, hint?: string) => (
    <TextField label={label} value={value[name]} onChange={(typed) => set({ [name]: typed })} error={errors[name]} hint={hint} />
  )
  return (
    <form onSubmit={submit} noValidate className={styles.list}>
      {save.isError && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
      <Fields>
        <Cell span="third">{text('senderName', t.senderName)}</Cell>
        <Cell span="third">{text('senderEmail', t.senderEmail)}</Cell>
        <Cell span="third">{text('replyTo', t.replyTo)}</Cell>
        <Cell span="third">{text('host', t.server)}</Cell>
        <Cell span="third">
          <Select
            label={t.security}
            options={SECURITIES.map((id) => ({ id, label: t.securities[id] }))}
            value={value.security}
            onChange={(id) => {
              const security = SECURITIES.find((one) => one === id) ?? 'tls'
              set({ security, port: String(USUAL_PORTS[security]) })
            }}
          />
        </Cell>
        <Cell span="third">{text('port', t.port)}</Cell>
        <Cell span="third">{text('user', t.user, t.userHint)}</Cell>
        <Cell span="twoThirds">
          <TextField
            label={t.password}
            value={password}
            onChange={setPassword}
            type="password"
            hint={`${t.passwordPlaces[place]} ${t.passwordHint}`}
          />
        </Cell>
      </Fields>
      <div>
        <Button type="submit" weight="primary" isPending={save.isPending}>
          {t.saveSettings}
        </Button>
      </div>
    </form>
  )
}
