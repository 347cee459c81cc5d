// Makes invoices from budgets: how, a preview of exactly what will be made, and then the drafts, with their progress.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useRef, useState } from 'react'
import { api, client, sentenceOf } from '../api'
import { CheckField } from '../kit/CheckField'
import { FormDialog } from '../kit/FormDialog'
import { Notice, Progress, Waiting } from '../kit/States'
import { tell } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { ChoiceFields } from './ChoiceFields'
import { type Choice, firstChoice, type GenerationJob, generationsOf } from './generations'
import { PreviewList } from './PreviewList'

/** So many drafts are made in one turn: all of them or none. */
const AT_ONCE = 10

export function GenerateDialog({ jobs, onClose }: { jobs: readonly GenerationJob[]; onClose: () => void }) {
  const texts = useTexts()
  const t = texts.cycle
  const [choice, setChoice] = useState<Choice>(() => firstChoice(jobs))
  const [isOverIntended, setIsOverIntended] = useState(false)
  const [done, setDone] = useState(0)
  const isStopped = useRef(false)
  const generations = useDeferredValue(generationsOf(jobs, choice))
  const {
    data: previews,
    error,
    isPlaceholderData,
  } = useQuery(
    api.generating.preview.queryOptions({ input: { generations }, enabled: generations.length > 0, placeholderData: keepPreviousData }),
  )
  const made = (previews ?? []).flatMap(({ preview }, index) => {
    const generation = generations[index]
    return preview && generation ? [{ generation, preview }] : []
  })
  const over = made.filter(({ preview }) => preview.over.length > 0)
  const isPermitted = over.every(({ preview }) => preview.mayExceed)
  const create = useMutation({
    mutationFn: async () => {
      isStopped.current = false
      let count = 0
      for (let at = 0; at < made.length && !isStopped.current; at += AT_ONCE) {
        const items = made
          .slice(at, at + AT_ONCE)
          .map(({ generation, preview }) => ({ generation, fingerprint: preview.fingerprint, isOverIntended }))
        count += (await client.generating.create({ items })).length
        setDone(count)
      }
      return count
    },
    onSuccess: (count) => {
      tell(t.created(count))
      onClose()
    },
  })
  const problem = create.error ?? error
  const stop = () => {
    isStopped.current = true
  }
  return (
    <FormDialog
      title={t.generateTitle}
      yes={t.create(made.length)}
      no={texts.frame.cancel}
      problem={problem ? sentenceOf(problem) : undefined}
      isPending={create.isPending}
      isReady={made.length > 0 && !isPlaceholderData && (over.length === 0 || (isPermitted && isOverIntended))}
      width="wide"
      onSubmit={() => create.mutate()}
      onClose={onClose}
    >
      <ChoiceFields choice={choice} onChange={setChoice} isSeveral={jobs.length > 1} />
      {create.isPending && (
        <Progress label={t.creating(done, made.length)} done={done} total={made.length} cancelLabel={t.stop} onCancel={stop} />
      )}
      {over.length > 0 &&
        (isPermitted ? (
          <CheckField label={t.overIntended} isChecked={isOverIntended} onChange={setIsOverIntended} />
        ) : (
          <Notice tone="warn">{t.overRefused}</Notice>
        ))}
      {previews ? <PreviewList previews={previews} /> : <Waiting label={t.previewing} />}
    </FormDialog>
  )
}
