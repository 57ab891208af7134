import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asInput, type Overrides, overridesOf } from '../../../../../src/config/overrides.ts'
import {
  type CommitSource,
  commitTexts,
  folderTexts,
} from '../../../../../src/gate/plan/files/texts.ts'
import { readPlan } from '../../../../../src/gate/plan/read-plan.ts'
import type { Remote } from '../../../../../src/model/github.ts'
import { Problem } from '../../../../../src/model/problem.ts'

const sha = 'abc1234'.padEnd(40, '0')
const files: Record<string, string> = {
  'reliability-gate.yml': 'service: shop',
  'alerts/a.yml': 'a',
  'alerts/b.yaml': 'b',
  'alerts/deep/c.yml': 'c',
  'alerts/.hidden.yml': 'h',
  'alerts/[x].yml': 'x',
  '.github/alerts/d.yml': 'd',
}
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'texts-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await symlink('/etc/passwd', join(folder, 'link'))
})
afterAll(() => rm(folder, { recursive: true }))

const asked: string[] = []
const ok = { kind: 'ok', value: undefined } as const
const source: CommitSource = {
  readFile: async (path, ref) => {
    asked.push(`${path}@${ref}`)
    return { kind: 'ok', value: files[path] }
  },
  listFiles: async ref => {
    asked.push(`all@${ref}`)
    return { kind: 'ok', value: Object.keys(files) }
  },
  seeCommit: async ref => {
    asked.push(`@${ref}`)
    return ok
  },
}

describe('the texts of a folder and those of a commit', () => {
  test.each(['alerts/a.yml', './alerts/../alerts/a.yml', '.github/alerts/d.yml'])(
    'are the same of %s',
    async path => {
      const text = await folderTexts(folder).read(path)
      expect(text.kind).toBe('text')
      expect(await commitTexts(source, sha).read(path)).toEqual(text)
    },
  )

  test('are missing in the same words', async () => {
    const missing = { kind: 'missing', isThere: false, why: 'there is no such file' }
    expect(await folderTexts(folder).read('none.yml')).toEqual(missing)
    expect(await commitTexts(source, sha).read('none.yml')).toEqual(missing)
  })

  test.each([
    ['alerts/*.yml', ['alerts/[x].yml', 'alerts/a.yml']],
    ['alerts/**/*.yml', ['alerts/[x].yml', 'alerts/a.yml', 'alerts/deep/c.yml']],
    ['alerts/{a,b}.{yml,yaml}', ['alerts/a.yml', 'alerts/b.yaml']],
    ['alerts/[ab].y*', ['alerts/a.yml', 'alerts/b.yaml']],
    ['alerts/[[]x].yml', ['alerts/[x].yml']],
    ['.github/alerts/*.yml', ['.github/alerts/d.yml']],
    ['./alerts/?.yml', ['alerts/a.yml']],
    ['nowhere/*.yml', []],
  ])('are found alike by %s', async (pattern, expected) => {
    expect(await folderTexts(folder).find(pattern)).toEqual({ kind: 'found', paths: expected })
    expect(await commitTexts(source, sha).find(pattern)).toEqual({ kind: 'found', paths: expected })
  })
})

describe('the texts of a commit', () => {
  test('are asked of that commit, its list once, and called by it', async () => {
    asked.length = 0
    const texts = commitTexts(source, sha)
    await texts.read('alerts/a.yml')
    await texts.find('alerts/*.yml')
    await texts.find('*.yml')
    expect(asked).toEqual([`alerts/a.yml@${sha}`, `all@${sha}`])
    expect(texts.nameOf('alerts/../a.yml')).toBe('a.yml@abc1234')
    expect(commitTexts(source, 'HEAD').nameOf('a.yml')).toBe('a.yml@HEAD')
  })

  test('are missing only where their commit can be seen, which is asked once', async () => {
    asked.length = 0
    const texts = commitTexts(source, sha)
    for (const path of ['none.yml', 'neither.yml'])
      expect(await texts.read(path)).toMatchObject({ isThere: false })
    expect(asked).toEqual([`none.yml@${sha}`, `@${sha}`, `neither.yml@${sha}`])
  })

  test.each(['../secrets.yml', '/etc/passwd', 'a/../../b.yml', '..'])(
    'are none outside of it: %s',
    async path => {
      asked.length = 0
      expect(await commitTexts(source, sha).read(path)).toMatchObject({
        kind: 'missing',
        why: 'it is outside of the repository',
      })
      expect(asked).toEqual([])
    },
  )

  test.each<Exclude<Remote<never>, { kind: 'ok' }>>([
    {
      kind: 'refused',
      status: 403,
      message: 'Resource not accessible',
      hint: 'give contents: read',
    },
    { kind: 'failed', message: 'GitHub took longer than 30 s' },
  ])('that cannot be had are an error, never those of the folder: $message', async answer => {
    const [failing, missing] = [async () => answer, async () => ok]
    const texts = commitTexts({ readFile: failing, listFiles: failing, seeCommit: failing }, sha)
    const unseen = commitTexts({ ...source, readFile: missing, seeCommit: failing }, sha)
    for (const ask of [
      texts.read('reliability-gate.yml'),
      texts.find('*.yml'),
      unseen.read('reliability-gate.yml'),
    ]) {
      const problem: unknown = await ask.catch((error: unknown) => error)
      expect(problem).toBeInstanceOf(Problem)
      expect(problem).toMatchObject({
        code: 'github',
        message: expect.stringContaining(answer.message),
      })
    }
  })
})

describe('a plan of a commit', () => {
  const base = {
    'ops/gate.yml': `
objectives: [{ alerts: "rules/*.yml" }, { alerts: more.yml }]
slos: { import: "slos/*.yaml" }
baseline: { url: "http://127.0.0.1:2", calibration: calibration.json }
prometheus: { url: "http://127.0.0.1:3" }
waivers: [{ objective: "p(95): no regression", until: 2020-01-01, reason: long ago }]
`,
    'ops/rules/a.yml': 'groups: [{ name: g, rules: [{ alert: OfBase, expr: up == 0 }] }]',
    'ops/more.yml': 'groups: [{ name: h, rules: [{ alert: MoreOfBase, expr: up == 0 }] }]',
    'ops/slos/a.yaml':
      'apiVersion: pyrra.dev/v1alpha1\nkind: ServiceLevelObjective\nmetadata: { name: of base }\nspec: { target: 99, window: 1w, indicator: { bool_gauge: { metric: up } } }\n',
    'ops/calibration.json': '{ "schemaVersion": 1, "service": "shop", "runs": [] }',
  }
  const read = (files: Record<string, string>, given: Overrides = {}) =>
    readPlan({
      config: 'ops/gate.yml',
      folder,
      environment: {},
      texts: commitTexts(
        {
          readFile: async path => ({ kind: 'ok', value: files[path] }),
          listFiles: async () => ({ kind: 'ok', value: Object.keys(files) }),
          seeCommit: async () => ok,
        },
        sha,
      ),
      overrides: overridesOf({ target: 'http://127.0.0.1:1', ...given }, asInput),
      options: { repository: 'acme/shop' },
    })

  test('has all that its config names from there: rules, imported SLOs, calibration', async () => {
    const { plan } = await read(base)
    const rules = plan.objectives.flatMap(one =>
      one.kind === 'measured' && one.question.kind === 'alerts' ? (one.question.rules ?? []) : [],
    )
    expect(rules.map(({ name }) => name)).toEqual(['OfBase', 'MoreOfBase'])
    expect(plan.imports).toMatchObject([{ file: 'ops/slos/a.yaml@abc1234' }])
    expect(plan.calibration).toEqual({ file: 'calibration.json', runs: [] })
  })

  test('is not stopped by a waiver that has ended there, which then does not hold', async () => {
    expect((await read(base)).plan.waivers).toEqual([])
  })

  test('has its own policy and waivers, whatever an input would set', async () => {
    const set = 'policy.limits.rate=5000/s\npolicy={ error: neutral }\nwaivers=[]\nload.rate=3/s'
    const problem: unknown = await read(base, { set }).catch((error: unknown) => error)
    const refused = (key: string) => ({
      message: 'policy and waivers are those of the base branch',
      place: expect.objectContaining({ input: `input set: ${key}` }),
    })
    expect((problem as Problem).mistakes).toEqual(
      ['policy.limits.rate', 'policy', 'waivers'].map(refused),
    )
    const { plan } = await read(base, { set: 'load.rate=3/s' })
    expect(plan.load.pace).toEqual({ kind: 'rate', perSecond: 3 })
  })

  test('has its mistakes told with the commit', async () => {
    const told = async (files: Record<string, string>) => {
      const problem: unknown = await read({ ...base, ...files }).catch((error: unknown) => error)
      return (problem as Problem).mistakes[0]?.place
    }
    expect(await told({ 'ops/gate.yml': 'lod: 3' })).toEqual({
      file: 'ops/gate.yml@abc1234',
      line: 1,
      column: 1,
    })
    expect(await told({ 'ops/rules/a.yml': 'groups: 3' })).toMatchObject({
      file: 'ops/rules/a.yml@abc1234',
    })
  })

  test('is the built-in default where the commit has no config', async () => {
    const { plan, file } = await read({})
    expect(file).toBeUndefined()
    expect(plan.load.pace).toEqual({ kind: 'rate', perSecond: 20 })
  })
})

describe('a config in the usual places', () => {
  const readIn = async (written: Record<string, string>) => {
    const place = await mkdtemp(join(tmpdir(), 'configs-'))
    for (const [path, text] of Object.entries(written)) {
      await mkdir(dirname(join(place, path)), { recursive: true })
      await writeFile(join(place, path), text)
    }
    const overrides = overridesOf({ target: 'http://127.0.0.1:1' }, asInput)
    return readPlan({ folder: place, environment: {}, overrides, options: {} })
      .catch((error: unknown) => error as Problem)
      .finally(() => rm(place, { recursive: true }))
  }
  const planOf = async (written: Record<string, string>) => {
    const read = await readIn(written)
    if (read instanceof Problem) throw read
    return read
  }

  test('is named by the plan, and so is that there is none', async () => {
    expect((await planOf({ '.github/reliability-gate.yml': 'service: a' })).plan.config).toBe(
      '.github/reliability-gate.yml',
    )
    expect((await planOf({})).plan.config).toBeNull()
  })

  test('is not passed over where it has another ending', async () => {
    const problem = await readIn({ 'reliability-gate.yaml': 'service: a' })
    expect(problem).toMatchObject({
      code: 'config',
      message:
        'reliability-gate.yaml is not read: a config is found by the name reliability-gate.yml',
      hint: 'rename it, or name it by --config reliability-gate.yaml or by the input config',
    })
  })

  test('is told where another one is not read beside it', async () => {
    const both = { 'reliability-gate.yml': 'service: a', '.github/reliability-gate.yml': 'x' }
    const { plan, warnings } = await planOf(both)
    expect([plan.service, plan.config]).toEqual(['a', 'reliability-gate.yml'])
    expect(warnings[0]).toEqual({
      message: '.github/reliability-gate.yml is not read, since there is reliability-gate.yml',
      hint: 'keep one of them',
    })
  })
})
