// Deutsch.
import type { Texts } from '../texts'
import { advances } from './advances'
import { approvals } from './approvals'
import { clients } from './clients'
import { cycle } from './cycle'
import { editor } from './editor'
import { expenses } from './expenses'
import { explain } from './explain'
import { frame } from './frame'
import { imports } from './imports'
import { invoices } from './invoices'
import { life } from './life'
import { list } from './list'
import { mail } from './mail'
import { opportunities } from './opportunities'
import { palette } from './palette'
import { payments } from './payments'
import { people } from './people'
import { pipelines } from './pipelines'
import { placeholders } from './placeholders'
import { products } from './products'
import { projects } from './projects'
import { proposals } from './proposals'
import { rates } from './rates'
import { records } from './records'
import { recurring } from './recurring'
import { settings } from './settings'
import { start } from './start'
import { statements } from './statements'
import { time } from './time'

export const de: Texts = {
  advances,
  approvals,
  clients,
  cycle,
  editor,
  expenses,
  explain,
  frame,
  imports,
  invoices,
  life,
  list,
  mail,
  opportunities,
  palette,
  payments,
  people,
  pipelines,
  placeholders,
  products,
  projects,
  proposals,
  rates,
  records,
  recurring,
  settings,
  start,
  statements,
  time,
}
