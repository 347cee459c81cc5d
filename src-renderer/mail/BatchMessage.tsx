// One of several messages in their review: what goes to whom, to be opened and changed, or left out.
import { useState } from 'react'
import { Button } from '../kit/Button'
import { CheckField } from '../kit/CheckField'
import { Notice } from '../kit/States'
import { useTexts } from '../texts/texts'
import type { Letter } from './BatchMailDialog'
import styles from './Mail.module.css'
import { MessageFields } from './MessageFields'

interface BatchMessageProps {
  letter: Letter
  onChange: (values: Partial<Letter>) => void
}

export function BatchMessage({ letter: { name, message, isIn, errors, problem }, onChange }: BatchMessageProps) {
  const t = useTexts().mail
  const [isOpen, setIsOpen] = useState(false)
  const isWrong = Object.keys(errors).length > 0
  const form = {
    value: message,
    errors,
    set: (values: Partial<typeof message>) => onChange({ message: { ...message, ...values }, errors: {} }),
  }
  return (
    <li className={styles.review}>
      <div className={styles.item}>
        <CheckField label={name} isChecked={isIn} onChange={(chosen) => onChange({ isIn: chosen, errors: {} })} />
        {isIn && !isWrong && (
          <Button weight="quiet" aria-expanded={isOpen} aria-label={`${t.editMail}: ${name}`} onPress={() => setIsOpen(!isOpen)}>
            {isOpen ? t.foldMail : t.editMail}
          </Button>
        )}
      </div>
      {problem !== '' && <Notice tone="bad">{problem}</Notice>}
      {isIn && (isOpen || isWrong) ? (
        <MessageFields form={form} />
      ) : (
        <div className={isIn ? styles.letter : styles.left}>
          <span>{message.to || t.noAddressYet}</span>
          <strong>{message.subject}</strong>
          <span className={styles.excerpt}>{message.body}</span>
        </div>
      )}
    </li>
  )
}
