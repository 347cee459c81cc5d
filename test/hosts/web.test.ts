// The web host, asked over real HTTP: who gets in, who does not, and that the contract is whole behind it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { safe } from '@orpc/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../src-main/hosts/content-security-policy'
import { serveWeb, type WebHost } from '../../src-main/hosts/web/server'
import { openTestData, someCompany, type TestData } from './data-of-a-test'
import { enter, visit, webClient } from './web-visitor'

let data: TestData
let host: WebHost
let origin: string
let cookie: string

beforeAll(async () => {
  data = await openTestData()
  const screens = join(data.folder, 'renderer')
  mkdirSync(join(screens, 'assets'), { recursive: true })
  writeFileSync(join(screens, 'index.html'), '<title>Quittance</title>')
  writeFileSync(join(screens, 'assets', 'app-1.js'), 'export {}')
  writeFileSync(join(data.folder, 'secret.txt'), 'secret')
  host = await serveWeb({ core: data.core, rendererFolder: pathToFileURL(`${screens}/`) })
  origin = new URL(host.url).origin
  cookie = await enter(host.url)
})
afterAll(async () => {
  await host.close()
  await data.end()
})

describe('the key', () => {
  test('in the address becomes a cookie that scripts cannot read, and leaves the address', async () => {
    const { status, headers } = await visit(origin, new URL(host.url).pathname + new URL(host.url).search)
    expect(status).toBe(303)
    expect(headers.location).toBe('/')
    expect(String(headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict$/)
    expect(String(headers['set-cookie'])).not.toContain(new URL(host.url).searchParams.get('token'))
  })
  test.each(['/', '/?token=wrong', '/assets/app-1.js', '/rpc/company/list', '/favicon.ico'])('is needed for %s', async (path) => {
    const { status, body } = await visit(origin, path)
    expect(status).toBe(403)
    expect(body).toMatch(/^Open Quittance with the address it printed/)
  })
  test('of another host is not taken', async () => {
    expect((await visit(origin, '/', { headers: { cookie: `${cookie.split('=')[0]}=guess` } })).status).toBe(403)
  })
})

describe('the address', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example', '[::1]'])(
    'a page of %s that resolves to this machine is refused',
    async (name) => {
      const { status, headers } = await visit(origin, '/', { headers: { cookie, host: name } })
      expect(status).toBe(403)
      expect(headers['set-cookie']).toBeUndefined()
    },
  )
  test('localhost is the same machine', async () => {
    const asLocalhost = { headers: { cookie, host: `localhost:${new URL(origin).port}` } }
    expect((await visit(origin, '/', asLocalhost)).status).toBe(200)
  })
  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])('a page from %s is refused', async (from) => {
    expect((await visit(origin, '/', { headers: { cookie, origin: from } })).status).toBe(403)
  })
  test('nobody is told that other origins may read', async () => {
    const preflight = await visit(origin, '/rpc/company/list', { method: 'OPTIONS', headers: { cookie, origin } })
    const page = await visit(origin, '/', { headers: { cookie } })
    for (const { headers } of [preflight, page])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
  test('other machines cannot connect', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? [])
    const outside = addresses.filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of outside) await expect(connects(address, Number(new URL(origin).port))).resolves.toBe(false)
  })
})

describe('the screens', () => {
  test('come with the policy, and are not kept by the browser', async () => {
    const { status, headers, body } = await visit(origin, '/', { headers: { cookie } })
    expect([status, body]).toEqual([200, '<title>Quittance</title>'])
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    })
  })
  test('answer every place inside them with the same page', async () => {
    expect((await visit(origin, '/invoices/0190', { headers: { cookie } })).body).toBe('<title>Quittance</title>')
  })
  test('files with a hash in their name are kept', async () => {
    const { headers } = await visit(origin, '/assets/app-1.js', { headers: { cookie } })
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['cache-control']).toContain('immutable')
  })
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/%',
    '/secret%00.txt',
  ])('nothing outside their folder is read: %s', async (path) => {
    const { status, body } = await visit(origin, path, { headers: { cookie } })
    expect(status).toBe(404)
    expect(body).not.toContain('secret')
  })
  test('are not asked for by what is no address', async () => {
    expect((await visit(origin, '//', { headers: { cookie } })).status).toBe(400)
    expect(data.log()).toBe('')
  })
  test('are only read', async () => {
    expect((await visit(origin, '/', { method: 'PUT', headers: { cookie } })).status).toBe(405)
  })
})

describe('calls', () => {
  const call = (headers: Record<string, string>, method = 'POST') =>
    visit(origin, '/rpc/company/list', { method, headers: { cookie, ...headers }, body: method === 'POST' ? '{}' : '' })

  test('reach the core, and come back typed', async () => {
    const api = webClient(origin, cookie)
    const company = await api.company.create(someCompany)
    expect(await api.company.list()).toEqual([company])
    expect(await data.core.api.company.list()).toEqual([company])
  })
  test('a refusal keeps its code, its facts and its sentence', async () => {
    const { error } = await safe(webClient(origin, cookie).company.create({ ...someCompany, name: ' ' }))
    expect(error).toMatchObject({ code: 'invalid_input', status: 422, data: { issues: [{ path: 'name' }] } })
  })
  test('what changes is told as it happens, and the stream can be left', async () => {
    const api = webClient(origin, cookie)
    const control = new AbortController()
    const changes = await api.changes.watch(undefined, { signal: control.signal })
    const next = changes.next()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await data.core.api.company.create({ ...someCompany, name: 'Second House' })
    expect(await next).toMatchObject({ value: { words: ['company', 'number-series'] } })
    control.abort()
    await expect(changes.next()).rejects.toThrow()
    expect(data.log()).toBe('')
  })
  test('only pages of ours may make them', async () => {
    expect((await call({})).status).toBe(403)
    expect((await call({ 'sec-fetch-site': 'same-site', origin })).status).toBe(403)
    expect((await call({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await call({ origin: 'http://evil.example' })).status).toBe(403)
    expect((await call({ origin })).status).toBe(200)
    expect((await call({ 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })
  test('are never made by a link', async () => {
    expect((await call({ origin }, 'GET')).status).toBe(405)
  })
  test('say how long they are, and have an end', async () => {
    expect((await call({ origin, 'transfer-encoding': 'chunked' })).status).toBe(411)
    expect((await call({ origin, 'content-length': '200000001' })).status).toBe(413)
  })
  test('of a procedure that is not there are refused plainly', async () => {
    const { status } = await visit(origin, '/rpc/company/sell', { method: 'POST', headers: { cookie, origin }, body: '{}' })
    expect(status).toBe(404)
  })
})

test('a port that is taken is said so', async () => {
  const port = Number(new URL(origin).port)
  await expect(serveWeb({ core: data.core, rendererFolder: new URL(import.meta.url), port })).rejects.toMatchObject({
    code: 'port_not_usable',
    facts: { port, problem: 'EADDRINUSE' },
  })
})

test('closing ends open streams', async () => {
  const second = await serveWeb({ core: data.core, rendererFolder: new URL(import.meta.url), token: 'given' })
  expect(second.url).toMatch(/\/\?token=given$/)
  const api = webClient(new URL(second.url).origin, await enter(second.url))
  const changes = await api.changes.watch()
  const next = expect(changes.next()).rejects.toThrow()
  await second.close()
  await next
})

function connects(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, address)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('close', () => socket.destroy())
  })
}
