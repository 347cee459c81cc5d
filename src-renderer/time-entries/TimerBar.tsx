// The timer that runs, with how long it does.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { durationText, readDuration } from '#shared/basics/hours'
import type { Timer } from '#shared/time-entries/time-entry'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Dialog, DialogBody } from '../kit/Dialog'
import { TextField } from '../kit/TextField'
import { tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import styles from './WeekGrid.module.css'

const A_DAY = 1440

export function TimerBar({ personId }: { personId: string }) {
  const { data: timer } = useQuery(api.timeEntries.timer.queryOptions({ input: { personId } }))
  return timer ? <RunningTimer key={timer.startedAt} timer={timer} /> : null
}

function RunningTimer({ timer }: { timer: Timer }) {
  const t = useTexts().time
  const { personId } = timer
  const now = useNow()
  const [isAsking, setIsAsking] = useState(false)
  const refused = (error: unknown) => tellProblem(sentenceOf(error))
  const stop = useMutation({
    mutationFn: (minutes: number | undefined) => client.timeEntries.stopTimer({ personId, ...(minutes === undefined ? {} : { minutes }) }),
    onSuccess: () => setIsAsking(false),
    onError: refused,
  })
  const discard = useMutation({ mutationFn: () => client.timeEntries.discardTimer({ personId }), onError: refused })
  const minutes = Math.max(0, Math.floor((now - Date.parse(timer.startedAt)) / 60_000))
  return (
    <div className={styles.timer}>
      <strong>{durationText(minutes)}</strong>
      <span>{t.runs(timer.serviceName, timer.projectName)}</span>
      <span className={styles.spread} />
      <Button onPress={() => (minutes >= A_DAY ? setIsAsking(true) : stop.mutate(undefined))} isPending={stop.isPending}>
        {t.stopTimer}
      </Button>
      <Button weight="quiet" onPress={() => discard.mutate()} isPending={discard.isPending}>
        {t.discardTimer}
      </Button>
      {isAsking && <LongTimer onClose={() => setIsAsking(false)} onSave={(worked) => stop.mutate(worked)} />}
    </div>
  )
}

function LongTimer({ onClose, onSave }: { onClose: () => void; onSave: (minutes: number) => void }) {
  const texts = useTexts()
  const t = texts.time
  const [typed, setTyped] = useState('')
  const minutes = readDuration(typed)
  const footer = (
    <>
      <Button onPress={onClose}>{texts.frame.cancel}</Button>
      <Button weight="primary" isDisabled={minutes === undefined} onPress={() => minutes !== undefined && onSave(minutes)}>
        {t.timerLongSave}
      </Button>
    </>
  )
  return (
    <Dialog title={t.timerLong} isOpen onClose={onClose} width="small" footer={footer}>
      <DialogBody>
        <TextField label={t.duration} hint={t.timerLongText} value={typed} onChange={setTyped} isAmount autoFocus />
      </DialogBody>
    </Dialog>
  )
}

/** The time, looked at twice a minute. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(clock)
  }, [])
  return now
}
