import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asInput, type Overrides, overridesOf } from '../../../../../src/config/overrides.ts'
import { readPlan } from '../../../../../src/gate/plan/read-plan.ts'
import { formatMistake, Problem } from '../../../../../src/model/problem.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imports-'))
})
afterEach(() => rm(folder, { recursive: true }))

const pyrra = (name: string) =>
  `apiVersion: pyrra.dev/v1alpha1\nkind: ServiceLevelObjective\nmetadata: { name: ${name} }\nspec: { target: 99, window: 1w, indicator: { bool_gauge: { metric: up } } }\n`

async function write(files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
}

const plan = async (overrides: Overrides = {}) =>
  (
    await readPlan({
      folder,
      environment: {},
      overrides: overridesOf(overrides, asInput),
      options: { offline: true, repository: 'acme/shop' },
    })
  ).plan

const mistakes = async (): Promise<string[]> => {
  const problem: unknown = await plan().catch(error => error)
  if (!(problem instanceof Problem)) throw problem
  return problem.mistakes.map(formatMistake)
}

describe('imported files', () => {
  test('are found from the folder of the config, a pattern in the order of the alphabet', async () => {
    await write({
      '.github/reliability-gate.yml': 'slos: { import: "../slos/*.yaml" }',
      'slos/b.yaml': pyrra('second'),
      'slos/a.yaml': pyrra('first'),
      'slos/.hidden.yaml': 'no: slo',
      'slos/c.txt': 'no: slo',
    })
    const { objectives, imports } = await plan()
    expect(objectives.slice(2).map(({ name }) => name)).toEqual(['first', 'second'])
    expect(imports?.map(({ file }) => file)).toEqual([
      join('slos', 'a.yaml'),
      join('slos', 'b.yaml'),
    ])
  })

  test.each(['*/slos.yaml', '**/slos.yaml', '{cart,shop}/*.yaml'])(
    'are found in folders by the pattern %s, as those of alert rules are',
    async pattern => {
      await write({
        'reliability-gate.yml': `slos: { import: "${pattern}" }`,
        'cart/slos.yaml': pyrra('first'),
        'shop/slos.yaml': pyrra('second'),
      })
      const { objectives } = await plan()
      expect(objectives.slice(2).map(({ name }) => name)).toEqual(['first', 'second'])
    },
  )

  test('may be named by their whole path, and so may a pattern', async () => {
    await write({
      '.github/reliability-gate.yml': `slos: { import: ["${folder}/a.yaml", "${folder}/slos/*.yaml"] }`,
      'a.yaml': pyrra('first'),
      'slos/b.yaml': pyrra('second'),
    })
    const { objectives } = await plan()
    expect(objectives.slice(2).map(({ name }) => name)).toEqual(['first', 'second'])
  })

  test('that a pattern and a path both name are read once', async () => {
    await write({
      'reliability-gate.yml': 'slos: { import: [a.yaml, "*.yaml"] }',
      'a.yaml': pyrra('first'),
    })
    expect((await plan()).imports).toHaveLength(1)
  })

  test('have their mistakes told in their own lines', async () => {
    await write({
      'reliability-gate.yml': 'slos: { import: slos/a.yaml }',
      'slos/a.yaml': pyrra('x').replace('1w', 'soon'),
    })
    expect(await mistakes()).toEqual([
      `${join('slos', 'a.yaml')}:4:29: spec.window: expected a duration such as 4w; found "soon"`,
    ])
  })

  test.each([
    ['a.yaml', 'a.yaml: there is no such file'],
    ['"*.yaml"', '*.yaml: there is no such file'],
    ['"*/a.yaml"', '*/a.yaml: there is no such file'],
    ['.', '.: it is a folder'],
  ])('%s that cannot be read are mistakes of the config', async (path, message) => {
    await write({ 'reliability-gate.yml': `slos:\n  - import: ${path}\n` })
    const hint = 'the path is taken from the folder of the config'
    expect(await mistakes()).toEqual([`reliability-gate.yml:2:5: ${message} (${hint})`])
  })

  test('of Keptn are filled with the name of the service, whoever gives it', async () => {
    const slo = 'spec_version: "1.0"\nobjectives: [{ sli: up, pass: [{ criteria: [">=1"] }] }]\n'
    const sli = 'spec_version: "1.0"\nindicators: { up: "up{job=\'$SERVICE\'}" }\n'
    await write({
      'reliability-gate.yml': 'slos: { import: [slo.yaml, sli.yaml] }',
      'slo.yaml': slo,
      'sli.yaml': sli,
    })
    const query = async (overrides: Overrides = {}) => (await plan(overrides)).objectives.at(-1)
    expect(await query()).toMatchObject({ ask: { query: "up{job='shop'}" } })
    expect(await query({ service: ' cart ' })).toMatchObject({
      ask: { query: "up{job='cart'}" },
    })
  })
})
