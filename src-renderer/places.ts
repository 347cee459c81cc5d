// Where one can go from the side bar: one line per screen, in its group, with its key and the permissions of which one opens it.
import {
  BriefcaseBusiness,
  Building2,
  CalendarCheck,
  CheckCheck,
  Clock,
  FileSignature,
  FileText,
  Handshake,
  type LucideIcon,
  Mail,
  Package,
  Receipt,
  Repeat,
  Settings,
  Wallet,
} from 'lucide-react'
import { type PermissionName, permissionsOfGroup } from '#shared/people/permissions'
import type { Texts } from './texts/texts'

export const GROUPS = ['billing', 'work', 'office'] as const

export interface Place {
  to: string
  name: keyof Texts['frame']['places']
  keys: string
  icon: LucideIcon
  /** groups are parted by a line */
  group: (typeof GROUPS)[number]
  needs: readonly PermissionName[]
}

export const PLACES: readonly Place[] = [
  { to: '/invoices', name: 'invoices', keys: 'g i', icon: FileText, group: 'billing', needs: ['invoices.read'] },
  { to: '/cycle', name: 'cycle', keys: 'g k', icon: CalendarCheck, group: 'billing', needs: ['work.invoice'] },
  { to: '/opportunities', name: 'opportunities', keys: 'g d', icon: Handshake, group: 'work', needs: ['sales.read'] },
  { to: '/proposals', name: 'proposals', keys: 'g o', icon: FileSignature, group: 'work', needs: ['sales.read'] },
  { to: '/payments', name: 'payments', keys: 'g b', icon: Wallet, group: 'billing', needs: ['payments.read'] },
  { to: '/recurring', name: 'recurring', keys: 'g r', icon: Repeat, group: 'billing', needs: ['invoices.read'] },
  { to: '/mail', name: 'mail', keys: 'g m', icon: Mail, group: 'billing', needs: ['mail.read'] },
  { to: '/clients', name: 'clients', keys: 'g c', icon: Building2, group: 'work', needs: ['clients.read'] },
  { to: '/projects', name: 'projects', keys: 'g j', icon: BriefcaseBusiness, group: 'work', needs: ['work.read'] },
  { to: '/time', name: 'time', keys: 'g t', icon: Clock, group: 'work', needs: ['work.time_own'] },
  { to: '/expenses', name: 'expenses', keys: 'g e', icon: Receipt, group: 'work', needs: ['work.expenses_own', 'work.expenses_all'] },
  { to: '/approvals', name: 'approvals', keys: 'g a', icon: CheckCheck, group: 'work', needs: ['work.approve'] },
  { to: '/products', name: 'products', keys: 'g p', icon: Package, group: 'work', needs: ['products.read'] },
  {
    to: '/settings',
    name: 'settings',
    keys: 'g s',
    icon: Settings,
    group: 'office',
    needs: permissionsOfGroup('settings').concat('people.manage'),
  },
]
