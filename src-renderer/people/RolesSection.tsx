// Settings > Roles: the built-in ones to read and copy, and those that were built here.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isBuiltIn, type Role } from '#shared/people/role'
import { api, sentenceOf } from '../api'
import { Button } from '../kit/Button'
import { ErrorState, Waiting } from '../kit/States'
import { useTexts } from '../texts/texts'
import styles from './People.module.css'
import { RoleDialog } from './RoleDialog'
import { roleName } from './role-name'

export function RolesSection() {
  const texts = useTexts()
  const t = texts.people
  const { data: roles, error, refetch } = useQuery(api.people.roles.queryOptions({ input: {} }))
  const [open, setOpen] = useState<Role>()
  if (error) return <ErrorState title={t.notRead} text={sentenceOf(error)} retryLabel={texts.frame.retry} onRetry={() => void refetch()} />
  if (!roles) return <Waiting label={t.reading} />
  const build = () => setOpen({ id: '', version: 0, name: '', reach: 'everything', permissions: [], isBuiltIn: false })
  return (
    <section className={styles.section} aria-labelledby="roles-heading">
      <div className={styles.head}>
        <h2 id="roles-heading">{t.roles}</h2>
        <Button onPress={build}>{t.newRole}</Button>
      </div>
      <p className={styles.soft}>{t.rolesText}</p>
      <ul>
        {roles.map((role) => {
          const name = roleName(t, roles, role.id)
          return (
            <li key={role.id} className={styles.row}>
              <span>{name}</span>
              <span className={styles.soft}>{isBuiltIn(role.id) ? t.roleMeanings[role.id] : t.reaches[role.reach]}</span>
              <span className={styles.soft}>{role.isBuiltIn ? t.builtIn : t.own}</span>
              <Button weight="quiet" aria-label={role.isBuiltIn ? t.showRole(name) : t.editRole(name)} onPress={() => setOpen(role)}>
                {role.isBuiltIn ? t.show : t.edit}
              </Button>
            </li>
          )
        })}
      </ul>
      {open && <RoleDialog key={open.id} role={open} name={roleName(t, roles, open.id)} onClose={() => setOpen(undefined)} />}
    </section>
  )
}
