// A fresh Quittance for each journey: the built web host on a temporary folder, and a page that fails on any error or broken policy.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect, type Page } from '@playwright/test'

const root = join(import.meta.dirname, '../..')

export interface Host {
  url: string
  /** calls a procedure beside the page, as another window would */
  call: <T>(procedure: string, input: unknown) => Promise<T>
}

function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let errors = ''
    host.stderr?.on('data', (chunk) => {
      errors += String(chunk)
    })
    host.once('exit', (code) => reject(new Error(`the web host ended with ${code}: ${errors}`)))
    if (host.stdout === null) return reject(new Error('no output'))
    createInterface({ input: host.stdout }).on('line', (line) => {
      const url = /https?:\/\/\S+/.exec(line)?.[0]
      if (url) resolve(url)
    })
  })
}

/** What goes wrong in a page without being seen. */
function watchErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) errors.push(message.text())
  })
  return errors
}

export const test = base.extend<{ host: Host; app: Page }>({
  host: async ({ page }, use) => {
    const data = await mkdtemp(join(tmpdir(), 'quittance-e2e-'))
    const program = spawn(process.execPath, [join(root, 'out/main/web.js'), '--no-open', '--data', data], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const url = await addressOf(program)
    await use({
      url,
      call: async <T>(procedure: string, input: unknown) => {
        const path = `/rpc/${procedure.replace('.', '/')}`
        const answer = await page.request.post(new URL(path, url).href, { data: { json: input }, headers: { origin: new URL(url).origin } })
        const body = (await answer.json()) as { json: T }
        if (!answer.ok()) throw new Error(`${procedure}: ${JSON.stringify(body.json)}`)
        return body.json
      },
    })
    program.kill('SIGTERM')
    await new Promise((resolve) => (program.exitCode === null ? program.once('exit', resolve) : resolve(undefined)))
    await rm(data, { recursive: true, force: true })
  },
  app: async ({ page, host }, use) => {
    const errors = watchErrors(page)
    await page.goto(host.url)
    await page.getByRole('heading').first().waitFor()
    await use(page)
    expect(errors, 'errors in the console').toEqual([])
  },
})
export { expect }

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Moves on with Tab until the focus is on what is named, as somebody without a mouse does. */
export async function tabTo(page: Page, name: string | RegExp, limit = 80): Promise<void> {
  for (let count = 0; count < limit; count += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement)) return ''
      const labelled = element
        .getAttribute('aria-labelledby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent : undefined
      return element.getAttribute('aria-label') ?? label ?? labelled ?? element.textContent ?? ''
    })
    if (typeof name === 'string' ? focused === name : name.test(focused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${name}`)
}
