// The account of a client between two days, on screen and as a PDF.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StatementAccount, StatementRow } from '#shared/statements/statement'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { DateField } from '../kit/DateField'
import { amountText, dateText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { saveFile } from '../kit/platform'
import { Select } from '../kit/Select'
import { SplitView } from '../kit/SplitView'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { tell, tellProblem } from '../kit/Toasts'
import { today } from '../kit/today'
import { PaperDialog } from '../mail/PaperDialog'
import { MailOf } from '../mail/SentMail'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { StatementPdf } from './StatementPdf'
import styles from './Statements.module.css'

const ALL = 'all'

export function StatementView({ clientId }: { clientId: string }) {
  const texts = useTexts()
  const t = texts.statements
  const [question, setQuestion] = useState({ companyId: null as string | null, from: `${today().slice(0, 4)}-01-01`, to: today() })
  const input = { clientId, ...question }
  const { data, error, refetch } = useQuery(api.statements.get.queryOptions({ input, placeholderData: keepPreviousData }))
  const account = (
    <div className={styles.page}>
      <Questions question={input} onChange={(change) => setQuestion({ ...question, ...change })} />
      {error ? (
        <ErrorState title={t.notRead} text={sentenceOf(error)} retryLabel={texts.frame.retry} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting label={t.reading} />
      ) : data.accounts.length === 0 ? (
        <EmptyState title={t.nothingMoved} />
      ) : (
        data.accounts.map((account) => <Account key={account.currency} account={account} from={data.from} to={data.to} />)
      )}
      <MailOf id={clientId} />
    </div>
  )
  if (!data || data.accounts.length === 0) return account
  return (
    <SplitView
      wide="main"
      main={account}
      side={<StatementPdf question={input} chooseCompany={(companyId) => setQuestion({ ...question, companyId })} />}
    />
  )
}

interface Question {
  clientId: string
  companyId: string | null
  from: string
  to: string
}

function Questions({ question, onChange }: { question: Question; onChange: (change: Partial<Question>) => void }) {
  const texts = useTexts()
  const t = texts.statements
  const mayMail = useMay()('mail.send')
  const [isSending, setIsSending] = useState(false)
  const { data: companies = [] } = useQuery(api.company.list.queryOptions({ input: {} }))
  const save = useMutation({
    mutationFn: async () => {
      const { fileName, base64 } = await client.statements.pdf(question)
      return { fileName, path: await saveFile(fileName, base64, 'application/pdf') }
    },
    onSuccess: ({ fileName, path }) => path !== null && tell(t.saved(path ?? fileName)),
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  const day = (name: 'from' | 'to', label: string) => (
    <div className={styles.field}>
      <DateField label={label} value={question[name]} onChange={(on) => on && onChange({ [name]: on })} expected={t.dateExpected} />
    </div>
  )
  return (
    <div className={styles.bar}>
      {day('from', t.from)}
      {day('to', t.to)}
      {companies.length > 1 && (
        <div className={styles.choice}>
          <Select
            label={t.company}
            options={[{ id: ALL, label: t.allCompanies }, ...companies.map(({ id, name }) => ({ id, label: name }))]}
            value={question.companyId ?? ALL}
            onChange={(id) => onChange({ companyId: id === ALL ? null : id })}
          />
        </div>
      )}
      <Button onPress={() => save.mutate()} isPending={save.isPending}>
        {t.savePdf}
      </Button>
      {mayMail && <Button onPress={() => setIsSending(true)}>{texts.mail.send}</Button>}
      {isSending && <PaperDialog paper={{ kind: 'statement', ...question }} onClose={() => setIsSending(false)} />}
    </div>
  )
}

function Account({ account, from, to }: { account: StatementAccount; from: string; to: string }) {
  const t = useTexts().statements
  const { currency, openingMinor, rows, closingMinor } = account
  const balance = (name: string, on: string, amount: number) => (
    <tr className={styles.strong}>
      <td className={styles.date}>{dateText(on)}</td>
      <th scope="row">{name}</th>
      <td className={styles.amount} colSpan={3}>
        {amountText(amount, currency)}
      </td>
    </tr>
  )
  return (
    <section className={styles.account} aria-label={t.accountIn(currency)}>
      <h2>{t.accountIn(currency)}</h2>
      <table className={styles.table}>
        <thead>
          <tr className={styles.head}>
            <th scope="col">{t.date}</th>
            <th scope="col">{t.entry}</th>
            <th scope="col" className={styles.narrow}>
              {t.due}
            </th>
            <th scope="col" className={styles.amount}>
              {t.amount}
            </th>
            <th scope="col" className={styles.amount}>
              {t.balance}
            </th>
          </tr>
        </thead>
        <tbody>
          {balance(t.opening, from, openingMinor)}
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a statement have no other name, and none moves
            <MovementRow key={index} row={row} currency={currency} />
          ))}
          {balance(t.closing, to, closingMinor)}
        </tbody>
      </table>
    </section>
  )
}

function MovementRow({ row, currency }: { row: StatementRow; currency: string }) {
  const t = useTexts().statements
  const { on, kind, name, note, documentId, dueOn, amountMinor, balanceMinor } = row
  return (
    <tr>
      <td className={styles.date}>{dateText(on)}</td>
      <th scope="row" className={styles.wide}>
        {t.movements[kind]} {documentId && name ? <PlaceLink to={`/invoices/${documentId}`}>{name}</PlaceLink> : name}{' '}
        <span className={styles.soft}>{note}</span>
      </th>
      <td className={`${styles.narrow} ${styles.date}`}>{dueOn ? dateText(dueOn) : ''}</td>
      <td className={styles.amount}>{amountText(amountMinor, currency)}</td>
      <td className={styles.amount}>{amountText(balanceMinor, currency)}</td>
    </tr>
  )
}
