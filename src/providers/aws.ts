import { readAwsPlan } from '../language/access/auth.ts'
import { region } from '../language/access/auth-names.ts'
import { isAuthorised } from '../language/access/headers.ts'
import { baseUrl } from '../language/base-url.ts'
import type { Fields, Option, SectionOf } from '../language/option.ts'
import { section } from '../language/section.ts'
import { mistake, type Spot } from '../language/yaml/reading.ts'
import { type Entry, entryOf } from '../language/yaml/tree.ts'
import { defined } from '../model/basics/defined.ts'
import type { Json } from '../model/basics/json.ts'
import { parseObject } from '../model/basics/parse-json.ts'
import type { HttpResponse } from '../net/http.ts'
import { excerpt } from '../net/redaction/excerpt.ts'
import { accessFields } from './access.ts'
import { type Opened, type Refusal, refusal, type SourceWords, wrongQuery } from './outcome.ts'
import type { Access } from './provider.ts'
import { allPages, postJson, type SourceApi, sourceApi } from './source-api.ts'
import type { SourceOrder } from './source-http.ts'

/* What sources on AWS share: keys from the environment, signatures, errors, and pages. */

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

/** The same as an option: by default, requests are signed with the keys in the environment. */
export function awsSection<F extends typeof awsFields & Fields>(fields: F): Option<SectionOf<F>> {
  const plain = section(fields)
  return {
    ...plain,
    read: spot => {
      const values = plain.read(spot)
      if (!values) return undefined
      const { region: named, auth, url, headers = {} } = values as Written
      const isSigned = auth
        ? auth.kind === 'aws'
        : !url?.authorization && !(url && isAuthorised(headers))
      if (!isSigned)
        return url
          ? values
          : mistake(spot, {
              message: "AWS's endpoints take signed requests, and `auth` is of another kind",
              hint: 'remove `auth`, or set `url`, where it is accepted',
              at: entryOf(spot.node, 'auth')?.at,
            })
      const signed =
        auth?.kind === 'aws'
          ? auth
          : readAwsPlan({ ...defined({ region: named }), service: 'monitoring' }, spot)
      if (!signed) return undefined
      const region = named ?? signed.region
      const other = regionIn(spot)
      if (other && signed.region !== region)
        return mistake(spot, {
          message: `requests to ${region} cannot be signed for ${signed.region}`,
          hint: 'leave `auth` out: requests are signed for `region`',
          at: other.at,
        })
      return { ...values, region, auth: { ...signed, region } }
    },
  }
}

/** The region of `auth: { aws: { region: … } }`. */
const regionIn = ({ node }: Spot): Entry | undefined =>
  entryOf(entryOf(entryOf(node, 'auth')?.value, 'aws')?.value, 'region')

/** The endpoint of a service. A section without a `url` has a region. */
export const awsEndpoint = (service: string, { region = '' }: Pick<Written, 'region'>): string =>
  `https://${service}.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`

/** `needs`: the permissions that queries of a service take. */
type Service = SourceWords & { service: string; needs: string }

/** How one service of AWS is queried. */
export function awsApi(access: Access, { service, needs, ...words }: Service): SourceApi {
  const { auth } = access
  const signed = auth?.kind === 'aws' ? { ...access, auth: { ...auth, service } } : access
  return sourceApi(signed, words, {
    isLimited: response => limits.test(nameOf(response, parseObject(response.body))),
    refused: (response, json) => explainError(response, json, { key: words.key, needs }),
  })
}

/**
 * A request to an API whose operations are named in a header, such as `Logs_20140328.StartQuery`.
 */
export const operationOf = (version: '1.0' | '1.1', operation: string, body: object): SourceOrder =>
  postJson('/', body, {
    'content-type': `application/x-amz-json-${version}`,
    'x-amz-target': operation,
  })

/**
 * All pages of a list of AWS. `otherwise`: what to do where there are more than `most`; absent:
 * those suffice.
 */
export const awsPages = (
  read: (next: { NextToken?: string }) => Promise<Opened | Refusal>,
  bounds: { most: number; otherwise?: string },
) =>
  allPages(NextToken => read(defined({ NextToken })), {
    ...bounds,
    tokenIn: ({ NextToken }) => NextToken,
  })

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
function nameOf({ status, headers }: HttpResponse, json: Json | undefined): string {
  if (status < 400) return ''
  const said = json?.__type ?? headers['x-amzn-errortype']
  return typeof said === 'string' ? excerpt(said.replace(/:.*$/s, '').replace(/^.*#/s, ''), 80) : ''
}

/** AWS names its errors: the status is 400 for nearly all of them. */
function explainError(
  response: HttpResponse,
  json: Json | undefined,
  { key, needs }: { key: string; needs: string },
): Refusal | undefined {
  const name = nameOf(response, json)
  if (name === '') return undefined
  const text = `${name}: ${excerpt(String(json?.message ?? json?.Message ?? ''), 300)}`
  if (limits.test(name))
    return refusal(`its limit is reached (${text})`, 'use fewer objectives, or raise the quota')
  if (denials.test(name)) {
    const hint = `does the policy of the keys allow ${needs}?`
    return { ...wrongQuery(`it refuses access (${text})`, hint), isDenied: true }
  }
  if (credentials.test(name))
    return wrongQuery(
      `it refuses the credentials (${text})`,
      `are the keys in the environment valid for ${key}.region, and not expired?`,
    )
  if (missing.test(name)) return { ...refusal(text), isMissing: true }
  if (wrong.test(name)) return wrongQuery(`it refuses the query: ${text}`)
  return refusal(`it responded with ${response.status}: ${text}`)
}
