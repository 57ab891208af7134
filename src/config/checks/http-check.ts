import { headers } from '../../language/access/headers.ts'
import { parseBaseUrl } from '../../language/base-url.ts'
import type { Fields } from '../../language/option.ts'
import { expectations } from '../../language/responses/expectations.ts'
import { path } from '../../language/scalars/network.ts'
import { choice, flag } from '../../language/scalars/texts.ts'
import { type Parsed, readText, type TextOption, textOption } from '../../language/text-option.ts'
import type { Spot } from '../../language/yaml/reading.ts'
import { entryOf, type TreeNode } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import type { HttpRequestPlan } from '../../model/plan/load.ts'
import { bodyFields, exclusiveBodies } from '../load/body.ts'
import { httpRequest, methods } from '../load/http-request.ts'
import { withValues } from '../load/placeholders.ts'

type Address = { origin?: string; path: string }

/** A path of the target, or a whole address of a service that is not the target. */
const address: TextOption<Address> = textOption({
  type: 'path, or address',
  expected: 'a path or an address',
  hint: 'such as /health, or https://api.example/health',
  schema: { pattern: '^(https?://[^\\s/?#]+)?/(?!/)[!"$-~]*$' },
  secret: true,
  parse: parseAddress,
})

function parseAddress(written: string): Parsed<Address> {
  const [, origin, rest = ''] = /^([A-Za-z][A-Za-z\d+.-]*:\/\/[^/?#]*)(.*)$/s.exec(written) ?? []
  if (origin === undefined) {
    const read = path.parse(written)
    return 'value' in read ? { value: { path: read.value } } : read
  }
  const base = parseBaseUrl(origin)
  if (!('value' in base)) return base
  if (base.value.authorization)
    return {
      refused: 'the address of a check must not contain credentials',
      hint: 'give them as `headers`',
    }
  const read = path.parse(rest === '' ? '/' : rest)
  return 'value' in read ? { value: { origin: base.value.url, path: read.value } } : read
}

const { json, body, form } = bodyFields

/** What a check by HTTP says beside its name and timeout. */
export const httpFields = {
  http: {
    option: address,
    doc: 'A path of the target, to which its headers go too; or the whole address of another service.',
    required: true,
    example: '/health',
  },
  method: { option: choice(methods), doc: 'The HTTP method.', default: 'GET', example: 'POST' },
  headers: { option: headers, doc: 'Sent with the request.', otherwise: 'none' },
  json,
  body,
  form,
  follow: { option: flag, doc: 'Follow redirects within the origin.', default: false },
  expect: {
    option: expectations,
    doc: 'What makes a response successful.',
    otherwise: '2xx is successful',
  },
} as const satisfies Fields

export const exclusive = exclusiveBodies.filter(pair => pair.every(key => key in httpFields))

/** The request that such a check is; its mapping is that of a request of the load otherwise. */
export function readHttp(spot: Spot): { request: HttpRequestPlan; origin?: string } | undefined {
  const { node } = spot
  const written = entryOf(node, 'http')
  if (node.kind !== 'map' || written?.value.kind !== 'text') return undefined
  const found = readText({ ...spot, node: written.value }, parseAddress)
  if (!found) return undefined
  const entries = node.entries
    .filter(({ key }) => key !== 'timeout')
    .map(entry =>
      entry.key === 'http'
        ? { ...entry, key: 'path', value: { ...written.value, text: found.path } as TreeNode }
        : entry,
    )
  const request = withValues(httpRequest, { ...spot, node: { ...node, entries } }, new Set())
  return request && { request, ...defined({ origin: found.origin }) }
}
