import { latencyOf, neededIn, numberIn, type Peer } from './peer.ts'

/** It stops at 50,000 requests unless told of more, and holds memory for each. */
const mostRequests = 5_000_000

export const ab: Peer = {
  name: 'ab',
  tool: 'ab',
  closed: (tool, { url, seconds, connections, http2 }) =>
    http2
      ? undefined
      : // `-t` sets `-n`, so that it has to come first.
        {
          argv: [
            tool,
            '-k',
            '-q',
            '-t',
            String(seconds),
            '-n',
            String(mostRequests),
            '-c',
            String(connections),
            url,
          ],
        },
  read: output => {
    const complete = neededIn(output, /^Complete requests: +(\d+)$/m)
    const bad =
      neededIn(output, /^Failed requests: +(\d+)$/m) +
      (numberIn(output, /^Non-2xx responses: +(\d+)$/m) ?? 0)
    const ms = (percent: number) => numberIn(output, new RegExp(`^ +${percent}% +(\\d+)`, 'm'))
    return {
      good: complete - bad,
      bad,
      latency: latencyOf({ p50: ms(50), p95: ms(95), p99: ms(99), max: ms(100) }),
    }
  },
}
