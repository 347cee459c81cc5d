// The real Electron, where its binary and a display are present: the window stands, is sandboxed, and carries the contract.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { expect, test } from 'vitest'
import type { HostBridge } from '../../src-shared/basics/host-bridge'
import { newFolder } from './data-of-a-test'

const package_ = 'node_modules/electron'
const pathFile = join(package_, 'path.txt')
const binary = existsSync(pathFile) ? join(package_, 'dist', readFileSync(pathFile, 'utf8')) : ''
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
const isRoot = process.getuid?.() === 0
const reason = existsSync(binary) ? 'there is no display' : 'the Electron binary is not installed'

test.skipIf(!existsSync(binary) || !hasDisplay)(
  `the real Electron opens the screens and answers them (needs a display; else: ${reason})`,
  async () => {
    const folder = newFolder()
    const args = ['.', '--data', folder, ...(isRoot ? ['--no-sandbox'] : [])]
    const application = await _electron.launch({ executablePath: binary, args })
    try {
      const window = await application.firstWindow()
      expect(window.url()).toBe('app://quittance/')
      const inside = await window.evaluate(async () => {
        const page = globalThis as unknown as { quittance?: HostBridge; process?: unknown; require?: unknown }
        const port = new Promise<boolean>((resolve) =>
          addEventListener('message', ({ data, ports }) => resolve(data === 'quittance:port' && ports.length === 1), { once: true }),
        )
        page.quittance?.connect()
        return { hasNode: 'process' in page || 'require' in page, hasPort: await port }
      })
      expect(inside).toEqual({ hasNode: false, hasPort: true })
    } finally {
      await application.close()
      rmSync(folder, { recursive: true })
    }
  },
)
