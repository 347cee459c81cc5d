// The permissions of a role as boxes to tick, in their groups. What every signed-in person may is not asked.
import {
  isPermission,
  PERMISSION_GROUPS,
  PERMISSIONS,
  type PermissionName,
  permissionsOfGroup,
  WHOLE_FILE,
} from '#shared/people/permissions'
import type { Role } from '#shared/people/role'
import { CheckField } from '../kit/CheckField'
import { useTexts } from '../texts/texts'
import styles from './People.module.css'

const GROUPS = PERMISSION_GROUPS.filter((group) => group !== 'screens')

/** Those permissions that a role is asked about. */
export function choosable(permissions: readonly string[]): PermissionName[] {
  return permissions.filter(isPermission).filter((name) => PERMISSIONS[name].group !== 'screens')
}

interface PermissionChoiceProps {
  /** with a narrow reach nothing about the whole file can be chosen */
  role: { reach: Role['reach']; permissions: readonly PermissionName[] }
  isDisabled: boolean
  onChange: (permissions: PermissionName[]) => void
}

export function PermissionChoice({ role: { reach, permissions: value }, isDisabled, onChange }: PermissionChoiceProps) {
  const t = useTexts().people
  const words: Readonly<Record<string, string>> = t.permissions
  const isNarrow = reach === 'assigned'
  const isOpen = (name: PermissionName) => !isNarrow || !WHOLE_FILE.includes(name)
  return (
    <>
      <p className={styles.soft} role="status">
        {t.permissionCount(value.filter(isOpen).length)}
      </p>
      {isNarrow && <p className={styles.soft}>{t.notForNarrow}</p>}
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <fieldset key={group} className={styles.group}>
            <legend>{t.permissionGroups[group]}</legend>
            {permissionsOfGroup(group).map((name) => (
              <CheckField
                key={name}
                label={words[name] ?? name}
                isChecked={value.includes(name) && isOpen(name)}
                isDisabled={isDisabled || !isOpen(name)}
                onChange={(isChecked) => onChange(isChecked ? [...value, name] : value.filter((one) => one !== name))}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </>
  )
}
