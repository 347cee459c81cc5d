// What the Electron host does when it must not or cannot start, and where its window opens.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { placeWindow, readState } from '../../src-main/hosts/electron/state'
import { newFolder } from './data-of-a-test'
import { makeElectron, replaceElectron } from './electron-double'

const folder = newFolder()
afterAll(() => rmSync(folder, { recursive: true }))

test('a file that is not ours is refused with its sentence, and left untouched', async () => {
  const file = join(folder, 'foreign', 'quittance.sqlite')
  mkdirSync(join(folder, 'foreign'))
  const foreign = new Database(file)
  foreign.pragma('application_id = 77')
  foreign.exec('CREATE TABLE theirs (id INTEGER)')
  foreign.close()
  vi.stubEnv('QUITTANCE_DATA', join(folder, 'foreign'))
  const double = makeElectron()
  replaceElectron(double)
  createRequire(import.meta.url)('../../out/main/electron.js')
  double.electron.app.becomeReady()
  await vi.waitUntil(() => double.electron.app.exitCode !== undefined)
  expect(double.electron.app.exitCode).toBe(1)
  expect(double.seen.messages).toHaveLength(1)
  expect(double.seen.messages[0]).toMatch(/^Quittance cannot start: .*not/)
  expect(double.windows.size).toBe(0)
})

describe('the window opens', () => {
  const left = { x: 0, y: 0, width: 1600, height: 900 }
  const right = { x: 1600, y: 0, width: 1280, height: 720 }

  test('in the middle the first time', () => {
    expect(placeWindow(undefined, [left])).toEqual({ width: 1280, height: 840 })
  })
  test('where it was', () => {
    const bounds = { x: 1700, y: 10, width: 1000, height: 700 }
    expect(placeWindow(bounds, [left, right])).toEqual(bounds)
  })
  test('on a display that is there, when its own is gone', () => {
    expect(placeWindow({ x: 1700, y: 10, width: 1000, height: 700 }, [left])).toEqual({ width: 1000, height: 700 })
  })
  test('with its title bar in reach', () => {
    expect(placeWindow({ x: 10, y: -500, width: 1000, height: 700 }, [left])).not.toHaveProperty('x')
    expect(placeWindow({ x: 1550, y: 10, width: 1000, height: 700 }, [left])).not.toHaveProperty('x')
  })
  test('no larger than its display', () => {
    expect(placeWindow({ x: 1600, y: 0, width: 3000, height: 2000 }, [left, right])).toEqual({ ...right })
  })
  test('as the first time, when what was kept cannot be read', () => {
    const file = join(folder, 'window.json')
    for (const text of ['', '{}', '{"bounds":{"x":"1"}}', 'null']) {
      writeFileSync(file, text)
      expect(readState(file)).toBeUndefined()
    }
  })
})
