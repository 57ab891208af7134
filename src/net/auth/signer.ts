import { defined } from '../../model/basics/defined.ts'
import type { Grant } from '../../model/plan/auth.ts'
import { Problem } from '../../model/problem.ts'

/** What a signature covers of a request. `path`: with its query; `type`: of its body. */
export type Signed = {
  method: string
  host: string
  path: string
  type?: string | undefined
  body?: string | Buffer | undefined
}

type Aws4 = typeof import('aws4')

/** Gives each request the headers that let it in, by the grant that is valid when it is sent. */
export class Signer {
  private grant: Grant
  private readonly aws4: Aws4 | undefined
  private readonly now: () => number
  private renewed = 0

  private constructor(grant: Grant, aws4: Aws4 | undefined, now: () => number) {
    this.grant = grant
    this.aws4 = aws4
    this.now = now
  }

  /** What makes signatures is read only where there are any: most runs sign nothing. */
  static async of(grant: Grant, now: () => number): Promise<Signer> {
    if (grant.kind !== 'signature') return new Signer(grant, undefined, now)
    const { default: aws4 } = await import('aws4')
    return new Signer(grant, aws4, now)
  }

  /** In place of the grant so far, of whose kind it is. */
  renew(grant: Grant): void {
    this.grant = grant
    this.renewed += 1
  }

  /** Whether every request has headers of its own. */
  get isPerRequest(): boolean {
    return this.grant.kind === 'signature'
  }

  /**
   * As long as this is the same, so are the headers of the same request: signatures say the second.
   * @throws Problem `target` where the grant has expired.
   */
  get version(): number {
    const now = this.now()
    const { kind, expiresAt = Number.POSITIVE_INFINITY } = this.grant
    if (now >= expiresAt)
      throw new Problem(
        'target',
        'the credentials of the target expired and were not renewed in time',
      )
    return kind === 'signature' ? Math.floor(now / 1000) : this.renewed
  }

  /** Names in lower case. */
  headersOf(request: Signed): Record<string, string> {
    return this.grant.kind === 'headers' ? this.grant.headers : this.signatureOf(request)
  }

  /** Signature Version 4: of method, address, body and its type; the keys never travel. */
  private signatureOf({ method, host, path, type, body = '' }: Signed): Record<string, string> {
    const { region, service, keys } = this.grant as Grant & { kind: 'signature' }
    const { accessKeyId, secretAccessKey, sessionToken } = keys
    const request = {
      host,
      path,
      method,
      service,
      region,
      body,
      headers: {
        'X-Amz-Date': amzDate(this.now()),
        ...defined({
          'X-Amz-Content-Sha256': unsignedBodies.includes(service) ? 'UNSIGNED-PAYLOAD' : undefined,
          'Content-Type': type || undefined,
        }),
      },
      // A proxy may send the body in another form, and a type that is not sent is made up.
      extraHeadersToIgnore: {
        'content-length': true,
        ...defined({ 'content-type': type ? undefined : true }),
      },
    }
    const keysOnly = { accessKeyId, secretAccessKey, ...defined({ sessionToken }) }
    const signed = this.aws4!.sign(request, keysOnly)
    const made = Object.entries(signed.headers ?? {}).map(([name, value]): [string, string] => [
      name.toLowerCase(),
      String(value),
    ])
    return Object.fromEntries(
      made.filter(([name]) => name === 'authorization' || name.startsWith('x-amz-')),
    )
  }
}

/** Services that take signatures without the body only. */
const unsignedBodies = ['vpc-lattice-svcs']

/** `20150830T123600Z` */
const amzDate = (now: number): string => new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '')
