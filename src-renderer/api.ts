// The contract as screens call it, what the core answered kept for them, and the sentence of each refusal.
import { type ClientLink, createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { HostBridge } from '#shared/basics/host-bridge'
import type { Contract } from '#shared/contract'
import { sentence } from './kit/use-form'
import { refusalText, textsNow } from './texts/texts'

type Client = ContractRouterClient<Contract>
type Link = ClientLink<Record<never, never>>

function portLink(bridge: HostBridge): Promise<Link> {
  return new Promise((resolve) => {
    const listen = ({ data, ports, source }: MessageEvent) => {
      const port = ports[0]
      if (data !== 'quittance:port' || source !== window || port === undefined) return
      window.removeEventListener('message', listen)
      port.start()
      resolve(new PortLink({ port }))
    }
    window.addEventListener('message', listen)
    bridge.connect()
  })
}

function openLink(): Link {
  if (window.quittance === undefined) return new FetchLink({ url: `${window.location.origin}/rpc` })
  const opening = portLink(window.quittance)
  return { call: async (path, input, options) => (await opening).call(path, input, options) }
}

export const client: Client = createORPCClient(openLink())
export const api = createTanstackQueryUtils(client)

/** Answers stay fresh until the core says that something changed. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoIsSignedIn }),
  mutationCache: new MutationCache({ onError: askWhoIsSignedIn }),
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, networkMode: 'always', retry: retryQuery },
    mutations: { networkMode: 'always' },
  },
})

function retryQuery(count: number, error: unknown): boolean {
  return !(error instanceof ORPCError) && count < 2
}

/** What went wrong, in one sentence for people. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof ORPCError)) return textsNow().frame.notAnswering
  return refusalText(error.code, error.data as Record<string, unknown>) ?? error.message
}

/** Whether the core refused because somebody else was quicker. */
export function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'changed_meanwhile'
}

/** Whether what was asked for does not exist, or no longer. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'not_found'
}

/** The refusals of an input by the path of their field; empty for an error that names no field. */
export function fieldErrorsOf(error: unknown): Record<string, string> {
  if (!(error instanceof ORPCError)) return {}
  const { path } = (error.data ?? {}) as { path?: unknown }
  if (error.code !== 'invalid_input') return typeof path === 'string' ? { [path]: sentenceOf(error) } : {}
  const { issues } = error.data as { issues: { path: string; message: string }[] }
  return Object.fromEntries(issues.map(({ path, message }) => [path, sentence(message)]))
}

/** A screen that was locked or signed out elsewhere learns of it with its next call. */
function askWhoIsSignedIn(error: unknown): void {
  if (error instanceof ORPCError && (error.code === 'locked' || error.code === 'sign_in_needed'))
    void queryClient.invalidateQueries({ queryKey: api.session.me.key() })
}
