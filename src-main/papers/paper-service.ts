// Sends proposals, receipts and statements by the same letters and the same outbox as invoices.
import { fail } from '#shared/basics/failure'
import { fillMessage } from '#shared/mail/message'
import type { OutboxRow } from '#shared/mail/outbox'
import type { OutgoingPaper, papersContract } from '#shared/papers/contract'
import { papersFailures } from '#shared/papers/failures'
import type { Paper } from '#shared/papers/paper'
import type { Context } from '../context'
import { checkVersion } from '../database/columns'
import { asFile, composeLetter, type Passwords, recipientsOf, requireServer, surroundings } from '../mail/letter-service'
import { templateOf } from '../mail/mail-settings-service'
import { queueLetter } from '../mail/outbox-service'
import { sendProposal } from '../proposals/proposal-mail-service'
import { prepared, type Services } from '../serve'
import { factsOf, type PaperFacts } from './paper-facts'

type Composed = Awaited<ReturnType<typeof composeLetter>>
interface Gathered {
  composed: Composed
  /** under which it was composed */
  name: string
}
type Sending = OutgoingPaper & { version: number }

async function draftPaper(context: Context, passwords: Passwords, { paper }: { paper: Paper }) {
  const facts = factsOf(context, paper)
  const { companyId, language, values, version, willMarkSent, name } = facts
  const { subject, body } = templateOf(context, companyId, paper.kind, language)
  return {
    ...fillMessage({ ...recipientsOf(context, facts), bcc: '', subject, body }, values),
    ...(await surroundings(context, passwords, facts)),
    version,
    willMarkSent,
    name,
  }
}

function composePaper(context: Context, facts: PaperFacts, { input, isUnsent }: { input: OutgoingPaper; isUnsent?: boolean }) {
  const enclose = async () => {
    if (!input.attachPdf) return []
    const { fileName, base64 } = await facts.draw()
    return [{ fileName, mediaType: 'application/pdf', bytes: Buffer.from(base64, 'base64') }]
  }
  const { companyId, values } = facts
  return composeLetter(context, { companyId, message: input, values, enclose, isUnsent })
}

async function preparePaper(context: Context, input: Sending): Promise<Gathered> {
  const facts = factsOf(context, input.paper)
  checkVersion('proposal', input.version, facts.version)
  requireServer(context, facts.companyId)
  return { composed: await composePaper(context, facts, { input }), name: facts.name }
}

/** Queues the message and marks a draft proposal as sent, in one transaction: neither without the other, and under the number that it bears. */
function sendPaper(context: Context, { paper, version }: Sending, { composed, name }: Gathered): { message: OutboxRow } {
  const facts = factsOf(context, paper)
  checkVersion('proposal', version, facts.version)
  if (facts.name !== name) throw fail(papersFailures.number_taken_meanwhile, { number: name })
  if (facts.willMarkSent) sendProposal(context, { id: facts.aboutId, version })
  const { about, aboutId, clientId, companyId } = facts
  const invoiceNumber = about === 'statement' ? '' : name
  return {
    message: queueLetter(context, { ...composed, kind: 'document', about, aboutId, clientId, companyId, invoiceId: null, invoiceNumber }),
  }
}

export function paperProcedures(passwords: Passwords): Services<typeof papersContract> {
  return {
    draft: (context, input) => draftPaper(context, passwords, input),
    send: prepared({ prepare: preparePaper, run: sendPaper }),
    file: async (context, input) => asFile(await composePaper(context, factsOf(context, input.paper), { input, isUnsent: true })),
  }
}
