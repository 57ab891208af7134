import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { Interleaved } from './test/support/interleaved.ts'

/*
 * Where several workers load TypeScript at once, V8 13.6 (Node 24) can crash as it replaces the wrapper of a function that
 * wasm calls (`Runtime_TierUpWasmToJSWrapper`; Node strips types by wasm). dist/ holds no TypeScript and is not concerned.
 */
const execArgv = ['--wasm-wrapper-tiering-budget=2000000000']

/* dist/ is started some hundred times, by workers that are started as often: what Node compiles is compiled once. */
const compiled = mkdtempSync(join(tmpdir(), 'compiled-'))
process.env.NODE_COMPILE_CACHE = compiled
process.once('exit', () => rmSync(compiled, { recursive: true, force: true }))

/* What runs leave that tests kill is no business of whoever works on this machine. */
const state = mkdtempSync(join(tmpdir(), 'state-'))
process.env.XDG_STATE_HOME = state
process.once('exit', () => rmSync(state, { recursive: true, force: true }))

/** The longest first. */
const withPrometheus = [
  'test/e2e/own-prometheus.test.ts',
  'test/real/prometheus/own-prometheus.test.ts',
  'test/real/prometheus/prometheus.test.ts',
  'test/e2e/prometheus.test.ts',
  'test/real/prometheus/**/*.test.ts',
]
/** What they find depends on when requests are sent and answered. The longest first. */
const timed = [
  'test/e2e/load/stress-given-up.test.ts',
  'test/e2e/load/end-of-run.test.ts',
  'test/e2e/load/profiles.test.ts',
  'test/e2e/load/comparison.test.ts',
  'test/e2e/load/stress.test.ts',
  'test/real/engine/engine-pairs.test.ts',
  'test/real/engine/engine.test.ts',
  'test/e2e/load/soak.test.ts',
  'test/e2e/load/starved.test.ts',
]
/** They put other modules in the place of ours. */
const mocking = ['test/unit/net/addresses/lookup.test.ts', 'test/contract/another/*.test.ts']

/** A busy machine takes many times as long, and only a test that hangs waits to the end. */
const patience = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 120_000 } },
}

/** The load engine in its own threads, as the product has it. */
const withEngine = {
  globalSetup: 'test/support/engine/bundle-worker.ts',
  setupFiles: 'test/support/engine/use-bundled-worker.ts',
}

/** Most files wait most of their time. On one core more of them at a time would delay each other. */
const hasOneCore = availableParallelism() === 1

/** Files that measure no time run beside those of other projects: some compute, and most wait for servers and scrapes. */
const together = { maxWorkers: hasOneCore ? 6 : 9, sequence: { groupOrder: 0 } }
/** Those of them that take some 25 s or more, which would be left to run alone at the end. The longest first. */
const longest = [
  'test/e2e/chaos/comes-back/switches.test.ts',
  'test/e2e/chaos/comes-back/platforms.test.ts',
  'test/e2e/chaos/killed.test.ts',
  'test/e2e/load/started.test.ts',
  'test/e2e/action-prometheus.test.ts',
  'test/e2e/faults.test.ts',
  'test/e2e/chaos/proxy-command.test.ts',
  'test/e2e/chaos/unused.test.ts',
  'test/e2e/action.test.ts',
  'test/e2e/github/events.test.ts',
  'test/e2e/load/let-in.test.ts',
  'test/e2e/started-by-init.test.ts',
  'test/e2e/command.test.ts',
  'test/e2e/chaos/beside-base.test.ts',
  'test/e2e/chaos/kept-away.test.ts',
]

/**
 * Those that measure time mostly wait for their own load: all nine at a time take less than one core. Beside them runs only what
 * computes and gives way to them.
 */
const besideTimed = { maxWorkers: hasOneCore ? 6 : 12, sequence: { groupOrder: 1 } }
/** It waits for ten seconds, four times. */
const longestPure = ['test/contract/late-faults.test.ts']

/** They mostly wait for foreign tools to start, and for their load and their scrapes. */
const withTools = { maxWorkers: 5, sequence: { groupOrder: 2 } }

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
        include: [...longestPure, 'test/unit/**/*.test.ts', 'test/contract/**/*.test.ts'],
        exclude: mocking,
        // They share nothing but modules, which take longer to load anew than most of them take.
        isolate: false,
        setupFiles: 'test/support/give-way.ts',
        ...besideTimed,
      }),
      project({
        name: 'wired',
        include: ['test/real/**/*.test.ts', ...mocking],
        exclude: [...withPrometheus, ...timed],
        ...withEngine,
        ...together,
      }),
      project({
        name: 'e2e',
        include: [...longest, 'test/e2e/**/*.test.ts'],
        exclude: [...withPrometheus, ...timed],
        // What they test is a process of its own; what they share is a fake of GitHub.
        isolate: false,
        ...together,
      }),
      // Real foreign tools, which have to be fetched first: `npm run test:systems`.
      project({ name: 'prometheus', include: withPrometheus, ...withTools }),
      project({ name: 'systems', include: ['test/systems/**/*.test.ts'], ...withTools }),
      project({ name: 'timed', include: timed, ...withEngine, ...besideTimed }),
    ],
  },
})
