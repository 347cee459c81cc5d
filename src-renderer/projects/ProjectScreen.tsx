// One project: how it stands, its budgets, time, expenses and invoices, and its settings.
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ComponentType, useState } from 'react'
import type { PermissionName } from '#shared/people/permissions'
import type { Project } from '#shared/projects/project'
import type { Schedule } from '#shared/projects/schedule'
import { api, client, isNotFound, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { Page } from '../kit/Page'
import { goTo, usePlaceQuery } from '../kit/place'
import { EmptyState, ErrorState, Waiting } from '../kit/States'
import { useShortcuts } from '../kit/shortcuts'
import { Tabs } from '../kit/Tabs'
import { tell, tellProblem } from '../kit/Toasts'
import { Assignees } from '../people/Assignees'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { BudgetsTab } from './BudgetsTab'
import { InvoicesTab } from './InvoicesTab'
import { ProjectDialog } from './ProjectDialog'
import { ProjectOverview } from './ProjectOverview'
import styles from './Projects.module.css'
import { RateCards } from './RateCards'
import { ScheduleFields } from './ScheduleFields'

const TABS = ['overview', 'budgets', 'proposals', 'time', 'expenses', 'invoices', 'settings'] as const
const NEEDS: Readonly<Record<(typeof TABS)[number], PermissionName>> = {
  overview: 'work.read',
  budgets: 'work.rates',
  proposals: 'sales.read',
  time: 'work.read',
  expenses: 'work.read',
  invoices: 'invoices.read',
  settings: 'work.projects',
}

interface ProjectScreenProps {
  id: string
  Time: ComponentType<{ projectId: string }>
  Expenses: ComponentType<{ projectId: string }>
  Proposals: ComponentType<{ clientId: string; project: Project }>
  /** makes an invoice of its budgets */
  Generate: ComponentType<{ projectId: string }>
}

export function ProjectScreen({ id, Time, Expenses, Generate, Proposals }: ProjectScreenProps) {
  const texts = useTexts()
  const t = texts.projects
  const may = useMay()
  const [place, change] = usePlaceQuery()
  const tab = TABS.find((one) => one === place.get('tab') && may(NEEDS[one])) ?? 'overview'
  const [isEditing, setIsEditing] = useState(false)
  const { data: project, error, refetch } = useQuery(api.projects.get.queryOptions({ input: { id } }))
  const mayEdit = may('work.projects')
  useShortcuts(mayEdit ? [{ keys: 'e', words: t.editProject, run: () => setIsEditing(true) }] : [])
  if (!project)
    return (
      <Page title={t.title}>
        {!error ? (
          <Waiting label={t.reading} />
        ) : isNotFound(error) ? (
          <EmptyState title={t.missing} actions={<Button onPress={() => goTo('/projects')}>{t.allProjects}</Button>} />
        ) : (
          <ErrorState title={t.notReadOne} text={sentenceOf(error)} retryLabel={texts.frame.retry} onRetry={() => void refetch()} />
        )}
      </Page>
    )
  return (
    <Page title={project.name} actions={mayEdit && <Button onPress={() => setIsEditing(true)}>{t.editProject}</Button>}>
      <Tabs
        label={t.tabs}
        tabs={TABS.filter((one) => may(NEEDS[one])).map((one) => ({ id: one, label: t.tab[one] }))}
        chosen={tab}
        onChange={(one) => change({ tab: one === 'overview' ? null : one, budget: null })}
      >
        {tab === 'overview' && <ProjectOverview project={project} />}
        {tab === 'budgets' && <BudgetsTab project={project} />}
        {tab === 'proposals' && <Proposals clientId={project.clientId} project={project} />}
        {tab === 'time' && <Time projectId={id} />}
        {tab === 'expenses' && <Expenses projectId={id} />}
        {tab === 'invoices' && (
          <>
            <Generate projectId={id} />
            <InvoicesTab projectId={id} />
          </>
        )}
        {tab === 'settings' && <ProjectSettings key={project.version} project={project} />}
      </Tabs>
      {isEditing && <ProjectDialog project={project} onClose={() => setIsEditing(false)} />}
    </Page>
  )
}

function ProjectSettings({ project }: { project: Project }) {
  const t = useTexts().projects
  const may = useMay()
  const [schedule, setSchedule] = useState<Schedule | null>(project.schedule)
  const save = useMutation({
    mutationFn: (change: Partial<Project>) => client.projects.save({ ...project, ...change }),
    onSuccess: () => tell(t.projectSaved),
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  return (
    <div className={styles.panel}>
      <ScheduleFields value={schedule} onChange={setSchedule} />
      <p className={styles.buttons}>
        <Button weight="primary" isPending={save.isPending} onPress={() => save.mutate({ schedule })}>
          {t.save}
        </Button>
        <Button weight="quiet" onPress={() => save.mutate({ isArchived: !project.isArchived })}>
          {project.isArchived ? t.unarchive : t.archive}
        </Button>
      </p>
      <Assignees subject="project" id={project.id} />
      {may('work.rates') && <RateCards currency={project.currency} />}
    </div>
  )
}
