// A link to a place inside the application.
import type { ReactNode } from 'react'
import { Link } from 'wouter'

interface PlaceLinkProps {
  to: string
  children: ReactNode
  className?: string | undefined
  isCurrent?: boolean
  /** also done before one goes, such as closing a dialog */
  onClick?: () => void
}

export function PlaceLink({ to, children, className, isCurrent, onClick }: PlaceLinkProps) {
  return (
    <Link href={to} className={className} {...(onClick ? { onClick } : {})} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </Link>
  )
}
