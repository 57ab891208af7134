import type { Command, Peer } from './peer.ts'

/** Its report as JSON; times in nanoseconds. */
type Printed = {
  requests: number
  status_codes: Record<string, number>
  latencies: Record<'50th' | '95th' | '99th' | 'max', number>
}

const attack = (tool: string, url: string, flags: string[]): Command => ({
  argv: [
    ...['sh', '-c', '"$0" attack "$@" | "$0" report -type=json', tool],
    ...['-insecure', '-timeout=10s', '-max-body=-1', ...flags],
  ],
  input: `GET ${url}\n`,
})

export const vegeta: Peer = {
  name: 'vegeta',
  tool: 'vegeta',
  closed: (tool, { url, seconds, connections, http2 }) => {
    const workers = [
      `-workers=${connections}`,
      `-max-workers=${connections}`,
      `-connections=${connections}`,
    ]
    return attack(tool, url, ['-rate=0', ...workers, `-duration=${seconds}s`, `-http2=${http2}`])
  },
  // It may hold as many connections as ours: without a bound it opens more than the server takes
  // once it is late.
  open: (tool, { url, perSecond, seconds }) =>
    attack(tool, url, [
      `-rate=${perSecond}/s`,
      `-duration=${seconds}s`,
      '-http2=false',
      '-max-connections=1000',
    ]),
  read: output => {
    const { requests, status_codes: statuses, latencies } = JSON.parse(output) as Printed
    const good = Object.entries(statuses).reduce(
      (sum, [code, n]) => sum + (code.startsWith('2') ? n : 0),
      0,
    )
    const ms = (name: keyof Printed['latencies']) => latencies[name] / 1e6
    return {
      good,
      bad: requests - good,
      latency: { p50: ms('50th'), p95: ms('95th'), p99: ms('99th'), max: ms('max') },
    }
  },
}
