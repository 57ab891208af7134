import { defineConfig } from 'vitest/config'

/*
 * Where several workers load TypeScript at once, V8 13.6 (Node 24) can crash as it replaces the wrapper of a function that
 * wasm calls (`Runtime_TierUpWasmToJSWrapper`; Node strips types by wasm). dist/ holds no TypeScript and is not concerned.
 */
const execArgv = ['--wasm-wrapper-tiering-budget=2000000000']

const crowded = ['test/e2e/act.test.ts', 'test/e2e/faults.test.ts']
const withPrometheus = 'test/real/{alerts,own-prometheus,prometheus*}.test.ts'

export default defineConfig({
  test: {
    execArgv,
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/unit/**/*.test.ts', 'test/contract/**/*.test.ts'],
          // By default Vitest leaves a core free, which on two cores doubles the time.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          // Property tests take seconds of CPU time, and a busy machine takes several times as long.
          testTimeout: 60_000,
        },
      },
      {
        // Real servers measure time: one file after the other, so that they do not disturb each other.
        test: {
          name: 'real',
          include: ['test/real/**/*.test.ts'],
          exclude: [withPrometheus],
          globalSetup: 'test/support/bundle-worker.ts',
          setupFiles: 'test/support/use-bundled-worker.ts',
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // A Prometheus is mostly waited for: two files at a time, which measure no time.
        test: {
          name: 'prometheus',
          include: [withPrometheus],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The bundle is mostly waiting for its own load: two files at a time fit on two cores.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: crowded,
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Many runs at once, and act, which may have to be built first: they leave no core to anybody who measures time.
        test: {
          name: 'crowded',
          include: crowded,
          fileParallelism: false,
          sequence: { groupOrder: 4 },
          testTimeout: 120_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
