// The receipt of an expense: chosen as a file, kept, and saved again.
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { base64OfFile, saveFile } from '../kit/platform'
import { tell, tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import styles from './Expenses.module.css'

export function ReceiptField({ value, onChange }: { value: string | null; onChange: (id: string) => void }) {
  const t = useTexts().expenses
  const input = useRef<HTMLInputElement>(null)
  const refused = (error: unknown) => tellProblem(sentenceOf(error))
  const keep = useMutation({
    mutationFn: async (file: File) => client.expenses.keepReceipt({ name: file.name, base64: await base64OfFile(file) }),
    onSuccess: ({ id }) => {
      onChange(id)
      tell(t.receiptKept)
    },
    onError: refused,
  })
  const save = useMutation({
    mutationFn: async (id: string) => {
      const { name, base64, mediaType } = await client.expenses.receipt({ id })
      await saveFile(name || t.receipt, base64, mediaType)
    },
    onError: refused,
  })
  return (
    <div className={styles.receipt}>
      <Button onPress={() => input.current?.click()} isPending={keep.isPending}>
        {t.chooseReceipt}
      </Button>
      {value && (
        <Button weight="quiet" onPress={() => save.mutate(value)} isPending={save.isPending}>
          {t.showReceipt}
        </Button>
      )}
      <span>{t.receiptHint}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
        aria-label={t.chooseReceipt}
        data-testid="receipt-file"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) keep.mutate(file)
        }}
      />
    </div>
  )
}
