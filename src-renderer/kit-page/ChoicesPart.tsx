// Choices: of few, of many, yes or no, side by side, as chips, as tabs.
import { useState } from 'react'
import { CheckField } from '../kit/CheckField'
import { Chips } from '../kit/Chips'
import { ChoiceMenu } from '../kit/ChoiceMenu'
import { Cell, Fields } from '../kit/Fields'
import { RadioCards } from '../kit/RadioCards'
import { Section } from '../kit/Section'
import { Combo, Select } from '../kit/Select'
import { Swatches } from '../kit/Swatches'
import { Tabs } from '../kit/Tabs'
import { tell } from '../kit/Toasts'
import styles from './KitPage.module.css'

const OPTIONS = [
  { id: 'apple', label: 'Apple', detail: 'red' },
  { id: 'pear', label: 'Pear', detail: 'green' },
  { id: 'plum', label: 'A plum with quite a long name for such a small fruit', detail: 'blue' },
]
const COLOURS = [
  { id: '', label: 'None', colour: '#16191c' },
  { id: 'teal', label: 'Teal', colour: '#0b676c' },
]

export function ChoicesPart() {
  const [one, setOne] = useState<string>('apple')
  const [some, setSome] = useState<string[]>(['pear'])
  const [isOn, setIsOn] = useState(true)
  const [colour, setColour] = useState('teal')
  const choice = { options: OPTIONS, value: one, onChange: setOne }
  return (
    <Section title="Choices">
      <div className={styles.part}>
        <Fields>
          <Cell span="third">
            <Select label="Select" {...choice} />
          </Cell>
          <Cell span="third">
            <Select label="Select, wrong" error="Choose another." {...choice} />
          </Cell>
          <Cell span="third">
            <Combo label="Combobox" nothing="Nothing matches." hint="Type a few letters." {...choice} />
          </Cell>
          <Cell span="third">
            <Combo
              label="Combobox that creates"
              createLabel={(typed) => `Create “${typed}”`}
              onCreate={(typed) => tell(`Created ${typed}.`)}
              {...choice}
            />
          </Cell>
          <Cell span="third">
            <Combo label="Combobox, wrong" error="Choose another." {...choice} />
          </Cell>
        </Fields>
        <div className={styles.row}>
          <CheckField label="Checked" isChecked={isOn} onChange={setIsOn} />
          <CheckField label="Not checked" isChecked={!isOn} onChange={(next) => setIsOn(!next)} />
          <CheckField label="Disabled" isChecked isDisabled onChange={setIsOn} />
        </div>
        <RadioCards label="Cards" {...choice} />
        <Swatches label="Colours" options={COLOURS} value={colour} onChange={setColour} />
        <div className={styles.row}>
          <Chips label="Chips" options={OPTIONS.slice(0, 2)} chosen={some} onChange={setSome} />
          <ChoiceMenu label="One of many" anyLabel="Any" options={OPTIONS} chosen={one || null} onChange={(id) => setOne(id ?? '')} />
        </div>
        <Tabs label="Tabs" tabs={OPTIONS.slice(0, 2)} chosen={one === 'pear' ? 'pear' : 'apple'} onChange={setOne}>
          <p>What the tab shows.</p>
        </Tabs>
      </div>
    </Section>
  )
}
