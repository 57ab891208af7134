import type { Command, Peer } from './peer.ts'

/** Times in ms. */
type Printed = {
  '2xx': number
  non2xx: number
  errors: number
  latency: Record<'p50' | 'p99' | 'max', number>
}

const run = (
  tool: string,
  url: string,
  seconds: number,
  connections: number,
  flags: string[],
): Command => ({
  argv: [
    process.execPath,
    tool,
    '-j',
    '-c',
    String(connections),
    '-d',
    String(seconds),
    ...flags,
    url,
  ],
})

export const autocannon: Peer = {
  name: 'autocannon',
  tool: 'autocannon',
  closed: (tool, { url, seconds, connections, http2 }) =>
    http2 ? undefined : run(tool, url, seconds, connections, []),
  open: (tool, { url, perSecond, seconds, connections }) =>
    run(tool, url, seconds, connections, ['-R', String(perSecond)]),
  read: output => {
    const { '2xx': good, non2xx, errors, latency } = JSON.parse(output) as Printed
    // It has p90 and p97.5, but no p95.
    return {
      good,
      bad: non2xx + errors,
      latency: { p50: latency.p50, p99: latency.p99, max: latency.max },
    }
  },
}
