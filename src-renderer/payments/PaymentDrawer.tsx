// One payment beside the list: what it pays, what is left of it, and what was given back.
import { useQuery } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, useState } from 'react'
import type { PaymentDetail } from '#shared/payments/contract'
import { api, isNotFound, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody } from '../kit/Dialog'
import { dateText, instantText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { Notice, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'
import { RefundDialog } from './giving-up-dialogs'
import { methodName } from './methods'
import styles from './PaymentDrawer.module.css'
import { TakeBackDialog } from './TakeBackDialog'

type Open = { kind: 'remove' } | { kind: 'refund' } | { kind: 'back'; id: string; name: string } | undefined

/** what people added to the payment */
export type PaymentRecord = ComponentType<{ kind: 'payment'; id: string }>

export function PaymentDrawer({ id, onClose, Record }: { id: string; onClose: () => void; Record: PaymentRecord }) {
  const texts = useTexts()
  const t = texts.payments
  const { data: payment, error } = useQuery(api.payments.get.queryOptions({ input: { id } }))
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const footer = (
    <>
      {payment && (
        <Button weight="danger" onPress={() => setOpen({ kind: 'remove' })}>
          {t.removePayment}
        </Button>
      )}
      {payment && payment.creditMinor > 0 && <Button onPress={() => setOpen({ kind: 'refund' })}>{t.refundRest}</Button>}
      <Button weight="primary" onPress={onClose} autoFocus>
        {texts.frame.close}
      </Button>
    </>
  )
  const name = payment ? t.paymentOf(dateText(payment.receivedOn)) : t.payment
  return (
    <Dialog title={name} isOpen onClose={onClose} place="side" footer={footer}>
      <DialogBody>
        {error && <Notice tone="bad">{isNotFound(error) ? t.isGone : sentenceOf(error)}</Notice>}
        {!payment && !error && <Waiting label={t.reading} />}
        {payment && !error && (
          <>
            <PaymentFacts payment={payment} onTakeBack={(part, what) => setOpen({ kind: 'back', id: part, name: what })} />
            <Record kind="payment" id={id} />
          </>
        )}
      </DialogBody>
      {open?.kind === 'remove' && (
        <TakeBackDialog what={{ kind: 'payment', id }} title={t.removePayment} text={t.removeText} onClose={close} onDone={onClose} />
      )}
      {open?.kind === 'refund' && payment && (
        <RefundDialog source={{ kind: 'payment', id }} leftMinor={payment.creditMinor} currency={payment.currency} onClose={close} />
      )}
      {open?.kind === 'back' && (
        <TakeBackDialog
          what={{ kind: 'settlement', id: open.id }}
          title={t.takeBackTitle(open.name)}
          text={t.takeBackText}
          onClose={close}
        />
      )}
    </Dialog>
  )
}

function PaymentFacts({ payment, onTakeBack }: { payment: PaymentDetail; onTakeBack: (id: string, name: string) => void }) {
  const { payments: t, life } = useTexts()
  const { amountMinor, currency, parts, refunds, creditMinor } = payment
  const facts: [string, ReactNode][] = [
    [t.amount, <strong key="amount">{moneyText(amountMinor, currency)}</strong>],
    [
      t.client,
      <PlaceLink key="client" to={`/clients/${payment.clientId}`}>
        {payment.clientName}
      </PlaceLink>,
    ],
    [t.received, dateText(payment.receivedOn)],
    [t.method, methodName(payment.method)],
    [t.reference, payment.reference],
    [t.recordedBy, life.by(payment.actor === 'owner' ? life.owner : payment.actor, instantText(payment.recordedAt))],
  ]
  return (
    <>
      <dl className={styles.facts}>
        {facts
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <h3 className={styles.title}>{t.paysFor}</h3>
      {parts.length === 0 && <p className={styles.soft}>{t.paysNothing}</p>}
      <ul>
        {parts.map((part) => (
          <li key={part.id} className={styles.part}>
            <PlaceLink to={`/invoices/${part.invoiceId}`}>{part.invoiceNumber}</PlaceLink>
            <span className={styles.amount}>
              {moneyText(part.amountMinor, part.invoiceCurrency)}
              {part.invoiceCurrency !== currency && <span className={styles.soft}> ({moneyText(part.paymentMinor, currency)})</span>}
            </span>
            <Button
              weight="quiet"
              aria-label={t.takeBackOf(part.invoiceNumber)}
              onPress={() => onTakeBack(part.id, `${part.invoiceNumber}, ${moneyText(part.amountMinor, part.invoiceCurrency)}`)}
            >
              {t.takeBack}
            </Button>
          </li>
        ))}
        {refunds.map((refund) => (
          <li key={refund.id} className={styles.part}>
            <span>{t.refundedOn(dateText(refund.on), refund.reference)}</span>
            <span className={styles.amount}>{moneyText(refund.amountMinor, currency)}</span>
            <Button
              weight="quiet"
              aria-label={t.takeBackOf(t.refund)}
              onPress={() => onTakeBack(refund.id, `${t.refund}, ${moneyText(refund.amountMinor, currency)}`)}
            >
              {t.takeBack}
            </Button>
          </li>
        ))}
      </ul>
      {creditMinor > 0 && <p className={styles.credit}>{t.staysCredit(moneyText(creditMinor, currency))}</p>}
    </>
  )
}
