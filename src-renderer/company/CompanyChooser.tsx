// Which of several companies the settings are about, and how to add another.
import { useState } from 'react'
import type { Company } from '#shared/company/company'
import { Button } from '../kit/Button'
import { Select } from '../kit/Select'
import { useTexts } from '../texts/texts'
import { CompanyDialog } from './CompanyDialog'
import styles from './Settings.module.css'

interface CompanyChooserProps {
  companies: readonly Company[]
  company: Company
  canAdd: boolean
  onChoose: (id: string) => void
}

export function CompanyChooser({ companies, company, canAdd, onChoose }: CompanyChooserProps) {
  const t = useTexts().settings
  const [isAdding, setIsAdding] = useState(false)
  return (
    <>
      {companies.length > 1 && (
        <div className={styles.chooser}>
          <Select
            label={t.company}
            options={companies.map(({ id, name }) => ({ id, label: name }))}
            value={company.id}
            onChange={onChoose}
            isLabelHidden
          />
        </div>
      )}
      {canAdd && <Button onPress={() => setIsAdding(true)}>{t.addCompany}</Button>}
      {isAdding && (
        <CompanyDialog
          like={company}
          onClose={() => setIsAdding(false)}
          onAdded={({ id }) => {
            setIsAdding(false)
            onChoose(id)
          }}
        />
      )}
    </>
  )
}
