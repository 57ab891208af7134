import { neededIn, type Peer } from './peer.ts'

/** Prints no percentiles. */
export const h2load: Peer = {
  name: 'h2load',
  tool: 'h2load',
  closed: (tool, { url, seconds, connections, http2 }) =>
    http2
      ? { argv: [tool, '-c', '1', '-m', String(connections), '-D', String(seconds), url] }
      : undefined,
  read: output => {
    const good = neededIn(output, /^status codes: (\d+) 2xx/m)
    // What is in flight at the end is none of these.
    const statuses = /^status codes: \d+ 2xx, (\d+) 3xx, (\d+) 4xx, (\d+) 5xx$/m
      .exec(output)!
      .slice(1)
    const broken = neededIn(output, /^requests: .* (\d+) errored, \d+ timeout$/m)
    return { good, bad: statuses.reduce((sum, n) => sum + Number(n), broken), latency: {} }
  },
}
