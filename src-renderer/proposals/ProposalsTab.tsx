// The proposals of a client or of one of its projects, with a new one.
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { dateText, moneyText } from '../kit/format'
import { PlaceLink } from '../kit/PlaceLink'
import { goTo } from '../kit/place'
import { EmptyState, Notice, Waiting } from '../kit/States'
import { tellProblem } from '../kit/Toasts'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import { ProposalStatusWord } from './ProposalStatusWord'
import styles from './Proposals.module.css'

const MANY = 500

export function ProposalsTab({ clientId, project }: { clientId: string; project?: { id: string; currency: string } }) {
  const t = useTexts().proposals
  const may = useMay()
  const input = project ? { projectId: project.id, limit: MANY } : { clientId, limit: MANY }
  const { data, error } = useQuery(api.proposals.list.queryOptions({ input }))
  const create = useMutation(
    api.proposals.create.mutationOptions({
      onSuccess: ({ id }) => goTo(`/proposals/${id}/edit`),
      onError: (problem) => tellProblem(sentenceOf(problem)),
    }),
  )
  if (error) return <Notice tone="bad">{sentenceOf(error)}</Notice>
  if (!data) return <Waiting label={t.reading} />
  const begin = () => create.mutate({ clientId, ...(project ? { projectId: project.id, currency: project.currency } : {}) })
  const button = may('sales.proposals') && (
    <Button onPress={begin} isPending={create.isPending}>
      {t.newProposal}
    </Button>
  )
  if (data.rows.length === 0)
    return (
      <EmptyState title={t.emptyTitle} actions={button}>
        {project ? t.emptyProject : t.emptyText}
      </EmptyState>
    )
  return (
    <div className={styles.tab}>
      {button && <p>{button}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.subject}</th>
            <th scope="col">{t.issued}</th>
            <th scope="col">{t.status}</th>
            <th scope="col">{t.total}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ id, number, subject, issueOn, status, totalMinor, currency }) => (
            <tr key={id}>
              <th scope="row">
                <PlaceLink to={`/proposals/${id}`}>{number || t.draftProposal}</PlaceLink>
              </th>
              <td>{subject}</td>
              <td>{dateText(issueOn)}</td>
              <td>
                <ProposalStatusWord status={status} />
              </td>
              <td>{moneyText(totalMinor, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
