import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { HttpFailure, HttpResponse } from '../../net/http.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import type { Access, Adapter } from '../provider.ts'
import { sourceHttp } from '../source-http.ts'
import { seriesOfProgress, seriesOfVerdict } from './series.ts'
import { type Sample, writeRequest } from './write-request.ts'

export type LiveSettings = Access & { labels: Record<string, string> }

/** How often measurements are sent: the rate over the whole interval, and the newest times. */
const everyMs = 2000
/** A write that takes longer is cancelled: the next one is newer. */
const timeoutMs = 5000

/** Writes the progress of the load by remote write 1.0, and the verdict at the end. */
export const open: Adapter<LiveSettings, unknown>['open'] = async (
  settings,
  { service },
  context,
) => {
  const send = sender(settings)
  const run = new Date(context.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z')
  const labels = { ...settings.labels, ...defined({ service }), job: 'reliability-gate', run }
  let lastAt = Number.NEGATIVE_INFINITY
  let rates: number[] = []
  let underWay: Promise<void> | undefined
  const writes = { count: 0, failed: 0, detail: '' }
  const write = async (samples: readonly Sample[], request: Context): Promise<void> => {
    const detail = await refusalOf(send, writeRequest(samples, labels), request)
    writes.count += 1
    if (detail === undefined) return
    writes.failed += 1
    writes.detail = detail
  }
  return {
    check: async (_, request) => {
      const detail = await refusalOf(send, writeRequest([], labels), request)
      if (detail === undefined) return []
      const message = `${settings.url} does not accept the measurements: ${detail}`
      return [{ source: 'metrics', message, hint: hintOf(detail) }]
    },
    measure: () =>
      Promise.resolve({
        kind: 'failed',
        query: '',
        warnings: [],
        detail: 'remote write returns no numbers',
      }),
    watch: progress => {
      const now = context.clock.now()
      rates.push(progress.rate)
      if (now - lastAt < everyMs || underWay) return
      const rate = rates.reduce((sum, one) => sum + one, 0) / rates.length
      lastAt = now
      rates = []
      underWay = write(seriesOfProgress({ ...progress, rate }, now), context).finally(() => {
        underWay = undefined
      })
    },
    conclude: async ({ verdict }, request) => {
      await underWay
      await write(seriesOfVerdict(verdict, request.clock.now()), request)
      if (writes.failed === 0) return []
      const message = `${writes.failed} of ${writes.count} writes of live measurements failed: ${writes.detail}`
      return [{ source: 'metrics', message, hint: hintOf(writes.detail) }]
    },
  }
}

/** Whether it accepts a write without series. */
export const examine: NonNullable<Adapter<LiveSettings, unknown>['examine']> = async (
  settings,
  _,
  context,
) => {
  const check = 'metrics'
  const detail = await refusalOf(sender(settings), writeRequest([], {}), context)
  return detail === undefined
    ? [{ check, state: 'ok', message: `${settings.url} takes remote write` }]
    : [
        {
          check,
          state: 'warning',
          message: `${settings.url} does not take remote write: ${detail}`,
          hint: hintOf(detail),
        },
      ]
}

type Send = (body: Uint8Array, context: Context) => Promise<HttpResponse | HttpFailure>

/** The address is complete: no path is joined to it. */
function sender(settings: Access): Send {
  const { origin, pathname, search } = new URL(settings.url)
  const http = sourceHttp({ ...settings, url: origin })
  const headers = {
    'content-type': 'application/x-protobuf',
    'content-encoding': 'snappy',
    'x-prometheus-remote-write-version': '0.1.0',
  }
  const path = `${pathname}${search}`
  return (body, context) => http.send({ path, method: 'POST', body, headers, timeoutMs }, context)
}

/** Why a write was not accepted; undefined where it was. */
async function refusalOf(
  send: Send,
  body: Uint8Array,
  context: Context,
): Promise<string | undefined> {
  const response = await send(body, context)
  if (response.kind === 'failed') return response.message
  if (response.status >= 200 && response.status < 300) return undefined
  const said = excerpt(response.body, 200)
  return `it responded with ${response.status}${said ? `: ${said}` : ''}`
}

const hintOf = (detail: string): string =>
  /\b(401|403)\b/.test(detail)
    ? 'give credentials in metrics.auth or metrics.headers'
    : 'for Prometheus, the path is /api/v1/write, and it needs --web.enable-remote-write-receiver'
