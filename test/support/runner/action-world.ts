import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, afterEach, beforeEach, expect } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import { type FakeGitHub, type FakeOptions, startFakeGitHub } from '../github/fake-github.ts'
import { ok, startTarget, type Target } from '../servers/target.ts'
import { sampleLines } from '../world.ts'
import { type ActionOrder, type ActionResult, runAction } from './runner.ts'

/** The pull request of acme/shop in which a test's action runs. */
export const headSha = 'a'.repeat(40)
export const mergeSha = 'b'.repeat(40)
export const baseSha = 'c'.repeat(40)
export const pullRequest = 7
const event = {
  name: 'pull_request',
  payload: {
    action: 'synchronize',
    number: pullRequest,
    pull_request: {
      number: pullRequest,
      head: { sha: headSha, ref: 'feature' },
      base: { sha: baseSha, ref: 'main' },
    },
    repository: { name: 'shop', owner: { login: 'acme' }, full_name: 'acme/shop' },
  },
}

/**
 * Configs of a load that was measured before, enough for 99%; the first line of what `gate` is
 * given.
 */
export const sampled = {
  good: 'load: { samples: { file: good.ndjson } }\n',
  bad: 'load: { samples: { file: bad.ndjson } }\n',
}
const files = {
  'good.ndjson': sampleLines(600, 3, { head: index => 20 + (index % 7) }),
  'bad.ndjson': sampleLines(600, 3, { head: index => 20 + (index % 7) }, { ok: false, code: 500 }),
}

export type ActionWorld = {
  /**
   * Its own for each test; it must have been asked nothing that GitHub's own description does not
   * have.
   */
  readonly github: FakeGitHub
  /** Where the action runs, with the files of samples in it; its own for each test. */
  readonly workspace: string
  /** The preview: `ok` at the beginning of each test, with an empty log. */
  target: Target
  /**
   * Runs the action as it is shipped; `config` is the text of reliability-gate.yml, or of several
   * files by their path.
   */
  gate: (
    config: string | Record<string, string>,
    inputs?: Record<string, string>,
    more?: Partial<ActionOrder>,
  ) => Promise<ActionResult>
  /** A file of the report folder. */
  readReport: (name: string) => Promise<string>
  readRecord: () => Promise<RunRecord>
  onlyCheck: () => FakeGitHub['state']['checks'][number]
}

/**
 * dist/ driven as a runner drives an action, with the real Octokit against a fake of GitHub, and a
 * real preview.
 */
export async function openActionWorld(
  state: FakeOptions['state'] = { pulls: [{ number: pullRequest, headSha, state: 'open' }] },
): Promise<ActionWorld> {
  const target = await startTarget()
  const runs: ActionResult[] = []
  let github: FakeGitHub
  let workspace: string
  let attempts = 0

  beforeEach(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'gate-action-'))
    await writeFiles(files)
    github = await startFakeGitHub({ state: structuredClone(state) })
    target.answerWith(ok)
    target.log.length = 0
  })
  afterEach(async () => {
    expect(github.violations).toEqual([])
    await github.close()
    for (const run of runs.splice(0)) run.cleanUp()
    await rm(workspace, { recursive: true, force: true })
  })
  afterAll(() => target.close())

  async function writeFiles(all: Record<string, string>): Promise<void> {
    for (const [path, text] of Object.entries(all)) {
      await mkdir(dirname(join(workspace, path)), { recursive: true })
      await writeFile(join(workspace, path), text)
    }
  }
  const readReport = (name: string) =>
    readFile(join(workspace, 'reliability-gate-report', name), 'utf8')

  return {
    get github() {
      return github
    },
    get workspace() {
      return workspace
    },
    target,
    gate: async (config, inputs = {}, more = {}) => {
      await writeFiles(typeof config === 'string' ? { 'reliability-gate.yml': config } : config)
      attempts += 1
      const run = await runAction({
        actionDir: resolve('.'),
        workspace,
        inputs: { target: target.url, ...inputs },
        event,
        token: github.token,
        apiUrl: github.url,
        repository: 'acme/shop',
        sha: mergeSha,
        ...more,
        // A job that is run again, not another gate of the same run.
        env: { GITHUB_RUN_ATTEMPT: String(attempts), ...more.env },
      })
      runs.push(run)
      return run
    },
    readReport,
    readRecord: async () => JSON.parse(await readReport('record.json')) as RunRecord,
    onlyCheck: () => {
      expect(github.state.checks).toHaveLength(1)
      return github.state.checks[0]!
    },
  }
}
