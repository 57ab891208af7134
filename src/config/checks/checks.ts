import { checkKinds } from '../../checks/checks.ts'
import { requestAddress, requestForms } from '../../engines/engines.ts'
import { limits } from '../../language/limits.ts'
import { list } from '../../language/list.ts'
import { defaultOf, type Fields, type Option } from '../../language/option.ts'
import { duration } from '../../language/scalars/amounts.ts'
import { name } from '../../language/scalars/texts.ts'
import { section } from '../../language/section.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe, entryOf } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import type { CheckPlan } from '../../model/plan/checks.ts'
import type { OtherRequestPlan } from '../../model/plan/load.ts'
import { beyond, expectedTime } from '../load/beyond-timeout.ts'
import { exclusive, httpFields, readHttp } from './http-check.ts'

const mostChecks = 100

const commonFields = {
  name: { option: name, doc: 'What the scorecard calls it.', required: true, example: 'api' },
  timeout: {
    option: duration({ least: 1, most: limits.requestTimeoutMs }),
    doc: 'How long each try may take.',
    default: '5s',
  },
} as const satisfies Fields

/** What every check says, read. */
type Common = { name: string; timeout?: number }
type CheckKind = (typeof checkKinds)[number]
/** One kind of check, by its key. */
type Form = { id: string; option: Option<CheckPlan> }

const timeoutOf = ({ timeout = defaultOf(commonFields.timeout) }: Common): number => timeout

/** Without its query, which may hold a key. */
const shownPath = (path: string): string => path.replace(/\?.*$/s, '')

function formOf<F extends Fields>(
  id: string,
  fields: F,
  build: (read: Common & Record<string, unknown>, spot: Spot) => CheckPlan | undefined,
  pairs: readonly (readonly [string, string])[] = [],
): Form {
  const all: Fields = { ...commonFields, ...fields }
  const whole = section(all, { exclusive: pairs })
  return {
    id,
    option: {
      ...whole,
      read: spot => {
        const read = whole.read(spot)
        return read && inTime(build(read as Common & Record<string, unknown>, spot), spot)
      },
    },
  }
}

/** What a check expects of its own time must lie within the time that it has. */
function inTime(plan: CheckPlan | undefined, spot: Spot): CheckPlan | undefined {
  if (plan?.how.by !== 'request') return plan
  const time = expectedTime(plan.how.request)
  const remark = time && beyond(time, { ms: plan.timeoutMs, key: '`timeout`' })
  const at = entryOf(entryOf(spot.node, 'expect')?.value, 'time')?.value.at
  return remark ? mistake(spot, { ...remark, at }) : plan
}

const http = formOf(
  'http',
  httpFields,
  (read, spot) => {
    const found = readHttp(spot)
    if (!found) return undefined
    const { request, origin = '' } = found
    return {
      name: read.name,
      kind: 'http',
      address: `${request.method} ${origin}${shownPath(request.path)}`,
      timeoutMs: timeoutOf(read),
      ...defined({ url: origin || undefined }),
      how: { by: 'request', ...found },
    }
  },
  exclusive,
)

/**
 * Whatever a request can speak; what it expects of a certificate's end is written beside its key.
 */
function requestCheck({ id, fields, exclusive: pairs }: (typeof requestForms)[number]): Form {
  const { expires } = fields.expect?.option.fields ?? {}
  return formOf(
    id,
    { ...fields, ...defined({ expires }) },
    read => {
      const { name: named, timeout: _, expires: left, ...rest } = read
      const expect = left === undefined ? rest.expect : { ...(rest.expect ?? {}), expires: left }
      const settings = { ...rest, ...defined({ expect }) }
      const request: OtherRequestPlan = { name: named, protocol: id, weight: 1, settings }
      return {
        name: named,
        kind: id,
        address: String(rest[id]),
        timeoutMs: timeoutOf(read),
        ...defined({ url: requestAddress(request) }),
        how: { by: 'request', request },
      }
    },
    pairs,
  )
}

function kindCheck(kind: CheckKind): Form {
  return formOf(kind.id, kind.fields, read => {
    const { name: named, timeout: _, ...settings } = read
    const address = kind.addressOf(settings)
    return {
      name: named,
      kind: kind.id,
      address,
      timeoutMs: timeoutOf(read),
      ...defined({ url: urlOf(address) }),
      how: howOf(kind, named, settings),
    }
  })
}

function howOf(kind: CheckKind, called: string, settings: unknown): CheckPlan['how'] {
  if ('requestOf' in kind)
    return { by: 'request', request: { name: called, weight: 1, ...kind.requestOf(settings) } }
  return 'readiness' in kind
    ? { by: 'readiness', protocol: kind.readiness }
    : { by: 'kind', settings }
}

/**
 * A host is written as people type it: of IPv6 without brackets. Undefined of a port of the target.
 */
const urlOf = (address: string): string | undefined =>
  [`http://${address}`, `http://[${address}]`].find(url => URL.canParse(url))

const own = checkKinds.map(kindCheck)
const forms: readonly Form[] = [
  http,
  ...own,
  ...requestForms.filter(({ id }) => !own.some(one => one.id === id)).map(requestCheck),
]
const keys = forms.map(({ id }) => id)

/** A check, of whatever kind its key names. */
const check: Option<CheckPlan> = {
  type: 'mapping',
  schema: { anyOf: forms.map(({ option }) => option.schema) },
  read: spot => {
    const { node } = spot
    const hint = 'such as { name: api, http: /health }'
    if (node.kind !== 'map')
      return mistake(spot, { message: `expected a check; found ${describe(node)}`, hint })
    const named = node.entries.filter(({ key }) => keys.includes(key))
    const [first, second] = named
    if (!first)
      return mistake(spot, { message: `a check has one of the keys ${keys.join(', ')}`, hint })
    if (second) {
      const message = `\`${first.key}\` and \`${second.key}\` exclude each other`
      return mistake(spot, { message, hint: 'write one check for each', at: second.at })
    }
    return forms.find(({ id }) => id === first.key)!.option.read(spot)
  },
}

/** What `reliability-gate check` looks at. */
export const checks: Option<CheckPlan[]> = list(check, {
  most: mostChecks,
  name: ({ name: called }) => called,
  what: 'checks',
})
