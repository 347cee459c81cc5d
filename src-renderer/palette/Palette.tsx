// Goes to anything by a few letters and does what the present screen can do.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components'
import { api } from '../api'
import { keysText } from '../kit/key-names'
import { goTo } from '../kit/place'
import { useActiveShortcuts } from '../kit/shortcuts'
import { useTexts } from '../texts/texts'
import { bestFirst } from './fuzzy'
import styles from './Palette.module.css'

interface Entry {
  id: string
  label: string
  detail: string
  keys: string
  run: () => void
}
interface Group {
  id: string
  title: string
  entries: readonly Entry[]
}
const PLACES = {
  invoice: 'invoices',
  credit_note: 'invoices',
  client: 'clients',
  product: 'products',
  opportunity: 'opportunities',
} as const
const MOST = 8

function useFound(typed: string): Entry[] {
  const t = useTexts()
  const text = typed.trim()
  const { data = [] } = useQuery(
    api.search.everything.queryOptions({ input: { text, limit: 16 }, enabled: text !== '', placeholderData: keepPreviousData }),
  )
  if (text === '') return []
  return data.map(({ kind, id, title, detail }) => ({
    id: `${kind} ${id}`,
    label: title || t.palette.kinds[kind],
    detail: [t.palette.kinds[kind], detail].filter(Boolean).join(' · '),
    keys: '',
    run: () => goTo(`/${PLACES[kind]}/${id}`),
  }))
}

function useGroups(typed: string): Group[] {
  const t = useTexts()
  const found = useFound(typed)
  const commands = useActiveShortcuts()
    .filter(({ isHint, keys }) => !isHint && keys !== 'mod+k')
    .map(({ keys, words, run }): Entry => ({ id: `key ${keys}`, label: words, detail: '', keys, run }))
  const isPlace = ({ keys }: Entry) => keys.startsWith('g ')
  const groups: Group[] = [
    { id: 'found', title: t.palette.found, entries: found },
    {
      id: 'here',
      title: t.palette.here,
      entries: bestFirst(
        commands.filter((one) => !isPlace(one)),
        typed,
      ),
    },
    { id: 'places', title: t.palette.places, entries: bestFirst(commands.filter(isPlace), typed) },
  ]
  const all = groups.map((group) => ({ ...group, entries: group.entries.slice(0, group.id === 'found' ? 16 : MOST) }))
  return all.filter(({ entries }) => entries.length > 0)
}

export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTexts().palette
  const [typed, setTyped] = useState('')
  const groups = useGroups(typed)
  const choose = (key: string | number) => {
    onClose()
    const entry = groups.flatMap(({ entries }) => entries).find(({ id }) => id === key)
    // The dialog gives the focus back first: what runs may want it.
    if (entry) setTimeout(entry.run, 0)
  }
  return (
    <ModalOverlay className={styles.overlay ?? ''} isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={t.title}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <TextField aria-label={t.field} className={styles.search ?? ''} autoFocus>
              <Search aria-hidden />
              <Input placeholder={t.field} className={styles.input ?? ''} onKeyDown={(event) => event.key === 'Escape' && onClose()} />
            </TextField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
            <div className={styles.list} tabIndex={0}>
              <Menu
                aria-label={t.title}
                className={styles.menu ?? ''}
                items={groups}
                onAction={choose}
                renderEmptyState={() => <div className={styles.nothing}>{t.nothing}</div>}
              >
                {(group) => (
                  <MenuSection id={group.id}>
                    <Header className={styles.header}>{group.title}</Header>
                    <Collection items={group.entries}>{(entry) => <EntryItem entry={entry} />}</Collection>
                  </MenuSection>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function EntryItem({ entry: { id, label, detail, keys } }: { entry: Entry }) {
  return (
    <MenuItem id={id} textValue={label} className={styles.entry ?? ''}>
      <span className={styles.label}>{label}</span>
      <span className={styles.detail}>{detail}</span>
      {keys && <kbd className={styles.keys}>{keysText(keys)}</kbd>}
    </MenuItem>
  )
}
