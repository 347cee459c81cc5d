// The logo of documents: chosen from a file, shown as it is kept.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, client, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import field from '../kit/Field.module.css'
import { tellProblem } from '../kit/Toasts'
import { useTexts } from '../texts/texts'
import { pictureOf, UnusablePicture } from './logo-picture'
import styles from './Settings.module.css'

interface LogoFieldProps {
  logo: string | null
  onChange: (logo: string | null) => void
}

export function LogoField({ logo, onChange }: LogoFieldProps) {
  const t = useTexts().settings
  const input = useRef<HTMLInputElement>(null)
  const kept = useQuery(api.images.get.queryOptions({ input: { id: logo ?? '' }, enabled: logo !== null }))
  const keep = useMutation({
    mutationFn: async (file: File) => client.images.keep({ base64: await pictureOf(file) }),
    onSuccess: ({ id }) => onChange(id),
    onError: (error) => tellProblem(error instanceof UnusablePicture ? t.logoProblems[error.reason] : sentenceOf(error)),
  })
  return (
    <div className={styles.logo}>
      <span className={field.label}>{t.logo}</span>
      {logo && kept.data && (
        <div className={styles.picture}>
          <img src={`data:${kept.data.mediaType};base64,${kept.data.base64}`} alt={t.logoAlt} />
        </div>
      )}
      <div className={styles.foot}>
        <Button onPress={() => input.current?.click()} isPending={keep.isPending}>
          {t.chooseLogo}
        </Button>
        {logo && (
          <Button weight="quiet" onPress={() => onChange(null)}>
            {t.removeLogo}
          </Button>
        )}
      </div>
      <span className={field.hint}>{t.logoHint}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept=".png,.jpg,.jpeg,.svg,image/png,image/jpeg,image/svg+xml"
        aria-label={t.chooseLogo}
        data-testid="logo-file"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) keep.mutate(file)
        }}
      />
    </div>
  )
}
