// The comments on a record: read in their order, written at the end, changed where they stand.
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import type { Comment, RecordKey } from '#shared/records/record'
import { client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { instantText } from '../kit/format'
import { Section } from '../kit/Section'
import { TextField } from '../kit/TextField'
import { tell, tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { rememberedText, rememberText } from './comment-draft'
import styles from './Records.module.css'

interface CommentsProps {
  recordKey: RecordKey
  comments: readonly Comment[]
}

export function Comments({ recordKey, comments }: CommentsProps) {
  const t = useTexts().records
  const [text, setText] = useState(() => rememberedText(recordKey.id))
  const type = (typed: string) => {
    setText(typed)
    rememberText(recordKey.id, typed)
  }
  const add = useMutation({
    mutationFn: () => client.records.comment({ ...recordKey, text }),
    onSuccess: () => type(''),
    onError: (error) => tellProblem(sentenceOf(error)),
  })
  const write = () => text.trim() && !add.isPending && add.mutate()
  return (
    <Section title={t.comments} isEmpty={comments.length === 0 && text === ''}>
      <ul className={styles.comments}>
        {comments.map((comment) => (
          <OneComment key={comment.id} comment={comment} recordKey={recordKey} />
        ))}
      </ul>
      <TextField label={t.newComment} value={text} onChange={type} isMultiline onKeyDown={whenSent(write)} hint={t.commentHint} />
      <div className={styles.foot}>
        <Button onPress={write} isPending={add.isPending} isDisabled={text.trim() === ''}>
          {t.comment}
        </Button>
      </div>
    </Section>
  )
}

/** Ctrl+Enter, and on a Mac ⌘ Enter, sends what is written. */
const whenSent = (send: () => unknown) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.stopPropagation()
  send()
}

function OneComment({ comment, recordKey }: { comment: Comment; recordKey: RecordKey }) {
  const t = useTexts().records
  const { id, version } = comment
  const [typed, setTyped] = useState<string>()
  const refused = { onError: (error: unknown) => tellProblem(sentenceOf(error)) }
  const edit = useMutation({
    ...refused,
    mutationFn: (text: string) => client.records.editComment({ id, version, text }),
    onSuccess: () => setTyped(undefined),
  })
  const remove = useMutation({
    ...refused,
    mutationFn: () => client.records.removeComment({ id, version }),
    onSuccess: () =>
      tell(t.commentRemoved, {
        label: t.undo,
        run: () => void client.records.comment({ ...recordKey, text: comment.text }).catch(refused.onError),
      }),
  })
  const save = () => typed?.trim() && edit.mutate(typed)
  return (
    <li className={styles.comment}>
      <div className={styles.byline}>
        <strong>{comment.author}</strong>
        <span>
          {instantText(comment.at)}
          {comment.isEdited && ` · ${t.edited}`}
        </span>
      </div>
      {typed === undefined ? (
        <p className={styles.text}>{comment.text}</p>
      ) : (
        <TextField label={t.editComment} value={typed} onChange={setTyped} isMultiline isLabelHidden autoFocus onKeyDown={whenSent(save)} />
      )}
      {comment.isOwn && (
        <div className={styles.actions}>
          {typed === undefined ? (
            <Button weight="quiet" onPress={() => setTyped(comment.text)}>
              {t.edit}
            </Button>
          ) : (
            <>
              <Button onPress={save} isPending={edit.isPending}>
                {t.save}
              </Button>
              <Button weight="quiet" onPress={() => setTyped(undefined)}>
                {t.cancel}
              </Button>
            </>
          )}
          <Button weight="quiet" onPress={() => remove.mutate()} isPending={remove.isPending}>
            {t.remove}
          </Button>
        </div>
      )}
    </li>
  )
}
