// A second start of the Electron host leaves the data to the first one.
import { existsSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { newFolder } from './data-of-a-test'
import { makeElectron, replaceElectron } from './electron-double'

const folder = newFolder()
afterAll(() => rmSync(folder, { recursive: true }))

test('without the lock it ends at once: no window, and the file is not opened', async () => {
  vi.stubEnv('QUITTANCE_DATA', folder)
  const double = makeElectron()
  const { app } = double.electron
  app.hasLock = false
  replaceElectron(double)
  createRequire(import.meta.url)('../../out/main/electron.js')
  expect(app.exitCode).toBe(0)
  app.becomeReady()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(double.windows.size).toBe(0)
  expect(existsSync(join(folder, 'quittance.sqlite'))).toBe(false)
})
