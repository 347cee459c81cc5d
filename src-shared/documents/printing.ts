// What is needed to print any part of a document: the data, the words of its language and the way it writes figures.
import type { DocumentModel } from './document-model'
import type { Format } from './format'
import type { Texts } from './texts/words'

export interface Printing {
  model: DocumentModel
  texts: Texts
  format: Format
}
