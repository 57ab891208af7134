// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how a config names a variable.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { buildConfigSchema } from '../../src/config/config-schema.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { Problem } from '../../src/model/problem.ts'

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
  allowUnionTypes: true,
})
// A keyword of editors: a key that is not proposed.
ajv.addKeyword('doNotSuggest')
const validate = ajv.compile(buildConfigSchema())

const schemaAccepts = (text: string): boolean => validate(parse(text))
function parserAccepts(text: string): boolean {
  try {
    parseConfig(text, { file: 'f.yml', environment: { PREVIEW_TOKEN: 't' } })
    return true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

/** The sample of the public surface, all that is named there included. */
const contract = `version: 1
service: checkout-api
target:
  url: https://preview.example        # or deployment: { environment: Preview, timeout: 10m }
  ready: { path: /health, status: 200, timeout: 5m }   # default: \`/\` answers below 500, three times in a row, 5m
  headers: { X-Preview: "\${PREVIEW_TOKEN}" }
prometheus: { url: http://prometheus:9090, headers: { X-Scope-OrgID: team } }
load:
  profile: load                       # load | stress | spike | soak | scalability
  rate: 100/s                         # arrivals, open model, at the target; a baseline gets as many
  duration: 2m                        # measured, after the warm-up
  warmup: 10s
  timeout: 10s                        # a request slower than this is an error
  requests:
    - GET /products
    - { name: checkout, method: POST, path: /checkout, headers: { X-Test: "1" }, json: { sku: 1 }, weight: 1,
        expect: { status: 201 } }     # without expect, 2xx and 3xx are successful
objectives:
  - availability >= 99.9%             # good / intended; what was dropped or timed out is not good
  - error_rate < 1%
  - p(95) < 200ms                     # of the response time from the intended start; also avg, max, p(50), p(99.9)
  - p(99){checkout} < 500ms           # of one request, by its name (\`GET /products\` is its own name)
  - throughput >= 95/s                # good answers a second
  - { when: p(95) < 500ms, warn: 400ms, name: snappy, key: true, weight: 2, advisory: false }
  - name: server p95
    prometheus: histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[$window])))
    when: value < 0.5                 # in the query's own unit, or with one: \`value < 500ms\` where unit: s is given
    unit: s
  - alerts: alert_rules.yml           # a Prometheus rule file, judged over the test's window
baseline: { url: https://production.example, design: paired, tolerance: 10% }
policy:
  inconclusive: neutral
  no-data: block
  error: block
  allowed-hosts: ["*.preview.example"]   # absent: any host; link-local and metadata addresses are refused always
`

describe('the config of the public surface', () => {
  it('is read', () => {
    expect(schemaAccepts(contract), ajv.errorsText(validate.errors)).toBe(true)
    expect(parserAccepts(contract)).toBe(true)
  })

  it('is what the published schema file says', () => {
    const file = readFileSync(new URL('../../schema/config.schema.json', import.meta.url), 'utf8')
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(buildConfigSchema())))
  })

  it('links to pages by their whole address, as an editor shows it', () => {
    const text = JSON.stringify(buildConfigSchema())
    expect(text).toContain(
      'see profiles (https://github.com/reliability-gate/reliability-gate/blob/v1/docs/profiles.md)',
    )
    expect(text).not.toMatch(/\]\([\w./-]+\.md/)
  })
})

describe('schema and parser agree', () => {
  it.each([
    'version: 1',
    'service: shop',
    'target: { url: "http://127.0.0.1:3000/shop" }',
    'target: { url: "https://me:pw@preview.example" }',
    'target: { deployment: { environment: "Preview*", timeout: 0.5h } }',
    'target: { deployment: {} , headers: {} }',
    'load: { users: 50, duration: 500ms, warmup: 0s }',
    'load: { rate: 6000/m, max-connections: 10 }',
    'load: { rate: " 100 / s " }',
    'load: { requests: [GET /, "DELETE /items/1?force=1"] }',
    'load: { requests: [{ path: / }] }',
    'load: { requests: [{ method: PUT, path: /, json: [null] }, { method: POST, path: /, body: x }] }',
    'load: { requests: [{ path: /, expect: { status: [200, 404] } }, { name: x, path: /, expect: {} }] }',
    'objectives: [availability >= 99.95%, error_rate <= 0%, p(99.9) <= 1.5s, avg < 1ms, max < 1h, throughput > 1/m]',
    'objectives: ["p(95){GET /} < 1s"]',
    'objectives: [{ when: availability >= 99%, warn: 99.5%, weight: 0.5 }]',
    'objectives: [{ name: a, prometheus: up, when: value >= 1 }, { name: b, prometheus: up, when: value < 5%, unit: ratio, warn: 0.01 }]',
    'objectives: [{ name: a, prometheus: { bad: "b{code=~\\"5..\\", x!=\\"}\\",}", total: t }, when: ratio < 0.1%, warn: 0.05%, absent: ok }]',
    'objectives: [{ name: a, prometheus: { good: "g{}", total: t }, when: ratio >= 99.9% }]',
    'objectives: [{ name: a, prometheus: { histogram: h_seconds, by: route }, when: p(95) < 500ms }]',
    'objectives: [{ name: a, prometheus: { histogram: h, by: [route, code] }, when: p(99.9) <= 5, unit: bytes }]',
    'objectives: [{ name: a, prometheus: up, reduce: p(95), absent: ok, when: value < 1 }]',
    'slos: [{ name: a, objective: 99.9%, bad: b, total: t }, { import: "slos/*.yaml" }]',
    'slos: [{ name: a, objective: 99%, window: 4w, good: g, total: t, production: { bad: b, total: t }, absent: ok, description: d }]',
    'slos: { import: [slo.yaml, sli.yaml], values: { STAGE: dev }, unsupported: ignore, advisory: true }',
    'objectives: [{ alerts: "alerts/*.yml", match: HighErrorRate, for: 30s, interval: 15s, key: true }]',
    'objectives: [{ alerts: [a.yml, b.yml], match: { severity: [critical, page], team: shop }, severities: { "*": ignore } }]',
    'objectives: [{ alerts: { from: server, match: [A, B] }, name: alerts, advisory: true, weight: 2 }]',
    'prometheus: { scrape: [{}] }',
    'prometheus: { scrape: [{ path: /metrics }, { url: "http://127.0.0.1:9102", path: /m, headers: { A: b }, interval: 500ms, labels: { job: shop } }], keep-data: false, memory: m }',
    'dependencies: { payment: { listen: "127.0.0.1:9101", upstream: "[::1]:443" } }',
    'chaos: { steady: 10s, allow: [proxy, command], experiments: [{ name: a, fault: { proxy: payment, latency: 300ms }, for: 5s, hypothesis: [p(95) < 1s, { when: availability >= 99%, key: true }], recovery: "< 10s", abort: error_rate > 50% }] }',
    'chaos: { experiments: [{ name: a, fault: { command: { inject: ./a, revert: ./b } }, hypothesis: [p(95) < 1s] }] }',
    'policy: { inconclusive: block, no-data: neutral, error: neutral, allowed-hosts: ["*.x.example", "[::1]:80", "::1"] }',
    'chaos: { production: ["shop.*"], experiments: [{ name: a, fault: { proxy: p, down: true }, hypothesis: [p(95) < 1s] }] }',
  ])('that %s is right', text => {
    expect(schemaAccepts(text), ajv.errorsText(validate.errors)).toBe(true)
    expect(parserAccepts(text)).toBe(true)
  })

  it.each([
    '{}',
    '[]',
    'text',
    'version: 2',
    'version: "1"',
    'verison: 1',
    'service: 5',
    'service: ""',
    'service:',
    'target: { url: preview.example }',
    'target: { url: "ftp://preview.example" }',
    'target: { url: "https://preview.example?a=1" }',
    'target: { url: https://a.example, deployment: {} }',
    'target: { ready: { path: health } }',
    'target: { ready: { status: 99 } }',
    'target: { headers: { A: 1 } }',
    'target: { headers: { "A B": x } }',
    'prometheus: { scrape: [] }',
    'prometheus: { scrape: /metrics }',
    'prometheus: { scrape: [{ path: metrics }] }',
    'prometheus: { scrape: [{ interval: 1 }] }',
    'prometheus: { scrape: [{ labels: { side: x } }] }',
    'prometheus: { scrape: [{ labels: { __name__: x } }] }',
    'prometheus: { scrape: [{ labels: { a-b: x } }] }',
    'prometheus: { scrape: [{ labels: { a: 1 } }] }',
    'prometheus: { scrape: [{}], url: "http://127.0.0.1:9090" }',
    'prometheus: { scrape: [{}], headers: {} }',
    'prometheus: { keep-data: yes please }',
    'load: { rate: 30 }',
    'load: { requests: [{ method: PUT, path: /, json: null }] }',
    'load: { rate: 10/s, users: 5 }',
    'load: { users: "5" }',
    'load: { users: 0 }',
    'load: { duration: 30 }',
    'load: { duration: 1m30s }',
    'load: { duration: -5s }',
    'load: { profile: stres }',
    'load: { steps: [] }',
    'load: { spike: { at: 10s } }',
    'load: { workers: 0 }',
    'load: { max-connections: 20000 }',
    'load: { requests: [] }',
    'load: { requests: [/products] }',
    'load: { requests: [get /] }',
    'load: { requests: [GET //evil.example] }',
    'load: { requests: [{ method: GET }] }',
    'load: { requests: [{ path: /, json: 1 }] }',
    'load: { requests: [{ path: /, method: HEAD, body: x }] }',
    'load: { requests: [{ path: /, method: POST, body: x, json: 1 }] }',
    'load: { requests: [{ path: /, weight: 0 }] }',
    'load: { requests: [{ path: /, expect: { status: 2xx } }] }',
    'objectives: [{ name: a, splunk: "index=shop | stats count", reduce: max, when: value < 1 }]',
    'objectives: [{ name: a, jaeger: { service: s }, unit: s, when: p(95) < 1s }]',
    'objectives: [{ name: a, jaeger: { service: s, share: failed }, absent: ok, when: ratio < 1% }]',
    'objectives: [{ name: a, datadog: { service: s }, unit: s, when: p(95) < 1s }]',
    'objectives: []',
    'objectives: [p95 < 1s]',
    'objectives: [availability < 99%]',
    'objectives: [error_rate < 0.01]',
    'objectives: [p(95) < 200]',
    'objectives: [max <= base + 10%]',
    'objectives: [{ alerts: [] }]',
    'objectives: [{ alerts: 5 }]',
    'objectives: [{ alerts: rules.yml, when: value < 1 }]',
    'objectives: [{ alerts: rules.yml, severities: { info: none } }]',
    'objectives: [{ alerts: rules.yml, match: {} }]',
    'objectives: [{ alerts: rules.yml, for: 5 }]',
    'objectives: [{ alerts: { from: file } }]',
    'objectives: [{ alerts: { match: x } }]',
    'objectives: [{ match: HighErrorRate }]',
    'objectives: [{ name: x }]',
    'objectives: [{ when: p(95) < 1s, unit: s }]',
    'objectives: [{ when: value < 1, prometheus: up }]',
    'objectives: [{ name: x, when: p(95) < 1s, prometheus: up }]',
    'objectives: [{ name: x, when: value < 1, prometheus: { bad: b, total: t } }]',
    'objectives: [{ name: x, when: ratio < 1%, prometheus: { bad: "rate(b[1m])", total: t } }]',
    'objectives: [{ name: x, when: ratio < 1%, prometheus: { bad: b, good: g, total: t } }]',
    'objectives: [{ name: x, when: ratio < 1%, prometheus: { bad: b } }]',
    'objectives: [{ name: x, when: ratio < 1%, prometheus: { bad: b, total: t, by: x } }]',
    'objectives: [{ name: x, when: ratio < 1%, unit: s, prometheus: { bad: b, total: t } }]',
    'objectives: [{ name: x, when: ratio < 1%, prometheus: up }]',
    'objectives: [{ name: x, when: ratio < 1%, prometheus: { histogram: h_seconds } }]',
    'objectives: [{ name: x, when: p(95) < 1s, reduce: max, prometheus: { histogram: h_seconds } }]',
    'objectives: [{ name: x, when: p(95) < 1s, prometheus: { histogram: h_seconds, by: le } }]',
    'objectives: [{ name: x, when: p(95) < 1s, prometheus: { histogram: h_seconds, by: [] } }]',
    'objectives: [{ name: x, when: value < 1, reduce: sum, prometheus: up }]',
    'objectives: [{ when: p(95) < 1s, absent: ok }]',
    'objectives: [{ when: p(95) < 1s, wran: 1s }]',
    'objectives: [{ when: p(95) < 1s, key: "true" }]',
    'baseline: { url: production.example }',
    'baseline: { url: https://a.example, deployment: { environment: production } }',
    'baseline: { url: https://a.example, tolerance: 10 }',
    'baseline: { deployment: {} }',
    'baseline: { history: { runs: 4 } }',
    'baseline: { url: https://a.example, history: { runs: 20 } }',
    'slos: []',
    'slos: [{ name: a, objective: 99%, total: t }]',
    'slos: [{ name: a, objective: 99%, bad: b, good: g, total: t }]',
    'slos: [{ name: a, objective: 99%, bad: b, total: t, window: 30 }]',
    'slos: [{ name: a, objective: 99%, bad: b, total: t, production: { total: t } }]',
    'slos: [{ import: a.yaml, name: a }]',
    'slos: { import: [] }',
    'slos: { import: a.yaml, values: { A: 1 } }',
    'slos: a.yaml',
    'waivers: []',
    'policy: { error: ignore }',
    'dependencies: { payment: { listen: 9101, upstream: "a:1" } }',
    'dependencies: { payment: { listen: "a:1" } }',
    'dependencies: {}',
    'chaos: { experiments: [] }',
    'chaos: { experiments: [{ name: a, fault: { proxy: p, down: true } }] }',
    'chaos: { experiments: [{ name: a, fault: { docker: { kill: a } }, hypothesis: [p(95) < 1s] }] }',
    'chaos: { experiments: [{ name: a, fault: { proxy: p, down: true }, hypothesis: [p(95) < 1s], recovery: 10s }] }',
    'chaos: { allow: [kubernetes], experiments: [{ name: a, fault: { proxy: p, down: true }, hypothesis: [p(95) < 1s] }] }',
    'policy: { allowed-hosts: ["http://x"] }',
    'policy: { allowed-hosts: [] }',
    'policy: { allowed-hosts: ["10.*"] }',
    'policy: { source-hosts: ["shop.*"] }',
    'target: { deployment: { comment: { author: a, host: "*.com" } } }',
  ])('that %s is wrong', text => {
    expect(schemaAccepts(text)).toBe(false)
    expect(parserAccepts(text)).toBe(false)
  })

  it.each([
    'load: { duration: 7h }',
    'load: { rate: 0/s }',
    'objectives: [p(100) < 1s]',
    'objectives: [p(95) < 1s, p(95)<1s]',
    'objectives: [{ when: p(95) < 1s, warn: 2s }]',
    'objectives: [{ when: p(95) < 1s, key: true, advisory: true }]',
    'objectives: [{ name: x, when: value < 5ms, prometheus: up }]',
    'load: { requests: [GET /, { path: / }] }',
    'target: { headers: { A: "${NOT_SET}" } }',
    'target: { headers: { Content-Length: "1" } }',
  ])('in form on %s, of which only the parser knows the meaning', text => {
    expect(schemaAccepts(text), ajv.errorsText(validate.errors)).toBe(true)
    expect(parserAccepts(text)).toBe(false)
  })
})
