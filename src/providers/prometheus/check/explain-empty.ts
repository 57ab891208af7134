import type { Context } from '../../../model/context.ts'
import { parseSelectors } from '../../../promql/locate-selectors.ts'
import { formatPromDuration } from '../../../promql/placeholders.ts'
import { matchersOf, metricOf, selectorOf } from '../../../promql/selector.ts'
import type { Api } from '../api/api.ts'
import { explainLabels } from './other-labels.ts'

const selectorsExplained = 3

/** Why a query returned no series, as far as a few cheap queries show; one sentence. */
export async function explainEmpty(
  query: string,
  { api, rangeMs, time }: { api: Api; rangeMs: number; time: number },
  context: Context,
): Promise<string> {
  const range = formatPromDuration(rangeMs)
  const most = async (selector: string): Promise<number> => {
    const result = await api.query(`max(count_over_time(${selector}[${range}]))`, context, time)
    return result.kind === 'vector' ? (result.samples[0]?.value ?? 0) : Number.NaN
  }
  const findings: string[] = []
  for (const selector of parseSelectors(query).slice(0, selectorsExplained)) {
    const samples = await most(selector)
    const metric = metricOf(selector)
    const matchers = matchersOf(selector).map(({ text }) => text)
    if (samples === 1) {
      findings.push(
        `${selector} has only one sample in the ${range} of the window, and rate and increase need two`,
      )
    } else if (
      samples === 0 &&
      metric !== undefined &&
      matchers.length > 0 &&
      (await most(selectorOf(metric))) > 0
    ) {
      const labels = await explainLabels(selector, { api, range, time }, context)
      const finding = `no series of ${metric} matches {${matchers.join(',')}} in the window`
      findings.push(labels === undefined ? finding : `${finding} (${labels})`)
    } else if (samples === 0) {
      findings.push(`there is no series of ${selector} in the window`)
    }
  }
  return `the query returned no series${findings.length > 0 ? `: ${findings.join('; ')}` : ''}`
}
