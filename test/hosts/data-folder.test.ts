// Where the data is on each platform.
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type DataFolderFacts, dataFolder } from '../../src-main/hosts/data-folder'

const linux: DataFolderFacts = { platform: 'linux', env: {}, home: '/home/ada' }
const mac: DataFolderFacts = { platform: 'darwin', env: {}, home: '/Users/ada' }
const windows: DataFolderFacts = { platform: 'win32', env: {}, home: 'C:\\Users\\ada' }

describe('the data folder is', () => {
  test.each<[string, DataFolderFacts, string]>([
    ['the one of XDG on Linux', { ...linux, env: { XDG_DATA_HOME: '/data' } }, '/data/quittance'],
    ['in the home on Linux', linux, '/home/ada/.local/share/quittance'],
    ['in the home when XDG names a relative one', { ...linux, env: { XDG_DATA_HOME: 'data' } }, '/home/ada/.local/share/quittance'],
    ['Application Support on macOS', mac, '/Users/ada/Library/Application Support/Quittance'],
    ['APPDATA on Windows', { ...windows, env: { APPDATA: 'C:\\Roaming' } }, 'C:\\Roaming\\Quittance'],
    ['in the home on Windows without APPDATA', windows, 'C:\\Users\\ada\\AppData\\Roaming\\Quittance'],
    ['the one of QUITTANCE_DATA', { ...linux, env: { QUITTANCE_DATA: '/mine' } }, resolve('/mine')],
    ['the one of --data before all', { ...linux, env: { QUITTANCE_DATA: '/mine' }, data: 'other' }, resolve('other')],
  ])('%s', (_, facts, folder) => {
    expect(dataFolder(facts)).toBe(folder)
  })
})
