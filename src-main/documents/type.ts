// The few sizes and colours of type that a document uses.
import { FIGURES, TEXT } from './fonts'
import type { TypeStyle } from './typesetting'

export const INK = '#16181d'
export const GREY = '#62676f'
export const HAIRLINE = '#d5d8dd'
const DRAFT = '#a3460b'

const style = (size: number, leading: number, color: string = INK, weight: TypeStyle['weight'] = 400): TypeStyle => ({
  size,
  leading,
  color,
  weight,
  features: TEXT,
})
const figures = (type: TypeStyle): TypeStyle => ({ ...type, features: FIGURES })

export const TYPE = {
  company: style(13, 17, INK, 600),
  sender: style(6.5, 9, GREY),
  address: style(10, 12.8),
  longAddress: style(7.5, 9.2),
  label: style(8, 13, GREY),
  value: style(8.5, 13),
  valueFigure: figures(style(8.5, 13)),
  title: style(19, 24, INK, 600),
  subject: style(10, 15),
  notice: style(8.5, 12, DRAFT, 600),
  running: style(8, 11, GREY),
  head: style(7.5, 10, GREY),
  cell: figures(style(8.5, 12)),
  name: style(8.5, 12, INK, 600),
  description: style(8, 11.5, GREY),
  sum: style(8.5, 12),
  sumFigure: figures(style(8.5, 12)),
  total: style(11, 15, INK, 600),
  totalFigure: figures(style(11, 15, INK, 600)),
  tax: style(8, 11.5, GREY),
  taxFigure: figures(style(8, 11.5, GREY)),
  heading: style(8.5, 13, INK, 600),
  text: style(8.5, 12.5),
  foot: style(6.8, 9.4, GREY),
} as const
