// English, the pattern of every other catalogue.
import { clients } from './clients'
import { editor } from './editor'
import { explain } from './explain'
import { frame } from './frame'
import { imports } from './imports'
import { invoices } from './invoices'
import { list } from './list'
import { palette } from './palette'
import { payments } from './payments'
import { products } from './products'
import { records } from './records'
import { settings } from './settings'
import { start } from './start'

export const en = { clients, editor, explain, frame, imports, invoices, list, palette, payments, products, records, settings, start }
