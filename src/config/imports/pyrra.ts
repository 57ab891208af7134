import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe, quote } from '../../language/yaml/tree.ts'
import { parseDuration, parsePromDuration } from '../../model/basics/units.ts'
import type { CountsIndicator, ValueIndicator } from '../../promql/indicator.ts'
import { withoutComments } from '../../promql/query-text.ts'
import { metricOf } from '../../promql/selector.ts'
import { matches } from '../../promql/selector-options.ts'
import { ratioIndicator } from './counters.ts'
import { child, itemsOf, needed, neededText, shareOf, textOf } from './foreign.ts'
import type { Format } from './format.ts'
import { type Intake, sloObjective } from './intake.ts'

type Indicator = CountsIndicator | ValueIndicator

/** https://github.com/pyrra-dev/pyrra: `ServiceLevelObjective`, pyrra.dev/v1alpha1. */
export const pyrra: Format = {
  name: 'Pyrra',
  recognises: document => textOf(child(document, 'apiVersion'))?.startsWith('pyrra.dev/') === true,
  read: (documents, intake) => {
    for (const document of documents) readObjective(document, intake)
  },
}

function readObjective(document: Spot, intake: Intake): undefined {
  const kind = child(document, 'kind') ?? document
  if (textOf(kind) !== 'ServiceLevelObjective')
    return intake.unsupported(kind, {
      message: `of Pyrra, only ServiceLevelObjective is supported`,
    })
  const name = neededText(document, 'metadata', 'name')
  const spec = needed(document, 'spec')
  const target = spec && needed(spec, 'target')
  const objective = target && shareOf(target, 'percent')
  const windowMs = spec && readWindow(spec)
  const indicators = spec && needed(spec, 'indicator')
  const indicator = indicators && readIndicator(indicators, intake)
  if (name === undefined || objective === undefined || windowMs === undefined || !indicator) return
  const description = textOf(child(spec, 'description'))
  intake.add(document, sloObjective({ name, description, objective, windowMs, indicator }))
}

function readWindow(spec: Spot): number | undefined {
  const window = needed(spec, 'window')
  const ms = window && parsePromDuration(textOf(window) ?? '')
  if (!window || ms) return ms
  return mistake(window, {
    message: `expected a duration such as 4w; found ${describe(window.node)}`,
  })
}

function readIndicator(spot: Spot, intake: Intake): Indicator | undefined {
  const kinds = ['ratio', 'latency', 'latencyNative', 'bool_gauge'] as const
  const kind = kinds.find(key => child(spot, key))
  if (!kind) return mistake(spot, { message: `expected one of ${kinds.join(', ')}` })
  const own = child(spot, kind)!
  const grouping = itemsOf(child(own, 'grouping')).map(textOf)
  if (grouping.length > 0)
    intake.note(
      child(own, 'grouping')!,
      `grouping by ${grouping.join(', ')}: all groups are judged together`,
    )
  // What is put behind a metric must not become part of a comment.
  const metric = (...keys: string[]) => {
    const written = neededText(own, ...keys, 'metric')
    return written && withoutComments(written).trim()
  }
  switch (kind) {
    case 'ratio':
      return ratioOf('bad', metric('errors'), metric('total'))
    case 'latency':
      return ratioOf('good', bucketOf(own, metric('success')), metric('total'))
    case 'latencyNative':
      return nativeLatency(own, metric('total'))
    case 'bool_gauge': {
      const gauge = metric()
      const query = `sum(sum_over_time(${gauge}[$window])) / sum(count_over_time(${gauge}[$window]))`
      return gauge === undefined ? undefined : { kind: 'value', query }
    }
  }
}

/**
 * The successes of a latency are one bucket of a histogram: without its bound all of them would be
 * added up.
 */
function bucketOf(spot: Spot, metric: string | undefined): string | undefined {
  if (metric === undefined || matches(metric, 'le')) return metric
  const success = child(spot, 'success', 'metric')!
  return mistake(success, {
    message: `expected a bucket, with its bound as the label \`le\`; found ${quote(metric)}`,
    hint: `such as ${(metricOf(metric) ?? 'requests_seconds').replace(/_(bucket|count|sum)$/, '')}_bucket{le="0.5"}`,
  })
}

/** What is no plain counter, such as one with an offset, is asked for as its rate. */
function ratioOf(
  partIs: 'bad' | 'good',
  part: string | undefined,
  total: string | undefined,
): Indicator | undefined {
  if (part === undefined || total === undefined) return undefined
  const rate = (metric: string) =>
    `sum(rate(${metric.replace(/(\s+offset\s.*)?$/s, '[$window]$1')}))`
  return ratioIndicator({ partIs, part: rate(part), total: rate(total) })
}

function nativeLatency(spot: Spot, metric: string | undefined): ValueIndicator | undefined {
  const latency = needed(spot, 'latency')
  const ms = latency && parseDuration(textOf(latency) ?? '')
  if (latency && ms === undefined)
    return mistake(latency, {
      message: `expected a duration such as 200ms; found ${describe(latency.node)}`,
    })
  if (ms === undefined || metric === undefined) return undefined
  return {
    kind: 'value',
    query: `histogram_fraction(0, ${ms / 1000}, sum(rate(${metric}[$window])))`,
  }
}
