// The sizes of type that a document uses, by what they are for, and the few colours it is printed in.
import { FIGURES, TEXT, type Weight } from './fonts'
import type { TypeStyle } from './typesetting'

/** What a colour is for; the accent is a colour only where it can be read. */
export interface Colors {
  ink: string
  grey: string
  hairline: string
  draft: string
  /** for text */
  accent: string
  /** for rules and bars */
  accentRule: string
}

export const INK = '#16181d'
export const PLAIN_COLORS: Omit<Colors, 'accent' | 'accentRule'> = { ink: INK, grey: '#62676f', hairline: '#d5d8dd', draft: '#a3460b' }

/** A size of type as a design names it. */
export interface TypeSize {
  size: number
  leading: number
  color: 'ink' | 'grey' | 'accent' | 'draft'
  weight: Weight
  isFigures: boolean
}

type TypeName =
  | 'company'
  | 'sender'
  | 'address'
  | 'longAddress'
  | 'label'
  | 'value'
  | 'title'
  | 'number'
  | 'subject'
  | 'notice'
  | 'running'
  | 'head'
  | 'cell'
  | 'name'
  | 'description'
  | 'sum'
  | 'sumFigure'
  | 'total'
  | 'totalFigure'
  | 'tax'
  | 'taxFigure'
  | 'heading'
  | 'text'
  | 'foot'
export type TypeSizes = Readonly<Record<TypeName, TypeSize>>
export type Type = Readonly<Record<TypeName, TypeStyle>>

export function size(points: number, leading: number, color: TypeSize['color'] = 'ink', weight: Weight = 400): TypeSize {
  return { size: points, leading, color, weight, isFigures: false }
}

export function figures(size: TypeSize): TypeSize {
  return { ...size, isFigures: true }
}

export function typeIn(sizes: TypeSizes, colors: Colors): Type {
  const styles = Object.entries(sizes).map(([name, { color, isFigures, ...rest }]) => [
    name,
    { ...rest, color: colors[color], features: isFigures ? FIGURES : TEXT },
  ])
  return Object.fromEntries(styles) as Type
}
