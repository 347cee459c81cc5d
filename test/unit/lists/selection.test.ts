// Selecting some rows, or all that match, of a list of which only a part is loaded.
import { describe, expect, it } from 'vitest'
import { ALL, type Chosen, chosenAfter, chosenCount, gathered, isChosen, NONE } from '../../../src-renderer/lists/selection'

const loaded = ['a', 'b', 'c']

describe('a selection', () => {
  it('of all counts what is not loaded too, less what was left out', () => {
    expect(chosenCount(ALL, loaded, 100)).toBe(100)
    const without = chosenAfter(ALL, new Set(['a', 'c']), loaded)
    expect([chosenCount(without, loaded, 100), isChosen(without, 'b'), isChosen(without, 'later')]).toEqual([99, false, true])
  })

  it('remembers what was left out among rows that are no longer loaded', () => {
    const before: Chosen = { all: true, except: new Set(['gone', 'a']) }
    expect(chosenAfter(before, new Set(loaded), loaded)).toEqual({ all: true, except: new Set(['gone']) })
  })

  it('of no loaded row is none at all', () => {
    expect(chosenAfter(ALL, new Set(), loaded)).toEqual(NONE)
  })

  it('of some counts those that are still there', () => {
    expect(chosenCount({ all: false, keys: new Set(['a', 'gone']) }, loaded, 100)).toBe(1)
  })
})

describe('reading what is selected', () => {
  const pages: Record<string, { rows: number[]; next: string | null }> = {
    first: { rows: [1, 2], next: 'second' },
    second: { rows: [3], next: null },
  }
  const pageAfter = async (cursor: string | null) => pages[cursor ?? 'first'] ?? { rows: [], next: null }

  it('goes page by page to the end and says how far it is', async () => {
    const said: number[] = []
    expect(
      await gathered(
        pageAfter,
        (read) => said.push(read),
        () => false,
      ),
    ).toEqual([1, 2, 3])
    expect(said).toEqual([2, 3])
  })

  it('ends with nothing when it is stopped', async () => {
    let isStopped = false
    const stopLater = () => {
      isStopped = true
    }
    expect(await gathered(pageAfter, stopLater, () => isStopped)).toBeUndefined()
  })
})
