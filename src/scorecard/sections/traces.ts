import { formatCount, formatMilliseconds, formatRatio } from '../../model/basics/units.ts'
import type {
  SpanChange,
  SpanSummary,
  TraceSummary,
  TracesEvidence,
  Waterfall,
} from '../../model/evidence/traces.ts'
import type { RunRecord } from '../../model/record.ts'
import { type Block, type Cell, type Span, tones } from '../../model/scorecard.ts'
import { safeLink } from '../parts/links.ts'
import { smallNote } from '../text/small-note.ts'
import { linkOn } from '../text/words.ts'
import { everywhere, type SectionKind } from './section.ts'

/**
 * From so many below one span on it is told, where they take time that matters: one query for each
 * row is a usual cause.
 */
const manyRepeated = 5
const leastShare = 0.05

/** Where slow and failed requests spent their time. Advisory: sampled, and of the slowest alone. */
export const traces: SectionKind = {
  id: 'traces',
  rank: 45,
  on: everywhere,
  build: ({ record }) => {
    const { summaries = [], slowest = [], compared, dropped = 0 } = record.evidence.traces ?? {}
    const ofHead = summaries
      .filter(({ side, spans }) => side === 'head' && spans.length > 0)
      .toSorted((a, b) => b.ms - a.ms)
    if (ofHead.length === 0) return null
    return {
      title: 'Traces',
      count: ofHead.reduce((sum, { traces }) => sum + traces, 0),
      blocks: [
        ...ofHead.map(one => sentence(one, baseOf(one, summaries), record)),
        ...ofHead.flatMap(repeated),
        ...(compared ? changesOf(compared) : []),
        table(ofHead, summaries),
        ...slowest.filter(({ spans }) => spans.length > 0).map(one => waterfall(one, record)),
        ...(dropped > 0
          ? [
              smallNote(
                `${formatCount(dropped)} traces found no room and were dropped, the fastest first.`,
              ),
            ]
          : []),
      ],
    }
  },
}

const baseOf = ({ name, why }: TraceSummary, all: readonly TraceSummary[]) =>
  all.find(one => one.side === 'base' && one.name === name && one.why === why)

/** The same span of base; one that base does not have took no time there. */
const inBase = (base: TraceSummary | undefined, { service, name }: SpanSummary) =>
  base && (base.spans.find(one => one.service === service && one.name === name)?.ms ?? 0)

const labelOf = ({ service, name }: SpanSummary): Span => ({ code: `${service}: ${name}` })

function sentence(of: TraceSummary, base: TraceSummary | undefined, record: RunRecord): Block {
  const [top] = of.spans
  const before = inBase(base, top!)
  const failing = of.why === 'failed' ? of.spans.find(({ errors }) => errors > 0) : undefined
  const link = linkOn('trace', linkTo(of.slowest, record))
  return {
    kind: 'note',
    text: [
      of.why === 'slow' ? 'The slowest ' : 'The failed ',
      { code: of.name },
      ` requests spent ${formatRatio(top!.share, 2)} of their time in `,
      labelOf(top!),
      before === undefined
        ? `: ${formatMilliseconds(top!.ms)} each.`
        : `: ${formatMilliseconds(top!.ms)} each, where base spends ${formatMilliseconds(before)}.`,
      ...(failing ? [' Spans of ', labelOf(failing), ' failed.'] : []),
      ...(link ? [' Slowest: ', link] : []),
    ],
  }
}

function linkTo(id: string, { plan }: RunRecord): string | undefined {
  return safeLink(plan.traces?.link?.replaceAll('$trace', id))
}

const repeated = ({ name, spans }: TraceSummary): Block[] =>
  spans
    .filter(span => span.repeated >= manyRepeated && span.share >= leastShare)
    .slice(0, 1)
    .map(span => ({
      kind: 'note',
      text: [
        labelOf(span),
        ` runs up to ${formatCount(span.repeated)} times below one span of `,
        { code: name },
        ': can one do for all?',
      ],
    }))

/** Spans whose time differs from base: of requests that chance has picked, not the slowest. */
function changesOf({ spans, changes }: NonNullable<TracesEvidence['compared']>): Block[] {
  if (changes.length === 0)
    return [
      smallNote(
        `No certain difference from base in ${spans === 1 ? 'the one span' : `any of ${formatCount(spans)} spans`}, in requests picked at random.`,
      ),
    ]
  return [
    { kind: 'note', text: 'Changed against base, in requests picked at random:' },
    {
      kind: 'list',
      items: changes.map(change => ({
        label: [{ code: change.name }, ', ', { code: `${change.service}: ${change.span}` }],
        text: [changeText(change)],
      })),
    },
  ]
}

function changeText({ head, base, shift, traces }: SpanChange): string {
  const signed = (ms: number) => `${ms < 0 ? '−' : '+'}${formatMilliseconds(Math.abs(ms))}`
  const { estimate, lower, upper } = shift
  return `${formatMilliseconds(head)}, base ${formatMilliseconds(base)} (${signed(estimate)}, between ${signed(lower)} and ${signed(upper)}; ${formatCount(traces.head)} and ${formatCount(traces.base)} traces)`
}

/** The slowest request of a name, with a colour for each service. */
function waterfall({ name, id, ms, spans, failed, more }: Waterfall, record: RunRecord): Block {
  const services = [...new Set(spans.map(({ service }) => service))]
  const link = linkOn('trace', linkTo(id, record))
  return {
    kind: 'waterfall',
    on: ['html'],
    title: [
      { bold: `Slowest ${failed ? 'failed ' : ''}request of ${name}` },
      ` ${formatMilliseconds(ms)} in ${formatCount(spans.length + (more ?? 0))} spans`,
      ...(more === undefined
        ? []
        : [`, the longest ${formatCount(spans.length)} of which are shown`]),
      ...(link ? [' · ', link] : []),
    ],
    ms,
    rows: spans.map(({ service, name: span, ...row }) => ({
      ...row,
      label: `${service}: ${span}`,
      tone: tones[services.indexOf(service) % tones.length]!,
    })),
  }
}

function table(ofHead: readonly TraceSummary[], all: readonly TraceSummary[]): Block {
  const compares = all.some(({ side }) => side === 'base')
  const rows = ofHead.flatMap(of =>
    of.spans.map((span): Cell[] => {
      const before = inBase(baseOf(of, all), span)
      return [
        { text: [{ code: of.name }], aside: `${of.why}, ${of.traces} of ${of.wanted} traces` },
        { text: [labelOf(span)] },
        { text: formatRatio(span.share, 2), bar: span.share },
        formatMilliseconds(span.ms),
        ...(compares ? [before === undefined ? '' : formatMilliseconds(before)] : []),
        span.count.toFixed(1),
        formatCount(span.errors),
      ]
    }),
  )
  return {
    kind: 'table',
    of: ['span', 'spans'],
    few: 5,
    fold: 'Time by span',
    columns: [
      { head: 'Request' },
      { head: 'Service: span', short: 'Span' },
      { head: 'Share', isNumber: true, place: 1 },
      { head: 'Each', isNumber: true, place: 2 },
      ...(compares ? [{ head: 'Base', isNumber: true, place: 3 }] : []),
      { head: 'Spans a trace', isNumber: true },
      { head: 'Failed', isNumber: true },
    ],
    rows,
  }
}
