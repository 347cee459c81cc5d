// Which service answers which procedure of projects.
import type { projectsContract } from '#shared/projects/contract'
import type { Services } from '../serve'
import { createProject, listProjects, requireProject, saveProject, scheduleProjects } from './project-service'

export const projectProcedures: Services<typeof projectsContract> = {
  list: listProjects,
  get: (context, { id }) => requireProject(context, id),
  create: createProject,
  save: saveProject,
  schedule: scheduleProjects,
}
