// The services of a budget: what is billed, how, and at which price.
import { X } from 'lucide-react'
import { useState } from 'react'
import { SERVICE_KINDS, type ServiceInput, serviceInputSchema } from '#shared/budgets/budget'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { DecimalField } from '../kit/DecimalField'
import { Select } from '../kit/Select'
import { TextField } from '../kit/TextField'
import { useTexts } from '../texts/texts'
import styles from './Projects.module.css'

export function newService(): ServiceInput {
  return { ...serviceInputSchema.parse({ name: '-', price: '0' }), name: '' }
}

interface ServicesProps {
  services: ServiceInput[]
  onChange: (services: ServiceInput[]) => void
  errors: Readonly<Record<string, string | undefined>>
}

export function ServiceFields({ services, onChange, errors }: ServicesProps) {
  const t = useTexts().projects
  // Rows keep their place while they are typed, so each needs a key of its own.
  const [keys, setKeys] = useState(() => services.map((_, index) => index))
  const change = (at: number, part: Partial<ServiceInput>) =>
    onChange(services.map((service, index) => (index === at ? { ...service, ...part } : service)))
  const remove = (at: number) => {
    setKeys(keys.filter((_, index) => index !== at))
    onChange(services.filter((_, index) => index !== at))
  }
  const add = () => {
    setKeys([...keys, Math.max(-1, ...keys) + 1])
    onChange([...services, newService()])
  }
  return (
    <>
      {services.map((service, at) => (
        <div key={keys[at]} className={styles.service}>
          <TextField
            label={t.service}
            value={service.name}
            onChange={(name) => change(at, { name })}
            error={errors[`services.${at}.name`]}
          />
          <Select
            label={t.kind}
            options={SERVICE_KINDS.map((id) => ({ id, label: t.kinds[id] }))}
            value={service.kind}
            onChange={(id) => change(at, { kind: SERVICE_KINDS.find((one) => one === id) ?? 'hourly' })}
          />
          <DecimalField
            label={t.price}
            value={service.price}
            onChange={(price) => change(at, { price })}
            expected={t.priceExpected}
            error={errors[`services.${at}.price`]}
          />
          <DecimalField
            label={t.quantity}
            value={service.quantity}
            onChange={(quantity) => change(at, { quantity })}
            expected={t.priceExpected}
          />
          <div className={styles.flags}>
            <CheckField label={t.billable} isChecked={service.isBillable} onChange={(isBillable) => change(at, { isBillable })} />
            {(service.kind === 'hourly' || service.kind === 'daily') && (
              <CheckField
                label={t.usesRateCards}
                isChecked={service.usesRateCards}
                onChange={(usesRateCards) => change(at, { usesRateCards })}
              />
            )}
            {service.id && (
              <CheckField label={t.serviceArchived} isChecked={service.isArchived} onChange={(isArchived) => change(at, { isArchived })} />
            )}
          </div>
          <Button weight="quiet" isIcon aria-label={t.removeService(service.name)} onPress={() => remove(at)}>
            <X aria-hidden />
          </Button>
        </div>
      ))}
      <Button onPress={add}>{t.addService}</Button>
    </>
  )
}
