// A link to a place inside the application.
import type { ReactNode } from 'react'
import { Link } from 'wouter'

interface PlaceLinkProps {
  to: string
  children: ReactNode
  className?: string | undefined
  isCurrent?: boolean
}

export function PlaceLink({ to, children, className, isCurrent }: PlaceLinkProps) {
  return (
    <Link href={to} className={className} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </Link>
  )
}
