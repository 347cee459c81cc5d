// The permissions of a role as boxes to tick, in their groups. What every signed-in person may is not asked.
import { isPermission, PERMISSION_GROUPS, PERMISSIONS, type PermissionName, permissionsOfGroup } from '#shared/people/permissions'
import { CheckField } from '../kit/CheckField'
import { useTexts } from '../texts/texts'
import styles from './People.module.css'

const GROUPS = PERMISSION_GROUPS.filter((group) => group !== 'screens')

/** Those permissions that a role is asked about. */
export function choosable(permissions: readonly string[]): PermissionName[] {
  return permissions.filter(isPermission).filter((name) => PERMISSIONS[name].group !== 'screens')
}

interface PermissionChoiceProps {
  value: readonly PermissionName[]
  isDisabled: boolean
  onChange: (permissions: PermissionName[]) => void
}

export function PermissionChoice({ value, isDisabled, onChange }: PermissionChoiceProps) {
  const t = useTexts().people
  const words: Readonly<Record<string, string>> = t.permissions
  return (
    <>
      <p className={styles.soft} role="status">
        {t.permissionCount(value.length)}
      </p>
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <fieldset key={group} className={styles.group}>
            <legend>{t.permissionGroups[group]}</legend>
            {permissionsOfGroup(group).map((name) => (
              <CheckField
                key={name}
                label={words[name] ?? name}
                isChecked={value.includes(name)}
                isDisabled={isDisabled}
                onChange={(isChecked) => onChange(isChecked ? [...value, name] : value.filter((one) => one !== name))}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </>
  )
}
