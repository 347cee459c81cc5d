// Lets in who has signed in. A locked screen keeps what is behind it, unseen and out of reach, with all that was typed.
import { type ReactNode, useEffect, useState } from 'react'
import { client, sentenceOf } from '../api'
import { holdChanges, watchChanges } from '../changes'
import { ErrorState, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'
import { LockScreen } from './LockScreen'
import { SignInScreen } from './SignInScreen'
import { useIdleLock } from './use-idle-lock'
import { keepSession, useSession } from './use-session'

/** Long enough for a draft that is being typed to be saved before the core answers no more. */
const LAST_SAVING = 1500

export function SessionGate({ children }: { children: ReactNode }) {
  const t = useTexts()
  const { data: session, error, refetch } = useSession()
  if (session === undefined)
    return (
      <main>
        {error ? (
          <ErrorState title={t.frame.notOpened} text={sentenceOf(error)} retryLabel={t.frame.retry} onRetry={() => void refetch()} />
        ) : (
          <Waiting label={t.people.signingIn} />
        )}
      </main>
    )
  if (session.state === 'signed_out' || session.person === null) return <SignInScreen />
  return (
    <Inside
      key={session.person.id}
      name={session.person.name}
      isLoginOn={session.isLoginOn}
      isLocked={session.state === 'locked'}
      minutes={session.idleMinutes}
    >
      {children}
    </Inside>
  )
}

interface InsideProps {
  name: string
  isLoginOn: boolean
  isLocked: boolean
  minutes: number
  children: ReactNode
}

function Inside({ name, isLoginOn, isLocked, minutes, children }: InsideProps) {
  const [isLocking, setIsLocking] = useState(false)
  // A window that opens locked has nothing behind the lock yet, and asks for nothing.
  const [hasOpened, setHasOpened] = useState(!isLocked)
  const isHidden = isLocked || isLocking
  useEffect(() => (hasOpened ? watchChanges() : undefined), [hasOpened])
  useEffect(() => holdChanges(isHidden), [isHidden])
  useIdleLock(isLoginOn && !isHidden, minutes, () => setIsLocking(true))
  useEffect(() => {
    const listen = () => isLoginOn && setIsLocking(true)
    window.addEventListener('lock', listen)
    return () => window.removeEventListener('lock', listen)
  }, [isLoginOn])
  useEffect(() => {
    if (!isLocking) return
    const timer = setTimeout(() => void client.session.lock().then(keepSession, () => undefined), LAST_SAVING)
    return () => clearTimeout(timer)
  }, [isLocking])
  const open = () => {
    setIsLocking(false)
    setHasOpened(true)
  }
  return (
    <>
      {hasOpened && children}
      {isHidden && <LockScreen name={name} onOpen={open} />}
    </>
  )
}
