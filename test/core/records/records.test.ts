// Tags, custom fields, comments and files of records.
import { expect, it } from 'vitest'
import { draftOf, openBusiness, refusalOf } from '../../fixtures/core'
import { newWindow, openTeam, PASSWORD, windowOf } from '../people/team'

const key = (id: string) => ({ kind: 'invoice' as const, id })

it('a record begins with nothing, and a second save from the same version is refused', async () => {
  const { api, client } = await openBusiness()
  const { id } = await draftOf(api, client.id)
  const empty = await api.records.get(key(id))
  expect(empty).toMatchObject({ version: 0, tags: [], values: {}, comments: [], attachments: [], author: 'owner' })
  const details = { ...key(id), version: 0, tags: ['Urgent ', 'print', 'URGENT'], values: {}, issuerId: null, inChargeId: null }
  expect((await api.records.save(details)).tags).toEqual(['print', 'URGENT'])
  expect((await refusalOf(api.records.save(details))).code).toBe('changed_meanwhile')
  expect(await api.records.tags({ kind: 'invoice' })).toEqual([
    { tag: 'print', count: 1 },
    { tag: 'URGENT', count: 1 },
  ])
})

it('a custom field takes only what its kind holds, and the refusal names the field', async () => {
  const { api, client } = await openBusiness()
  const { id } = await draftOf(api, client.id)
  const field = (name: string, kind: 'number' | 'date' | 'choice' | 'attachment', choices: string[] = []) =>
    api.customFields.create({ on: 'invoice', name, kind, choices })
  const hours = await field('Hours', 'number')
  const day = await field('Fair', 'date')
  const size = await field('Size', 'choice', ['S', 'M'])
  const file = await field('Order', 'attachment')
  const save = (version: number, values: Record<string, string>) =>
    api.records.save({ ...key(id), version, tags: [], values, issuerId: null, inChargeId: null })
  for (const [wrong, name] of [
    [{ [hours.id]: 'many' }, 'Hours'],
    [{ [day.id]: '2026-02-30' }, 'Fair'],
    [{ [size.id]: 'XL' }, 'Size'],
    [{ [file.id]: hours.id }, 'Order'],
  ] as const)
    expect(await refusalOf(save(0, wrong))).toMatchObject({ code: 'custom_value_wrong', facts: { field: name } })
  expect((await refusalOf(save(0, { [client.id]: 'x' }))).code).toBe('custom_field_unknown')
  const order = await api.records.attach({ ...key(id), name: 'order.pdf', base64: btoa('%PDF-1.7') })
  const values = { [hours.id]: '12.5', [day.id]: '2026-02-28', [size.id]: 'M', [file.id]: order.id }
  expect((await save(0, { ...values, [client.id]: ' ' })).values).toEqual(values)
  expect(await refusalOf(api.records.detach({ id: order.id }))).toEqual({
    code: 'attachment_in_use',
    facts: { name: 'order.pdf', field: 'Order' },
  })
  await api.customFields.save({ ...size, choices: ['S', 'L'] })
  expect((await save(1, values)).values[size.id]).toBe('M')
  expect((await refusalOf(api.customFields.save({ ...size, version: 2, kind: 'text' }))).code).toBe('custom_field_kind')
  expect((await refusalOf(field('hours', 'number'))).code).toBe('custom_field_named')
})

it('an attached file comes back byte for byte, equal bytes are kept once, and go with the last that needs them', async () => {
  const { api, client } = await openBusiness()
  const { id } = await draftOf(api, client.id)
  const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7) % 256)).toString('base64')
  const first = await api.records.attach({ ...key(id), name: 'Übersicht.xlsx', base64: bytes })
  const second = await api.records.attach({ kind: 'client', id: client.id, name: 'copy.bin', base64: bytes })
  expect(first.mediaType).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  expect((await api.records.attachment({ id: first.id })).base64).toBe(bytes)
  await api.records.detach({ id: first.id })
  expect((await api.records.attachment({ id: second.id })).base64).toBe(bytes)
  expect((await refusalOf(api.records.attachment({ id: first.id }))).code).toBe('not_found')
  expect((await refusalOf(api.records.attach({ ...key(id), name: 'nothing.txt', base64: '' }))).code).toBe('attachment_empty')
})

it('comments can be changed and removed by who wrote them, and the audit trail keeps what they said', async () => {
  const { api, client } = await openBusiness()
  const { id } = await draftOf(api, client.id)
  const comment = await api.records.comment({ ...key(id), text: 'Ask about the order number\n' })
  expect(comment).toMatchObject({ author: 'owner', text: 'Ask about the order number', isEdited: false })
  await api.records.editComment({ id: comment.id, version: 1, text: 'Asked' })
  expect((await api.records.get(key(id))).comments).toMatchObject([{ text: 'Asked', isEdited: true }])
  await api.records.removeComment({ id: comment.id, version: 2 })
  expect((await api.records.get(key(id))).comments).toEqual([])
  const [last] = await api.activities.list({ subjectId: id })
  expect(last).toMatchObject({ procedure: 'records.removeComment', before: { comment: 'Asked' } })
  expect((await refusalOf(api.records.comment({ ...key(id), text: ' ' }))).code).toBe('invalid_input')
})

it('a comment is its author’s alone, whoever else bears the same name, and stays so under a new one', async () => {
  const { core, api, client } = await openTeam()
  const { id } = await draftOf(api, client.id)
  const grace = await windowOf(core, 'Grace', 'invoicer')
  const comment = await grace.records.comment({ ...key(id), text: 'Ask first' })
  const { person } = await grace.session.me()
  const known = await api.people.get({ id: person?.id ?? '' })
  await api.people.save({ ...known, name: 'Grace Hopper' })
  await api.people.create({ name: 'Grace', email: 'other@example.com', roleId: 'admin', password: PASSWORD })
  const namesake = newWindow(core)
  await namesake.session.signIn({ email: 'other@example.com', password: PASSWORD })
  const change = { id: comment.id, version: 1 }
  const isOwn = async (window: typeof api) => (await window.records.get(key(id))).comments.map((one) => one.isOwn)
  expect([await isOwn(grace), await isOwn(namesake), await isOwn(api)]).toEqual([[true], [false], [false]])
  for (const window of [namesake, api]) {
    expect((await refusalOf(window.records.editComment({ ...change, text: 'Never mind' }))).code).toBe('comment_of_another')
    expect((await refusalOf(window.records.removeComment(change))).code).toBe('comment_of_another')
  }
  expect((await grace.records.editComment({ ...change, text: 'Asked' })).text).toBe('Asked')
})

it('what was added to a draft goes with it; an issued document can be tagged at any time', async () => {
  const { api, client } = await openBusiness()
  const gone = await draftOf(api, client.id)
  const file = await api.records.attach({ ...key(gone.id), name: 'a.txt', base64: btoa('a') })
  await api.records.save({ ...key(gone.id), version: 0, tags: ['old'], values: {}, issuerId: null, inChargeId: null })
  await api.invoices.delete({ id: gone.id, version: 1 })
  expect(await api.records.tags({ kind: 'invoice' })).toEqual([])
  expect((await refusalOf(api.records.attachment({ id: file.id }))).code).toBe('not_found')
  const draft = await draftOf(api, client.id)
  const issued = await api.invoices.finalize({ id: draft.id, version: 1 })
  const sent = await api.invoices.markSent({ id: draft.id, version: issued.version })
  await api.records.save({ ...key(draft.id), version: 0, tags: ['fair'], values: {}, issuerId: null, inChargeId: null })
  expect((await api.invoices.get({ id: draft.id })).version).toBe(sent.version)
})

it('a person in charge and an issuer are people of this file; who made the record issues it unless said otherwise', async () => {
  const { api, client } = await openBusiness()
  const { id } = await draftOf(api, client.id)
  const [person] = await api.people.names()
  const save = (inChargeId: string) => api.records.save({ ...key(id), version: 0, tags: [], values: {}, issuerId: null, inChargeId })
  expect(await refusalOf(save(client.id))).toEqual({ code: 'not_found', facts: { what: 'person', id: client.id } })
  expect(await save(person?.id ?? '')).toMatchObject({ inChargeId: person?.id, issuerId: null })
  expect((await api.records.get(key(id))).author).toBe('owner')
})
