import type { Context } from '../../../src/model/context.ts'
import { numberProvider } from '../../../src/providers/numbers/number-source.ts'
import { type NumberSource, numbersOf } from '../../../src/providers/numbers/numbers.ts'
import { timeOfPart } from '../../../src/providers/numbers/window-parts.ts'
import type { Access, Adapter } from '../../../src/providers/provider.ts'
import type { QueryAsk } from '../../../src/providers/query-ask.ts'
import { sourceApi } from '../../../src/providers/source-api.ts'

export const open: Adapter<Access, QueryAsk>['open'] = async (settings, { called = 'tally' }) => {
  const words = {
    key: called,
    title: 'Tally',
    api: 'Tally',
    base: 'the base URL, without /count',
    lessHint: 'query less',
  }
  const { send, startMeasuring } = sourceApi(settings, words, {
    // In its own words, such as `{ "error": "unknown event" }`.
    said: (_, json) => String(json?.error ?? ''),
  })
  /** `GET /count?of=login&from=…&to=…`, Unix ms, responds with `{ "count": 3 }`. */
  const count = (of: string, from: number, to: number, context: Context) => {
    const form = new URLSearchParams({ of, from: String(from), to: String(to) })
    return send({ path: `/count?${form}` }, ({ count }) => typeof count === 'number', context)
  }
  const ask: NumberSource<string>['ask'] = async (event, { parts }, context) => {
    const values: number[] = []
    for (let part = 0; part < parts.count; part += 1) {
      const to = timeOfPart(part, parts) * 1000
      const found = await count(event, to - parts.ms, to, context)
      if (found.kind === 'failed') return found
      values.push(found.json.count as number)
    }
    return numbersOf([{ labels: {}, values }])
  }
  return numberProvider<string>({
    id: 'tally',
    title: 'Tally',
    where: settings.url,
    counted: 'events',
    settleMs: 1000,
    severalHint: 'one event',
    write: event => event,
    ask,
    reach: context => count('*', 0, 0, context),
    explainSilence: async (_, over, context) => {
      const all = await ask('*', over, context)
      const isSilent = all.kind === 'failed' || all.series[0]?.values[0] === 0
      return isSilent ? { detail: 'no event of any name was counted in the window' } : undefined
    },
    isWithin: () => true,
    startMeasuring,
  })
}
