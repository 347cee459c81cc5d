// One pipeline: its name and its stages in the order of the board.
import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { type Pipeline, type PipelineInput, pipelineInputSchema } from '#shared/pipelines/pipeline'
import { client, fieldErrorsOf, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Question } from '../kit/Dialog'
import { Notice } from '../kit/States'
import { TextField } from '../kit/TextField'
import { tell } from '../kit/Toasts'
import { check, focusFirstError, useForm } from '../kit/use-form'
import { useTexts } from '../texts/texts'
import styles from './Pipelines.module.css'
import { StageFields } from './StageFields'
import { focusName } from './stage-focus'
import { rowsOf, type StageRow, shifted, stagesOf, withNewStage } from './stage-rows'

interface PipelineFormProps {
  /** the one to change; a new one when left out */
  pipeline?: Pipeline
  start: PipelineInput
  onClose?: () => void
}

export function PipelineForm({ pipeline, start, onClose }: PipelineFormProps) {
  const texts = useTexts()
  const t = texts.pipelines
  const form = useForm<{ name: string; stages: StageRow[] }>(() => ({ name: start.name, stages: rowsOf(start.stages) }))
  const { value, set, errors } = form
  const [isDirty, setIsDirty] = useState(pipeline === undefined)
  const change = (part: Partial<typeof value>) => {
    set(part)
    setIsDirty(true)
  }
  const save = useMutation({
    mutationFn: (input: PipelineInput) =>
      pipeline ? client.pipelines.save({ ...input, id: pipeline.id, version: pipeline.version }) : client.pipelines.create(input),
    onSuccess: ({ name }) => {
      tell(t.saved(name))
      onClose?.()
    },
    onError: (error) => {
      const path = refusedStage(error, start)
      // The refused stage comes back to its place, with the reason beside it.
      if (path) set({ stages: rowsOf(start.stages) })
      form.setErrors(path ? { [path]: sentenceOf(error) } : fieldErrorsOf(error))
      focusFirstError()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = check(pipelineInputSchema, { name: value.name, stages: stagesOf(value.stages) })
    if ('data' in checked) return save.mutate(checked.data)
    form.setErrors(checked.errors)
    focusFirstError()
  }
  const add = () => {
    const { rows, key } = withNewStage(value.stages)
    change({ stages: rows })
    focusName(key)
  }
  const isOther = save.isError && Object.keys(errors).length === 0
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={value.name || t.newPipeline}>
      {isOther && <Notice tone="bad">{sentenceOf(save.error)}</Notice>}
      <TextField
        label={t.name}
        value={value.name}
        onChange={(name) => change({ name })}
        error={errors['name']}
        isRequired
        autoFocus={!pipeline}
      />
      <div className={`${styles.stage} ${styles.head}`} aria-hidden>
        <span>{t.stage}</span>
        <span className={styles.percent}>%</span>
        <span>{texts.opportunities.outcome}</span>
      </div>
      <ol className={styles.stages}>
        {value.stages.map((row, index) => (
          <StageFields
            key={row.key}
            row={row}
            number={index + 1}
            count={value.stages.length}
            errorOf={(field) => errors[`stages.${index}${field ? `.${field}` : ''}`]}
            onChange={(part) => change({ stages: value.stages.map((one) => (one.key === row.key ? { ...one, ...part } : one)) })}
            onShift={(by) => change({ stages: shifted(value.stages, row.key, by) })}
            onRemove={() => change({ stages: value.stages.filter(({ key }) => key !== row.key) })}
          />
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button weight="quiet" onPress={add}>
          <Plus aria-hidden /> {t.addStage}
        </Button>
        <span className={styles.gap} />
        {pipeline ? <Remove pipeline={pipeline} /> : <Button onPress={onClose}>{texts.frame.cancel}</Button>}
        <Button type="submit" weight="primary" isPending={save.isPending} isDisabled={!isDirty}>
          {t.save}
        </Button>
      </div>
    </form>
  )
}

/** The path of the stage that opportunities stand in. */
function refusedStage(error: unknown, { stages }: PipelineInput): string | undefined {
  const { code, data } = error as { code?: string; data?: { stageId?: string } }
  if (code !== 'stage_in_use') return undefined
  const at = stages.findIndex(({ id }) => id === data?.stageId)
  return at < 0 ? undefined : `stages.${at}`
}

function Remove({ pipeline: { id, version, name } }: { pipeline: Pipeline }) {
  const texts = useTexts()
  const t = texts.pipelines
  const [isAsked, setIsAsked] = useState(false)
  const remove = useMutation({
    mutationFn: () => client.pipelines.delete({ id, version }),
    onSuccess: () => tell(t.removed(name)),
    onSettled: () => setIsAsked(false),
  })
  return (
    <>
      {remove.isError && (
        <p className={styles.refused} role="alert">
          {sentenceOf(remove.error)}
        </p>
      )}
      <Button weight="quiet" onPress={() => setIsAsked(true)}>
        {t.remove}
      </Button>
      <Question
        title={t.removeTitle(name)}
        text={t.removeText}
        yes={t.remove}
        no={texts.frame.cancel}
        isOpen={isAsked}
        isBusy={remove.isPending}
        onYes={() => remove.mutate()}
        onNo={() => setIsAsked(false)}
      />
    </>
  )
}
