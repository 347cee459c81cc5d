// The opportunity that a document was made from, as a link on the page of the document.
import { useQuery } from '@tanstack/react-query'
import { api } from '../api'
import { PlaceLink } from '../kit/PlaceLink'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'

export function OpportunityLink({ id }: { id: string }) {
  const t = useTexts().opportunities
  const isAllowed = useMay()('sales.read')
  const { data } = useQuery({ ...api.opportunities.get.queryOptions({ input: { id } }), enabled: isAllowed })
  return data ? (
    <div>
      <dt>{t.opportunity}</dt>
      <dd>
        <PlaceLink to={`/opportunities/${id}`}>{data.name}</PlaceLink>
      </dd>
    </div>
  ) : null
}
