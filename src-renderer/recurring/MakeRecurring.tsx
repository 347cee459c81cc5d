// The button that lets an invoice come again by itself.
import { useState } from 'react'
import type { Invoice } from '#shared/invoices/contract'
import { Button } from '../kit/Button'
import { useTexts } from '../texts/texts'
import { RecurringDialog } from './RecurringDialog'

export function MakeRecurring({ invoice }: { invoice: Invoice }) {
  const t = useTexts().recurring
  const [isOpen, setIsOpen] = useState(false)
  if (invoice.type !== 'invoice' || invoice.clientId === null) return null
  return (
    <>
      <Button weight="quiet" onPress={() => setIsOpen(true)}>
        {t.make}
      </Button>
      {isOpen && <RecurringDialog invoiceId={invoice.id} onClose={() => setIsOpen(false)} />}
    </>
  )
}
