// The policy names one inline style by its hash; a new version of the library with another text must not go unnoticed.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../src-main/hosts/content-security-policy'

test('the style that react-aria puts into the page is the one the policy allows', () => {
  const source = readFileSync('node_modules/react-aria/dist/private/interactions/usePress.mjs', 'utf8')
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? ''
  const style = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(source)?.[1] ?? ''
  const text = style.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute).trim()
  expect(text).toContain('[data-react-aria-pressable]')
  const hash = createHash('sha256').update(text).digest('base64')
  expect(contentSecurityPolicy).toContain(`style-src 'self' 'sha256-${hash}';`)
})

test('nothing may run that is not ours', () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'")
  expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'")
  expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/)
})
