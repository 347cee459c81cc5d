// Which dialog does what with money, by the action of the lifecycle: the page of a document borrows them.
import { ApplyCreditDialog, UseCreditDialog } from './credit-dialogs'
import { RefundCreditDialog, WriteOffDialog } from './giving-up-dialogs'
import { PaymentDialog } from './PaymentDialog'

export const moneyDialogs = {
  record_payment: PaymentDialog,
  apply_credit: ApplyCreditDialog,
  use_credit: UseCreditDialog,
  write_off: WriteOffDialog,
  refund: RefundCreditDialog,
}
