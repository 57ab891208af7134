import type { Measurement } from '../../../model/evidence/measurement.ts'
import type { Ended } from '../../../tools/processes/supervisor-messages.ts'
import type { PromSource } from '../api/reader.ts'
import { describeEnd, type RunningServer } from './start-server.ts'

const hint = 'it may have been out of memory: scrape fewer series, or use a runner with more'

/** What it writes while all is well. */
const usual = /\blevel=(info|debug)\b/i

/**
 * A server that the run has started, and that may be killed amid it: what is then not measured is
 * no mistake in an address.
 */
export function whileItRuns(server: Pick<RunningServer, 'ended'>, source: PromSource): PromSource {
  let end: Ended | undefined
  void server.ended.then(({ lines, ...ended }) => {
    end = { ...ended, lines: lines.filter(line => !usual.test(line)) }
  })
  const explained = (measured: Measurement): Measurement =>
    measured.kind === 'failed' && end
      ? {
          ...measured,
          detail: `the Prometheus that this run started ended (${describeEnd(end)})`,
          hint,
        }
      : measured
  return {
    ...source,
    measure: async (...order) => explained(await source.measure(...order)),
    series: async (...order) => explained(await source.series(...order)),
  }
}
