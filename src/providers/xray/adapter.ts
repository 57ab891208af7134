import { defined } from '../../model/basics/defined.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import type { Span } from '../../model/evidence/traces.ts'
import { awsHttp } from '../aws.ts'
import { numberProvider } from '../numbers/number-source.ts'
import { refusal } from '../outcome.ts'
import type { Adapter } from '../provider.ts'
import type { QueryAsk } from '../query-ask.ts'
import type { TraceSettings } from '../spans/options.ts'
import { listOf } from '../spans/otlp.ts'
import { traceProvider } from '../spans/trace-source.ts'
import { reach, traceCounts } from './counts.ts'
import { postOf } from './requests.ts'
import { spansOfSegment } from './segments.ts'

export const open: Adapter<TraceSettings, QueryAsk>['open'] = async (
  settings,
  { called = 'xray' },
) => {
  const http = awsHttp(settings, {
    key: called,
    title: 'X-Ray',
    api: "X-Ray's API",
    base: 'the base URL of the endpoint',
    lessHint: 'a trace this large cannot be read',
    service: 'xray',
    needs: 'xray:BatchGetTraces and xray:GetTraceSummaries',
  })
  const traces = traceProvider({
    title: 'X-Ray',
    where: settings.url,
    settleMs: settings.settleMs,
    // X-Ray takes five ids at a time.
    batch: 5,
    most: 200,
    reach: context => reach(http, context),
    read: async (ids, context) => {
      const spans = new Map<string, Span[]>()
      let next: string | undefined
      for (let page = 0; page < mostPages; page += 1) {
        const order = postOf('/Traces', {
          TraceIds: ids.map(toXray),
          ...defined({ NextToken: next }),
        })
        const found = await http.send(order, ({ Traces }) => Array.isArray(Traces), context)
        if (found.kind === 'failed') return found
        for (const { Id, Segments } of listOf(found.json.Traces)) {
          const id = fromXray(String(Id))
          const read = listOf(Segments)
            .map(({ Document }) => parseObject(String(Document)))
            .flatMap(segment => (segment ? spansOfSegment(segment) : []))
          spans.set(id, [...(spans.get(id) ?? []), ...read])
        }
        const { NextToken } = found.json
        if (typeof NextToken !== 'string' || NextToken === '') return { kind: 'spans', spans }
        next = NextToken
      }
      return refusal('its response has too many pages', 'are the traces very large?')
    },
  })
  const { check, ...numbers } = numberProvider(traceCounts(settings, http))
  return {
    ...traces,
    ...numbers,
    check: (queries, context) => (queries.length > 0 ? check : traces.check)(queries, context),
  }
}

const mostPages = 20

/** `1-` and the id in two parts. */
const toXray = (id: string): string => `1-${id.slice(0, 8)}-${id.slice(8)}`
const fromXray = (id: string): string => id.replace(/^1-/, '').replace('-', '')
