// The accounts that clients can pay to; the first is printed unless one is in the document's currency.
import { Trash2 } from 'lucide-react'
import type { BankAccount } from '#shared/company/company'
import { Button } from '../kit/Button'
import { TextField } from '../kit/TextField'
import type { Form } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import type { CompanyValues } from './CompanyForm'
import styles from './Settings.module.css'

const emptyAccount: BankAccount = { name: '', iban: '', bic: '', accountNumber: '', bankName: '' }

export function BankAccounts({ form: { value, set, errors } }: { form: Form<CompanyValues> }) {
  const t = useTexts().settings
  const accounts = value.bankAccounts
  const change = (index: number, change: Partial<BankAccount>) =>
    set({ bankAccounts: accounts.map((account, at) => (at === index ? { ...account, ...change } : account)) })
  const text = (index: number, name: 'iban' | 'bic' | 'bankName', label: string) => (
    <TextField
      label={label}
      value={accounts[index]?.[name] ?? ''}
      onChange={(typed) => change(index, { [name]: typed })}
      error={errors[`bankAccounts.${index}.${name}`]}
    />
  )
  return (
    <>
      {accounts.map((account, index) => (
        <div key={account.id ?? index} className={styles.account}>
          {text(index, 'iban', 'IBAN')}
          {text(index, 'bic', 'BIC')}
          {text(index, 'bankName', t.bank)}
          <div className={styles.remove}>
            <Button
              weight="quiet"
              isIcon
              aria-label={t.removeAccount(index + 1)}
              onPress={() => set({ bankAccounts: accounts.filter((_, at) => at !== index) })}
            >
              <Trash2 aria-hidden />
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button onPress={() => set({ bankAccounts: [...accounts, emptyAccount] })}>{t.addAccount}</Button>
      </div>
    </>
  )
}
