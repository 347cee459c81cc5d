// Whether proposals may be invoiced in parts: one switch, off until somebody wants it.
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, sentenceOf } from '../api'
import { CheckField } from '../kit/CheckField'
import { Section } from '../kit/Section'
import { tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import styles from './Proposals.module.css'

export function ProgressiveSection() {
  const t = useTexts().proposals
  const { data } = useQuery(api.proposals.settings.queryOptions({ input: undefined }))
  const save = useMutation(api.proposals.saveSettings.mutationOptions({ onError: (error) => tellProblem(sentenceOf(error)) }))
  return (
    <Section title={t.progressiveSection}>
      <CheckField
        label={t.progressive}
        isChecked={data?.isProgressive ?? false}
        isDisabled={data === undefined || save.isPending}
        onChange={(isProgressive) => save.mutate({ isProgressive })}
      />
      <p className={styles.note}>{t.progressiveHint}</p>
    </Section>
  )
}
