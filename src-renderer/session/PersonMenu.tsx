// Who is signed in, at the foot of the frame, with what one does about it. With one person there is nothing to show.
import { useMutation } from '@tanstack/react-query'
import { EllipsisVertical } from 'lucide-react'
import { useState } from 'react'
import { client, sentenceOf } from '../api'
import { Menu } from '../kit/Menu'
import { tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { OwnPasswordDialog } from './OwnPasswordDialog'
import styles from './Session.module.css'
import { forgetAnswers, keepSession, useSession } from './use-session'

export function PersonMenu() {
  const t = useTexts().people
  const { data } = useSession()
  const [isChanging, setIsChanging] = useState(false)
  const leave = useMutation({
    mutationFn: () => client.session.signOut(),
    onSuccess: (session) => {
      forgetAnswers()
      keepSession(session)
    },
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  if (!data?.isLoginOn || data.person === null) return null
  const entries = [
    { id: 'lock', label: t.lockNow, run: () => window.dispatchEvent(new Event('lock')) },
    { id: 'password', label: t.changePassword, run: () => setIsChanging(true) },
    { id: 'switch', label: t.switchUser, run: () => leave.mutate() },
  ]
  return (
    <div className={styles.person}>
      <span title={data.person.email}>{data.person.name}</span>
      <Menu label={t.me(data.person.name)} icon={<EllipsisVertical aria-hidden />} entries={entries} />
      {isChanging && <OwnPasswordDialog onClose={() => setIsChanging(false)} />}
    </div>
  )
}
