import { describe, expect, test } from 'vitest'
import { asInput, overridesOf } from '../../../../src/config/overrides.ts'
import { type Config, parseConfig } from '../../../../src/config/parse-config.ts'
import { referenceMistakes } from '../../../../src/config/plan/references.ts'
import type { MeasuredObjective } from '../../../../src/model/plan/objective.ts'
import { sourceQueryOf } from '../../../../src/promql/indicator.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { importTexts } from '../imports/read-fixture.ts'
import { mistakesOf, problemOf, unknownNamesOf } from '../mistakes-of.ts'

const day = 86_400_000
const parse = (text: string): Config => parseConfig(text, { file: 'f.yml', environment: {} })
/** With a Prometheus to ask. */
const asking = (text: string): Config =>
  parseConfig(text, {
    file: 'f.yml',
    environment: {},
    overrides: overridesOf({ 'prometheus-url': 'http://prometheus:9090' }, asInput),
  })
const least = 'name: shop, objective: 99.9%, total: all_total'

function sloOf(more: string): MeasuredObjective | undefined {
  const objectives = parse(`slos: [{ ${least}, ${more} }]`).settings.slos?.objectives
  return objectives?.[0]?.objective as MeasuredObjective | undefined
}

describe('an SLO', () => {
  test('is an objective of the good share, and its own counters tell its budget', () => {
    const indicator = {
      kind: 'counts',
      partIs: 'bad',
      part: 'all_total{code=~"5.."}',
      total: 'all_total',
    } as const
    expect(sloOf(`bad: 'all_total{code=~"5.."}'`)).toEqual({
      name: 'shop',
      kind: 'measured',
      provider: 'prometheus',
      ...sourceQueryOf(indicator),
      comparator: '>=',
      threshold: 0.999,
      unit: 'ratio',
      slo: { windowMs: 30 * day, budget: sourceQueryOf(indicator) },
      key: false,
      weight: 1,
      advisory: false,
    })
  })

  test('says more, and has other counters in production', () => {
    const production = 'production: { good: live_good_total, total: live_total }'
    expect(
      sloOf(
        `good: good_total, window: 4w, description: Why, key: true, weight: 2, absent: ok, ${production}`,
      ),
    ).toMatchObject({
      question: { kind: 'share', partIs: 'good', absent: 'ok' },
      ask: { part: 'good_total' },
      slo: {
        windowMs: 28 * day,
        description: 'Why',
        budget: {
          question: { kind: 'share', partIs: 'good', absent: 'ok' },
          ask: { part: 'live_good_total', total: 'live_total' },
        },
      },
      key: true,
      weight: 2,
    })
  })

  test.each([
    [
      `slos: [{ ${least} }]`,
      '1:8: slos[0]: `bad` or `good` is missing (the counter of the part that matters)',
    ],
    [
      `slos: [{ ${least}, bad: b, good: g }]`,
      '1:66: slos[0]: `bad` and `good` exclude each other (keep one of them)',
    ],
    ['slos: [{ name: x, bad: b, total: t }]', '1:8: slos[0]: `objective` is missing'],
    [
      `slos: [{ ${least}, bad: rate(b) }]`,
      '1:63: slos[0].bad: expected a metric, with or without matchers; found "rate(b)"',
    ],
    [`slos: [{ ${least}, bad: b, objective: 99 }]`, '1:66: duplicate key `objective`'],
    [
      'slos: [{ name: x, objective: 99.9, bad: b, total: t }]',
      '1:30: slos[0].objective: expected a percentage; found the number 99.9',
    ],
    [
      `slos: [{ ${least}, bad: b, window: 30 }]`,
      '1:74: slos[0].window: expected a duration; found the number 30 (such as 30d or 4w)',
    ],
    [
      `slos: [{ ${least}, bad: b, window: 90m }]`,
      '1:74: slos[0].window: expected a duration in h, d or w; found "90m"',
    ],
    [
      `slos: [{ ${least}, bad: b, window: 60w }]`,
      '1:74: slos[0].window: expected a duration between 1h and 366 d; found "60w"',
    ],
    [
      `slos: [{ ${least}, bad: b, key: true, advisory: true }]`,
      '1:8: slos[0]: `key` and `advisory` exclude each other',
    ],
    [
      `slos: [{ ${least}, bad: b, production: { total: t } }]`,
      '1:78: slos[0].production: `bad` or `good` is missing',
    ],
    [`slos: [{ ${least}, bad: b }, { ${least}, bad: c }]`, '1:68: slos[1]: duplicate name `shop`'],
    ['slos: [{ import: a.yaml, name: x }]', '1:26: slos[0]: unknown key `name`'],
    [
      'slos: { import: a.yaml, values: { "$STAGE": dev } }',
      '1:35: slos.values: `$STAGE` is not a valid name of a placeholder (without its $)',
    ],
    ['slos: { import: [] }', '1:17: slos.import: the list is empty'],
    ['slos: a.yaml', '1:7: slos: expected a list of SLOs; found "a.yaml"'],
  ])('%s is a mistake', (text, start) => {
    const [first] = mistakesOf(text)
    expect(first?.slice(0, start.length)).toBe(start)
  })
})

describe('imports', () => {
  test('stand alone, or among SLOs', () => {
    expect(parse('slos: { import: a.yaml }').settings.slos).toEqual({
      objectives: [],
      imports: [
        {
          files: ['a.yaml'],
          values: {},
          unsupported: 'fail',
          advisory: false,
          place: { file: 'f.yml', line: 1, column: 7 },
        },
      ],
    })
    const both = `slos:\n  - { ${least}, bad: b }\n  - import: [slo.yaml, "sli/*.yaml"]\n    values: { STAGE: dev }\n    unsupported: ignore\n    absent: ok\n    advisory: true\n`
    expect(parse(both).settings.slos).toMatchObject({
      objectives: [{ objective: { name: 'shop' } }],
      imports: [
        {
          files: ['slo.yaml', 'sli/*.yaml'],
          values: { STAGE: 'dev' },
          unsupported: 'ignore',
          absent: 'ok',
          advisory: true,
          place: { line: 3, column: 5 },
        },
      ],
    })
  })
})

describe('in a plan', () => {
  const pyrra = (name: string) =>
    importTexts({
      'p.yaml': `apiVersion: pyrra.dev/v1alpha1\nkind: ServiceLevelObjective\nmetadata: { name: ${name} }\nspec: { target: 99, window: 1w, indicator: { bool_gauge: { metric: up } } }\n`,
    })

  test('SLOs stand behind the objectives, the usual ones too, and imported ones behind those', () => {
    const config = { ...asking(`slos: [{ ${least}, bad: b }]`), imported: pyrra('probe') }
    const { plan } = soundPlan(config)
    expect(plan.objectives.map(({ name }) => name)).toEqual([
      'availability >= 99%',
      'p(95) < 1s',
      'shop',
      'probe',
    ])
    expect(plan.imports).toEqual([{ file: 'p.yaml', format: 'Pyrra', objectives: 1, leftOut: [] }])
  })

  test('a name that is there twice is a mistake where it is there again', () => {
    const twice = `objectives: [{ name: shop, when: p(95) < 1s }]\nslos: [{ ${least}, bad: b }]\n`
    expect(problemOf(() => soundPlan(asking(twice)))).toEqual(['2:8: duplicate name `shop`'])
    const imported = { ...asking(`slos: [{ ${least}, bad: b }]`), imported: pyrra('shop') }
    expect(problemOf(() => soundPlan(imported))).toEqual(['p.yaml:1:1: duplicate name `shop`'])
  })

  test('SLOs without a Prometheus are a mistake', () => {
    expect(problemOf(() => soundPlan(parse(`slos: [{ ${least}, bad: b }]`)))).toEqual([
      '1:8: the objective `shop` queries Prometheus, but no address is configured (set prometheus.url in the config, or the input prometheus-url)',
    ])
  })

  test('waivers may name SLOs, and imported ones once those are known', () => {
    const waived = (objective: string) =>
      `waivers: [{ objective: ${objective}, until: 2099-01-01, reason: known }]\n`
    expect(unknownNamesOf(`slos: [{ ${least}, bad: b }]\n${waived('shop')}`)).toEqual([])
    expect(unknownNamesOf(`slos: [{ ${least}, bad: b }]\n${waived('shap')}`)).toEqual([
      '2:24: waivers[0].objective: no objective is named `shap` (did you mean `shop`?)',
    ])
    const config = (objective: string) => ({
      ...asking(`slos: { import: p.yaml }\n${waived(objective)}`),
      imported: pyrra('probe'),
    })
    const unknown = (objective: string) => {
      const read = config(objective)
      return referenceMistakes(read, soundPlan(read).plan)
    }
    expect(unknown('probe')).toEqual([])
    expect(unknown('prove')).toEqual([
      {
        message: 'waivers[0].objective: no objective is named `prove`',
        hint: 'did you mean `probe`?',
        place: { file: 'f.yml', line: 2, column: 24 },
      },
    ])
  })
})
