// Deutsch.
import type { Texts } from '../texts'
import { clients } from './clients'
import { deposits } from './deposits'
import { editor } from './editor'
import { explain } from './explain'
import { frame } from './frame'
import { imports } from './imports'
import { invoices } from './invoices'
import { life } from './life'
import { list } from './list'
import { palette } from './palette'
import { payments } from './payments'
import { placeholders } from './placeholders'
import { products } from './products'
import { rates } from './rates'
import { records } from './records'
import { recurring } from './recurring'
import { settings } from './settings'
import { start } from './start'
import { statements } from './statements'

export const de: Texts = {
  clients,
  deposits,
  editor,
  explain,
  frame,
  imports,
  invoices,
  life,
  list,
  palette,
  payments,
  placeholders,
  products,
  rates,
  records,
  recurring,
  settings,
  start,
  statements,
}
