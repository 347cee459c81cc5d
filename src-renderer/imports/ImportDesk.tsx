// Files come in here: dropped anywhere on the window, or chosen by button, key or menu.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useCommand } from '../kit/commands'
import { focusList } from '../kit/focus-list'
import { useTexts } from '../texts/texts'
import styles from './Import.module.css'
import { ImportDialog } from './ImportDialog'
import { useImport } from './use-import'

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** Whether files are held over the window; `onDrop` gets them. */
function useDrop(onDrop: (files: File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  const take = useEffectEvent(onDrop)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setIsOver(false)
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setIsOver(false)
      take([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}

export function ImportDesk() {
  const t = useTexts().imports
  const input = useRef<HTMLInputElement>(null)
  const { state, start, cancel, close } = useImport()
  const take = (files: File[]) => {
    if (files.length > 0 && state.kind !== 'reading' && state.kind !== 'running') void start(files)
  }
  const finish = () => {
    close()
    setTimeout(focusList, 60)
  }
  const isOver = useDrop(take)
  useCommand('import', () => input.current?.click())
  return (
    <>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".xml,application/xml,text/xml"
        multiple
        tabIndex={-1}
        aria-hidden
        aria-label={t.files}
        data-testid="import-files"
        onChange={(event) => {
          take([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {isOver && (
        <div className={styles.overlay} aria-hidden>
          <div className={styles.sign}>{t.drop}</div>
        </div>
      )}
      {state.kind !== 'idle' && <ImportDialog state={state} onCancel={cancel} onClose={finish} />}
    </>
  )
}
