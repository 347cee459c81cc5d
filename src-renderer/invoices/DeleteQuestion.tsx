// Deleting the draft of an invoice or credit note.
import { client } from '../api'
import { DraftDeletion } from './DraftDeletion'
import type { ActionDialogProps } from './InvoiceActions'

export function DeleteQuestion({ invoice: { id, version, clientName }, onClose }: ActionDialogProps) {
  const remove = () => client.invoices.delete({ id, version })
  return <DraftDeletion clientName={clientName} remove={remove} list="/invoices" onClose={onClose} />
}
