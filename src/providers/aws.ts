import { readAwsPlan } from '../language/access/auth.ts'
import { region } from '../language/access/auth-names.ts'
import { baseUrl } from '../language/base-url.ts'
import type { Fields, Option, SectionOf } from '../language/option.ts'
import { section } from '../language/section.ts'
import { defined } from '../model/basics/defined.ts'
import { parseObject } from '../model/basics/parse-json.ts'
import type { Context } from '../model/context.ts'
import type { HttpResponse } from '../net/http.ts'
import { excerpt } from '../net/redaction/excerpt.ts'
import { accessFields } from './access.ts'
import type { Refused } from './numbers/numbers.ts'
import { type Opened, openResponse, refusal, type SourceWords } from './outcome.ts'
import type { Access } from './provider.ts'
import { type SourceOrder, sourceHttp } from './source-http.ts'

/* What every source on AWS shares: the keys of the environment, signatures, and errors. */

/** Settings of a source on AWS. */
export const awsFields = {
  region: {
    option: region,
    doc: 'Region of the account that is queried.',
    otherwise: '`AWS_REGION`',
    example: 'eu-west-1',
  },
  url: {
    option: baseUrl,
    doc: "An address that is queried instead of AWS's own endpoints.",
    otherwise: "AWS's endpoints of the region",
  },
  ...accessFields,
} as const satisfies Fields

type Written = SectionOf<typeof awsFields>

/**
 * The same as an option: where nothing says otherwise, requests are signed with the keys of the
 * environment.
 */
export function awsSection<F extends typeof awsFields & Fields>(fields: F): Option<SectionOf<F>> {
  const plain = section(fields)
  return {
    ...plain,
    read: spot => {
      const values = plain.read(spot)
      const { region: named, auth, url } = (values ?? {}) as Written
      if (!values || auth || url?.authorization) return values
      const plan = readAwsPlan({ ...defined({ region: named }), service: 'monitoring' }, spot)
      return plan && { ...values, region: plan.region, auth: plan }
    },
  }
}

/** The endpoint of a service. */
export const awsEndpoint = (service: string, region: string): string =>
  `https://${service}.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`

/**
 * An error of AWS by its name; `isMissing`: what the request names does not exist; `isDenied`: the
 * keys are right and may not do this.
 */
export type AwsFailed = Refused & { isMissing?: true; isDenied?: true }

export type AwsHttp = {
  send: (
    order: SourceOrder,
    isOwn: (json: Record<string, unknown>) => boolean,
    context: Context,
  ) => Promise<Opened | AwsFailed>
  startMeasuring: (context: Context) => void
}

/** How one service of AWS is queried. `needs`: the permissions that its queries take. */
export function awsHttp(
  access: Access,
  { service, needs, ...words }: SourceWords & { service: string; needs: string },
): AwsHttp {
  const { auth } = access
  const signed = auth?.kind === 'aws' ? { ...access, auth: { ...auth, service } } : access
  const isLimited = (response: HttpResponse) =>
    limits.test(nameOf(response, parseObject(response.body)))
  const http = sourceHttp(signed, { isLimited })
  return {
    send: async (order, isOwn, context) => {
      const { response } = await http.ask(order, context)
      return openResponse<AwsFailed>(response, words, {
        isOwn,
        refused: (own, json) => explainError(own, json, { key: words.key, needs }),
      })
    },
    startMeasuring: http.startMeasuring,
  }
}

const limits = /Throttl|TooManyRequests|LimitExceeded/i
const denials = /AccessDenied|NotAuthorized|UnauthorizedOperation/i
const credentials = /UnrecognizedClient|ClientTokenId|Signature|ExpiredToken|AuthenticationToken/i
const missing = /NotFound/i
const wrong =
  /Validation|InvalidParameter|MissingParameter|MissingRequired|Malformed|InvalidRequest/i

/**
 * `com.amazonaws.logs#ResourceNotFoundException`, in the body or in a header, as its last part;
 * empty where neither has one.
 */
function nameOf(
  { status, headers }: HttpResponse,
  json: Record<string, unknown> | undefined,
): string {
  if (status < 400) return ''
  const said = json?.__type ?? headers['x-amzn-errortype']
  return typeof said === 'string' ? excerpt(said.replace(/:.*$/s, '').replace(/^.*#/s, ''), 80) : ''
}

function explainError(
  response: HttpResponse,
  json: Record<string, unknown> | undefined,
  { key, needs }: { key: string; needs: string },
): AwsFailed | undefined {
  const name = nameOf(response, json)
  if (name === '') return undefined
  const text = `${name}: ${excerpt(String(json?.message ?? json?.Message ?? ''), 300)}`
  if (limits.test(name))
    return refusal(`its limit is reached (${text})`, 'use fewer objectives, or raise the quota')
  if (denials.test(name))
    return {
      ...refusal(`it refuses access (${text})`, `does the policy of the keys allow ${needs}?`),
      isWrong: true,
      isDenied: true,
    }
  if (credentials.test(name))
    return {
      ...refusal(
        `it refuses the credentials (${text})`,
        `are the keys in the environment valid for ${key}.region, and not expired?`,
      ),
      isWrong: true,
    }
  if (missing.test(name)) return { ...refusal(text), isMissing: true }
  if (wrong.test(name)) return { ...refusal(`it refuses the query: ${text}`), isWrong: true }
  return refusal(`it responded with ${response.status}: ${text}`)
}
