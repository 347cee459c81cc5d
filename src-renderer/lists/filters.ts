// What a list can be filtered by; each filter keeps its choice in the address.
import type { Option } from '../kit/Select'

export type Filter =
  | { kind: 'many'; id: string; label: string; options: readonly Option[] }
  | { kind: 'one'; id: string; label: string; options: readonly Option[] }
  | { kind: 'dates'; id: string; label: string }
  | { kind: 'flag'; id: string; label: string }
