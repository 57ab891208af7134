import { inspect } from 'node:util'
import { namesOf } from '../../../language/json-path.ts'
import { isTemplate } from '../../../language/template.ts'
import { type TemplateKind, templateParts } from '../../../language/template-parts.ts'
import { defined } from '../../../model/basics/defined.ts'
import { formatDuration } from '../../../model/basics/units.ts'
import type { HttpRequestPlan, LoadPlan } from '../../../model/plan/load.ts'
import type { Capture, Expect, Limit } from '../../../model/plan/scenario.ts'
import type { Revealed } from '../../../model/secret.ts'
import { gateVersion } from '../../../model/version.ts'
import { joinUrl } from '../../../net/join-url.ts'
import { readsErrors } from '../../graphql.ts'
import { bodyOf, joined } from '../../request-body.ts'
import { headersOf } from '../../request-headers.ts'
import { shownValue } from '../../shown-value.ts'
import { scriptPattern } from './refusals.ts'
import { runtime } from './runtime.ts'
import { optionsOf } from './script-options.ts'
import { linesOfRows, packetsOfRows } from './written-rows.ts'

type Load = Revealed<LoadPlan>
type Request = Revealed<HttpRequestPlan>

export type ScriptOrder = {
  load: Load
  /** Sent with each request beside its own. */
  headers: Readonly<Record<string, string>>
  /** The same seed gives the same values and the same mix. */
  seed: number
  /** Where it sends to unless `TARGET` says otherwise; absent: `TARGET` has to say it. */
  target?: string
  /** Hosts that are reached at an address of their own. */
  hosts?: Readonly<Record<string, string>>
  tls?: { cert: string; key: string }
  /** Headers were not read from an environment: `\${NAME}` in them stands for a variable of k6. */
  namesVariables?: true
  /** Unix ms at which several processes begin, each after it is ready. */
  startsAt?: number
  /** It runs in containers: see `packetsOfRows`. */
  packs?: true
}

/** The load as a script of k6, which writes the rows that `read-rows.ts` reads. */
export function compileScript(order: ScriptOrder): string {
  const { load, target, seed, startsAt, packs } = order
  const { pace, data = [], scenarios, cookies, http, timeoutMs } = load
  const requests = load.requests as Request[]
  const flows = (scenarios ?? requests.map(oneStep)).map(({ name, weight, steps }) => ({
    name,
    weight,
    steps: steps.map(({ request, think }) => ({
      request,
      ...defined({ think: think && [think.least, think.most] }),
    })),
  }))
  return `// The load of a config of reliability-gate ${gateVersion}, for k6.
${[...modules, ...(packs ? packing : [])].map(([name, from]) => `import ${name} from ${JSON.stringify(from)}\n`).join('')}
export const options = ${written(optionsOf(order))}

const target = (${target === undefined ? '__ENV.TARGET' : `__ENV.TARGET || ${JSON.stringify(target)}`}).replace(/\\/+$/, '')
const seed = ${seed}
const timeout = ${timeoutMs}
const thinkMs = ${(pace.kind === 'users' && pace.thinkMs) || 0}
const isClosed = ${pace.kind === 'users'}
const isScenario = ${scenarios !== undefined}
const cookies = ${cookies === true}
const http2 = ${http === 2}
const requests = ${written(requests.map(request => requestOf(request, order)))}
const flows = ${written(flows)}
const data = [${data.map(dataOf).join(', ')}]
${startsAt === undefined ? '' : setupAt(startsAt)}${packs ? packetsOfRows(!data.some(({ pick }) => pick === 'unique')) : linesOfRows}${runtime}`
}

const modules = [
  ['exec', 'k6/execution'],
  ['encoding', 'k6/encoding'],
  ['http', 'k6/http'],
  ['{ SharedArray }', 'k6/data'],
  ['{ sleep }', 'k6'],
] as const
const packing = [['{ Counter }', 'k6/metrics']] as const

/** As a literal of JavaScript. */
const written = (value: unknown): string =>
  inspect(value, {
    depth: Number.POSITIVE_INFINITY,
    maxArrayLength: Number.POSITIVE_INFINITY,
    maxStringLength: Number.POSITIVE_INFINITY,
    breakLength: 100,
  })

const oneStep = (
  { name, weight }: Request,
  request: number,
): NonNullable<Load['scenarios']>[0] => ({
  name,
  weight,
  steps: [{ request }],
})

/** Waits for the time at which the others begin too; users are there by then. */
const setupAt = (startsAt: number): string => `
export function setup() {
  const ms = ${startsAt} - Date.now()
  if (ms > 0) sleep(ms / 1000)
}
`

function dataOf({ name, pick, columns, rows }: Revealed<NonNullable<LoadPlan['data']>[0]>): string {
  const known = written({ name, pick, columns }).slice(0, -2)
  const parsed = `JSON.parse(${JSON.stringify(rows)})`
  return `${known}, rows: new SharedArray(${JSON.stringify(name)}, () => ${parsed}) }`
}

function requestOf(request: Request, { headers: common, namesVariables }: ScriptOrder) {
  const { name, method, path, headers, gzip, expect, capture = [], templates } = request
  const own = bodyOf(request)
  const type = own?.type === undefined ? {} : { 'content-type': own.type }
  const checks = checksOf(expect)
  const captures = capture.map(captureOf)
  const ofGraphql = readsErrors(request)
  return {
    name,
    method,
    path: templates ? filledBy(path, 'path') : plainPath(path),
    headers: pairs(headersOf({ ...headers, ...type }, common)).map(([key, value]) => [
      key,
      headerOf(value, { templates, namesVariables }),
    ]),
    ...(own && bodyFor(request, joined(own.pieces))),
    reads: ofGraphql ? 'text' : readsOf(expect, capture),
    ...defined({
      gzip: own && gzip,
      statuses: expect.status,
      graphql: ofGraphql || undefined,
      checks: checks.length > 0 ? checks : undefined,
      captures: captures.length > 0 ? captures : undefined,
    }),
  }
}

const pairs = (flat: readonly string[]): [string, string][] =>
  flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1]!]] : []))

function headerOf(
  value: string,
  {
    templates,
    namesVariables,
  }: { templates?: true | undefined; namesVariables?: true | undefined },
) {
  const parts = templates ? templateParts(value) : [value]
  const whole = namesVariables ? parts.flatMap(variablesIn) : parts
  return whole.every(part => typeof part === 'string') ? whole.join('') : whole
}

/** Every second part of what a split by names gives is a name. */
const variablesIn = <P>(part: string | P): (string | P | { variable: string })[] =>
  typeof part === 'string'
    ? part
        .split(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/)
        .map((text, at) => (at % 2 === 1 ? { variable: text } : text))
        .filter(one => one !== '')
    : [part]

function plainPath(path: string): string {
  const { pathname, search } = new URL(joinUrl('http://localhost', path))
  return pathname + search
}

/** A string without placeholders stays one. */
function filledBy(text: string, kind?: TemplateKind) {
  const parts = templateParts(text, kind)
  return parts.every(part => typeof part === 'string') ? parts.join('') : parts
}

function bodyFor({ templates, bodyKind }: Request, body: string | Buffer) {
  if (typeof body !== 'string') return { bytes: body.toString('base64') }
  return { body: templates ? filledBy(body, bodyKind) : body }
}

/** What k6 keeps of a body: its text, its bytes where only their number matters, or nothing. */
function readsOf({ body, json, size }: Expect, captures: readonly Capture[]): string {
  const isText =
    body !== undefined ||
    json !== undefined ||
    captures.some(({ from }) => from === 'json' || from === 'regex')
  return isText ? 'text' : size ? 'binary' : 'none'
}

function checksOf({ headers = {}, body, json = [], size, time }: Expect) {
  return [
    ...Object.entries(headers).map(([name, pattern]) => ({
      of: 'header',
      name: name.toLowerCase(),
      pattern: filledBy(pattern),
      message: `the header ${name} is not ${pattern}`,
    })),
    ...(size
      ? [
          {
            of: 'size',
            limit: pairOf(size),
            message: `the size of the body is not ${size.comparator} ${size.value} bytes`,
          },
        ]
      : []),
    ...(body === undefined ? [] : [{ of: 'body', text: filledBy(body), message: lacking(body) }]),
    ...json.map(({ path, value }) => ({
      of: 'json',
      keys: namesOf(path),
      value: isTemplate(JSON.stringify(value))
        ? filledBy(JSON.stringify(value), 'json')
        : JSON.stringify(value),
      message: `${path} is not ${shownValue(value)}`,
    })),
    ...(time
      ? [
          {
            of: 'time',
            limit: pairOf(time),
            message: `the response time is not ${time.comparator} ${formatDuration(time.value)}`,
          },
        ]
      : []),
  ]
}

const lacking = (text: string) => `the body does not contain ${shownValue(text)}`
const pairOf = ({ comparator, value }: Limit) => [comparator, value] as const

function captureOf(capture: Capture) {
  const { name } = capture
  const nothing = (what: string) => `${what} finds nothing for \`${name}\``
  switch (capture.from) {
    case 'json':
      return { name, from: 'json', keys: namesOf(capture.path), message: nothing(capture.path) }
    case 'regex':
      return {
        name,
        from: 'regex',
        pattern: scriptPattern(capture.pattern),
        message: nothing(`the expression ${capture.pattern}`),
      }
    case 'header':
      return {
        name,
        from: 'header',
        header: capture.header.toLowerCase(),
        message: nothing(`the header ${capture.header}`),
      }
    case 'cookie':
      return { ...capture, message: nothing(`the cookie ${capture.cookie}`) }
  }
}
