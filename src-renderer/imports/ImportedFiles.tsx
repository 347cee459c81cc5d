// What became of each file: what was refused first, with the place and the reason.
import type { ImportedFile } from '#shared/imports/contract'
import { PlaceLink } from '../kit/PlaceLink'
import { Status, type Tone } from '../kit/Status'
import styles from './Import.module.css'

const OUTCOMES: Readonly<Record<ImportedFile['outcome'], readonly [word: string, tone: Tone]>> = {
  refused: ['Refused', 'bad'],
  imported: ['Imported', 'good'],
  known: ['Known before', 'faint'],
}
const ORDER = Object.keys(OUTCOMES)
/** As many as a report shows without delay. */
const MOST_SHOWN = 300

function remarks({ failure, notices, differences }: ImportedFile): string[] {
  const disagreeing = differences.length === 1 ? '1 amount disagrees' : `${differences.length} amounts disagree`
  return [
    ...(failure ? [failure.message] : []),
    ...notices,
    ...(differences.length > 0 ? [`${disagreeing} with the file’s own arithmetic; the file’s amounts are kept.`] : []),
  ]
}

export function ImportedFiles({ files, onOpen }: { files: readonly ImportedFile[]; onOpen: () => void }) {
  const sorted = files.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome))
  return (
    <>
      <ul>
        {sorted.slice(0, MOST_SHOWN).map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes, and two files may have one name
          <li key={index} className={styles.file}>
            <Status word={OUTCOMES[file.outcome][0]} tone={OUTCOMES[file.outcome][1]} />
            <div className={styles.about}>
              <div className={styles.names}>
                <span>{file.file}</span>
                {file.invoiceId && (
                  <PlaceLink to={`/invoices/${file.invoiceId}`} onClick={onOpen}>
                    {file.number || 'Open'}
                  </PlaceLink>
                )}
              </div>
              {remarks(file).map((text) => (
                <p key={text} className={styles.remark}>
                  {text}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {sorted.length > MOST_SHOWN && <p className={styles.remark}>and {sorted.length - MOST_SHOWN} more</p>}
    </>
  )
}
