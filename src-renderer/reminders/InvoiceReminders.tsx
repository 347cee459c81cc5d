// Whether an invoice is reminded of, and when next.
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { dateText } from '../kit/format'
import { Section } from '../kit/Section'
import { tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'

export function InvoiceReminders({ invoiceId }: { invoiceId: string }) {
  const t = useTexts().mail
  const { data: plan } = useQuery(api.reminders.plan.queryOptions({ input: { invoiceId } }))
  const change = useMutation(api.reminders.setPlan.mutationOptions({ onError: (error) => tellProblem(sentenceOf(error)) }))
  if (!plan?.canBePlanned) return null
  const planned = plan.next ? t.planned(dateText(plan.next.on)) : t.plannedNone
  const words = plan.isCovered ? t.covered : plan.isPlanned ? planned : t.notPlanned
  const button = (
    <Button weight="quiet" onPress={() => change.mutate({ invoiceId, isPlanned: !plan.isPlanned })} isPending={change.isPending}>
      {plan.isPlanned ? t.stop : t.plan}
    </Button>
  )
  return (
    <Section title={t.reminders} actions={button}>
      <p>{words}</p>
    </Section>
  )
}
