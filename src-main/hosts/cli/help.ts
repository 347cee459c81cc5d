// What `quittance --help` prints.
export const HELP = `quittance: invoicing on your own computer

  quittance procedures                     every procedure with its kind, permission and the JSON Schema of its input
  quittance call <procedure> ['<json>']    call one and print its answer as JSON; "-" reads the JSON from standard input
  quittance pdf <number> [-o file]         write the PDF of a document
  quittance import <file...>               import sales invoices from UBL files
  quittance backup <file>                  copy everything into a new file, and check the copy
  quittance serve [--port 0]               serve the screens to this computer's browser
  quittance demo [folder] [--out folder]   the main job on a folder of UBL files, or on samples, in a new file

  --data <folder>   where the data is (else QUITTANCE_DATA, else the platform's folder for application data)
  --as <email>      who calls, where people sign in; the password comes from QUITTANCE_PASSWORD, or is asked for
  --help            this text

Exit codes: 0 done; 1 refused, with the error as JSON on standard error; 2 a bug or a wrong call.
Example: quittance call invoices.list '{"statuses":["overdue"]}'
`
