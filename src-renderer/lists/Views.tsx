// The saved views of a list: as tabs above it, and a menu to save, rename and delete them.
import { useMutation, useQuery } from '@tanstack/react-query'
import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import type { SavedView } from '#shared/views/contract'
import { api, client, sentenceOf } from '../api'
import { Menu } from '../kit/Menu'
import { PlaceLink } from '../kit/PlaceLink'
import { goTo } from '../kit/place'
import { tell, tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import styles from './Lists.module.css'
import { ViewDialog } from './ViewDialog'

interface ViewsProps {
  list: string
  /** the state of the list as text */
  text: string
}

const stateOf = (text: string) => Object.fromEntries(new URLSearchParams(text))
const sorted = (state: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(state).sort(([a], [b]) => (a < b ? -1 : 1)))
const placeOf = (list: string, state: Readonly<Record<string, string>>) => {
  const query = new URLSearchParams(state).toString()
  return query ? `/${list}?${query}` : `/${list}`
}

function useViews(list: string, text: string) {
  const { data: views = [] } = useQuery(api.views.list.queryOptions({ input: { list } }))
  return { views, now: views.find(({ state }) => sorted(state) === sorted(stateOf(text))) }
}

export function ViewTabs({ list, text }: ViewsProps) {
  const t = useTexts()
  const { views, now } = useViews(list, text)
  if (views.length === 0) return null
  return (
    <nav className={styles.views} aria-label={t.list.views}>
      <PlaceLink to={`/${list}`} className={styles.view} isCurrent={text === ''}>
        {t.list.all}
      </PlaceLink>
      {views.map((view) => (
        <PlaceLink key={view.id} to={placeOf(list, view.state)} className={styles.view} isCurrent={view === now}>
          {view.name}
        </PlaceLink>
      ))}
    </nav>
  )
}

export function ViewMenu({ list, text }: ViewsProps) {
  const t = useTexts()
  const { now } = useViews(list, text)
  const [dialog, setDialog] = useState<'new' | SavedView>()
  const refused = (error: unknown) => tellProblem(sentenceOf(error))
  const restore = ({ name, state }: SavedView) =>
    void client.views.save({ list, name, state }).then(() => goTo(placeOf(list, state)), refused)
  const remove = useMutation(
    api.views.delete.mutationOptions({
      onSuccess: (view) => {
        tell(t.list.viewDeleted(view.name), { label: t.frame.undo, run: () => restore(view) })
        goTo(`/${list}`)
      },
      onError: refused,
    }),
  )
  const entries = [
    { id: 'save', label: t.list.saveView, run: () => setDialog('new') },
    ...(now
      ? [
          { id: 'rename', label: t.list.renameView(now.name), run: () => setDialog(now) },
          { id: 'delete', label: t.list.deleteView(now.name), run: () => remove.mutate({ id: now.id }) },
        ]
      : []),
  ]
  return (
    <>
      <Menu label={t.list.viewMenu} icon={<Bookmark aria-hidden />} entries={entries} />
      {dialog && (
        <ViewDialog list={list} state={stateOf(text)} view={dialog === 'new' ? undefined : dialog} onClose={() => setDialog(undefined)} />
      )}
    </>
  )
}
