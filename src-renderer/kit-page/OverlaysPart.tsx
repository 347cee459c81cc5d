// What lies over the page: dialogs, drawer, question, popup, toasts, and the palette.
import { useState } from 'react'
import { Button } from '../kit/Button'
import { Dialog, DialogBody, Question } from '../kit/Dialog'
import { Popup } from '../kit/Popup'
import { Section } from '../kit/Section'
import { tell, tellProblem } from '../kit/Toasts'
import { Palette } from '../palette/Palette'
import styles from './KitPage.module.css'

const WIDTHS = ['small', 'normal', 'wide'] as const
type Open = (typeof WIDTHS)[number] | 'drawer' | 'question' | 'palette'

export function OverlaysPart() {
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const footer = (
    <Button weight="primary" onPress={close}>
      Close
    </Button>
  )
  const body = <DialogBody>What it says, at length or not.</DialogBody>
  return (
    <Section title="Overlays">
      <div className={styles.row}>
        {[...WIDTHS, 'drawer' as const, 'question' as const, 'palette' as const].map((one) => (
          <Button key={one} onPress={() => setOpen(one)}>
            Open {one}
          </Button>
        ))}
        <Popup label="Popup" title="Popup" isOn>
          <p>A small panel.</p>
        </Popup>
        <Button onPress={() => tell('It is done.', { label: 'Undo', run: () => tell('It is undone.') })}>Toast with undo</Button>
        <Button onPress={() => tellProblem('It did not work. Try again when the disk has room.')}>Toast of a problem</Button>
      </div>
      {WIDTHS.map((width) => (
        <Dialog key={width} title={`A ${width} dialog`} width={width} isOpen={open === width} onClose={close} footer={footer}>
          {body}
        </Dialog>
      ))}
      <Dialog title="A drawer" place="side" isOpen={open === 'drawer'} onClose={close} footer={footer}>
        {body}
      </Dialog>
      <Question
        title="Throw it away?"
        text="It cannot be brought back."
        yes="Throw away"
        no="Keep"
        isOpen={open === 'question'}
        onYes={close}
        onNo={close}
      />
      {open === 'palette' && <Palette onClose={close} />}
    </Section>
  )
}
