import type { AlertOutcome } from '../../../model/evidence/alert-outcome.ts'
import type { AlertsIndicator, Indicator, Subject } from '../../../promql/indicator.ts'
import { withMatcher } from '../../../promql/with-matcher.ts'
import type { PromSource } from '../api/reader.ts'

/** For a server that scrapes the baseline too: every selector without a side excludes base. */
export function headOnly(source: PromSource): PromSource {
  return {
    ...source,
    check: (indicators, context) => source.check(indicators.map(ofHead), context),
    measure: (indicator, window, context) => source.measure(ofHead(indicator), window, context),
    series: (indicator, window, context) => source.series(ofHead(indicator), window, context),
  }
}

/** The side is a label of ours, which no rule of the user has: alerts are shown without it. */
export function withoutSide(source: PromSource): PromSource {
  return {
    ...source,
    measure: async (indicator, window, context) => {
      const measured = await source.measure(indicator, window, context)
      return measured.kind === 'alerts'
        ? { ...measured, rules: measured.rules.map(ruleWithoutSide) }
        : measured
    },
  }
}

const ruleWithoutSide = (rule: AlertOutcome): AlertOutcome =>
  rule.state === 'firing'
    ? {
        ...rule,
        firings: rule.firings.map(({ labels: { side: _, ...labels }, ...firing }) => ({
          ...firing,
          labels,
        })),
      }
    : rule

function ofHead(indicator: Indicator): Indicator {
  switch (indicator.kind) {
    case 'value':
      return { ...indicator, query: onHead(indicator.query), ...ofHeadOnly(indicator) }
    case 'counts':
      return {
        ...indicator,
        part: onHead(indicator.part),
        total: onHead(indicator.total),
        ...ofHeadOnly(indicator),
      }
    case 'histogram':
      return { ...indicator, metric: onHead(indicator.metric) }
    case 'alerts':
      return { ...indicator, from: rulesOfHead(indicator.from) }
    case 'conventional':
      return { ...indicator, ...ofHeadOnly(indicator) }
  }
}

/** By default, the series of the target are those that were scraped from head. */
const ofHeadOnly = ({ of }: { of?: Subject }): { of?: Subject } =>
  of
    ? { of: { ...of, matchers: of.matchers === undefined ? '{side="head"}' : onHead(of.matchers) } }
    : {}

const rulesOfHead = (from: AlertsIndicator['from']): AlertsIndicator['from'] =>
  from.kind === 'server'
    ? from
    : { ...from, rules: from.rules.map(rule => ({ ...rule, query: onHead(rule.query) })) }

const onHead = (query: string): string => withMatcher(query, 'side', 'side!="base"')
