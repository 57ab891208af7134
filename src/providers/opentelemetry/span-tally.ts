import { isTraceOfBase } from '../../model/evidence/trace-side.ts'
import type { ReceivedSpan } from '../spans/otlp.ts'
import type { SpanSelection } from '../spans/span-ask.ts'
import { isSelected, mostSpans, type SpanSearch } from '../spans/span-search.ts'
import { explainUnknown } from '../spans/unknown-names.ts'

const mostNames = 1000

/**
 * Every span that objectives are about, since a run may have more spans than fit into memory. Those
 * of base are left out.
 */
export class SpanTally {
  private readonly wanted: SpanSelection[] = []
  private readonly spans: ReceivedSpan[] = []
  private readonly names = new Map<string, Set<string>>()
  private isWhole = true
  private readonly most: number

  constructor(most = mostSpans) {
    this.most = most
  }

  /** Keeps these spans from now on. */
  want(wanted: SpanSelection): void {
    this.wanted.push(wanted)
  }

  add(span: ReceivedSpan): void {
    if (this.wanted.length === 0) return
    const names = this.names.get(span.service) ?? new Set()
    if (this.names.size < mostNames) this.names.set(span.service, names)
    if (names.size < mostNames) names.add(span.name)
    if (isTraceOfBase(span.traceId) || !this.wanted.some(one => isSelected(span, one))) return
    if (this.spans.length < this.most) this.spans.push(span)
    else this.isWhole = false
  }

  /** The search of objectives; `settleMs`: how long the last spans take to arrive. */
  search(settleMs: number): SpanSearch {
    const title = 'OpenTelemetry'
    return {
      title,
      settleMs,
      mostQueries: 1,
      find: () => Promise.resolve({ kind: 'spans', spans: this.spans, isWhole: this.isWhole }),
      explainNone: wanted => {
        const { service, operation } = wanted
        const services = explainUnknown(title, { service }, service, [...this.names.keys()])
        const names = [...(this.names.get(service) ?? [])]
        const why =
          this.names.size === 0
            ? { detail: 'no span was received', hint }
            : (services ?? (operation && explainUnknown(title, wanted, operation, names)))
        return Promise.resolve(why || undefined)
      },
    }
  }
}

const hint = 'does the target export its spans, such as with OTEL_EXPORTER_OTLP_ENDPOINT?'
