// The account of a client between two days, per currency: what was owed before, what changed it, and what is owed after.
import type { CalendarDate } from '../basics/calendar-date'
import type { Minor } from '../basics/money'
import { type Ledger, type Movement, movementsOf } from './ledger'

export interface StatementRow extends Omit<Movement, 'currency'> {
  /** what the client owes after it */
  balanceMinor: Minor
}
export interface StatementAccount {
  currency: string
  openingMinor: Minor
  rows: StatementRow[]
  closingMinor: Minor
}
export interface Period {
  from: CalendarDate
  to: CalendarDate
}

/**
 * The accounts of a client from `from` to `to`, both included, by currency; those without a balance and without movements are left out. The
 * closing balance is the sum of what is open at the end of `to` less the client's credit.
 */
export function statementAccounts(ledger: Ledger, { from, to }: Period): StatementAccount[] {
  const movements = movementsOf(ledger).filter(({ on }) => on <= to)
  const currencies = [...new Set(movements.map(({ currency }) => currency))].sort()
  return currencies
    .map((currency) =>
      accountOf(
        currency,
        movements.filter((one) => one.currency === currency),
        from,
      ),
    )
    .filter(({ openingMinor, rows }) => openingMinor !== 0 || rows.length > 0)
}

function accountOf(currency: string, movements: readonly Movement[], from: CalendarDate): StatementAccount {
  const openingMinor = movements.reduce((sum, { on, amountMinor }) => (on < from ? sum + amountMinor : sum), 0)
  let balanceMinor = openingMinor
  const rows = movements
    .filter(({ on }) => on >= from)
    .map(({ currency: _, ...movement }) => {
      balanceMinor += movement.amountMinor
      return { ...movement, balanceMinor }
    })
  return { currency, openingMinor, rows, closingMinor: balanceMinor }
}
