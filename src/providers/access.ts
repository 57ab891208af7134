import { auth } from '../language/access/auth.ts'
import { headers, isAuthorised, isAuthorization, mergeHeaders } from '../language/access/headers.ts'
import { type TlsFiles, tlsFiles } from '../language/access/tls.ts'
import type { BaseUrl } from '../language/base-url.ts'
import { limits } from '../language/limits.ts'
import { defaultOf, type Fields, type Setting } from '../language/option.ts'
import { duration } from '../language/scalars/amounts.ts'
import { defined } from '../model/basics/defined.ts'
import type { AuthPlan } from '../model/plan/auth.ts'
import type { Headers, TlsPlan } from '../model/plan/target.ts'
import type { Secret } from '../model/secret.ts'
import { tokenAddresses } from '../net/auth/token-addresses.ts'
import type { Access, NamedAddress, ProviderKind, SourceMistake, Where } from './provider.ts'

/**
 * How requests to a source over HTTP are authorised; each source describes its own `url`, since the
 * meaning differs.
 */
export const accessFields = {
  headers: {
    option: headers,
    doc: 'Sent with every query; every value is a secret.',
    otherwise: 'none',
  },
  auth: {
    option: auth,
    doc: 'How queries are authorised, unless headers do it; one of the keys below. See [access](prometheus.md#access).',
    otherwise: 'as the address and `headers` say',
  },
  tls: {
    option: tlsFiles,
    doc: 'Files for TLS, beside the config.',
    otherwise: "Node's own authorities",
  },
} as const satisfies Fields

/**
 * How long a source needs until the data of the test can be found. `takes`: what has to arrive, as
 * in "its last points take to be found".
 */
export const settleField = (takes: string, usual: string) =>
  ({
    option: duration({ least: 0, most: limits.settleMs }),
    doc: `How long ${takes} after the test. The gate then reads until two reads agree.`,
    default: usual,
  }) as const satisfies Setting<number>

/** `token`: short for `auth: { bearer: … }`, of sources that have that key. */
type Written = {
  url?: BaseUrl
  headers?: Headers
  auth?: AuthPlan
  tls?: TlsFiles
  token?: Secret
}

/**
 * Credentials in the address are sent to that address only. An Authorization header overrides them,
 * and both override `auth`.
 */
export function buildAccess(written: Written | undefined): Access | undefined {
  const base = written?.url
  if (!base) return undefined
  const { token, tls } = written
  const auth: AuthPlan | undefined = token ? { kind: 'bearer', token } : written.auth
  const headers = mergeHeaders(
    base.authorization ? { authorization: base.authorization } : {},
    written.headers ?? {},
  )
  return {
    url: base.url,
    headers,
    ...defined({
      auth: isAuthorised(headers) ? undefined : auth,
      // Paths, which are replaced by the contents of the files where the plan is read.
      tls: tls as TlsPlan | undefined,
    }),
  }
}

type Settling = { settle?: number }

/** The same of a source whose data take some time to arrive; `settle`: the field for that time. */
export function buildSettled(
  written: (Written & Settling) | undefined,
  settle: Setting<number>,
): (Access & { settleMs: number }) | undefined {
  const access = buildAccess(written)
  return access && { ...access, settleMs: written?.settle ?? defaultOf(settle) }
}

/**
 * Credentials that are given twice; and the token of a cloud, which is valid beyond this server, in
 * plain text.
 */
export function accessMistakes(
  { url, auth }: Access,
  written: Written | undefined,
  { isGiven, called: key }: Where,
): SourceMistake[] {
  if (written && authorisesTwice(written, isGiven)) {
    const own = written.token ? 'token' : 'auth'
    const message = `${key}.${own} excludes credentials in ${key}.url and an Authorization header`
    return [{ message, hint: 'keep one of them' }]
  }
  const { protocol, hostname } = new URL(url)
  const isOpen = protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (!isOpen || (auth?.kind !== 'google' && auth?.kind !== 'azure')) return []
  return [
    {
      message: `${key}.auth.${auth.kind} needs an https address`,
      hint: 'the token must not travel in plain text',
    },
  ]
}

/** Whether the file, or an input, gives credentials twice; an input overrides the file. */
function authorisesTwice(
  { url, headers = {}, auth, token }: Written,
  isGiven: Where['isGiven'],
): boolean {
  if (!auth && !token) return false
  const others = [
    ...(url?.authorization ? [['url']] : []),
    ...Object.keys(headers)
      .filter(isAuthorization)
      .map(name => ['headers', name]),
  ]
  return others.some(path => isGiven(...path) === isGiven(token ? 'token' : 'auth'))
}

/** Keys that are given, and do nothing without another one. */
export const withoutEffect = <W extends object>(
  keys: readonly (keyof W & string)[],
  needed: keyof W & string,
  written: W | undefined,
  { called }: Pick<Where, 'called'>,
): SourceMistake[] =>
  keys
    .filter(key => written?.[key] !== undefined && written?.[needed] === undefined)
    .map(key => ({
      message: `${called}.${key} has no effect without ${called}.${needed}`,
      hint: `set ${called}.${needed}, or remove ${called}.${key}`,
      path: [key],
    }))

/** Every address that receives our credentials: the source, and whatever issues tokens for it. */
export const accessAddresses = ({ url, auth }: Access): NamedAddress[] => [
  { path: ['url'], url, role: 'source' },
  ...tokenAddresses(auth).map(
    ({ path, url }): NamedAddress => ({ path: ['auth', ...path], url, role: 'source' }),
  ),
]

/** The parts of a kind that are the same for every source with an HTTP address of its own. */
export const overHttp = {
  mistakes: accessMistakes,
  addresses: accessAddresses,
  rerun: ({ headers }) => ({ sends: Object.keys(headers) }),
  describe: ({ url }) => url,
} as const satisfies Partial<ProviderKind<Written, Access>>
