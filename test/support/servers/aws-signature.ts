import { createHash, createHmac } from 'node:crypto'

/** A request as its server has it. */
type Received = {
  method: string
  /** With its query. */
  path: string
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+), Signature=(\w{64})$/

/**
 * What is wrong with the signature of a request, as a service of AWS would find it: by the steps of
 * "Create a signed AWS API request" and nothing of ours. Undefined where nothing is.
 */
export function faultOfSignature(
  { method, path, headers, body }: Received,
  secretOf: (accessKeyId: string) => string | undefined,
  now = Date.now(),
): string | undefined {
  const [, id, day, region, service, names = '', signature] =
    form.exec(String(headers.authorization)) ?? []
  const secret = secretOf(id ?? '')
  if (secret === undefined) return `no key: ${headers.authorization}`
  const date = String(headers['x-amz-date'])
  const said = Date.parse(date.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!(Math.abs(said - now) < 60_000)) return `signed at ${date}`
  const signed = names.split(';')
  const must = ['host', 'content-type', ...Object.keys(headers).filter(one => /^x-amz-/.test(one))]
  const lacks = must.filter(one => headers[one] !== undefined && !signed.includes(one))
  if (lacks.length > 0) return `not signed: ${lacks.join()}`
  const [pathname = '', query = ''] = path.split('?')
  const hashOfBody = headers['x-amz-content-sha256'] ?? sha256(body)
  const canonical = [
    method,
    pathname
      .split('/')
      .map(part => escaped(part))
      .join('/'),
    [...new URLSearchParams(query)]
      .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
      .toSorted()
      .join('&'),
    ...signed.map(name => `${name}:${String(headers[name]).trim()}`),
    '',
    names,
    hashOfBody,
  ].join('\n')
  const toSign = `AWS4-HMAC-SHA256\n${date}\n${day}/${region}/${service}/aws4_request\n${sha256(canonical)}`
  let key: Buffer | string = `AWS4${secret}`
  for (const part of [day, region, service, 'aws4_request']) key = hmac(key, part!)
  return hmac(key, toSign).toString('hex') === signature ? undefined : `of another: ${canonical}`
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const hmac = (key: Buffer | string, data: string) => createHmac('sha256', key).update(data).digest()
const escaped = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    one => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
