// The application: first start where there is no company yet, else the frame with the screen of the address.
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Router, useLocation } from 'wouter'
import { api, queryClient, sentenceOf } from './api'
import { FirstStart } from './company/FirstStart'
import { Frame } from './Frame'
import { ImportDesk } from './imports/ImportDesk'
import { useNewDraft } from './invoices/use-new-draft'
import { runCommand, useCommand } from './kit/commands'
import { screenLocale, useScreenLanguage } from './kit/language'
import { usePlace } from './kit/place'
import { bridge } from './kit/platform'
import { ErrorState, Waiting } from './kit/States'
import { listenToKeys } from './kit/shortcuts'
import { Toasts } from './kit/Toasts'
import { Routes } from './routes'
import { SessionGate } from './session/SessionGate'
import { useMay } from './session/use-session'
import { useTexts } from './texts/texts'

/** Every part of the kit at #/kit; no build of the product has it. */
const KitPage = import.meta.env.DEV ? lazy(async () => ({ default: (await import('./kit-page/KitPage')).KitPage })) : undefined

export function App() {
  // Everything below is drawn anew when the language changes.
  useScreenLanguage()
  const t = useTexts().frame
  useEffect(listenToKeys, [])
  useEffect(() => bridge?.onMenuCommand(runCommand), [])
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale={screenLocale()}>
        <Router hook={usePlace}>
          <Start />
        </Router>
        <Toasts label={t.messages} closeLabel={t.close} />
      </I18nProvider>
    </QueryClientProvider>
  )
}

function Start() {
  const [path] = useLocation()
  return KitPage && path === '/kit' ? (
    <Suspense>
      <KitPage />
    </Suspense>
  ) : (
    <SessionGate>
      <Gate />
    </SessionGate>
  )
}

function Gate() {
  const t = useTexts().frame
  const may = useMay()
  const { data: companies, error, refetch } = useQuery(api.company.list.queryOptions({ input: {} }))
  if (error && !companies)
    return (
      <main>
        <ErrorState title={t.notOpened} text={sentenceOf(error)} retryLabel={t.retry} onRetry={() => void refetch()} />
      </main>
    )
  if (!companies)
    return (
      <main>
        <Waiting label={t.opening} />
      </main>
    )
  const company = companies[0]
  if (!company) return <FirstStart />
  return (
    <Frame company={company}>
      <MenuCommands />
      <Routes companies={companies} company={company} />
      {may('imports.write') && <ImportDesk />}
    </Frame>
  )
}

/** Commands of the desktop program's menu that work on every screen. */
function MenuCommands() {
  const createDraft = useNewDraft()
  const may = useMay()
  // The menu of the desktop program is the same for everybody; what somebody may not do it does not do.
  useCommand('new-invoice', () => may('invoices.draft') && createDraft())
  useCommand('search', () => document.querySelector<HTMLInputElement>('input[type=search]')?.select())
  return null
}
