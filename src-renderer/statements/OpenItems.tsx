// What a client has still to pay and since when, and the credit that can be used for it.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { OpenAccount, OpenItem } from '#shared/statements/open-items'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { amountText, dateText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { tell, tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import styles from './Statements.module.css'

export function OpenItems({ clientId }: { clientId: string }) {
  const texts = useTexts()
  const t = texts.statements
  const { data, error, refetch } = useQuery(api.statements.open.queryOptions({ input: { clientId } }))
  if (error) return <ErrorState title={t.notRead} text={sentenceOf(error)} retryLabel={texts.frame.retry} onRetry={() => void refetch()} />
  if (!data) return <Waiting label={t.reading} />
  if (data.length === 0) return <EmptyState title={t.nothingOpen}>{t.nothingOpenText}</EmptyState>
  return (
    <div className={styles.page}>
      {data.map((account) => (
        <section key={account.currency} className={styles.account} aria-label={t.openIn(account.currency)}>
          <h2>{t.openIn(account.currency)}</h2>
          <Ages account={account} />
          {account.items.length > 0 && <Items account={account} />}
          <OwnSum account={account} />
          {account.credits.length > 0 && <Credits account={account} />}
        </section>
      ))}
    </div>
  )
}

function Ages({ account: { currency, buckets, openMinor, creditMinor } }: { account: OpenAccount }) {
  const t = useTexts().statements
  return (
    <dl className={styles.ages} aria-label={t.agesLabel(currency)}>
      {buckets.map((bucket, age) => (
        <div key={t.ages[age]}>
          <dt>{t.ages[age]}</dt>
          <dd className={age > 0 && bucket.openMinor > 0 ? styles.late : undefined}>{amountText(bucket.openMinor, currency)}</dd>
        </div>
      ))}
      <div>
        <dt>{t.open}</dt>
        <dd>{moneyText(openMinor, currency)}</dd>
      </div>
      {creditMinor > 0 && (
        <div>
          <dt>{t.credit}</dt>
          <dd>{moneyText(creditMinor, currency)}</dd>
        </div>
      )}
    </dl>
  )
}

function Items({ account }: { account: OpenAccount }) {
  const t = useTexts().statements
  const canUse = account.creditMinor > 0
  return (
    <table className={styles.table}>
      <thead>
        <tr className={styles.head}>
          <th scope="col">{t.invoice}</th>
          <th scope="col" className={styles.narrow}>
            {t.issued}
          </th>
          <th scope="col">{t.due}</th>
          <th scope="col">{t.overdue}</th>
          <th scope="col" className={`${styles.amount} ${styles.narrow}`}>
            {t.amount}
          </th>
          <th scope="col" className={styles.amount}>
            {t.open}
          </th>
          {canUse && (
            <th scope="col" className={styles.amount}>
              {t.credit}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {account.items.map((item) => (
          <ItemRow key={item.id} item={item} canUse={canUse} />
        ))}
      </tbody>
    </table>
  )
}

function ItemRow({ item, canUse }: { item: OpenItem; canUse: boolean }) {
  const t = useTexts().statements
  const { id, number, subject, issueOn, dueOn, currency, payableMinor, openMinor, daysOverdue } = item
  const applying = useMutation(
    api.payments.applyCredit.mutationOptions({
      onSuccess: ({ appliedMinor }) => tell(t.used(moneyText(appliedMinor, currency), number)),
      onError: (error) => tellProblem(sentenceOf(error)),
    }),
  )
  return (
    <tr>
      <th scope="row" className={styles.wide}>
        <PlaceLink to={`/invoices/${id}`}>{number}</PlaceLink> <span className={styles.soft}>{subject}</span>
      </th>
      <td className={styles.narrow}>{dateText(issueOn)}</td>
      <td>{dueOn ? dateText(dueOn) : ''}</td>
      <td>{daysOverdue > 0 ? t.days(daysOverdue) : ''}</td>
      <td className={`${styles.amount} ${styles.narrow}`}>{amountText(payableMinor, currency)}</td>
      <td className={styles.amount}>{amountText(openMinor, currency)}</td>
      {canUse && (
        <td className={styles.amount}>
          <Button aria-label={t.creditFor(number)} onPress={() => applying.mutate({ invoiceId: id })} isPending={applying.isPending}>
            {t.use}
          </Button>
        </td>
      )}
    </tr>
  )
}

/** All that is open in the currency of the books, when every item has a rate. */
function OwnSum({ account: { currency, items } }: { account: OpenAccount }) {
  const t = useTexts().statements
  const own = items[0]?.ownCurrency ?? ''
  const amounts = items.map(({ ownOpenMinor, ownCurrency }) => (ownCurrency === own ? ownOpenMinor : null))
  if (own === '' || own === currency || amounts.includes(null)) return null
  const sum = amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0)
  return <p className={styles.note}>{t.inOwn(moneyText(sum, own))}</p>
}

function Credits({ account: { currency, credits } }: { account: OpenAccount }) {
  const t = useTexts().statements
  return (
    <table className={`${styles.table} ${styles.credits}`}>
      <caption>{t.credit}</caption>
      <tbody>
        {credits.map(({ kind, id, name, on, creditMinor }) => (
          <tr key={id}>
            <td className={styles.day}>{dateText(on)}</td>
            <th scope="row" className={styles.wide}>
              {t.creditOf[kind]} {kind === 'credit_note' ? <PlaceLink to={`/invoices/${id}`}>{name}</PlaceLink> : name}
            </th>
            <td className={styles.amount}>{amountText(creditMinor, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
