// Fields that are typed into: empty, filled, required, wrong, with a hint, disabled.
import { useState } from 'react'
import { DateField } from '../kit/DateField'
import { DecimalField } from '../kit/DecimalField'
import { emptyAddress } from '../kit/empty-address'
import { AddressFields, Cell, Fields } from '../kit/Fields'
import { MoneyField } from '../kit/MoneyField'
import { PercentField } from '../kit/PercentField'
import { SearchField } from '../kit/SearchField'
import { Section } from '../kit/Section'
import { TextField } from '../kit/TextField'

const LABELS = { line1: 'Street and number', line2: 'More', postalCode: 'Postal code', city: 'City', country: 'Country' }

export function FieldsPart() {
  return (
    <Section title="Fields">
      <Fields>
        <TextStates />
        <NumberStates />
        <AddressOfSomebody />
      </Fields>
    </Section>
  )
}

function TextStates() {
  const [text, setText] = useState('')
  const shared = { value: text, onChange: setText }
  return (
    <>
      <Cell span="third">
        <TextField label="Text" placeholder="Nothing yet" {...shared} />
      </Cell>
      <Cell span="third">
        <TextField label="Required, with a hint" hint="Said before one asks." isRequired {...shared} />
      </Cell>
      <Cell span="third">
        <TextField label="With an error" error="Enter something else." {...shared} />
      </Cell>
      <Cell span="third">
        <TextField label="With a caution" caution="Still missing for the next step." {...shared} />
      </Cell>
      <Cell span="third">
        <TextField label="Disabled" value="Cannot be changed" onChange={setText} isDisabled />
      </Cell>
      <Cell span="third">
        <SearchField label="Search" words="Search" {...shared} />
      </Cell>
      <Cell span="full">
        <TextField label="Paragraph" isMultiline {...shared} />
      </Cell>
    </>
  )
}

function NumberStates() {
  const [amount, setAmount] = useState<number | null>(123_456)
  const [share, setShare] = useState<number | null>(190_000)
  const [quantity, setQuantity] = useState('12.5')
  const [date, setDate] = useState<string | null>('2026-11-22')
  return (
    <>
      <Cell span="third">
        <MoneyField label="Money in EUR" currency="EUR" value={amount} onChange={setAmount} expected="Enter an amount such as 12.50." />
      </Cell>
      <Cell span="third">
        <MoneyField label="Money in JPY" currency="JPY" value={amount} onChange={setAmount} expected="Enter whole yen." canBeEmpty />
      </Cell>
      <Cell span="third">
        <PercentField label="Percentage" value={share} onChange={setShare} expected="Enter a number from 0 to 1000." />
      </Cell>
      <Cell span="third">
        <DecimalField label="Quantity" value={quantity} onChange={setQuantity} expected="Enter a number." hint="A point or a comma." />
      </Cell>
      <Cell span="third">
        <DateField label="Date" value={date} onChange={setDate} expected="Enter a date." canBeEmpty hint="22.11., +14, t" />
      </Cell>
      <Cell span="third">
        <DateField label="Date, wrong" value={date} onChange={setDate} expected="Enter a date." error="This day is over." />
      </Cell>
    </>
  )
}

function AddressOfSomebody() {
  const [address, setAddress] = useState(emptyAddress)
  return <AddressFields labels={LABELS} value={address} onChange={setAddress} errors={{ 'address.city': 'Say where.' }} />
}
