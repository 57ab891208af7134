import { defined } from '../../../model/basics/defined.ts'
import type { ErrorKind, ErrorSample } from '../../../model/evidence/load-report.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'
import type { Outcome } from '../connection/outcome.ts'
import type { Series } from './series.ts'

const mostSamples = 20
const longestMessage = 200

/** One example of each thing that went wrong, and how often it did. */
export class ErrorSamples {
  private readonly samples = new Map<string, ErrorSample>()

  /** `bodyStart`: how the answer begins, where there was one. */
  add(
    series: Series,
    kind: ErrorKind,
    outcome: Outcome,
    bodyStart?: { text: () => string } | undefined,
  ): void {
    const status = outcome.kind === 'answered' ? outcome.code : undefined
    const key = `${series.side} ${kind} ${status ?? ''} ${series.name}`
    const known = this.samples.get(key)
    if (known) known.count += 1
    else if (this.samples.size < mostSamples) {
      const said =
        outcome.kind === 'answered'
          ? (outcome.fault?.message ?? bodyStart?.text() ?? '')
          : outcome.message
      this.samples.set(key, {
        ...series,
        kind,
        ...defined({ status }),
        message: excerpt(said, longestMessage),
        count: 1,
      })
    }
  }

  toData(): ErrorSample[] {
    return [...this.samples.values()].map(sample => ({ ...sample }))
  }
}
