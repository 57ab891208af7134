import { headers, mergeHeaders } from '../../../language/access/headers.ts'
import { baseUrl } from '../../../language/base-url.ts'
import { limits } from '../../../language/limits.ts'
import { defaultOf, type Fields, type Option } from '../../../language/option.ts'
import { duration } from '../../../language/scalars/amounts.ts'
import { path } from '../../../language/scalars/network.ts'
import { readSection, section } from '../../../language/section.ts'
import { mistake } from '../../../language/yaml/reading.ts'
import { describe } from '../../../language/yaml/tree.ts'
import { defined } from '../../../model/basics/defined.ts'
import type { ScrapeSettings } from '../settings.ts'

const nameForm = '^[a-zA-Z_][a-zA-Z0-9_]{0,99}$'
const longestValue = 200
/** Prometheus's own labels, and the one that distinguishes target and baseline. */
const taken = /^(__.*|side)$/

/** A mapping of label names to values. */
const labels: Option<Record<string, string>> = {
  type: 'labels',
  schema: {
    type: 'object',
    propertyNames: { pattern: nameForm, not: { pattern: taken.source } },
    additionalProperties: { type: 'string', minLength: 1, maxLength: longestValue },
    maxProperties: limits.scrapeLabels,
  },
  read: spot => {
    const { node, reading } = spot
    if (node.kind !== 'map') {
      return mistake(spot, {
        message: `expected a mapping of label names to values; found ${describe(node)}`,
        hint: 'such as { job: checkout }',
      })
    }
    if (node.entries.length > limits.scrapeLabels)
      return mistake(spot, { message: 'there are too many labels' })
    const before = reading.found.length
    const pairs = node.entries.map(({ key, at, value }) => {
      const own = { ...spot, node: value, path: `${spot.path}.${key}` }
      if (!new RegExp(nameForm).test(key))
        mistake(spot, { message: 'a label name is made of letters, digits and underscores', at })
      else if (taken.test(key)) mistake(spot, { message: `the label ${key} is the gate's own`, at })
      else if (value.kind !== 'text')
        mistake(own, {
          message: `expected a string; found ${describe(value)}`,
          hint: 'put it in quotes',
        })
      else if (value.text === '' || value.text.length > longestValue)
        mistake(own, { message: `expected a string of 1 to ${longestValue} characters` })
      return [key, value.kind === 'text' ? value.text : ''] as const
    })
    return reading.found.length > before ? undefined : Object.fromEntries(pairs)
  },
}

const scrapeFields = {
  path: {
    option: path,
    doc: "Where the metrics are, in Prometheus's text format; joined to the path of the target, and of the baseline.",
    default: '/metrics',
    example: '/internal/metrics',
  },
  url: {
    option: baseUrl,
    doc: 'Base address of metrics that are elsewhere than the target, such as at another port; `path` is joined to it.',
    otherwise: 'target and baseline',
    example: 'http://127.0.0.1:9102',
  },
  headers: {
    option: headers,
    doc: 'Sent with each scrape; every value is a secret. Those of target and baseline go to their own addresses by themselves.',
    otherwise: 'none',
  },
  interval: {
    option: duration({ least: 500, most: limits.scrapeIntervalMs }),
    doc: 'How often it is scraped, and how long a scrape may take.',
    default: '1s',
    example: '5s',
  },
  labels: {
    option: labels,
    doc: 'Put on every series, such as the `job` that your queries select.',
    otherwise: '`job="target"`',
  },
} as const satisfies Fields

/** Something that is scraped. */
export const scrape: Option<ScrapeSettings> = {
  ...section(scrapeFields),
  read: spot => {
    const { values, whole } = readSection(scrapeFields, {}, spot)
    if (!whole) return undefined
    const { url } = values
    return {
      ...defined({ url: url?.url }),
      path: values.path ?? defaultOf(scrapeFields.path),
      headers: mergeHeaders(
        url?.authorization ? { authorization: url.authorization } : {},
        values.headers ?? {},
      ),
      intervalMs: values.interval ?? defaultOf(scrapeFields.interval),
      labels: values.labels ?? {},
    }
  },
}
