// Which service answers which procedure of mail; what lives longer than a call comes in here.
import type { Contract } from '#shared/contract'
import { requirePermission } from '../context'
import { prepared, type Services } from '../serve'
import { senderOf } from './letter-service'
import { draftMail, mailFile, type Outgoing, prepareSend, sendDocument } from './mail-service'
import { getSettings, listTemplates, notePassword, resetTemplate, saveSettings, saveTemplate } from './mail-settings-service'
import {
  cancelMessage,
  editMessage,
  getEnclosure,
  getMessage,
  listOutbox,
  prepareEdit,
  resolveMessage,
  retryMessage,
} from './outbox-service'
import type { Passwords } from './passwords'
import type { Postman } from './postman'
import { listSubscribers, setWishes, subscribe, unsubscribe } from './subscriber-service'
import { noteTest, sendTest } from './test-message'

export interface MailRoom {
  passwords: Passwords
  postman: Postman
}

/** Without `send`: that one also plans reminders, which know of mail and not the other way round. */
export function mailProcedures({ passwords, postman }: MailRoom): Omit<Services<Contract>['mail'], 'send'> {
  return {
    settings: (context, { companyId }) => getSettings(context, passwords, companyId),
    saveSettings: prepared({
      prepare: (_context, { companyId, user }) => placeOf(passwords, user === '' ? undefined : companyId),
      run: (context, input, password) => ({ ...saveSettings(context, input), password }),
    }),
    setPassword: prepared({
      prepare: async (context, { companyId, password }) => {
        const known = await getSettings(context, passwords, companyId)
        // Whoever sends is asked for a password that is missing; one that is kept is a setting.
        if (known.password !== 'missing') requirePermission(context.actor, 'settings.write')
        await passwords.keep(companyId, password)
        return getSettings(context, passwords, companyId)
      },
      run: (context, input, settings) => {
        notePassword(context, input)
        return settings
      },
    }),
    test: prepared({ prepare: (context, input) => sendTest(context, passwords, input), run: noteTest }),
    templates: listTemplates,
    saveTemplate,
    resetTemplate,
    draft: (context, input) => draftMail(context, passwords, input),
    file: mailFile,
    outbox: listOutbox,
    message: getMessage,
    enclosure: getEnclosure,
    retry: retryMessage,
    cancel: cancelMessage,
    edit: prepared({
      prepare: (context, input) => prepareEdit(context, senderOf, input),
      run: (context, { id, version }, composed) => editMessage(context, { id, version }, composed),
    }),
    resolve: resolveMessage,
    deliver: (context) => postman.deliverNow(context),
    subscribers: listSubscribers,
    subscribe,
    setWishes,
    unsubscribe,
  }
}

async function placeOf(passwords: Passwords, companyId: string | undefined) {
  if (companyId === undefined) return 'not_needed' as const
  return (await passwords.find(companyId))?.place ?? ('missing' as const)
}

export type Sending = Outgoing & { version: number; planReminders: boolean }
export type SentMail = ReturnType<typeof sendDocument>
export type { Prepared as PreparedMail } from './mail-service'
export const sendingMail = { prepare: prepareSend, run: sendDocument }
