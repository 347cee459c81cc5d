// What became of each file: what was refused first, with the place and the reason.
import type { ImportedFile } from '#shared/imports/contract'
import { PlaceLink } from '../kit/PlaceLink'
import { Status, type Tone } from '../kit/Status'
import { refusalText, type Texts, useTexts } from '../texts/texts'
import styles from './Import.module.css'

const TONES: Readonly<Record<ImportedFile['outcome'], Tone>> = { refused: 'bad', imported: 'good', known: 'faint' }
const ORDER = Object.keys(TONES)
/** As many as a report shows without delay. */
const MOST_SHOWN = 300

function remarks({ failure, notices, differences }: ImportedFile, { imports: t }: Texts): string[] {
  return [
    ...(failure ? [refusalText(failure.code, failure.facts) ?? failure.message] : []),
    ...notices,
    ...(differences.length > 0 ? [t.disagreeing(differences.length)] : []),
  ]
}

export function ImportedFiles({ files, onOpen }: { files: readonly ImportedFile[]; onOpen: () => void }) {
  const texts = useTexts()
  const t = texts.imports
  const sorted = files.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome))
  return (
    <>
      <ul>
        {sorted.slice(0, MOST_SHOWN).map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes, and two files may have one name
          <li key={index} className={styles.file}>
            <Status word={t.outcomes[file.outcome]} tone={TONES[file.outcome]} />
            <div className={styles.about}>
              <div className={styles.names}>
                <span>{file.file}</span>
                {file.invoiceId && (
                  <PlaceLink to={`/invoices/${file.invoiceId}`} onClick={onOpen}>
                    {file.number || t.open}
                  </PlaceLink>
                )}
              </div>
              {remarks(file, texts).map((text) => (
                <p key={text} className={styles.remark}>
                  {text}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {sorted.length > MOST_SHOWN && <p className={styles.remark}>{t.more(sorted.length - MOST_SHOWN)}</p>}
    </>
  )
}
