// Submitted time that waits: approved or sent back, several weeks at once; and up to when everybody has submitted.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { durationText } from '#shared/basics/hours'
import type { ApprovalRow, Lock } from '#shared/timesheets/contract'
import { APPROVAL_FLOWS } from '#shared/timesheets/timesheet'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { dateText } from '../kit/format'
import { Page } from '../kit/Page'
import { PlaceLink } from '../kit/PlaceLink'
import { RadioCards } from '../kit/RadioCards'
import { Section } from '../kit/Section'
import { Notice, Waiting } from '../kit/States'
import { tell, tellProblem } from '../kit/Toasts'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import styles from './Approvals.module.css'
import { SendBackDialog } from './SendBackDialog'
import { UnlockDialog } from './UnlockDialog'

export function ApprovalsScreen() {
  const t = useTexts().approvals
  const may = useMay()
  const { data: settings } = useQuery(api.timesheets.settings.queryOptions())
  const { data: rows, error } = useQuery(api.timesheets.approvals.queryOptions({ input: {} }))
  const save = useMutation({
    mutationFn: (id: string) => client.timesheets.saveSettings({ approval: APPROVAL_FLOWS.find((flow) => flow === id) ?? 'off' }),
    onError: (refusal) => tellProblem(sentenceOf(refusal)),
  })
  return (
    <Page title={t.title} isScrolling>
      {error && <Notice tone="bad">{sentenceOf(error)}</Notice>}
      {settings && may('settings.write') && (
        <div className={styles.flow}>
          <RadioCards
            label={t.flow}
            options={APPROVAL_FLOWS.map((id) => ({ id, label: t.flows[id], detail: t.flowDetails[id] }))}
            value={settings.approval}
            onChange={(id) => save.mutate(id)}
          />
        </div>
      )}
      <Section title={t.waiting}>
        {!rows || !settings ? (
          <Waiting label={t.reading} />
        ) : (
          <Waits key={rows.map(keyOf).join()} rows={rows} isOff={settings.approval === 'off'} />
        )}
      </Section>
      <Locks />
    </Page>
  )
}

const keyOf = ({ personId, weekOn, projectId }: ApprovalRow) => `${personId} ${weekOn} ${projectId ?? ''}`

function Waits({ rows, isOff }: { rows: readonly ApprovalRow[]; isOff: boolean }) {
  const t = useTexts().approvals
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(rows.map(keyOf)))
  const [isSendingBack, setIsSendingBack] = useState(false)
  const items = rows.filter((row) => chosen.has(keyOf(row))).map(({ personId, from, to, projectId }) => ({ personId, from, to, projectId }))
  const approve = useMutation({
    mutationFn: () => client.timesheets.decide({ items, decision: 'approved' }),
    onSuccess: ({ count }) => tell(t.approved(count)),
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  if (rows.length === 0) return <p>{isOff ? t.isOff : t.nothingWaits}</p>
  const toggle = (key: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, key] : [...chosen].filter((one) => one !== key)))
  return (
    <>
      <div className={styles.buttons}>
        <CheckField
          label={t.chooseAll}
          isChecked={chosen.size === rows.length}
          onChange={(isChosen) => setChosen(new Set(isChosen ? rows.map(keyOf) : []))}
        />
        <Button weight="primary" isDisabled={items.length === 0} isPending={approve.isPending} onPress={() => approve.mutate()}>
          {t.approve}
        </Button>
        <Button isDisabled={items.length === 0} onPress={() => setIsSendingBack(true)}>
          {t.sendBack}
        </Button>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={keyOf(row)} className={styles.row}>
            <CheckField
              label={t.choose(row.personName, dateText(row.weekOn))}
              isChecked={chosen.has(keyOf(row))}
              onChange={(isChosen) => toggle(keyOf(row), isChosen)}
            />
            <span className={styles.projects}>{row.projectName}</span>
            <span className={styles.hours}>{durationText(row.minutes)}</span>
            <PlaceLink to={`/time?week=${row.weekOn}&person=${row.personId}`}>{t.look}</PlaceLink>
          </li>
        ))}
      </ul>
      {isSendingBack && <SendBackDialog items={items} onClose={() => setIsSendingBack(false)} />}
    </>
  )
}

function Locks() {
  const t = useTexts().approvals
  const may = useMay()
  const { data: locks = [] } = useQuery(api.timesheets.locks.queryOptions())
  const [opened, setOpened] = useState<Lock>()
  return (
    <Section title={t.locks}>
      <ul>
        {locks.map((lock) => (
          <li key={lock.personId} className={styles.row}>
            <span>{lock.name}</span>
            <span className={styles.projects}>{lock.lockedUntil ? dateText(lock.lockedUntil) : t.never}</span>
            {lock.lockedUntil && may('work.unlock') && (
              <Button weight="quiet" aria-label={t.unlockTitle(lock.name)} onPress={() => setOpened(lock)}>
                {t.unlock}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {opened && <UnlockDialog lock={opened} onClose={() => setOpened(undefined)} />}
    </Section>
  )
}
