// A dialog over the page, and the one question before what cannot be undone.
import { type ReactNode, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button'
import styles from './Dialog.module.css'
import { leaveWords } from './leave-words'

interface DialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** the buttons at its foot */
  footer?: ReactNode
  width?: 'small' | 'normal' | 'wide'
  role?: 'dialog' | 'alertdialog'
  /** a drawer stands at the side of the window, so that what is behind it can be seen */
  place?: 'middle' | 'side'
  /** what is typed stays for the next time, so Escape has nothing to ask */
  isKept?: boolean
  /** something was chosen that no typing tells of: Escape asks for it too */
  isChanged?: boolean
}

export function Dialog(props: DialogProps) {
  const {
    title,
    isOpen,
    onClose,
    children,
    footer,
    width = 'normal',
    role = 'dialog',
    place = 'middle',
    isKept = false,
    isChanged = false,
  } = props
  // Escape asks first once something was typed: nobody loses it by a slip. A button says what it does, and asks nothing.
  const [isTyped, setIsTyped] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  const discard = () => {
    setIsAsked(false)
    setIsTyped(false)
    onClose()
  }
  return (
    <ModalOverlay
      data-covers
      className={place === 'side' ? `${styles.overlay} ${styles.beside}` : (styles.overlay ?? '')}
      isOpen={isOpen}
      onOpenChange={(open) => !open && (isTyped || isChanged ? setIsAsked(true) : onClose())}
      isDismissable={false}
    >
      <Modal className={`${styles.modal} ${place === 'side' ? styles.drawer : styles[width]}`}>
        <AriaDialog role={role} className={styles.dialog}>
          <Heading slot="title" level={2} className={styles.title}>
            {title}
          </Heading>
          <div className={styles.parts} onInput={() => setIsTyped(!isKept)}>
            {children}
          </div>
          {footer && <div className={styles.footer}>{footer}</div>}
          {isAsked && <Question {...leaveWords()} isOpen onYes={discard} onNo={() => setIsAsked(false)} />}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The scrolling middle of a dialog. */
export function DialogBody({ children }: { children: ReactNode }) {
  return <div className={styles.body}>{children}</div>
}

interface QuestionProps {
  title: string
  text: string
  yes: string
  no: string
  isOpen: boolean
  isBusy?: boolean
  onYes: () => void
  onNo: () => void
}

export function Question({ title, text, yes, no, isOpen, isBusy = false, onYes, onNo }: QuestionProps) {
  const footer = (
    <>
      <Button onPress={onNo} autoFocus>
        {no}
      </Button>
      <Button weight="danger" onPress={onYes} isDisabled={isBusy}>
        {yes}
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onNo} footer={footer} width="small" role="alertdialog">
      <DialogBody>
        <p>{text}</p>
      </DialogBody>
    </Dialog>
  )
}

/** The buttons at the foot of a dialog that is a form. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return <div className={styles.footer}>{children}</div>
}
