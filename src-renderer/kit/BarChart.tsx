// Bars side by side, drawn to scale from zero; what they say stands in the frame around them.
import styles from './ChartFrame.module.css'

interface BarChartProps {
  /** one group of bars per place, one bar per series; numbers for drawing only */
  groups: readonly { label: string; values: readonly number[] }[]
}
const [WIDTH, HEIGHT, FOOT] = [640, 200, 20]

/** Where zero and each value stand, in pixels from the top. */
export function barScale(values: readonly number[], height: number): (value: number) => number {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const span = most - least || 1
  return (value) => ((most - value) / span) * height
}

export function BarChart({ groups }: BarChartProps) {
  const y = barScale(
    groups.flatMap(({ values }) => values),
    HEIGHT - FOOT,
  )
  const wide = WIDTH / Math.max(1, groups.length)
  // Names that would run into each other are left out, every so many alike.
  const every = Math.ceil(56 / wide)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.drawing} role="presentation">
      {groups.map(({ label, values }, index) => {
        const bar = (wide * 0.7) / Math.max(1, values.length)
        return (
          <g key={label} transform={`translate(${index * wide + wide * 0.15} 0)`}>
            {values.map((value, series) => (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a series is its place
                key={series}
                className={styles.bar}
                data-series={series}
                x={series * bar + 0.5}
                width={Math.max(1, bar - 2)}
                y={Math.min(y(value), y(0))}
                height={Math.abs(y(value) - y(0))}
              />
            ))}
            {index % every === 0 && (
              <text x={(wide * 0.7) / 2} y={HEIGHT - 4} className={styles.place}>
                {label}
              </text>
            )}
          </g>
        )
      })}
      <line x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} className={styles.zero} />
    </svg>
  )
}
