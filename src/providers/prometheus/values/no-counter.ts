import { isObject } from '../../../model/basics/is-object.ts'
import { objectsIn } from '../../../model/basics/json.ts'
import type { Context } from '../../../model/context.ts'
import { metricOf } from '../../../promql/selector.ts'
import type { Api } from '../api/api.ts'
import type { Failed, RawSeries } from '../api/query-result.ts'
import type { TimesOf } from '../use/target-times.ts'

/**
 * Names of recording rules by convention, `level:metric:operation`, with an operation that is no
 * count.
 */
const recordedRate =
  /:(?:[a-z0-9]+_)*(?:i?rate|increase|ratio|i?delta|deriv|avg|mean|percent|quantile|p\d+)_?(?:\d+[smhdwy])?$/i
/** Names of counters by convention; some exporters give their type wrongly. */
const counterName = /_(?:total|count|sum|bucket)$/
const noCounters = new Set(['gauge', 'info', 'stateset'])
/** A counter that is reset falls to nearly zero; so many falls to other values are no accident. */
const fewestFalls = 2
const shallow = 0.5

const hint =
  'bad, good and total count things up, as http_requests_total does; for a rate or a share use a query, such as `prometheus: a / b`'

/**
 * Why a selector is not a counter, by its name or by the type from its target; undefined where
 * neither shows it.
 */
export async function explainNoCounter(
  selector: string,
  api: Pick<Api, 'get'>,
  context: Context,
): Promise<Failed | undefined> {
  const metric = metricOf(selector)
  if (metric === undefined) return undefined
  if (recordedRate.test(metric))
    return failed(`${metric} is not a counter: its name is that of a recorded rate or share`)
  if (counterName.test(metric)) return undefined
  const types = await readTypes(metric, api, context)
  const isOther = types.length > 0 && types.every(type => noCounters.has(type))
  return isOther
    ? failed(`${metric} is not a counter: its type is ${types.join(' and ')}`)
    : undefined
}

/** The types of a metric that targets declare, even without a sample of it. */
export async function readTypes(
  metric: string,
  api: Pick<Api, 'get'>,
  context: Context,
): Promise<string[]> {
  const read = await api.get(`metadata?metric=${encodeURIComponent(metric)}`, context)
  const found =
    read.kind === 'data' && isObject(read.data) && Object.hasOwn(read.data, metric)
      ? read.data[metric]
      : []
  return [
    ...new Set(objectsIn(found).flatMap(({ type }) => (typeof type === 'string' ? [type] : []))),
  ]
}

/**
 * Why samples are not those of a counter: they fall again and again, to more than half of what they
 * were, without a restart.
 */
export function explainFalls(
  selector: string,
  series: readonly RawSeries[],
  timesOf: TimesOf,
): Failed | undefined {
  for (const one of series) {
    const { restarts } = timesOf(one)
    const falls = one.values.filter(([time, value], i) => {
      const [before, most] = one.values[i - 1] ?? [time, value]
      const isRestart = restarts.some(restart => before < restart && restart <= time)
      return value < most && value > shallow * most && !isRestart
    })
    if (falls.length < fewestFalls) continue
    return failed(
      `${selector} is not a counter: it went down ${falls.length} times, and not to the beginning`,
    )
  }
  return undefined
}

const failed = (detail: string): Failed => ({ kind: 'failed', detail, hint })
