// How a company sends, and its own texts: load, decide, save.
import { LANGUAGES, type Language } from '#shared/basics/address'
import { fail } from '#shared/basics/failure'
import { mailFailures } from '#shared/mail/failures'
import { textIssues } from '#shared/mail/message'
import type { MailSettings, MailSettingsInput } from '#shared/mail/settings'
import { defaultTemplate, TEMPLATE_KINDS, type Template, type TemplateKind } from '#shared/mail/template'
import { requireCompany } from '../company/company-service'
import type { Context } from '../context'
import { checkVersion } from '../database/columns'
import { deleteTemplate, insertTemplate, readSettings, readTemplates, type StoredSettings, writeSettings } from './mail-settings-rows'
import { releaseStuck } from './outbox-rows'
import type { Passwords } from './passwords'

/** What is set, or what a company begins with. */
export function settingsOf(context: Context, companyId: string): StoredSettings {
  const { email } = requireCompany(context, companyId)
  const beginning = { senderName: '', senderEmail: email, replyTo: '', host: '', port: 465, security: 'tls' as const, user: '' }
  return readSettings(context, companyId) ?? { companyId, version: 0, ...beginning }
}

export async function getSettings(context: Context, passwords: Passwords, companyId: string): Promise<MailSettings> {
  const settings = settingsOf(context, companyId)
  if (settings.user === '') return { ...settings, password: 'not_needed' }
  return { ...settings, password: (await passwords.find(companyId))?.place ?? 'missing' }
}

/** What waited for other settings, or for the password, is tried again. */
export function saveSettings(context: Context, input: MailSettingsInput & { version: number }): StoredSettings {
  const before = settingsOf(context, input.companyId)
  checkVersion('mail settings', input.version, before.version)
  writeSettings(context, input)
  releaseStuck(context, input.companyId)
  const after = settingsOf(context, input.companyId)
  context.record({ subject: 'company', subjectId: input.companyId, before: { mail: before }, after: { mail: after } })
  return after
}

/** The password itself was kept before, outside the transaction and outside the file. */
export function notePassword(context: Context, { companyId, password }: { companyId: string; password: string }): void {
  releaseStuck(context, companyId)
  const after = { mailPassword: password === '' ? 'forgotten' : 'given' }
  context.record({ subject: 'company', subjectId: companyId, before: null, after })
}

interface TemplateWish {
  companyId: string
  language?: Language | undefined
  kind?: TemplateKind | undefined
}

export function listTemplates(context: Context, { companyId, language, kind }: TemplateWish): (Template & { isOwn: boolean })[] {
  requireCompany(context, companyId)
  const own = readTemplates(context, companyId)
  const kinds = TEMPLATE_KINDS.filter((one) => kind === undefined || one === kind)
  const languages = LANGUAGES.filter((one) => language === undefined || one === language)
  return languages.flatMap((inLanguage) =>
    kinds.map((ofKind) => {
      const written = own.findLast((one) => one.kind === ofKind && one.language === inLanguage)
      const text = written ?? { companyId, kind: ofKind, language: inLanguage, ...defaultTemplate(ofKind, inLanguage) }
      return { ...text, isOwn: written !== undefined }
    }),
  )
}

export function templateOf(context: Context, companyId: string, kind: TemplateKind, language: Language): Template {
  const [template] = listTemplates(context, { companyId, kind, language })
  return template ?? { companyId, kind, language, ...defaultTemplate(kind, language) }
}

export function saveTemplate(context: Context, input: Template): Template {
  const issues = textIssues(input)
  if (issues.length > 0) throw fail(mailFailures.message_incomplete, { issues })
  const before = templateOf(context, input.companyId, input.kind, input.language)
  deleteTemplate(context, input)
  insertTemplate(context, input)
  context.record({ subject: 'company', subjectId: input.companyId, before: { template: before }, after: { template: input } })
  return input
}

export function resetTemplate(context: Context, key: Pick<Template, 'companyId' | 'kind' | 'language'>): Template {
  const before = templateOf(context, key.companyId, key.kind, key.language)
  deleteTemplate(context, key)
  const after = { ...key, ...defaultTemplate(key.kind, key.language) }
  context.record({ subject: 'company', subjectId: key.companyId, before: { template: before }, after: { template: after } })
  return after
}
