// Passwords in the keyring of the system: Chromium keeps the key there, and what it encrypted lies beside the window's place, apart from the
// user's file. Where there is no keyring to be trusted nothing is kept, and Quittance asks once per session.
import { readFileSync, writeFileSync } from 'node:fs'
import { safeStorage } from 'electron'
import type { PasswordSafe } from '../../core'

export function passwordSafe(file: string): PasswordSafe {
  return {
    read: async (name) => {
      const sealed = readSealed(file)[name]
      if (sealed === undefined || !(await isTrusted())) return undefined
      try {
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'))
        if (shouldReEncrypt) await keep(file, name, result)
        return result
      } catch {
        // Another user, or a keyring that was made anew: it is asked for again.
        return undefined
      }
    },
    keep: async (name, password) => {
      if (!(await isTrusted())) return false
      await keep(file, name, password)
      return true
    },
    forget: async (name) => {
      const { [name]: _gone, ...others } = readSealed(file)
      writeSealed(file, others)
    },
  }
}

/** On Linux without a keyring Chromium would use a key that everybody knows. */
async function isTrusted(): Promise<boolean> {
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) return false
  return safeStorage.isAsyncEncryptionAvailable()
}

async function keep(file: string, name: string, password: string): Promise<void> {
  const sealed = await safeStorage.encryptStringAsync(password)
  writeSealed(file, { ...readSealed(file), [name]: sealed.toString('base64') })
}

function readSealed(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  } catch {
    return {}
  }
}

function writeSealed(file: string, sealed: Record<string, string>): void {
  writeFileSync(file, JSON.stringify(sealed), { mode: 0o600 })
}
