// The tables of people, roles and sign-in as Kysely sees them.
import type { Flag, Master } from './schema'

export interface RolesTable extends Master {
  name: string
  reach: string
  permissions: string
}
export interface PeopleTable extends Master {
  is_archived: Flag
  name: string
  email: string
  language: string | null
  role_id: string
  password_salt: string | null
  password_hash: string | null
  password_parameters: string | null
}
export interface AssignmentsTable {
  person_id: string
  subject: string
  subject_id: string
}
export interface SignInFailuresTable {
  email: string
  count: number
  last_at: string
}
