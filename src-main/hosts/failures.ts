// What a host may refuse before the core is asked.
import { defineFailures } from '#shared/basics/failure'

export const hostFailures = defineFailures({
  port_not_usable: (facts: { port: number; problem: string }) =>
    `Port ${facts.port} cannot be used (${facts.problem}). Choose another with --port, or leave it out.`,
  port_not_a_number: (facts: { port: string }) => `--port takes a number from 0 to 65535, not "${facts.port}".`,
})
