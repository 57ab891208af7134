import { latencyOf, numberIn, type Peer } from './peer.ts'

const lasting = ({ seconds, connections }: { seconds: number; connections: number }) => [
  ...['-z', `${seconds}s`],
  ...['-c', String(connections)],
  ...['-t', '10'],
]

export const hey: Peer = {
  name: 'hey',
  tool: 'hey',
  closed: (tool, order) => ({
    argv: [tool, ...lasting(order), ...(order.http2 ? ['-h2'] : []), order.url],
  }),
  // Its rate is that of each worker.
  open: (tool, order) => ({
    argv: [tool, ...lasting(order), '-q', String(order.perSecond / order.connections), order.url],
  }),
  read: output => {
    const statuses = [...output.matchAll(/^ +\[(\d{3})\]\s+(\d+) responses$/gm)]
    const errors = [...output.matchAll(/^ +\[(\d+)\]\s+(?!\d+ responses$)\S.*$/gm)]
    if (statuses.length + errors.length === 0)
      throw new Error(`no answers in: ${output.slice(0, 500)}`)
    const count = (isGood: boolean) =>
      statuses.reduce(
        (sum, [, status, answers]) =>
          sum + (status!.startsWith('2') === isGood ? Number(answers) : 0),
        0,
      )
    const broken = errors.reduce((sum, [, times]) => sum + Number(times), 0)
    const ms = (pattern: RegExp) => {
      const seconds = numberIn(output, pattern)
      return seconds === undefined ? undefined : Math.round(seconds * 1e6) / 1000
    }
    const percentile = (percent: number) =>
      ms(new RegExp(`^ +${percent}%+ in ([\\d.]+) secs$`, 'm'))
    const latency = {
      p50: percentile(50),
      p95: percentile(95),
      p99: percentile(99),
      max: ms(/Slowest:\s+([\d.]+)/),
    }
    return { good: count(true), bad: count(false) + broken, latency: latencyOf(latency) }
  },
}
