// Where pages end: a pure function from heights to pages, so that it can be proved on numbers alone.

/** Something that flows down the pages: a row of the table, the sums, a paragraph. */
export interface FlowItem {
  /** heights of the parts, from top to bottom, between which a page may end */
  parts: readonly number[]
  /** white space above; dropped at the top of a page */
  gap: number
  /** stays whole unless it is taller than a page */
  isWhole: boolean
  /** how many parts stay together at a break */
  least: number
  /** a row of the table: the table's head is above the first of each page */
  isRow: boolean
  /** never alone on a page: what stands before it comes along */
  isBound: boolean
}
/** The parts `from` to `to` (exclusive) of an item, at `top` below the upper edge of the flow. */
export interface Placement {
  item: number
  from: number
  to: number
  top: number
}
export interface PagePlan {
  placements: Placement[]
  /** where the table's head is, null without rows */
  headTop: number | null
}
export interface PageHeights {
  first: number
  next: number
  head: number
}

/** Distributes the items over pages, in order. Nothing overlaps and nothing is lost; there is always a first page. */
export function paginate(items: readonly FlowItem[], heights: PageHeights): PagePlan[] {
  const pages: PagePlan[] = [{ placements: [], headTop: null }]
  let used = 0
  const page = () => pages[pages.length - 1] ?? { placements: [], headTop: null }
  const room = () => (pages.length === 1 ? heights.first : heights.next)
  const turn = () => {
    pages.push({ placements: [], headTop: null })
    used = 0
  }
  const place = (index: number, item: FlowItem, from: number, to: number) => {
    const head = headHeight(item, page(), heights)
    if (head > 0) page().headTop = used
    const top = used + head + gapAbove(item, page(), from)
    page().placements.push({ item: index, from, to, top })
    used = top + sum(item.parts.slice(from, to))
  }
  items.forEach((item, index) => {
    let from = 0
    while (from < item.parts.length) {
      const free = room() - used - headHeight(item, page(), heights) - gapAbove(item, page(), from)
      const isEmpty = page().placements.length === 0
      // an empty page that is as large as the next has to take what it can
      const isForced = isEmpty && (pages.length > 1 || heights.first >= heights.next)
      const count = partsThatFit(item, from, free, item.least, heights) || (isForced ? partsThatFit(item, from, free, 1, heights) : 0)
      if (count === 0 && !isForced) {
        const along = from === 0 && item.isBound ? companion(items, page(), index, heights) : undefined
        turn()
        if (along) place(along.item, along.value, 0, along.value.parts.length)
      } else {
        const to = from + Math.max(count, 1)
        place(index, item, from, to)
        from = to
        if (from < item.parts.length) turn()
      }
    }
  })
  return pages
}

function headHeight(item: FlowItem, page: PagePlan, { head }: PageHeights): number {
  return item.isRow && page.headTop === null ? head : 0
}

function gapAbove(item: FlowItem, page: PagePlan, from: number): number {
  return from > 0 || page.placements.length === 0 ? 0 : item.gap
}

/** How many parts from `from` on go into `free`; 0 when the item had better begin on the next page. */
function partsThatFit(item: FlowItem, from: number, free: number, least: number, heights: PageHeights): number {
  const rest = item.parts.slice(from)
  if (sum(rest) <= free) return rest.length
  const fresh = heights.next - (item.isRow ? heights.head : 0)
  if (item.isWhole && sum(rest) <= fresh) return 0
  let [count, taken] = [0, 0]
  while (count < rest.length && taken + (rest[count] ?? 0) <= free) {
    taken += rest[count] ?? 0
    count += 1
  }
  if (rest.length - count < least) count = rest.length - least
  return count < least ? 0 : count
}

/** The whole item before a bound one, taken off its page when both fit on the next. */
function companion(items: readonly FlowItem[], page: PagePlan, index: number, heights: PageHeights) {
  const last = page.placements.at(-1)
  const value = items[index - 1]
  const bound = items[index]
  if (last === undefined || value === undefined || bound === undefined || last.item !== index - 1) return undefined
  const isWhole = last.from === 0 && last.to === value.parts.length
  const together = (value.isRow ? heights.head : 0) + sum(value.parts) + bound.gap + sum(bound.parts)
  if (!isWhole || page.placements.length < 2 || together > heights.next) return undefined
  page.placements.pop()
  if (!page.placements.some(({ item }) => items[item]?.isRow)) page.headTop = null
  return { item: last.item, value }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
