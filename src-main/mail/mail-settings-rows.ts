// All SQL about how a company sends and about its own texts.
import type { MailSettingsInput } from '#shared/mail/settings'
import type { Template } from '#shared/mail/template'
import type { Context } from '../context'
import { stampChanged, stampNew } from '../database/columns'
import { sql } from '../database/store'

export type StoredSettings = MailSettingsInput & { version: number }

export function readSettings({ store }: Context, companyId: string): StoredSettings | undefined {
  const row = store.first(sql.selectFrom('mail_settings').selectAll().where('company_id', '=', companyId).orderBy('id').limit(1))
  return (
    row && {
      companyId,
      version: row.version,
      senderName: row.sender_name,
      senderEmail: row.sender_email,
      replyTo: row.reply_to,
      host: row.host,
      port: row.port,
      security: row.security as MailSettingsInput['security'],
      user: row.user_name,
    }
  )
}

export function writeSettings(context: Context, input: StoredSettings): void {
  const { companyId, version, senderName, senderEmail, replyTo, host, port, security, user } = input
  const columns = { sender_name: senderName, sender_email: senderEmail, reply_to: replyTo, host, port, security, user_name: user }
  if (version === 0) {
    context.store.run(sql.insertInto('mail_settings').values({ ...stampNew(context), company_id: companyId, ...columns }))
    return
  }
  const changed = { ...stampChanged(context, version), ...columns }
  context.store.run(sql.updateTable('mail_settings').set(changed).where('company_id', '=', companyId))
}

export function readTemplates({ store }: Context, companyId: string): Template[] {
  const columns = ['kind', 'language', 'subject', 'body'] as const
  return store
    .all(sql.selectFrom('mail_templates').select(columns).where('company_id', '=', companyId).orderBy('id'))
    .map((row) => ({ companyId, ...row }) as Template)
}

export function deleteTemplate({ store }: Context, { companyId, kind, language }: Omit<Template, 'subject' | 'body'>): void {
  const ofCompany = sql.deleteFrom('mail_templates').where('company_id', '=', companyId)
  store.run(ofCompany.where('kind', '=', kind).where('language', '=', language))
}

export function insertTemplate(context: Context, { companyId, ...text }: Template): void {
  context.store.run(sql.insertInto('mail_templates').values({ ...stampNew(context), company_id: companyId, ...text }))
}
