import { defined } from '../../model/basics/defined.ts'
import { trafficNames } from '../../model/evidence/conventional.ts'
import type { Measurement } from '../../model/evidence/measurement.ts'
import type { Subject } from '../../model/plan/question.ts'
import { type Indicator, indicatorOf } from '../../promql/indicator.ts'
import type { Adapter, Aimed, MeasuredWindow, Provider } from '../provider.ts'
import type { PromSource } from './api/reader.ts'
import { graphLink } from './graph-link.ts'
import { prometheus } from './prometheus.ts'
import type { PrometheusSettings, TargetSettings } from './settings.ts'
import { readMemory } from './use/memory.ts'
import { reportedUses } from './use/reported.ts'
import { readBudget } from './values/budget.ts'
import { severalHint } from './values/several-hint.ts'

export const open: Adapter<PrometheusSettings, unknown>['open'] = async (
  settings,
  { followsMemory = false, called },
) => overPort(prometheus(settings, called), { settings, followsMemory })

type PortOrder = {
  settings: TargetSettings & Partial<Pick<PrometheusSettings, 'url' | 'externalUrl'>>
  followsMemory: boolean
}

/**
 * The provider of a Prometheus server: a query becomes an indicator, and its reader makes the
 * measurement.
 */
export function overPort(source: PromSource, { settings, followsMemory }: PortOrder): Provider {
  const aimed = ({ question, ask, target }: Aimed): Indicator =>
    indicatorOf({ question, ask }, subjectOf(target, settings))
  const linked = (measured: Measurement, window: MeasuredWindow): Measurement => {
    const url = graphLink(settings, window, measured.query)
    return url === undefined ? measured : { ...measured, url }
  }
  return {
    check: (queries, context) =>
      source.check(
        [...queries.map(one => indicatorOf(one)), ...ofMemory(followsMemory, settings)],
        context,
      ),
    measure: async (query, window, context) => {
      const indicator = aimed(query)
      const measured = withHint(await source.measure(indicator, window, context))
      // Counts and histograms are made of raw samples, which no graph shows.
      const isDrawn =
        indicator.kind === 'value' || (indicator.kind === 'conventional' && measured.kind === 'use')
      return isDrawn ? linked(measured, window) : measured
    },
    series: async (query, window, context) =>
      linked(await source.series(aimed(query), window, context), window),
    budget: (query, window, context) => readBudget(indicatorOf(query), window, source, context),
    uses: [...reportedUses, ...trafficNames],
    memory: (window, context) => readMemory(settings, window, source, context),
  }
}

const subjectOf = (target: Subject, { target: matchers }: TargetSettings) => ({
  ...defined({ matchers }),
  ...target,
})

/** The memory that a soak follows, where the config says which. */
const ofMemory = (followsMemory: boolean, { memory }: TargetSettings): Indicator[] =>
  followsMemory && memory !== undefined ? [{ kind: 'value', query: memory }] : []

/** What to write where one number is needed. */
const withHint = (measured: Measurement): Measurement =>
  measured.kind === 'series' ? { ...measured, hint: severalHint(measured.series.length) } : measured
