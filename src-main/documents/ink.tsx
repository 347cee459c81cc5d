// The two things that are drawn: text at a place, and hairlines.
import { Text, View } from '@react-pdf/renderer'
import type { Placed } from './blocks'
import { TEXT } from './fonts'
import { HAIRLINE } from './type'

/** Room beside the text, so that a rounding difference cannot break or drop a line that was measured to fit. */
const SLACK = 10

interface WordsProps extends Placed {
  top: number
}

export function Words({ text: { lines, style, families }, left, top, width, align }: WordsProps) {
  return (
    <Text
      style={{
        position: 'absolute',
        left: align === 'right' ? left - SLACK : left,
        top,
        width: width + SLACK,
        height: lines.length * style.leading + SLACK,
        fontSize: style.size,
        lineHeight: style.leading / style.size,
        color: style.color,
        ...(families.length > 1 && { fontFamily: families }),
        ...(style.features !== TEXT && { fontFeatureSettings: style.features }),
        ...(style.weight !== 400 && { fontWeight: style.weight }),
        ...(align === 'right' && { textAlign: align }),
      }}
    >
      {lines.join('\n')}
    </Text>
  )
}

export function Rule({ left, top, width, color = HAIRLINE }: { left: number; top: number; width: number; color?: string }) {
  return <View style={{ position: 'absolute', left, top, width, height: 0.6, backgroundColor: color }} />
}
