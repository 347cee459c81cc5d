// Above the settings while the file holds the sample business: how to clear it and begin for real.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api'
import { Button } from '../kit/Button'
import { Question } from '../kit/Dialog'
import { Notice } from '../kit/States'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { useSample } from './use-sample'

export function SampleNotice() {
  const t = useTexts().start
  const [isAsking, setIsAsking] = useState(false)
  const sample = useSample()
  const { data } = useQuery({ ...api.samples.status.queryOptions({ input: {}, enabled: useMay()('samples.read') }), staleTime: 0 })
  if (!data || data.state === 'none') return null
  const remove = () => {
    setIsAsking(false)
    sample.remove()
  }
  const button = (
    <Button onPress={() => setIsAsking(true)} isPending={sample.job !== null}>
      {t.removeSample}
    </Button>
  )
  return (
    <>
      <Notice tone="plain" actions={button}>
        {sample.problem ?? t.isSample}
      </Notice>
      <Question
        title={t.removeTitle}
        text={data.changes > 0 ? t.losesWork(data.changes) : t.losesNothing}
        yes={t.removeSample}
        no={t.keepSample}
        isOpen={isAsking}
        onYes={remove}
        onNo={() => setIsAsking(false)}
      />
    </>
  )
}
