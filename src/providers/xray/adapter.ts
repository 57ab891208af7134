import { objectsIn } from '../../model/basics/json.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import type { Span } from '../../model/evidence/traces.ts'
import { awsApi, awsPages } from '../aws.ts'
import { asXray } from '../log-lines.ts'
import { numberProvider } from '../numbers/number-source.ts'
import type { Adapter } from '../provider.ts'
import type { QueryAsk } from '../query-ask.ts'
import { postJson } from '../source-api.ts'
import type { TraceSettings } from '../spans/options.ts'
import { traceProvider } from '../spans/trace-source.ts'
import { reach, traceCounts } from './counts.ts'
import { spansOfSegment } from './segments.ts'

export const open: Adapter<TraceSettings, QueryAsk>['open'] = async (
  settings,
  { called = 'xray' },
) => {
  const api = awsApi(settings, {
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
    reach: context => reach(api, context),
    read: async (ids, context) => {
      const found = await awsPages(
        next => {
          const order = postJson('/Traces', { TraceIds: ids.map(asXray), ...next })
          return api.send(order, ({ Traces }) => Array.isArray(Traces), context)
        },
        { most: mostPages, otherwise: 'are the traces very large?' },
      )
      if (found.kind === 'failed') return found
      const spans = new Map<string, Span[]>()
      for (const { Id, Segments } of found.pages.flatMap(({ Traces }) => objectsIn(Traces))) {
        const id = fromXray(String(Id))
        const read = objectsIn(Segments)
          .map(({ Document }) => parseObject(String(Document)))
          .flatMap(segment => (segment ? spansOfSegment(segment) : []))
        spans.set(id, [...(spans.get(id) ?? []), ...read])
      }
      return { kind: 'spans', spans }
    },
  })
  const { check, ...numbers } = numberProvider(traceCounts(settings, api))
  return {
    ...traces,
    ...numbers,
    check: (queries, context) => (queries.length > 0 ? check : traces.check)(queries, context),
  }
}

const mostPages = 20

const fromXray = (id: string): string => id.replace(/^1-/, '').replace('-', '')
