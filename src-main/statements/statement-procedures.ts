// Which function answers which procedure of statements.
import type { Contract } from '#shared/contract'
import type { Services } from '../serve'
import { openOf, statementOf, statementPdf } from './statement-service'

export const statementProcedures: Services<Contract['statements']> = { get: statementOf, open: openOf, pdf: statementPdf }
