// What a list shows of its pages: the rows so far, and asking for more.
import type { InfiniteData } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'

export interface Pages<P> {
  data: InfiniteData<P, string | null> | undefined
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => Promise<unknown>
}

export function usePages<P extends { rows: readonly unknown[] }>(query: Pages<P>) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const rows = useMemo(() => (data?.pages.flatMap((page) => page.rows) ?? []) as P['rows'][number][], [data])
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return { rows, more, first: data?.pages[0] }
}
