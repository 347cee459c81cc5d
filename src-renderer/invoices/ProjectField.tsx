// The project that a document belongs to: chosen among those of its client, and shown as the way there.
import { useQuery } from '@tanstack/react-query'
import { api } from '../api'
import { Cell } from '../kit/Fields'
import { PlaceLink } from '../kit/PlaceLink'
import { Select } from '../kit/Select'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'

interface ProjectFieldProps {
  clientId: string | null
  projectId: string | null
  onChange: (projectId: string | null) => void
  span: 'half' | 'third'
}
const NONE = 'none'

/** The projects of a client; the one that is chosen stands among them even when it is put away. */
function useProjectChoice(clientId: string | null, projectId: string | null) {
  const canRead = useMay()('work.read')
  const input = { clientId, limit: 200 }
  const { data } = useQuery(api.projects.list.queryOptions({ input, enabled: canRead && clientId !== null }))
  const rows = clientId === null ? [] : (data?.rows ?? [])
  const isMissing = projectId !== null && data !== undefined && !rows.some(({ id }) => id === projectId)
  const chosen = useProject(isMissing ? projectId : '')
  return isMissing && chosen ? [...rows, chosen] : rows
}

export function ProjectField({ clientId, projectId, onChange, span }: ProjectFieldProps) {
  const t = useTexts().editor
  const projects = useProjectChoice(clientId, projectId)
  if (projects.length === 0) return null
  const options = projects.map(({ id, name, code }) => ({ id, label: name, ...(code ? { detail: code } : {}) }))
  return (
    <Cell span={span}>
      <Select
        label={t.project}
        options={[{ id: NONE, label: t.noProject }, ...options]}
        value={projectId ?? NONE}
        onChange={(id) => onChange(id === NONE ? null : id)}
      />
    </Cell>
  )
}

function useProject(id: string) {
  const canRead = useMay()('work.read')
  return useQuery(api.projects.get.queryOptions({ input: { id }, enabled: canRead && id !== '', retry: false })).data
}

/** What an edit changed of it, in the words of the timeline. */
export function ProjectChange({ before, after }: { before: string; after: string }) {
  const t = useTexts().life
  const [old, now] = [useProject(before)?.name ?? '', useProject(after)?.name ?? '']
  if (before === '') return t.changeTo(t.fields.projectId, now)
  return after === '' ? t.changeAway(t.fields.projectId, old) : t.change(t.fields.projectId, old, now)
}

/** Nothing for who may not see the project. */
export function ProjectFact({ id, name }: { id: string; name: string }) {
  const data = useProject(id)
  if (!data) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <PlaceLink to={`/projects/${id}`}>{data.name}</PlaceLink>
      </dd>
    </div>
  )
}
