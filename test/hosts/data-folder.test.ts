// Where the data is on each platform.
import { describe, expect, test } from 'vitest'
import { dataFiles, type Surroundings } from '../../src-main/hosts/data-folder'

const linux: Surroundings = { platform: 'linux', env: {}, home: '/home/ada', cwd: '/work' }
const mac: Surroundings = { platform: 'darwin', env: {}, home: '/Users/ada', cwd: '/work' }
const windows: Surroundings = { platform: 'win32', env: {}, home: 'C:\\Users\\ada', cwd: 'D:\\work' }

describe('the data folder is', () => {
  test.each<[string, Surroundings, string]>([
    ['the one of XDG on Linux', { ...linux, env: { XDG_DATA_HOME: '/data' } }, '/data/quittance'],
    ['in the home on Linux', linux, '/home/ada/.local/share/quittance'],
    ['in the home when XDG names a relative one', { ...linux, env: { XDG_DATA_HOME: 'data' } }, '/home/ada/.local/share/quittance'],
    ['Application Support on macOS', mac, '/Users/ada/Library/Application Support/Quittance'],
    ['APPDATA on Windows', { ...windows, env: { APPDATA: 'C:\\Roaming' } }, 'C:\\Roaming\\Quittance'],
    ['in the home on Windows without APPDATA', windows, 'C:\\Users\\ada\\AppData\\Roaming\\Quittance'],
    ['the one of QUITTANCE_DATA', { ...linux, env: { QUITTANCE_DATA: '/mine' } }, '/mine'],
    ['the one of --data before all', { ...linux, env: { QUITTANCE_DATA: '/mine' }, chosen: 'other' }, '/work/other'],
    ['the one of --data on Windows', { ...windows, chosen: 'other' }, 'D:\\work\\other'],
  ])('%s', (_, surroundings, folder) => {
    expect(dataFiles(surroundings).folder).toBe(folder)
  })
})

test('the file and its log are in it', () => {
  expect(dataFiles({ ...linux, chosen: '/d' })).toEqual({ folder: '/d', database: '/d/quittance.sqlite', log: '/d/quittance.log' })
})
