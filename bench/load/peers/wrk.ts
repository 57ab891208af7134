import { fileURLToPath } from 'node:url'
import { neededIn, type Peer } from './peer.ts'

/** Its summary has no p95: a script prints it. */
const script = fileURLToPath(new URL('./wrk.lua', import.meta.url))

export const wrk: Peer = {
  name: 'wrk',
  tool: 'wrk',
  closed: (tool, { url, seconds, connections, http2 }) =>
    http2
      ? undefined
      : {
          argv: [
            tool,
            '-t',
            '1',
            '-c',
            String(connections),
            '-d',
            `${seconds}s`,
            '-s',
            script,
            url,
          ],
        },
  read: output => {
    const count = (name: string) => neededIn(output, new RegExp(`^${name} (\\d+)$`, 'm'))
    const ms = (name: string) => count(name) / 1000
    // Answers with a bad status are among its requests, broken connections are not.
    const badStatus = count('bad_status')
    return {
      good: count('requests') - badStatus,
      bad: badStatus + count('broken'),
      latency: { p50: ms('p50'), p95: ms('p95'), p99: ms('p99'), max: ms('max') },
    }
  },
}
