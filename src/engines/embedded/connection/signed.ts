import type { Signed, Signer } from '../../../net/auth/signer.ts'

/**
 * What is made of a request with the headers of a signer: made once for each request as long as
 * these stay the same.
 */
export function oncePerVersion<R extends object, T>(
  signer: Signer,
  make: (request: R) => T,
): (request: R) => T {
  const known = new WeakMap<R, { version: number; made: T }>()
  return request => {
    const { version } = signer
    const found = known.get(request)
    if (found?.version === version) return found.made
    const made = make(request)
    known.set(request, { version, made })
    return made
  }
}

/** A request as it is signed. `headers`: its own, names and values, flat. */
type Unsigned<V extends string | undefined> = Pick<Signed, 'method' | 'path'> & {
  headers: readonly V[]
  body: string | Uint8Array | undefined
}

/**
 * The headers of a request with those by which a signer lets it in; one that says by itself who
 * sends it stays as it is.
 */
export function signedHeaders<V extends string | undefined>(
  { method, path, headers, body }: Unsigned<V>,
  url: string,
  signer: Signer,
): (V | string)[] {
  const given = (name: string) => {
    const at = headers.findIndex((one, index) => index % 2 === 0 && one?.toLowerCase() === name)
    return at < 0 ? undefined : { value: headers[at + 1] }
  }
  if (given('authorization')) return [...headers]
  const own = signer.headersOf({
    method,
    path,
    // Never another one that `Host` names: a signature must not let anybody in elsewhere.
    host: new URL(url).host,
    type: given('content-type')?.value,
    body: typeof body === 'string' || body === undefined ? body : Buffer.from(body),
  })
  return [...headers, ...Object.entries(own).flat()]
}
