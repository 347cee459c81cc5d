// The invoicing of a month: what is missing, who still owes time, what can be invoiced, what is to be sent, and when all is done.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type ComponentType, useState } from 'react'
import type { Overview } from '#shared/cycle/contract'
import { addMonths, monthOf } from '#shared/projects/months'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { countText } from '../kit/format'
import { Page } from '../kit/Page'
import { usePlaceQuery } from '../kit/place'
import { ErrorState, Waiting } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { Tabs } from '../kit/Tabs'
import { today } from '../kit/today'
import { useTexts } from '../texts/texts'
import { ClearNotice } from './ClearNotice'
import styles from './Cycle.module.css'
import { InvoiceRows } from './InvoiceRows'
import { MissingRows, type SchedulesProps } from './MissingRows'
import { ProjectRows } from './ProjectRows'
import { amountsText, daysOf, monthText, readMonth } from './period'

const TABS = ['missing', 'pending', 'ready', 'toSend', 'sent'] as const
type Tab = (typeof TABS)[number]

interface CycleScreenProps {
  Schedules: ComponentType<SchedulesProps>
  Freeform: ComponentType<{ onClose: () => void }>
}

export function CycleScreen({ Schedules, Freeform }: CycleScreenProps) {
  const texts = useTexts()
  const t = texts.cycle
  const [place, change] = usePlaceQuery()
  const [isFreeform, setIsFreeform] = useState(false)
  const month = readMonth(place.get('month'), monthOf(today()))
  const go = (count: number) => change({ month: addMonths(month, count) })
  const question = api.cycle.overview.queryOptions({ input: daysOf(month), placeholderData: keepPreviousData })
  const { data, error, refetch } = useQuery(question)
  useShortcuts([
    { keys: 'n', words: t.freeform, run: () => setIsFreeform(true) },
    { keys: '[', words: t.earlier, run: () => go(-1) },
    { keys: ']', words: t.later, run: () => go(1) },
  ])
  const heading = (
    <span className={styles.period}>
      <Button isIcon weight="quiet" aria-label={t.earlier} onPress={() => go(-1)}>
        <ChevronLeft aria-hidden />
      </Button>
      {t.title}: {monthText(month)}
      <Button isIcon weight="quiet" aria-label={t.later} onPress={() => go(1)}>
        <ChevronRight aria-hidden />
      </Button>
    </span>
  )
  return (
    <Page
      title={`${t.title}: ${monthText(month)}`}
      heading={heading}
      actions={
        <>
          <Button onPress={() => change({ month: null })}>{t.now}</Button>
          <Button onPress={() => setIsFreeform(true)}>{t.freeform}</Button>
        </>
      }
    >
      {error ? (
        <ErrorState title={t.title} text={sentenceOf(error)} retryLabel={texts.frame.retry} onRetry={() => void refetch()} />
      ) : data ? (
        <Steps data={data} Schedules={Schedules} />
      ) : (
        <Waiting label={t.reading} />
      )}
      {isFreeform && <Freeform onClose={() => setIsFreeform(false)} />}
    </Page>
  )
}

function Steps({ data, Schedules }: { data: Overview; Schedules: CycleScreenProps['Schedules'] }) {
  const t = useTexts().cycle
  const [place, change] = usePlaceQuery()
  const tab = TABS.find((one) => one === place.get('tab')) ?? firstOf(data)
  const amounts: Readonly<Record<Tab, string>> = {
    missing: '',
    pending: amountsText(data.pendingAmounts),
    ready: amountsText(data.readyAmounts),
    toSend: amountsText(data.toSendAmounts),
    sent: amountsText(data.sentAmounts),
  }
  return (
    <>
      {data.isClear && <ClearNotice data={data} />}
      <Tabs
        label={t.tabs}
        tabs={TABS.map((id) => ({ id, label: t.tabCount(t.tab[id], countText(data[id].length), amounts[id]) }))}
        chosen={tab}
        onChange={(id) => change({ tab: id, search: null, sort: null, order: null })}
      >
        <div className={styles.panel} key={`${data.from} ${tab}`}>
          {tab === 'missing' && <MissingRows rows={data.missing} Schedules={Schedules} />}
          {(tab === 'pending' || tab === 'ready') && <ProjectRows rows={data[tab]} data={data} kind={tab} />}
          {(tab === 'toSend' || tab === 'sent') && <InvoiceRows rows={data[tab]} kind={tab} />}
        </div>
      </Tabs>
    </>
  )
}

/** The first step at which something is to be done. */
function firstOf(data: Overview): Tab {
  return (['ready', 'pending', 'toSend', 'missing'] as const).find((tab) => data[tab].length > 0) ?? 'sent'
}
