import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { soundPlan } from '../../support/config/sound-plan.ts'
import { mistakesOf, problemOf } from './mistakes-of.ts'

const target = 'target: { url: "https://shop.example" }\n'
const staging = 'sources: { staging: { prometheus: { url: "http://staging:9090" } } }\n'
const own = 'prometheus: { url: "http://prometheus:9090" }\n'
const planOf = (text: string) =>
  soundPlan(parseConfig(target + text, { file: 'f.yml', environment: {} })).plan
const mistakes = (text: string) => problemOf(() => planOf(text)).map(one => one.replace(/^2:/, ''))
const objectives = (...items: string[]) => `objectives: [${items.join(', ')}]\n`

describe('a source that has a name of its own', () => {
  test('is asked by objectives that name it, each in the language of its kind', () => {
    const { providers, objectives: planned } = planOf(
      `${own}sources:
  staging: { prometheus: { url: "http://staging:9090", headers: { X-Team: shop } } }
  audit: { loki: { url: "http://audit:3100" } }
${objectives(
  '{ name: a, source: staging, ask: up, when: value < 3, unit: s }',
  '{ name: b, source: staging, ask: { bad: e, total: t }, when: ratio < 1% }',
  `{ name: c, source: audit, ask: { bad: '{a="b"} |= "x"', total: '{a="b"}' }, when: ratio < 1% }`,
  '{ name: d, source: prometheus, ask: { histogram: h_seconds }, when: p(95) < 1s }',
  '{ name: e, prometheus: up, when: value < 3 }',
)}`,
    )
    expect(providers.map(({ id, kind }) => [id, kind])).toEqual([
      ['prometheus', 'prometheus'],
      ['staging', 'prometheus'],
      ['audit', 'loki'],
    ])
    expect(providers[1]).toMatchObject({ sends: ['X-Team'] })
    // Flags of the command are for the one at the top.
    expect(providers.map(({ flags }) => flags)).toEqual([
      { 'prometheus-url': 'http://prometheus:9090' },
      undefined,
      undefined,
    ])
    expect(planned).toMatchObject([
      { provider: 'staging', ask: { query: 'up' }, unit: 's', language: 'promql' },
      { provider: 'staging', ask: { part: 'e', total: 't' }, unit: 'ratio' },
      { provider: 'audit', ask: { part: '{a="b"} |= "x"' }, language: 'logql' },
      { provider: 'prometheus', question: { kind: 'quantile', quantile: 0.95 } },
      { provider: 'prometheus', ask: { query: 'up' } },
    ])
  })

  test.each<[text: string, mistake: string]>([
    [
      objectives('{ name: a, source: stagng, ask: up, when: value < 3 }'),
      '3:33: objectives[0].source: no source is named `stagng` (did you mean `staging`?)',
    ],
    [
      objectives('{ name: a, source: nothing-near, ask: up, when: value < 3 }'),
      '(the sources are prometheus, ',
    ],
    [
      objectives(`{ name: a, source: staging, ask: '{app="x"}', when: ratio < 3% }`),
      'objectives[0].when: ',
    ],
    [
      objectives('{ name: a, source: staging, ask: [1], when: value < 3 }'),
      '3:47: objectives[0].ask: expected a PromQL query, or a mapping with `total` or `histogram`; found a list',
    ],
    [
      objectives('{ name: a, source: loki, ask: { histogram: x }, when: p(95) < 1s }'),
      'objectives[0].ask: unknown key `histogram` (known here: bad, good, total)',
    ],
    [
      objectives('{ name: a, source: staging, when: value < 3 }'),
      '`ask` is missing: the query for the source',
    ],
    [
      objectives('{ name: a, ask: up, when: value < 3 }'),
      '3:25: objectives[0]: `ask` needs a `source`',
    ],
    [
      objectives('{ name: a, source: staging, prometheus: up, when: value < 3 }'),
      '`prometheus` and `source` exclude each other',
    ],
    [objectives('{ source: staging, ask: up, when: value < 3 }'), 'needs a `name`'],
  ])('is asked with a mistake: %s', (text, mistake) => {
    expect(mistakesOf(target + staging + text).join('\n')).toContain(mistake)
  })

  test.each<[sources: string, mistake: string]>([
    ['{ loki: { loki: { url: "http://l" } } }', '1:12: sources: the name `loki` is reserved'],
    ['{ alerts: { loki: { url: "http://l" } } }', 'sources: the name `alerts` is reserved'],
    ['{ "a b": { loki: { url: "http://l" } } }', 'expected a name of letters, digits, - and _'],
    [
      '{ a: { grafana: { dashboard: "http://g" } } }',
      'sources.a: expected one of the keys prometheus, loki',
    ],
    ['{ a: {} }', 'sources.a: expected one of the keys'],
    ['{ a: 1 }', 'sources.a: expected one of the keys'],
    [
      '{ a: { loki: { url: "http://l" }, prometheus: { url: "http://p" } } }',
      'expected one of the keys',
    ],
    [
      '{ a: { loki: { ulr: "http://l" } } }',
      'sources.a.loki: unknown key `ulr` (did you mean `url`?)',
    ],
    [
      '{ a: { prometheus: { headers: { A: b } } } }',
      'sources.a.prometheus: no address of Prometheus is given',
    ],
    [
      '{ a: { prometheus: { scrape: [{ path: /m }] } } }',
      "a Prometheus of the gate's own is started for the source `prometheus` alone",
    ],
    ['staging', 'sources: expected a mapping of names; found'],
  ])('is written with a mistake: %s', (sources, mistake) => {
    expect(mistakesOf(`sources: ${sources}\n`).join('\n')).toContain(mistake)
  })

  test('excludes what its kind excludes, and is called by its whole key', () => {
    const twice = staging.replace(
      '9090"',
      '9090", headers: { Authorization: x }, auth: { bearer: y }',
    )
    expect(mistakes(twice)).toEqual([
      'sources.staging.prometheus.auth excludes credentials in sources.staging.prometheus.url and an Authorization header (keep one of them)',
    ])
  })
})

describe('what any able source can tell', () => {
  const use = objectives('memory < 1GB')
  const alerts = objectives('{ alerts: rules.yml }')
  const slos = 'slos: [{ name: s, objective: 99%, bad: e, total: t }]\n'
  const providerOf = (text: string) =>
    planOf(text).objectives.map(one => one.kind === 'measured' && one.provider)
  const both = own + staging

  test.each([
    ['use', use, use.replace('memory < 1GB', '{ when: memory < 1GB, source: staging }')],
    ['alerts', alerts, alerts.replace('rules.yml', 'rules.yml, source: staging')],
    [
      'SLOs',
      `objectives: [p(95) < 1s]\n${slos}`,
      `objectives: [p(95) < 1s]\n${slos.replace('name: s', 'name: s, source: staging')}`,
    ],
  ])('%s: the one that is there, of several the one that is named', (_, text, named) => {
    expect(providerOf(staging + text).at(-1)).toBe('staging')
    expect(providerOf(own + text).at(-1)).toBe('prometheus')
    expect(providerOf(both + named).at(-1)).toBe('staging')
    expect(mistakes(both + text)).toEqual([
      expect.stringMatching(
        /could query prometheus or staging \(choose one: `source: prometheus`\)$/,
      ),
    ])
    expect(mistakes(`loki: { url: "http://l" }\n${text}`)).toEqual([
      expect.stringMatching(/queries Prometheus, but no address is configured/),
    ])
  })

  test('is not asked of one that cannot', () => {
    const text = `${own}loki: { url: "http://l" }\n${objectives('{ when: memory < 1GB, source: loki }')}`
    expect(mistakes(text)).toEqual([
      '4:22: the objective `memory < 1GB`: the source `loki` cannot provide memory of the target (prometheus can)',
    ])
  })
})
