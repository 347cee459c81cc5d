// A comment belongs to a person, not to a name that another may bear; those from before have only the name.
export const authorsOfComments = `
ALTER TABLE comments ADD COLUMN person_id TEXT;
`
