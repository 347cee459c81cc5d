// English, the pattern of every other catalogue.
import { approvals } from './approvals'
import { clients } from './clients'
import { editor } from './editor'
import { expenses } from './expenses'
import { explain } from './explain'
import { frame } from './frame'
import { imports } from './imports'
import { invoices } from './invoices'
import { list } from './list'
import { palette } from './palette'
import { payments } from './payments'
import { products } from './products'
import { projects } from './projects'
import { records } from './records'
import { settings } from './settings'
import { start } from './start'
import { time } from './time'

export const en = {
  approvals,
  clients,
  editor,
  expenses,
  explain,
  frame,
  imports,
  invoices,
  list,
  palette,
  payments,
  products,
  projects,
  records,
  settings,
  start,
  time,
}
