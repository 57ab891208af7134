import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { AwsKeys, AwsPlan, AwsWebIdentity } from '../../model/plan/auth.ts'
import { type Revealed, revealed } from '../../model/secret.ts'
import { type HttpFailure, plainBody } from '../http.ts'
import { type Authorizer, refused } from './authorizer.ts'
import { readIdentityFile } from './identity.ts'
import { keep, type Lent } from './kept.ts'
import { requestToken } from './token-endpoint.ts'

type Keys = Revealed<AwsKeys>

/**
 * Signature Version 4: of method, address, body and the headers that it sends itself; the keys
 * never travel.
 */
export function aws(plan: AwsPlan): Authorizer {
  const { region, service, credentials } = revealed(plan)
  const keys =
    credentials.kind === 'keys' ? undefined : keep(context => assumeRole(credentials, context))
  return async ({ url, method = 'GET', headers = {}, body }, context) => {
    const lent = await keys?.get(context)
    if (lent?.kind === 'failed') return lent
    const { accessKeyId, secretAccessKey, sessionToken } = lent?.value ?? (credentials as Keys)
    const { host, pathname, search } = new URL(url)
    const type = Object.entries(revealed(headers)).find(
      ([name]) => name.toLowerCase() === 'content-type',
    )?.[1]
    const request = {
      host,
      path: `${pathname}${search}`,
      method,
      service,
      region,
      body: plainBody(body) ?? '',
      headers: {
        'X-Amz-Date': amzDate(context.clock.now()),
        ...defined({ 'Content-Type': type || undefined }),
      },
      // A proxy may send the body in another form.
      extraHeadersToIgnore: { 'content-length': true },
    }
    // Loaded here: most runs sign nothing.
    const { default: aws4 } = await import('aws4')
    const signed = aws4.sign(request, {
      accessKeyId,
      secretAccessKey,
      ...defined({ sessionToken }),
    })
    const made = Object.entries(signed.headers ?? {}).map(([name, value]) => [
      name.toLowerCase(),
      String(value),
    ])
    const sent = made.filter(([name]) => name === 'authorization' || name!.startsWith('x-amz-'))
    return {
      kind: 'authorization',
      headers: Object.fromEntries(sent),
      ...defined({ forget: lent && (() => keys?.forget(lent)) }),
    }
  }
}

/** `20150830T123600Z` */
const amzDate = (now: number): string => new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '')

/** Keys of a role for a token that its provider trusts; the request itself needs no signature. */
async function assumeRole(
  { roleArn, tokenFile, sessionName, stsUrl }: Revealed<AwsWebIdentity>,
  context: Context,
): Promise<Lent<Keys> | HttpFailure> {
  const token = await readIdentityFile(tokenFile, context)
  if (typeof token !== 'string') return token
  const form = {
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    WebIdentityToken: token,
  }
  const response = await requestToken(
    {
      url: stsUrl,
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    context,
  )
  if (response.kind === 'failed') return response
  const read = (name: string) =>
    new RegExp(`<${name}>\\s*([^<\\s]+)\\s*</${name}>`).exec(response.body)?.[1]
  const [accessKeyId, secretAccessKey] = [read('AccessKeyId'), read('SecretAccessKey')]
  const sessionToken = read('SessionToken')
  const expiresAt = Date.parse(read('Expiration') ?? '')
  if (!accessKeyId || !secretAccessKey || !sessionToken || Number.isNaN(expiresAt)) {
    return refused(`no keys from ${new URL(stsUrl).origin}: its response has none`)
  }
  for (const secret of [secretAccessKey, sessionToken]) context.hide(secret)
  return {
    kind: 'lent',
    value: { kind: 'keys', accessKeyId, secretAccessKey, sessionToken },
    expiresAt,
  }
}
