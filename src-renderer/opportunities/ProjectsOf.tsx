// The projects that came of an opportunity, and one more.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { OpportunityView } from '#shared/opportunities/contract'
import { projectInputSchema } from '#shared/projects/project'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { dateText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { goTo } from '../kit/place'
import { EmptyState, Notice, Waiting } from '../kit/States'
import { tellProblem } from '../kit/Toasts'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import styles from './Opportunity.module.css'

export function ProjectsOf({ opportunity }: { opportunity: OpportunityView }) {
  const texts = useTexts()
  const t = texts.opportunities
  const words = texts.projects
  const { id, clientId, name, ownerId, currency } = opportunity
  const mayAdd = useMay()('work.projects')
  const { data, error } = useQuery(api.projects.list.queryOptions({ input: { opportunityId: id, limit: 200 } }))
  const create = useMutation({
    mutationFn: (forClient: string) =>
      client.projects.create(projectInputSchema.parse({ clientId: forClient, name, ownerId, currency, opportunityId: id })),
    onSuccess: (project) => goTo(`/projects/${project.id}`),
    onError: (refused) => tellProblem(sentenceOf(refused)),
  })
  const add = mayAdd && clientId !== null && (
    <Button onPress={() => create.mutate(clientId)} isPending={create.isPending}>
      {words.newProject}
    </Button>
  )
  if (error) return <Notice tone="bad">{sentenceOf(error)}</Notice>
  if (!data) return <Waiting label={words.reading} />
  if (data.rows.length === 0)
    return (
      <EmptyState title={t.noProjects} actions={add}>
        {clientId === null ? t.projectNeedsClient : t.noProjectsText}
      </EmptyState>
    )
  return (
    <div className={styles.panel}>
      {add && <p className={styles.above}>{add}</p>}
      <table className={styles.table}>
        <caption className={styles.hidden}>{t.tabs.projects}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.owner}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.nextInvoice}</th>
            <th scope="col">{words.budgetValue}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <PlaceLink to={`/projects/${row.id}`}>{row.name}</PlaceLink>
              </th>
              <td>{row.ownerName}</td>
              <td>{words.statuses[row.status]}</td>
              <td>{row.nextInvoiceOn ? dateText(row.nextInvoiceOn) : ''}</td>
              <td>{row.budgetMinor ? moneyText(row.budgetMinor, row.currency) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
