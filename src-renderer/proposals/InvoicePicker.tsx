// What of a proposal goes on the next invoice: every item with its bar and a choice, and the deposit with the least that has to go with it.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { minorToDecimal } from '#shared/basics/money'
import type { Proposal } from '#shared/proposals/contract'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody } from '../kit/Dialog'
import { decimalText, moneyText } from '../kit/format'
import { goTo } from '../kit/place'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { readMinor } from '../kit/typed-number'
import { useTexts } from '../texts/texts'
import { PickRow } from './PickRow'
import styles from './Proposals.module.css'
import { pickOf, type Typed } from './picks'

export function InvoicePicker({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.proposals
  const { id, currency, progress } = proposal
  const open = progress.items.filter(({ openMinor }) => openMinor !== 0)
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({})
  const [deposit, setDeposit] = useState<string>()
  const picks = open.map((item) => pickOf(item, typed[item.itemId], currency)).filter((pick) => pick !== undefined)
  const preview = useQuery(api.proposals.preview.queryOptions({ input: { id, picks }, placeholderData: keepPreviousData, retry: false }))
  const bounds = preview.data
  const amounts = new Map(bounds?.amounts.map(({ itemId, amountMinor }) => [itemId, amountMinor]))
  const shown = deposit ?? decimalText(minorToDecimal(bounds?.mostDepositMinor ?? 0, currency))
  const create = useMutation(api.proposals.invoice.mutationOptions({ onSuccess: (invoice) => goTo(`/invoices/${invoice.id}/edit`) }))
  const depositMinor = readMinor(shown, currency)
  const [leastMinor, mostMinor] = [bounds?.leastDepositMinor ?? 0, bounds?.mostDepositMinor ?? 0]
  const between = t.depositBetween(moneyText(leastMinor, currency), moneyText(mostMinor, currency))
  const isDepositWrong = picks.length > 0 && (depositMinor === undefined || depositMinor < leastMinor || depositMinor > mostMinor)
  const problem = create.error ?? preview.error
  const takeAll = () => setTyped(Object.fromEntries(open.map(({ itemId }) => [itemId, { kind: 'rest', size: '' }])))
  const footer = (
    <>
      <Button onPress={onClose}>{texts.frame.cancel}</Button>
      <Button
        weight="primary"
        isDisabled={picks.length === 0 || preview.isError || isDepositWrong}
        isPending={create.isPending}
        onPress={() => create.mutate({ id, picks, depositMinor: depositMinor ?? 0 })}
      >
        {t.deeds.invoice}
      </Button>
    </>
  )
  return (
    <Dialog title={t.pickerTitle} isOpen onClose={onClose} footer={footer} width="wide" isChanged={picks.length > 0}>
      <DialogBody>
        {problem && <Notice tone="bad">{sentenceOf(problem)}</Notice>}
        {proposal.budgetId !== null && open.length > 0 && <Notice tone="warn">{t.budgetToo}</Notice>}
        {open.length === 0 ? <p>{t.nothingOpen}</p> : <Button onPress={takeAll}>{t.everything}</Button>}
        <ul className={styles.items}>
          {open.map((item) => (
            <PickRow
              key={item.itemId}
              item={item}
              currency={currency}
              takenMinor={amounts.get(item.itemId) ?? 0}
              typed={typed[item.itemId] ?? { kind: 'none', size: '' }}
              onChange={(next) => setTyped({ ...typed, [item.itemId]: next })}
            />
          ))}
        </ul>
        <div className={styles.sums}>
          {progress.deposit.leftMinor > 0 && (
            <TextField
              label={t.depositTransfer}
              value={shown}
              onChange={setDeposit}
              hint={leastMinor > 0 ? t.depositLeast(moneyText(leastMinor, currency), moneyText(mostMinor, currency)) : between}
              error={isDepositWrong ? between : undefined}
              inputMode="decimal"
              isAmount
            />
          )}
          <strong>
            {t.invoiceTotal}: {moneyText(bounds?.totalMinor ?? 0, currency)}
          </strong>
        </div>
      </DialogBody>
    </Dialog>
  )
}
