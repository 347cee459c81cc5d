import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], testTimeout = 20_000, globalSetup: string[] = []) => ({
  extends: true as const,
  test: { name, include, testTimeout, globalSetup, hookTimeout: 60_000 },
})

const BUILT = ['test/hosts/ensure-built.ts']

// End-to-end journeys in Chromium are Playwright's: test/e2e.
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      project('unit', ['test/*.test.ts', 'test/unit/**/*.test.{ts,tsx}']),
      project('core', ['test/core/**/*.test.ts'], 60_000),
      project('migrations', ['test/migrations/**/*.test.ts']),
      project('hosts', ['test/hosts/**/*.test.ts'], 120_000, BUILT),
      // The long runs: npm run test:stress
      ...(process.env['STRESS'] ? [project('stress', ['test/stress/**/*.test.ts', 'test/hosts/kill.test.ts'], 600_000, BUILT)] : []),
    ],
  },
})
