import type { Context } from '../../model/context.ts'
import type { AwsKeys, AwsPlan, AwsWebIdentity } from '../../model/plan/auth.ts'
import { type Revealed, revealed } from '../../model/secret.ts'
import type { HttpFailure } from '../http.ts'
import { type Granter, refused } from './authorizer.ts'
import { readIdentityFile } from './identity.ts'
import { keep, type Lent } from './kept.ts'
import { requestToken } from './token-endpoint.ts'

type Keys = Revealed<AwsKeys>

/** Requests are signed with the keys that are given, or with those of a role. */
export function aws(plan: AwsPlan): Granter {
  const { region, service, credentials } = revealed(plan)
  if (credentials.kind === 'keys')
    return async () => ({ kind: 'signature', region, service, keys: credentials })
  const ofRole = keep(context => assumeRole(credentials, context))
  return async context => {
    const lent = await ofRole.get(context)
    if (lent.kind === 'failed') return lent
    const { value: keys, expiresAt, renewAt } = lent
    const forget = () => ofRole.forget(lent)
    return { kind: 'signature', region, service, keys, expiresAt, renewAt, forget }
  }
}

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
    return refused(`no keys from ${new URL(stsUrl).origin}: its response contains none`)
  }
  for (const secret of [secretAccessKey, sessionToken]) context.hide(secret)
  return {
    kind: 'lent',
    value: { kind: 'keys', accessKeyId, secretAccessKey, sessionToken },
    expiresAt,
  }
}
