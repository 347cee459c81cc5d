// Buttons of every weight and state, and menus.
import { Ellipsis, Plus } from 'lucide-react'
import { Button } from '../kit/Button'
import { Menu } from '../kit/Menu'
import { PlaceLink } from '../kit/PlaceLink'
import { Section } from '../kit/Section'
import { tell } from '../kit/Toasts'
import styles from './KitPage.module.css'

const WEIGHTS = ['primary', 'normal', 'quiet', 'danger'] as const

export function ButtonsPart() {
  return (
    <Section title="Buttons and menus">
      <div className={styles.part}>
        {WEIGHTS.map((weight) => (
          <div key={weight} className={styles.row}>
            <Button weight={weight}>Save {weight}</Button>
            <Button weight={weight} isDisabled>
              Disabled
            </Button>
            <Button weight={weight} isPending>
              Pending
            </Button>
            <Button weight={weight} isIcon aria-label={`Add, ${weight}`}>
              <Plus aria-hidden />
            </Button>
          </div>
        ))}
        <Button isWide>As wide as its place</Button>
        <div className={styles.row}>
          <Menu
            label="More"
            icon={<Ellipsis aria-hidden />}
            entries={[
              { id: 'copy', label: 'Copy', detail: 'Ctrl+C', run: () => tell('Copied.') },
              { id: 'long', label: 'An entry with a long name that needs its room', run: () => tell('Done.') },
            ]}
          />
          <PlaceLink to="/kit">A link to a place</PlaceLink>
        </div>
      </div>
    </Section>
  )
}
