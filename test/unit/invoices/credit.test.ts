// What an invoice may still come to after a part of it was credited.
import { describe, expect, it } from 'vitest'
import { checkCredited } from '#shared/invoices/credit'

describe('an invoice of which 50.00 are credited', () => {
  const credited = { creditedMinor: 5000, currency: 'EUR' }
  it('may come to as much and to more', () => {
    for (const total of [5000, 9000]) expect(() => checkCredited(total, credited)).not.toThrow()
  })
  it('may not come to less', () => {
    expect(() => checkCredited(4999, credited)).toThrow('50.00 EUR of this invoice are credited; its total cannot become 49.99 EUR.')
  })
  it('may be below zero as long as nothing is credited', () => {
    expect(() => checkCredited(-1, { ...credited, creditedMinor: 0 })).not.toThrow()
  })
})
