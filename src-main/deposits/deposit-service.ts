// The facts about deposits, for the proposals that hold them.
import type { Deposit } from '#shared/deposits/deposit'
import type { Context } from '../context'
import { found } from '../database/columns'
import { readDeposits } from './deposit-rows'

export function requireDeposit(context: Context, id: string): Deposit {
  return found(readDeposits(context, { id })[0], 'deposit', id)
}

export { insertDeposit, insertDepositRefund, readDepositRefunds, readDeposits, withdrawDeposit } from './deposit-rows'
