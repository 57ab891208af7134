import type { Command, Peer } from './peer.ts'

type Printed = {
  http_reqs: { count: number }
  http_req_failed: { fails: number; passes: number }
  http_req_duration: Record<'med' | 'p(95)' | 'p(99)' | 'max', number>
}

function run(tool: string, url: string, scenario: object): Command {
  const options = {
    scenarios: { load: { ...scenario, gracefulStop: '5s' } },
    discardResponseBodies: true,
    insecureSkipTLSVerify: true,
    summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
  }
  return {
    argv: [tool, 'run', '--quiet', '--no-usage-report', '--log-output=none', '--address=', '-'],
    input: [
      "import http from 'k6/http'",
      `export const options = ${JSON.stringify(options)}`,
      `export default () => { http.get(${JSON.stringify(url)}) }`,
      'export function handleSummary({ metrics }) {',
      '  const entries = Object.entries(metrics).map(([name, { values }]) => [name, values])',
      '  return { stdout: JSON.stringify(Object.fromEntries(entries)) }',
      '}',
    ].join('\n'),
  }
}

type Shop = { url: string; seconds: number; users: number; what: 'scenario' | 'request' }

/** A login whose token two more requests carry, one of them checked; or one request by itself. */
export function shopScript(tool: string, { url, seconds, users, what }: Shop): Command {
  const request = `http.get('${url}/cart')`
  const scenario = `
    const login = http.post('${url}/login', '{"user":"ann"}', {
      headers: { 'Content-Type': 'application/json' },
    })
    const headers = { Authorization: 'Bearer ' + login.json('token') }
    check(http.get('${url}/cart', { headers }), { sku: r => r.json('items.0.sku') === 1 })
    http.post('${url}/pay', null, { headers })`
  return {
    argv: [tool, 'run', '--quiet', '--no-usage-report', '--log-output=none', '--address=', '-'],
    input: `import http from 'k6/http'
import { check } from 'k6'
export const options = {
  vus: ${users},
  duration: '${seconds}s',
  discardResponseBodies: ${what === 'request'},
}
export default () => {${what === 'scenario' ? scenario : request}}
`,
  }
}

/** Every user has a connection of its own, over HTTP/2 too. */
export const k6: Peer = {
  name: 'k6',
  tool: 'k6',
  closed: (tool, { url, seconds, connections }) =>
    run(tool, url, { executor: 'constant-vus', vus: connections, duration: `${seconds}s` }),
  open: (tool, { url, perSecond, seconds, connections }) =>
    run(tool, url, {
      executor: 'constant-arrival-rate',
      rate: perSecond,
      timeUnit: '1s',
      duration: `${seconds}s`,
      preAllocatedVUs: connections,
    }),
  read: output => {
    const {
      http_reqs: all,
      http_req_failed: failed,
      http_req_duration: time,
    } = JSON.parse(output) as Printed
    // A failed request is where this metric is true, which k6 counts as a pass.
    return {
      good: all.count - failed.passes,
      bad: failed.passes,
      latency: { p50: time.med, p95: time['p(95)'], p99: time['p(99)'], max: time.max },
    }
  },
}
