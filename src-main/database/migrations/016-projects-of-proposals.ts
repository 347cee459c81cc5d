// A project knows the opportunity that it came from, and a proposal the project that it became; several proposals may be of one project.
export const projectsOfProposals = `
ALTER TABLE projects ADD COLUMN opportunity_id TEXT;
CREATE INDEX projects_by_opportunity ON projects (opportunity_id) WHERE opportunity_id IS NOT NULL;
ALTER TABLE proposals ADD COLUMN project_id TEXT;
ALTER TABLE proposals ADD COLUMN budget_id TEXT;
CREATE INDEX proposals_by_project ON proposals (project_id) WHERE project_id IS NOT NULL;
`
