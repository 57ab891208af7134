import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { sourceQueryOf } from '../../../../src/promql/indicator.ts'
import { soundPlan } from '../../../support/config/sound-plan.ts'
import { mistakesOf, problemOf, unknownNamesOf } from '../mistakes-of.ts'

const parse = (item: string, rest = '') =>
  parseConfig(`objectives:\n  - ${item}\n${rest}`, { file: 'f.yml', environment: {} })
const objectiveOf = (item: string) => parse(item).settings.objectives?.[0]?.objective

const usual = {
  critical: 'fail',
  warning: 'warn',
  info: 'report',
  none: 'report',
  '': 'report',
  '*': 'fail',
} as const

describe('alert rules as an objective', () => {
  it('are a file, and none of their alerts may fire', () => {
    expect(objectiveOf('alerts: rules.yml')).toEqual({
      kind: 'measured',
      provider: 'prometheus',
      ...sourceQueryOf({
        kind: 'alerts',
        from: { kind: 'files', files: ['rules.yml'], rules: [] },
        match: {},
        severities: usual,
      }),
      name: 'alerts: rules.yml',
      comparator: '<=',
      threshold: 0,
      unit: 'none',
      key: false,
      weight: 1,
      advisory: false,
    })
  })

  it('are several files, some of whose rules are meant', () => {
    expect(
      objectiveOf(
        '{ alerts: [a.yml, "b/*.yml"], match: { severity: [critical, page], team: shop }, severities: { info: ignore, warning: fail }, for: 30s, interval: 15s, key: true, weight: 2, name: ours }',
      ),
    ).toMatchObject({
      name: 'ours',
      key: true,
      weight: 2,
      question: {
        files: ['a.yml', 'b/*.yml'],
        match: { severity: ['critical', 'page'], team: ['shop'] },
        severities: { ...usual, warning: 'fail', info: 'ignore' },
      },
      ask: { forMs: 30_000, intervalMs: 15_000 },
    })
  })

  it.each([
    ['{ alerts: { from: server, match: [HighErrorRate, HighLatency] } }'],
    ['{ alerts: { from: server }, match: [HighErrorRate, HighLatency] }'],
  ])('are those of the server: %s', item => {
    expect(objectiveOf(item)).toMatchObject({
      name: 'alerts: server',
      question: { kind: 'alerts', match: { alertname: ['HighErrorRate', 'HighLatency'] } },
    })
  })

  it('have a name that can be shown, however many files there are', () => {
    const { name } = objectiveOf(
      `{ alerts: [${Array.from({ length: 30 }, (_, i) => `rules-${i}.yml`)}] }`,
    )!
    expect([...name]).toHaveLength(100)
  })

  it.each([
    [
      '{ alerts: rules.yml, when: value < 1 }',
      '2:26: objectives[0]: unknown key `when` (known here: alerts, ',
    ],
    [
      '{ alerts: 5 }',
      '2:15: objectives[0].alerts: expected the path of a file; found the number 5',
    ],
    ['{ alerts: [] }', '2:15: objectives[0].alerts: the list is empty'],
    [
      '{ alerts: { from: file } }',
      '2:23: objectives[0].alerts.from: expected `server`; found "file"',
    ],
    ['{ alerts: { match: A } }', '2:15: objectives[0].alerts: `from` is missing'],
    [
      '{ alerts: a.yml, match: {} }',
      '2:29: objectives[0].match: expected a mapping of labels; found an empty one',
    ],
    [
      '{ alerts: a.yml, match: { severity: } }',
      '2:41: objectives[0].match.severity: expected a string; found nothing',
    ],
    [
      '{ alerts: a.yml, severities: { info: non } }',
      '2:42: objectives[0].severities.info: expected one of `fail`, `warn`, `ignore`; found "non"',
    ],
    [
      '{ alerts: a.yml, severities: warn }',
      '2:34: objectives[0].severities: expected a mapping of severities; found "warn" (such as { critical: fail',
    ],
    [
      '{ alerts: a.yml, for: 5 }',
      '2:27: objectives[0].for: expected a duration; found the number 5',
    ],
    [
      '{ alerts: { from: server }, for: 30s }',
      '2:33: objectives[0]: `for` is for rules in files; the server evaluates its own',
    ],
    [
      '{ alerts: { from: server, match: A }, match: B }',
      '2:43: objectives[0]: `match` is given twice',
    ],
    [
      '{ alerts: a.yml, key: true, advisory: true }',
      '2:5: objectives[0]: `key` and `advisory` exclude each other',
    ],
    ['{ match: A, when: p(95) < 1s }', '2:7: objectives[0]: unknown key `match`'],
  ])('%s is wrong', (item, said) => {
    expect(mistakesOf(`objectives:\n  - ${item}\n`)[0]).toContain(said)
  })

  it('need a server to ask, as other objectives of Prometheus do', () => {
    expect(problemOf(() => soundPlan(parse('alerts: rules.yml')))).toEqual([
      '2:5: the objective `alerts: rules.yml` queries Prometheus, but no address is configured (set prometheus.url in the config, or the input prometheus-url)',
    ])
    expect(
      soundPlan(parse('alerts: rules.yml', 'prometheus: { url: http://127.0.0.1:9090 }\n')).plan
        .objectives,
    ).toHaveLength(1)
  })

  it('have names that are not read yet, so that reading the config says nothing of a waiver of one', () => {
    const waiver = 'waivers: [{ objective: HighErrorRate, until: 2999-01-01, reason: known }]\n'
    expect(parse('alerts: rules.yml', waiver).settings.waivers).toHaveLength(1)
    expect(unknownNamesOf(`objectives: [p(95) < 1s]\n${waiver}`)).toHaveLength(1)
  })
})
