// Archives that other programs open.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { crc32 } from '#shared/basics/crc32'
import { zip } from '../../../src-renderer/kit/zip'

const bytes = (text: string) => new TextEncoder().encode(text)

/** The files of an archive as its directory names them: read by the format's own numbers, not by our code. */
function contents(archive: Uint8Array): [name: string, text: string][] {
  const buffer = Buffer.from(archive)
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  let at = buffer.readUInt32LE(end + 16)
  return Array.from({ length: buffer.readUInt16LE(end + 10) }, () => {
    expect(buffer.readUInt32LE(at)).toBe(0x02014b50)
    const [size, length, local] = [buffer.readUInt32LE(at + 24), buffer.readUInt16LE(at + 28), buffer.readUInt32LE(at + 42)]
    const name = buffer.toString('utf8', at + 46, at + 46 + length)
    const begin = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const data = buffer.subarray(begin, begin + size)
    expect(buffer.readUInt32LE(local)).toBe(0x04034b50)
    expect(buffer.readUInt32LE(at + 16)).toBe(zlibCrc32(data))
    at += 46 + length
    return [name, data.toString('utf8')]
  })
}

it('keeps names and bytes, accents included', () => {
  const files = [
    { name: 'RE-2026-0001.pdf', bytes: bytes('one') },
    { name: 'Müller & Söhne – №1.pdf', bytes: bytes('zwei ü') },
    { name: 'empty.pdf', bytes: new Uint8Array() },
  ]
  expect(contents(zip(files))).toEqual([
    ['RE-2026-0001.pdf', 'one'],
    ['Müller & Söhne – №1.pdf', 'zwei ü'],
    ['empty.pdf', ''],
  ])
})

it('numbers names that come twice', () => {
  const twice = ['a.pdf', 'a.pdf', 'a.pdf', 'b', 'b'].map((name, index) => ({ name, bytes: bytes(String(index)) }))
  expect(contents(zip(twice)).map(([name]) => name)).toEqual(['a.pdf', 'a (2).pdf', 'a (3).pdf', 'b', 'b (2)'])
})

it('of nothing is an archive of nothing', () => {
  expect(contents(zip([]))).toEqual([])
})

it('keeps any bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), (all) => {
      const archive = zip(all.map((data, index) => ({ name: `${index}`, bytes: data })))
      expect(contents(archive)).toHaveLength(all.length)
    }),
    { numRuns: 50 },
  )
})

it('is opened by another program where there is one', ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-zip-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'all.zip')
  writeFileSync(file, zip([{ name: 'Größe.txt', bytes: bytes('Inhalt') }]))
  try {
    execFileSync('python3', ['-m', 'zipfile', '-e', file, folder])
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') skip('no python')
    throw error
  }
  const name = readdirSync(folder).find((one) => one.endsWith('.txt'))
  expect(name).toBe('Größe.txt')
  expect(readFileSync(join(folder, 'Größe.txt'), 'utf8')).toBe('Inhalt')
})

it('has the check sum that all programs compute', () => {
  expect(crc32(bytes('123456789'))).toBe(0xcbf43926)
  fc.assert(fc.property(fc.uint8Array(), (data) => crc32(data) === zlibCrc32(data)))
})
