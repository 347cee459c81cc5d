// The budgets of a project with their services and what is used of each.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { durationText } from '#shared/basics/hours'
import type { Budget } from '#shared/budgets/budget'
import type { BudgetUsage } from '#shared/budgets/contract'
import type { Project } from '#shared/projects/project'
import { api } from '../api'
import { Button } from '../kit/Button'
import { decimalText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { Section } from '../kit/Section'
import { EmptyState, Waiting } from '../kit/States'
import { Status } from '../kit/Status'
import { Assignees } from '../people/Assignees'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { BudgetDialog } from './BudgetDialog'
import styles from './Projects.module.css'
import { UsageBar } from './UsageBar'

export function BudgetsTab({ project }: { project: Project }) {
  const t = useTexts().projects
  const { data: budgets } = useQuery(api.budgets.list.queryOptions({ input: { projectId: project.id } }))
  const { data: usage } = useQuery(api.budgets.usage.queryOptions({ input: { projectId: project.id } }))
  const may = useMay()
  const [edited, setEdited] = useState<Budget | 'new'>()
  if (!budgets) return <Waiting label={t.budgetsReading} />
  const mayChange = may('work.budgets')
  const add = mayChange && (
    <Button weight={budgets.length === 0 ? 'primary' : 'normal'} onPress={() => setEdited('new')}>
      {t.newBudget}
    </Button>
  )
  return (
    <div className={styles.panel}>
      {budgets.length === 0 ? (
        <EmptyState title={t.budgetsEmpty} actions={add}>
          {t.budgetsEmptyText}
        </EmptyState>
      ) : (
        <p className={styles.buttons}>{add}</p>
      )}
      {budgets.map((budget) => (
        <Section
          key={budget.id}
          title={budget.name}
          actions={
            <span className={styles.card}>
              {may('invoices.read') && (
                <PlaceLink to={`/projects/${project.id}?tab=invoices&budget=${budget.id}`}>{t.budgetInvoices}</PlaceLink>
              )}
              {mayChange && (
                <Button weight="quiet" onPress={() => setEdited(budget)}>
                  {t.editBudget}
                </Button>
              )}
            </span>
          }
        >
          <Assignees subject="budget" id={budget.id} />
          <BudgetFigures budget={budget} usage={usage?.find(({ budgetId }) => budgetId === budget.id)} currency={project.currency} />
        </Section>
      ))}
      {edited && <BudgetDialog project={project} {...(edited === 'new' ? {} : { budget: edited })} onClose={() => setEdited(undefined)} />}
    </div>
  )
}

function BudgetFigures({ budget, usage, currency }: { budget: Budget; usage: BudgetUsage | undefined; currency: string }) {
  const t = useTexts().projects
  const used = (serviceId: string) => usage?.services.find((one) => one.serviceId === serviceId)
  const parts = usage && [
    [t.timeUsed, usage.timeMinor],
    [t.fixedUsed, usage.fixedMinor],
    [t.expensesUsed, usage.expensesMinor],
  ]
  return (
    <>
      {budget.isClosed && <Status tone="faint" word={t.closed} />}
      {budget.valueMinor !== null && (
        <p className={styles.figures}>
          <span>
            {t.value} {moneyText(budget.valueMinor, currency)}
          </span>
          {parts
            ?.filter(([, amount]) => amount !== 0)
            .map(([label, amount]) => (
              <span key={label}>
                {label} {moneyText(Number(amount), currency)}
              </span>
            ))}
        </p>
      )}
      <UsageBar usage={usage} />
      {budget.services.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t.service}</th>
              <th scope="col">{t.kind}</th>
              <th scope="col">{t.price}</th>
              <th scope="col">{t.hours}</th>
              <th scope="col">{t.amount}</th>
            </tr>
          </thead>
          <tbody>
            {budget.services.map((service) => (
              <tr key={service.id}>
                <th scope="row">{service.name}</th>
                <td>{t.kinds[service.kind]}</td>
                <td>{decimalText(service.price)}</td>
                <td>{durationText(used(service.id)?.minutes ?? 0)}</td>
                <td>{moneyText(used(service.id)?.usedMinor ?? 0, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
