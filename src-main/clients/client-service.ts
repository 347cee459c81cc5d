// Clients: load, decide, save.
import type { Page } from '#shared/basics/paging'
import type { Client, ClientInput } from '#shared/clients/client'
import type { ClientRow } from '#shared/clients/contract'
import type { Context } from '../context'
import { checkVersion, found } from '../database/columns'
import { assignToAsker } from '../people/access-service'
import { type ClientFilter, findClientId, insertClient, readClient, readClientPage, updateClient } from './client-rows'

export function listClients(context: Context, filter: ClientFilter): Page<ClientRow> {
  return readClientPage(context, filter)
}

export function requireClient(context: Context, id: string): Client {
  return found(readClient(context, id), 'client', id)
}

/** The client that an imported file means: by VAT number, else by name. */
export function findClient(context: Context, vatNumber: string, name: string): Client | undefined {
  const id = findClientId(context, vatNumber, name)
  return id === undefined ? undefined : readClient(context, id)
}

export function createClient(context: Context, input: ClientInput): Client {
  const id = insertClient(context, input)
  assignToAsker(context, 'client', id)
  const client = requireClient(context, id)
  context.record({ subject: 'client', subjectId: client.id, before: null, after: client })
  return client
}

export function saveClient(context: Context, input: Client): Client {
  const before = requireClient(context, input.id)
  checkVersion('client', input.version, before.version)
  updateClient(context, input)
  const client = requireClient(context, input.id)
  context.record({ subject: 'client', subjectId: client.id, before, after: client })
  return client
}
