import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { generatedFiles } from '../../scripts/generate.ts'
import { subActions } from '../../scripts/sub-actions.ts'
import { type Input, inputs, outputs } from '../../src/config/inputs.ts'
import { configFields } from '../../src/config/options.ts'
import { asInput, overridesOf } from '../../src/config/overrides.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { defaultOf, type Fields, type Setting } from '../../src/language/option.ts'
import { nodeOf } from '../../src/language/yaml/tree.ts'
import { soundPlan } from '../support/config/sound-plan.ts'

const root = new URL('../../', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8')

type Row = { path: string; setting: Setting<unknown> }
const rows = rowsOf('', configFields)

function rowsOf(path: string, fields: Fields): Row[] {
  return Object.entries<Setting<unknown>>(fields).flatMap(([key, setting]) => {
    const own = path ? `${path}.${key}` : key
    return [
      { path: own, setting },
      ...(setting.option.fields ? rowsOf(own, setting.option.fields) : []),
    ]
  })
}

describe('every option', () => {
  it.each(rows)('$path says what it means', ({ setting }) => {
    expect(setting.doc.length).toBeGreaterThan(10)
    expect(setting.doc).toMatch(/^[A-Z].*\.$/)
  })

  it.each(rows)('$path says what holds without it', ({ setting }) => {
    const said = [setting.default, setting.otherwise, setting.required].filter(
      known => known !== undefined,
    )
    expect(said).toHaveLength(1)
  })

  it.each(rows.filter(({ setting }) => setting.default !== undefined))(
    '$path can read its default',
    ({ setting }) => {
      expect(defaultOf(setting)).toBeDefined()
    },
  )

  it.each(rows.filter(({ setting }) => setting.example !== undefined))(
    '$path can read its example',
    ({ setting }) => {
      const place = () => ({ file: '', line: 1, column: 1 })
      const reading = {
        file: '',
        environment: {},
        place,
        found: [],
        deprecated: [],
        secrets: new Set<string>(),
        references: [],
      }
      expect(
        setting.option.read({ node: nodeOf(setting.example!), path: '', reading }),
      ).toBeDefined()
      expect(reading.found).toEqual([])
    },
  )
})

describe('the keys of the public surface', () => {
  it('are all in the table', () => {
    const paths = rows.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining([
        ...[
          'version',
          'service',
          'target',
          'prometheus',
          'load',
          'objectives',
          'baseline',
          'policy',
        ],
        ...[
          'target.url',
          'target.deployment.environment',
          'target.deployment.timeout',
          'target.headers',
        ],
        ...[
          'target.ready.path',
          'target.ready.status',
          'target.ready.timeout',
          'prometheus.url',
          'prometheus.headers',
        ],
        ...[
          'load.profile',
          'load.rate',
          'load.users',
          'load.duration',
          'load.warmup',
          'load.timeout',
        ],
        ...['name', 'method', 'path', 'headers', 'json', 'weight', 'expect.status'].map(
          key => `load.requests.${key}`,
        ),
        ...[
          'when',
          'warn',
          'name',
          'key',
          'weight',
          'advisory',
          'prometheus',
          'unit',
          'alerts',
        ].map(key => `objectives.${key}`),
        ...['name', 'objective', 'window', 'bad', 'good', 'total', 'import'].map(
          key => `slos.${key}`,
        ),
        ...['inconclusive', 'no-data', 'error', 'allowed-hosts'].map(key => `policy.${key}`),
      ]),
    )
  })
})

describe('generated files', () => {
  it.each(Object.entries(generatedFiles()))(
    '%s is what `npm run generate` writes',
    (file, text) => {
      expect(read(file)).toBe(text)
    },
  )
})

describe('the examples', () => {
  const page = generatedFiles()['docs/configuration.md']!
  const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!)
  const configs = readdirSync(new URL('examples/', root), {
    recursive: true,
    encoding: 'utf8',
  }).filter(file => /(^|\/)[\w.-]*reliability-gate[\w.-]*\.ya?ml$/.test(file))
  const examples = [
    ...blocks.map((text, index) => [`docs/configuration.md, example ${index + 1}`, text] as const),
    ...configs.map(file => [`examples/${file}`, read(`examples/${file}`)] as const),
  ]

  it('are there', () => expect(blocks.length).toBeGreaterThanOrEqual(2))

  it.each(examples)('%s makes a plan', (file, text) => {
    const overrides = overridesOf({ 'prometheus-url': 'http://127.0.0.1:9090' }, asInput)
    const config = parseConfig(text, { file, environment: undefined, overrides })
    expect(soundPlan(config).plan.objectives.length).toBeGreaterThan(0)
  })
})

describe('action.yml', () => {
  const action = parse(read('action.yml')) as {
    inputs: Record<string, { description: string; default?: string; required?: boolean }>
    outputs: Record<string, { description: string }>
  }

  it('has the inputs of the table, in its order and words', () => {
    const declared = Object.entries(action.inputs).map(([name, input]) => ({
      name,
      doc: input.description,
      default: input.default,
    }))
    expect(declared).toEqual(
      (inputs as readonly Input[]).map(({ name, doc, default: value }) => ({
        name,
        doc,
        default: value,
      })),
    )
    expect(Object.values(action.inputs).filter(({ required }) => required)).toEqual([])
  })

  it('has the outputs of the table, in its order and words', () => {
    const declared = Object.entries(action.outputs).map(([name, { description }]) => ({
      name,
      doc: description,
    }))
    expect(declared).toEqual(outputs)
  })
})

it.each(Object.entries(subActions))(
  'the action %s has an input of its own, by which it is told from every other',
  (name, { inputs: [own] }) => {
    const others = Object.entries(subActions).filter(([other]) => other !== name)
    const taken = [...inputs, ...others.flatMap(([, other]) => other.inputs)]
    expect(taken.map(one => one.name)).not.toContain(own.name)
    const main = read('src/main.ts')
    const [, called = ''] = main.split(`inputs: ['${own.name.toUpperCase()}'],`)
    expect(/import\('(.*?)'\)/.exec(called)?.[1]).toBe(`./action/${name}.ts`)
  },
)
