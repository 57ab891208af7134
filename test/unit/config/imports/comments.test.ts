import { expect, test } from 'vitest'
import { withoutComments } from '../../../../src/promql/query-text.ts'
import { writeOut } from '../../../../src/promql/recorded.ts'
import { importTexts } from './read-fixture.ts'

/*
 * A comment reaches to the end of its line: whatever is put behind a query has to stand on another
 * one.
 */

const sloth = (sli: string) =>
  `version: prometheus/v1\nservice: s\nslos:\n  - name: n\n    objective: 99\n    sli:\n${sli.replace(/^/gm, '      ')}\n`
const pyrra = (indicator: string) =>
  `apiVersion: pyrra.dev/v1alpha1\nkind: ServiceLevelObjective\nmetadata: { name: n }\nspec:\n  target: 99\n  window: 4w\n  indicator: ${indicator}\n`
const openSlo = (sli: string, goal = 'target: 0.9') =>
  `apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: n }\nspec:\n  objectives: [{ ${goal} }]\n  indicator: { spec: ${sli} }\n`
const source = (query: string) =>
  `{ metricSource: { type: Prometheus, spec: { query: '${query}' } } }`

/** Each format with `Q` and `R` for its queries. */
const formats: Record<string, string> = {
  'Sloth, events': sloth("events:\n  error_query: 'max(q)Q'\n  total_query: 'max(r)R'"),
  'Sloth, counters': sloth("events:\n  error_query: 'qQ'\n  total_query: 'rR'"),
  'Sloth, all but a part': sloth("events:\n  error_query: 'r - qQ'\n  total_query: 'rR'"),
  'Sloth, raw': sloth("raw: { error_ratio_query: 'max(q)Q' }"),
  'Pyrra, ratio': pyrra("{ ratio: { errors: { metric: 'qQ' }, total: { metric: 'rR' } } }"),
  'Pyrra, an offset': pyrra(
    "{ ratio: { errors: { metric: 'q offset 1mQ' }, total: { metric: 'r offset 1mR' } } }",
  ),
  'Pyrra, latency': pyrra(
    `{ latency: { success: { metric: 'q_bucket{le="1"}Q' }, total: { metric: 'r_countR' } } }`,
  ),
  'Pyrra, native': pyrra("{ latencyNative: { latency: 1s, total: { metric: 'rR' } } }"),
  'Pyrra, gauge': pyrra("{ bool_gauge: { metric: 'qQ' } }"),
  'OpenSLO, good': openSlo(
    `{ ratioMetric: { good: ${source('max(q)Q')}, total: ${source('max(r)R')} } }`,
  ),
  'OpenSLO, raw': openSlo(`{ ratioMetric: { rawType: failure, raw: ${source('max(q)Q')} } }`),
  'OpenSLO, threshold': openSlo(
    `{ thresholdMetric: ${source('max(q)Q')} }`,
    'target: 0.9, op: lt, value: 5',
  ),
  Keptn: `spec_version: "1.0"\nindicators: { p: 'max(q)Q' }\n---\nspec_version: "1.0"\nobjectives: [{ sli: p, pass: [{ criteria: ["<600"] }] }]\n`,
}

function indicatorOf(text: string) {
  const { objective } = importTexts({ 'a.yaml': text }).objectives[0]!
  if (objective.kind !== 'measured') throw new TypeError('imported files ask Prometheus')
  return objective.ask as { query?: string }
}

test.each(Object.entries(formats))(
  'a comment behind a query of %s changes nothing',
  (_, format) => {
    const plain = indicatorOf(format.replaceAll(/(?<=')[QR]|[QR](?=')/g, ''))
    const commented = indicatorOf(format.replaceAll(/[QR](?=')/g, ' # x'))
    if (plain.query === undefined || commented.query === undefined)
      return expect(commented).toEqual(plain)
    const squeezed = (query: string) => withoutComments(query).replace(/\s/g, '')
    expect(squeezed(commented.query)).toBe(squeezed(plain.query))
    return undefined
  },
)

test.each(['b', 'b > 1', 'sum by (x) (b)', '0.5'])(
  'a comment behind a rule that records %s changes nothing',
  expr => {
    const record = (written: string) => [{ name: 'r', expr: written, labels: { l: 'v' } }]
    const others = [{ name: 'r', expr: 'c # y', labels: {} }]
    for (const query of ['r', 'max(r)', 'r{a="1"}', 'r{a=~"1"}', 'max_over_time(r[5m])', 'r # z']) {
      const written = (end: string) => {
        const found = writeOut(`${query} > 0`, [...record(`${expr}${end}`), ...others])
        return 'query' in found ? withoutComments(found.query).replace(/\s/g, '') : found
      }
      expect(written(' # x')).toEqual(written(''))
    }
  },
)
