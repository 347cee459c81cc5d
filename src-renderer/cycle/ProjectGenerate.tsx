// Makes an invoice of chosen budgets of one project, from the project's own page.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { useMay } from '../session/use-session'
import { useTexts } from '../texts/texts'
import styles from './Cycle.module.css'
import { GenerateDialog } from './GenerateDialog'

export function ProjectGenerate({ projectId }: { projectId: string }) {
  const t = useTexts().cycle
  const may = useMay()
  const [isOpen, setIsOpen] = useState(false)
  const [left, setLeft] = useState<readonly string[]>([])
  const { data: project } = useQuery(api.projects.get.queryOptions({ input: { id: projectId } }))
  const { data: budgets = [] } = useQuery(api.budgets.list.queryOptions({ input: { projectId }, enabled: may('work.rates') }))
  const chosen = budgets.filter(({ id }) => !left.includes(id)).map(({ id }) => id)
  if (!project || budgets.length === 0 || !may('work.invoice')) return null
  const { clientId, currency } = project
  return (
    <div className={`${styles.buttons} ${styles.inset}`}>
      {budgets.length > 1 &&
        budgets.map(({ id, name }) => (
          <CheckField
            key={id}
            label={name}
            isChecked={!left.includes(id)}
            onChange={(isChosen) => setLeft(isChosen ? left.filter((one) => one !== id) : [...left, id])}
          />
        ))}
      <Button isDisabled={chosen.length === 0} onPress={() => setIsOpen(true)}>
        {t.generate}
      </Button>
      {isOpen && (
        <GenerateDialog
          jobs={[{ projectId, clientId, currency, budgetIds: chosen, to: null, scheduledOn: null }]}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  )
}
