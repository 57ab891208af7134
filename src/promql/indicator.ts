import { defined } from '../model/basics/defined.ts'
import { formatQuantile } from '../model/basics/format-quantile.ts'
import type { Resource, Traffic } from '../model/evidence/conventional.ts'
import { type AlertRule, usualSeverities } from '../model/plan/alerts.ts'
import type {
  AlertsQuestion,
  QuantileQuestion,
  Question,
  Reducer,
  ShareQuestion,
  SourceQuery,
  UseQuestion,
  ValueQuestion,
} from '../model/plan/question.ts'

/** A question with how it is asked in PromQL; each kind is measured by a part of its own. */
export type Indicator =
  | ValueIndicator
  | CountsIndicator
  | HistogramIndicator
  | ConventionalIndicator
  | AlertsIndicator

/**
 * Which series are those of the target: as the user wrote it (`{job="checkout"}`), or by its
 * `host:port` and its name.
 */
export type Subject = { matchers?: string; hosts: string[]; service: string }

/**
 * One number: at the window's very end, or reduced from its values over the window. `absent`: where
 * it has no series, though the target was scraped, it is zero. `of`: the target, once it is known.
 * `isPast`: of what was long before the run, in which series come and go, and scrapes are missed.
 */
export type ValueIndicator = {
  kind: 'value'
  query: string
  reduce?: Reducer
  absent?: 'ok'
  of?: Subject
  isPast?: true
}

/**
 * Two counters over the window, from their raw samples: all that happened, and the `part` of it
 * that is bad or good. Both are selectors. `absent`: a part without series is zero, also where it
 * is a metric of its own.
 */
export type CountsIndicator = {
  kind: 'counts'
  partIs: 'bad' | 'good'
  part: string
  total: string
  absent?: 'ok'
  of?: Subject
}

/**
 * A quantile, in (0, 1), of what a histogram observed in the window, for each group of its series.
 */
export type HistogramIndicator = {
  kind: 'histogram'
  metric: string
  by: string[]
  quantile: number
}

/** What servers tell under names that are the same everywhere. */
export type ConventionalIndicator = { kind: 'conventional'; what: Resource | Traffic; of?: Subject }

/**
 * Alert rules of files beside the config, or those that the server has. Of files, `forMs` is the
 * longest `for` and `intervalMs` how often a group is evaluated that does not say.
 */
export type AlertsIndicator = Pick<AlertsQuestion, 'match' | 'severities'> & {
  kind: 'alerts'
  from: { kind: 'files'; files: string[]; rules: AlertRule[] } | { kind: 'server' }
  forMs?: number
  intervalMs?: number
}

const language = 'promql'

type QuestionOf<I extends Indicator> = I extends ValueIndicator
  ? ValueQuestion
  : I extends CountsIndicator
    ? ShareQuestion
    : I extends HistogramIndicator
      ? QuantileQuestion
      : I extends ConventionalIndicator
        ? UseQuestion
        : AlertsQuestion

/** What goes over the port. */
export function sourceQueryOf<I extends Indicator>(indicator: I): SourceQuery<QuestionOf<I>> {
  return { ...sourceQueryFor(indicator), language } as SourceQuery<QuestionOf<I>>
}

function sourceQueryFor(indicator: Indicator): SourceQuery {
  const query = formatIndicator(indicator)
  switch (indicator.kind) {
    case 'value': {
      const { reduce, absent } = indicator
      return {
        question: { kind: 'value', ...defined({ reduce, absent }) },
        ask: { query },
        query,
      }
    }
    case 'counts': {
      const { partIs, part, total, absent } = indicator
      return {
        question: { kind: 'share', partIs, ...defined({ absent }) },
        ask: { part, total },
        query,
      }
    }
    case 'histogram': {
      const { quantile, metric, by } = indicator
      return { question: { kind: 'quantile', quantile }, ask: { metric, by }, query }
    }
    case 'conventional':
      return { question: { kind: 'use', of: indicator.what }, ask: {}, query }
    case 'alerts': {
      const { match, severities, from, forMs, intervalMs } = indicator
      const rules = from.kind === 'files' && { files: from.files, rules: from.rules }
      return {
        question: { kind: 'alerts', match, severities, ...rules },
        ask: defined({ forMs, intervalMs }),
        query,
      }
    }
  }
}

/**
 * The same back. What a record or a config holds for another source may be anything: what lacks a
 * text is an empty query.
 */
export function indicatorOf(
  { question, ask }: { question: Question; ask: unknown },
  of?: Subject,
): Indicator {
  const { query, part, total, metric, by, forMs, intervalMs } = (ask ?? {}) as Partial<{
    query: string
    part: string
    total: string
    metric: string
    by: string[]
    forMs: number
    intervalMs: number
  }>
  switch (question.kind) {
    case 'value':
      return { ...question, query: query ?? '', ...defined({ of }) }
    case 'share':
      return {
        kind: 'counts',
        partIs: question.partIs,
        part: part ?? '',
        total: total ?? '',
        ...defined({ absent: question.absent, of }),
      }
    case 'quantile':
      return { kind: 'histogram', metric: metric ?? '', by: by ?? [], quantile: question.quantile }
    case 'use':
      return { kind: 'conventional', what: question.of, ...defined({ of }) }
    case 'alerts': {
      const { match, severities = usualSeverities, files, rules = [] } = question
      return {
        kind: 'alerts',
        match,
        severities,
        from: files ? { kind: 'files', files, rules } : { kind: 'server' },
        ...defined({ forMs, intervalMs }),
      }
    }
  }
}

/**
 * What an indicator asks, as a reader knows it. Of counts and histograms, what was sent are raw
 * samples of it.
 */
function formatIndicator(indicator: Indicator): string {
  switch (indicator.kind) {
    case 'value':
      return indicator.query
    case 'counts':
      return `${indicator.part} / ${indicator.total}`
    case 'histogram': {
      const { quantile, metric, by } = indicator
      return `${formatQuantile(quantile)} of ${metric}${by.length > 0 ? ` by ${by.join(', ')}` : ''}`
    }
    case 'conventional':
      return `${indicator.what} of the target`
    case 'alerts':
      return 'other alert rules'
  }
}
