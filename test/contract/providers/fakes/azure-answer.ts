import type { Reply } from './fake-prometheus.ts'

type Values = Record<string, readonly (number | null)[]>

/**
 * What Azure's management API answers of one metric: a point for each minute from the window's
 * first on, which has no key for what is not known of it.
 */
export function azureAnswer(
  values: Values,
  {
    metric = 'Http5xx',
    start = Date.parse('2023-11-14T22:13:00Z'),
    labels = {},
    minutes = 1,
    ...more
  }: {
    metric?: string
    start?: number
    labels?: Record<string, string>
    minutes?: number
    timespan?: string
    errorCode?: string
  } = {},
): Reply {
  const iso = (minute: number) => new Date(start + 60_000 * minute).toISOString()
  const count = Math.max(...Object.values(values).map(({ length }) => length))
  const data = Array.from({ length: count }, (_, minute) => ({
    timeStamp: iso(minute),
    ...Object.fromEntries(
      Object.entries(values)
        .filter(([, list]) => typeof list[minute] === 'number')
        .map(([kind, list]) => [kind, list[minute]]),
    ),
  }))
  const metadatavalues = Object.entries(labels).map(([value, of]) => ({
    name: { value, localizedValue: value },
    value: of,
  }))
  return {
    body: {
      cost: 0,
      timespan: more.timespan ?? `${iso(0)}/${iso(minutes)}`,
      interval: 'PT1M',
      namespace: 'Microsoft.Web/sites',
      resourceregion: 'westeurope',
      value: [
        {
          id: `/subscriptions/1/providers/Microsoft.Insights/metrics/${metric}`,
          type: 'Microsoft.Insights/metrics',
          name: { value: metric, localizedValue: metric },
          unit: 'Count',
          timeseries: [{ metadatavalues, data }],
          errorCode: more.errorCode ?? 'Success',
        },
      ],
    },
  }
}

type Body = {
  timespan: string
  value: { timeseries: { data: { timeStamp: string }[] }[] }[]
}

/** An answer for the whole window, cut to the part of it that is asked for. */
export function azureWithin(
  reply: Reply,
  { start, end }: { start: number; end: number },
  timespan: string,
): Reply {
  const body = reply.body as Body
  const whole = [start, end].map(seconds => new Date(seconds * 1000).toISOString()).join('/')
  if (body?.timespan !== whole || timespan === whole) return reply
  const [from = 0, to = 0] = timespan.split('/').map(Date.parse)
  const isIn = ({ timeStamp }: { timeStamp: string }) =>
    Date.parse(timeStamp) >= from && Date.parse(timeStamp) < to
  const value = body.value.map(one => ({
    ...one,
    timeseries: one.timeseries.map(all => ({ ...all, data: all.data.filter(isIn) })),
  }))
  return { ...reply, body: { ...body, timespan, value } }
}
