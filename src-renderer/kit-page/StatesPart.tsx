// What a screen shows when it is empty, waits, has failed, is at work; notices; two panes.
import { useState } from 'react'
import { Button } from '../kit/Button'
import { Section } from '../kit/Section'
import { SplitView } from '../kit/SplitView'
import { EmptyState, ErrorState, Notice, Progress, Waiting } from '../kit/States'
import styles from './KitPage.module.css'

const TONES = ['plain', 'warn', 'bad'] as const

export function StatesPart() {
  const [done, setDone] = useState(40)
  const restart = () => setDone(0)
  return (
    <Section title="States">
      <div className={styles.part}>
        <div className={styles.boxes}>
          <div className={styles.box}>
            <EmptyState title="Nothing yet" actions={<Button weight="primary">Make the first</Button>}>
              What comes here, and how it begins.
            </EmptyState>
          </div>
          <div className={styles.box}>
            <ErrorState
              title="It could not be read"
              text="The file is in use. Close the other program."
              retryLabel="Try again"
              onRetry={restart}
            />
          </div>
          <div className={styles.box}>
            <Waiting label="Reading" />
          </div>
          <div className={`${styles.box} ${styles.pad}`}>
            <Progress label={`${done} of 100`} done={done} total={100} cancelLabel="Cancel" onCancel={restart} />
            <Progress label="Of unknown length" done={0} total={0} cancelLabel="Cancel" onCancel={restart} />
            <Button onPress={() => setDone(Math.min(100, done + 10))}>Go on</Button>
          </div>
        </div>
        {TONES.map((tone) => (
          <Notice key={tone} tone={tone} actions={<Button>Look</Button>}>
            A notice of the tone “{tone}”.
          </Notice>
        ))}
        <div className={styles.split}>
          <SplitView main={<p className={styles.pad}>Main</p>} side={<p className={styles.pad}>Side</p>} wide="main" />
        </div>
      </div>
    </Section>
  )
}
