// Which function answers which procedure of number series.
import type { Contract } from '#shared/contract'
import type { Services } from '../serve'
import { listSeries, previewNumber, reportGaps, saveSeries, tryNumber, yearsOfSeries } from './number-series-service'

export const numberSeriesProcedures: Services<Contract['numberSeries']> = {
  list: listSeries,
  save: saveSeries,
  preview: previewNumber,
  try: tryNumber,
  years: yearsOfSeries,
  gaps: reportGaps,
}
