// The chart frame with bars above and below zero, and without anything to show.
import { BarChart } from '../kit/BarChart'
import { ChartFrame } from '../kit/ChartFrame'
import { countText } from '../kit/format'
import { Section } from '../kit/Section'
import styles from './KitPage.module.css'

const SERIES = [
  { id: 'in', label: 'In' },
  { id: 'out', label: 'Out' },
]
const WORDS = { showTable: 'Show the numbers', showChart: 'Show the chart', empty: 'Nothing to show for this time.' }
const GROUPS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((label, index) => ({
  label,
  values: [(index * 37) % 90, ((index * 23) % 60) - 15],
}))

export function ChartPart() {
  const shared = { series: SERIES, rowTitle: 'Month', words: WORDS }
  return (
    <Section title="Chart frame">
      <div className={styles.part}>
        <ChartFrame
          {...shared}
          title="By month"
          summary="Most came in in June, least in January."
          rows={GROUPS.map(({ label, values }) => ({ label, cells: values.map(countText) }))}
        >
          <BarChart groups={GROUPS} />
        </ChartFrame>
        <ChartFrame {...shared} title="Without numbers" summary="" rows={[]}>
          <BarChart groups={[]} />
        </ChartFrame>
      </div>
    </Section>
  )
}
