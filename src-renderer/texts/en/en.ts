// English, the pattern of every other catalogue.

import { advances } from './advances'
import { clients } from './clients'
import { editor } from './editor'
import { explain } from './explain'
import { frame } from './frame'
import { imports } from './imports'
import { invoices } from './invoices'
import { life } from './life'
import { list } from './list'
import { mail } from './mail'
import { palette } from './palette'
import { payments } from './payments'
import { people } from './people'
import { placeholders } from './placeholders'
import { products } from './products'
import { rates } from './rates'
import { records } from './records'
import { recurring } from './recurring'
import { settings } from './settings'
import { start } from './start'
import { statements } from './statements'

export const en = {
  clients,
  advances,
  editor,
  explain,
  frame,
  imports,
  invoices,
  life,
  list,
  mail,
  palette,
  payments,
  people,
  placeholders,
  products,
  rates,
  records,
  recurring,
  settings,
  start,
  statements,
}
