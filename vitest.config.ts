import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { Interleaved } from './test/support/interleaved.ts'

/*
 * Where several workers load TypeScript at once, V8 13.6 (Node 24) can crash as it replaces the wrapper of a function that
 * wasm calls (`Runtime_TierUpWasmToJSWrapper`; Node strips types by wasm). dist/ holds no TypeScript and is not concerned.
 */
const execArgv = ['--wasm-wrapper-tiering-budget=2000000000']

const withPrometheus = 'test/real/{alerts,own-prometheus,prometheus*}.test.ts'
const timed = 'test/real/engine{,-faults,-pairs,-transports}.test.ts'
const crowded = ['test/e2e/act.test.ts', 'test/e2e/faults.test.ts']

/** Generous for all: a busy machine takes several times as long, and only a test that hangs waits to the end. */
const patience = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 30_000 } },
}

/** The load engine in its own threads, as the product has it. */
const withEngine = {
  globalSetup: 'test/support/bundle-worker.ts',
  setupFiles: 'test/support/use-bundled-worker.ts',
}

/** Files that measure no time run beside those of other projects: some compute, and most wait for servers and scrapes. */
const together = { maxWorkers: 4, sequence: { groupOrder: 0 } }

const project = (test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  test: { ...patience, ...test },
})

export default defineConfig({
  test: {
    execArgv,
    sequence: { sequencer: Interleaved },
    projects: [
      project({
        name: 'pure',
        include: ['test/unit/**/*.test.ts', 'test/contract/**/*.test.ts'],
        ...together,
      }),
      project({ name: 'prometheus', include: [withPrometheus], ...together }),
      project({
        name: 'wired',
        include: ['test/real/**/*.test.ts'],
        exclude: [withPrometheus, timed],
        ...withEngine,
        ...together,
      }),
      // The engine measures time: one file after the other, so that they do not disturb each other.
      project({
        name: 'timed',
        include: [timed],
        ...withEngine,
        fileParallelism: false,
        sequence: { groupOrder: 1 },
      }),
      // The bundle is mostly waiting for its own load: two files at a time fit on two cores.
      project({
        name: 'e2e',
        include: ['test/e2e/**/*.test.ts'],
        exclude: crowded,
        maxWorkers: 2,
        sequence: { groupOrder: 2 },
      }),
      // Many runs at once, and act, which may have to be built first: they leave no core to anybody who measures time.
      project({
        name: 'crowded',
        include: crowded,
        fileParallelism: false,
        hookTimeout: 600_000,
        sequence: { groupOrder: 3 },
      }),
    ],
  },
})
