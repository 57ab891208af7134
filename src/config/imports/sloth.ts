import type { Spot } from '../../language/yaml/reading.ts'
import type { CountsIndicator, ValueIndicator } from '../../promql/indicator.ts'
import { wrapQuery } from '../../promql/query-text.ts'
import { ratioIndicator } from './counters.ts'
import { child, itemsOf, needed, neededText, shareOf, textOf } from './foreign.ts'
import type { Format } from './format.ts'
import { fillTemplate, type Intake, sloObjective, usualWindowMs } from './intake.ts'

type Keys = Record<'error' | 'total' | 'raw' | 'plugins', string>

/** https://sloth.dev: the file of its command, `version: prometheus/v1`. */
export const sloth: Format = {
  name: 'Sloth',
  recognises: document => textOf(child(document, 'version')) === 'prometheus/v1',
  read: (documents, intake) => {
    const keys = {
      error: 'error_query',
      total: 'total_query',
      raw: 'error_ratio_query',
      plugins: 'slo_plugins',
    }
    for (const document of documents) readService(document, keys, intake)
  },
}

const kinds = ['PrometheusServiceLevel', 'ManagedPrometheusServiceLevel']

/** The same as a resource of Kubernetes; the managed one is of Google's Managed Prometheus. */
export const slothResource: Format = {
  name: 'Sloth',
  recognises: document => kinds.includes(textOf(child(document, 'kind')) ?? ''),
  read: (documents, intake) => {
    const keys = {
      error: 'errorQuery',
      total: 'totalQuery',
      raw: 'errorRatioQuery',
      plugins: 'sloPlugins',
    }
    for (const document of documents) {
      const spec = needed(document, 'spec')
      if (spec) readService(spec, keys, intake)
    }
  },
}

function readService(spot: Spot, keys: Keys, intake: Intake): void {
  const service = neededText(spot, 'service')
  const chain = child(spot, keys.plugins)
  if (chain) intake.note(chain, 'Sloth plugins are not supported')
  const slos = needed(spot, 'slos')
  for (const slo of itemsOf(slos)) {
    const name = neededText(slo, 'name')
    const objective = needed(slo, 'objective')
    const share = objective && shareOf(objective, 'percent')
    const indicator = readIndicator(slo, keys, intake)
    if (service === undefined || name === undefined || share === undefined || !indicator) continue
    const description = textOf(child(slo, 'description'))
    const named = { name: `${service}-${name}`, description, objective: share }
    intake.add(slo, sloObjective({ ...named, windowMs: usualWindowMs, indicator }))
  }
}

function readIndicator(
  slo: Spot,
  keys: Keys,
  intake: Intake,
): CountsIndicator | ValueIndicator | undefined {
  const sli = needed(slo, 'sli')
  if (!sli) return undefined
  const plugin = child(sli, 'plugin')
  if (plugin) {
    const hint = 'write the queries of the plugin under `events`'
    return intake.unsupported(plugin, {
      message: 'an SLI of a Sloth plugin cannot be judged',
      hint,
    })
  }
  const raw = child(sli, 'raw')
  if (raw) {
    const query = readQuery(raw, keys.raw, intake)
    return query === undefined ? undefined : { kind: 'value', query: `1 - ${wrapQuery(query)}` }
  }
  const events = needed(sli, 'events')
  if (!events) return undefined
  const [part, total] = [
    readQuery(events, keys.error, intake),
    readQuery(events, keys.total, intake),
  ]
  return part === undefined || total === undefined
    ? undefined
    : ratioIndicator({ partIs: 'bad', part, total })
}

function readQuery(spot: Spot, key: string, intake: Intake): string | undefined {
  const written = neededText(spot, key)
  const query = written && fillTemplate(written)
  if (!query?.includes('{{')) return query
  const message = 'a template other than `{{.window}}` cannot be filled in'
  return intake.unsupported(child(spot, key)!, { message })
}
