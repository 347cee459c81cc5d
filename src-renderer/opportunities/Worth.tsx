// What an opportunity is worth: the sum of its products, the value that counts, and what it weighs in its stage.
import { useQuery } from '@tanstack/react-query'
import { useStore } from 'zustand'
import type { Company } from '#shared/company/company'
import type { OpportunityView } from '#shared/opportunities/contract'
import { weightedValue, worthOf } from '#shared/opportunities/opportunity'
import type { TaxRate } from '#shared/tax-rates/tax-rate'
import { api } from '../api'
import { moneyText, ratePercentText } from '../kit/format'
import { useTexts } from '../texts/texts'
import styles from './Opportunity.module.css'
import { extraOf } from './opportunity-draft'
import type { OpportunityDraft } from './use-opportunity-draft'
import { useProductsSum } from './use-products-sum'

interface WorthProps {
  opportunity: OpportunityView
  company: Company
  draft: OpportunityDraft
  taxRates: readonly TaxRate[]
}

export function Worth({ draft, taxRates, company, opportunity }: WorthProps) {
  const t = useTexts().opportunities
  const { pipelineId, stageId } = opportunity
  const { data: pipelines = [] } = useQuery(api.pipelines.list.queryOptions({ input: {} }))
  const stage = pipelines.find(({ id }) => id === pipelineId)?.stages.find(({ id }) => id === stageId)
  const productsMinor = useProductsSum(draft, taxRates, company)
  const content = useStore(draft.store, (state) => state.content)
  const { currency, lines } = content
  const { valueMinor } = extraOf(content)
  const worth = worthOf({ valueMinor, productsMinor })
  const chance = stage?.probabilityPpm ?? 0
  const differs = lines.length > 0 && valueMinor !== null && valueMinor !== productsMinor
  return (
    <dl className={styles.worth}>
      <div>
        <dt>{t.productsSum}</dt>
        <dd>{moneyText(productsMinor, currency)}</dd>
      </div>
      <div>
        <dt>{t.value}</dt>
        <dd>
          {moneyText(worth, currency)}
          {differs && <small>{t.typedDiffers(moneyText(Math.abs(worth - productsMinor), currency))}</small>}
        </dd>
      </div>
      <div>
        <dt>{t.weighted}</dt>
        <dd>
          {moneyText(weightedValue(worth, chance), currency)}
          <small>{t.weighs(ratePercentText(chance))}</small>
        </dd>
      </div>
    </dl>
  )
}
