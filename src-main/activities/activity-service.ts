// The audit trail: written by every command, read here.
import type { Activity } from '#shared/activities/contract'
import type { Context } from '../context'
import { type ActivityFilter, readActivities } from './activity-rows'

export { insertActivity as noteActivity, keepOrder } from './activity-rows'

export function listActivities(context: Context, filter: ActivityFilter): Activity[] {
  return readActivities(context, filter)
}
