// Settings > Pipelines: the ways of a sale, each a form of its own.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { firstPipeline } from '#shared/pipelines/pipeline'
import { api, sentenceOf } from '../api'
import settings from '../company/Settings.module.css'
import { Button } from '../kit/Button'
import { useScreenLanguage } from '../kit/language'
import { ErrorState, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'
import { PipelineForm } from './PipelineForm'

export function PipelinesSection() {
  const texts = useTexts()
  const t = texts.pipelines
  const language = useScreenLanguage()
  const { data: pipelines, error, refetch } = useQuery(api.pipelines.list.queryOptions({ input: {} }))
  const [isNew, setIsNew] = useState(false)
  if (error) return <ErrorState title={t.notRead} text={sentenceOf(error)} retryLabel={texts.frame.retry} onRetry={() => void refetch()} />
  if (!pipelines) return <Waiting label={t.reading} />
  const fresh = { ...firstPipeline(language), ...(pipelines.length > 0 ? { name: '' } : {}) }
  return (
    <section className={settings.section} aria-labelledby="pipelines-heading">
      <div className={settings.head}>
        <h2 id="pipelines-heading">{t.title}</h2>
        {!isNew && <Button onPress={() => setIsNew(true)}>{t.newPipeline}</Button>}
      </div>
      <p className={settings.note}>{t.text}</p>
      {pipelines.map((pipeline) => (
        <PipelineForm key={`${pipeline.id} ${pipeline.version}`} pipeline={pipeline} start={pipeline} />
      ))}
      {isNew && <PipelineForm key="new" start={fresh} onClose={() => setIsNew(false)} />}
    </section>
  )
}
