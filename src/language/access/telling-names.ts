/** Hiding what is shorter would hide the text, and protect nothing. */
const leastLength = 4

const words = new Set([
  ...[
    'password',
    'passwd',
    'pwd',
    'passphrase',
    'passcode',
    'pin',
    'otp',
    'secret',
    'token',
    'jwt',
    'apikey',
    'key',
  ],
  ...[
    'auth',
    'authorization',
    'credential',
    'credentials',
    'signature',
    'sig',
    'session',
    'sessionid',
    'sid',
    'bypass',
  ],
])

/**
 * Whether a value under this name is a credential by its name: `api_key`, `clientSecret`,
 * `X-Amz-Signature`.
 */
export function namesCredential(name: string): boolean {
  const parts = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  return parts.some(part => words.has(part))
}

/** Credentials among variables of an environment; an address may hold one, or be one. */
export const secretsOfVariables = (variables: Readonly<Record<string, string>>): string[] =>
  Object.entries(variables).flatMap(([name, value]) =>
    value.length >= leastLength && (namesCredential(name) || value.includes('://')) ? [value] : [],
  )

/** Credentials in the query of a path. */
export const secretsOfPath = (path: string): string[] =>
  path.includes('?') ? secretsOfForm(path.replace(/^.*?\?/, '')) : []

/**
 * A value may be written in another way than `URLSearchParams` writes it: as it stands it is a
 * secret too.
 */
const secretsOfForm = (form: string): string[] =>
  form.split('&').flatMap(pair => {
    const [name, value] = [...new URLSearchParams(pair)][0] ?? []
    return name && value && value.length >= leastLength && namesCredential(name)
      ? [...new Set([value, pair.slice(pair.indexOf('=') + 1)])]
      : []
  })

/** A value that a form sends under a name, where that tells a credential. */
export const secretsOfField = (name: string, value: string): string[] =>
  value.length >= leastLength && namesCredential(name) ? [value] : []

/** Credentials in a value that is sent as JSON. */
function secretsOfJson(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) =>
    namesCredential(name) &&
    (typeof inner === 'string' || typeof inner === 'number') &&
    `${inner}`.length >= leastLength
      ? [String(inner)]
      : secretsOfJson(inner),
  )
}

/** Of a body in either form; what is neither has no names. */
export function secretsOfBody(body: string): string[] {
  try {
    return secretsOfJson(JSON.parse(body))
  } catch {
    return /^[^\s=&]+=/.test(body) ? secretsOfForm(body) : []
  }
}
