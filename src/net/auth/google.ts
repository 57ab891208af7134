import { createPrivateKey, sign } from 'node:crypto'
import { defined } from '../../model/basics/defined.ts'
import { textIn } from '../../model/basics/json.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import type { Context } from '../../model/context.ts'
import type { GooglePlan } from '../../model/plan/auth.ts'
import { revealed } from '../../model/secret.ts'
import type { HttpFailure } from '../http.ts'
import { type Granter, refused } from './authorizer.ts'
import { readCredentialFile } from './identity.ts'
import { type Lent, type Obtain, withToken } from './kept.ts'
import { isToken, noToken, postForToken, requestToken } from './token-endpoint.ts'

/** To become a service account first, which then has the scope. */
const platformScope = 'https://www.googleapis.com/auth/cloud-platform'
const usualTokenUrl = 'https://oauth2.googleapis.com/token'

type Credentials = Record<string, unknown>
type Exchange = (
  credentials: Credentials,
  scope: string,
  context: Context,
) => ReturnType<Obtain<string>>

/**
 * How each type of credentials file becomes a token. Google's metadata server is no way: such
 * addresses are refused.
 */
const exchanges: Record<string, Exchange> = {
  service_account: signForToken,
  external_account: exchangeIdentity,
  authorized_user: (credentials, _, context) => refresh(credentials, context),
}

/** A token for Google Cloud, of the file that Google's own tools read. */
export function google(plan: GooglePlan): Granter {
  const { credentialsFile, scope } = revealed(plan)
  return withToken(async context => {
    const text = await readCredentialFile(credentialsFile)
    if (typeof text !== 'string') return text
    const credentials = parseObject(text) ?? {}
    const type = String(credentials.type)
    if (!Object.hasOwn(exchanges, type)) {
      return refused(
        `the credentials file ${credentialsFile} has an unknown type`,
        `known: ${Object.keys(exchanges).join(', ')}`,
      )
    }
    return await exchanges[type]!(credentials, scope, context)
  })
}

/** RFC 7523: a statement that the account's own key has signed. */
async function signForToken(
  credentials: Credentials,
  scope: string,
  context: Context,
): Promise<Lent<string> | HttpFailure> {
  const url = textIn(credentials.token_uri) ?? usualTokenUrl
  const key = textIn(credentials.private_key) ?? ''
  context.hide(key)
  const now = Math.floor(context.clock.now() / 1000)
  const claims = { iss: credentials.client_email, scope, aud: url, iat: now, exp: now + 3600 }
  const keyId = textIn(credentials.private_key_id)
  const header = { alg: 'RS256', typ: 'JWT', ...defined({ kid: keyId }) }
  const text = [header, claims]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  let assertion: string
  try {
    assertion = `${text}.${sign('sha256', Buffer.from(text), createPrivateKey(key)).toString('base64url')}`
  } catch {
    return refused('the private key in the credentials file cannot be used')
  }
  context.hide(assertion)
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }
  return await postForToken({ url, form }, context)
}

async function refresh(
  credentials: Credentials,
  context: Context,
): Promise<Lent<string> | HttpFailure> {
  const [clientId, clientSecret] = [
    textIn(credentials.client_id),
    textIn(credentials.client_secret),
  ]
  const refreshToken = textIn(credentials.refresh_token)
  if (!clientId || !clientSecret || !refreshToken)
    return refused('the credentials file is incomplete')
  for (const secret of [clientSecret, refreshToken]) context.hide(secret)
  const form = {
    grant_type: 'refresh_token',
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
  }
  return await postForToken({ url: textIn(credentials.token_uri) ?? usualTokenUrl, form }, context)
}

/** RFC 8693: the token of another identity, such as a workflow's, for one of Google's. */
async function exchangeIdentity(
  credentials: Credentials,
  scope: string,
  context: Context,
): Promise<Lent<string> | HttpFailure> {
  const url = textIn(credentials.token_url)
  if (!url || !URL.canParse(url)) return refused('the credentials file is incomplete')
  const subject = await readSubject(credentials.credential_source, context)
  if (typeof subject !== 'string') return subject
  const account = textIn(credentials.service_account_impersonation_url)
  const form = {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    audience: textIn(credentials.audience) ?? '',
    scope: account === undefined ? scope : platformScope,
    subject_token_type: textIn(credentials.subject_token_type) ?? '',
    subject_token: subject,
  }
  const federated = await postForToken({ url, form }, context)
  return federated.kind === 'failed' || account === undefined
    ? federated
    : await impersonate({ url: account, token: federated.value, scope }, context)
}

async function impersonate(
  { url, token, scope }: { url: string; token: string; scope: string },
  context: Context,
): Promise<Lent<string> | HttpFailure> {
  const response = await requestToken(
    {
      url,
      method: 'POST',
      body: JSON.stringify({ scope: [scope], lifetime: '3600s' }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    },
    context,
  )
  if (response.kind === 'failed') return response
  const { accessToken, expireTime } = parseObject(response.body) ?? {}
  const expiresAt = Date.parse(String(expireTime))
  if (!isToken(accessToken) || Number.isNaN(expiresAt)) return noToken(response)
  context.hide(accessToken)
  return { kind: 'lent', value: accessToken, expiresAt }
}

/**
 * The other identity's token, from a file or from who vouches for it; as text, or as a field of
 * JSON.
 */
async function readSubject(source: unknown, context: Context): Promise<string | HttpFailure> {
  const { file, url, headers, format } = (source ?? {}) as Record<string, unknown>
  const path = textIn(file)
  const address = textIn(url)
  let text: string | HttpFailure = refused('the credentials file names an unknown source')
  if (path !== undefined) text = await readCredentialFile(path)
  else if (address !== undefined && URL.canParse(address)) {
    const sent = headersOf(headers)
    for (const value of Object.values(sent)) context.hide(value)
    const response = await requestToken({ url: address, headers: sent }, context)
    text = response.kind === 'failed' ? response : response.body
  }
  if (typeof text !== 'string') return text
  const { type, subject_token_field_name: field } = (format ?? {}) as Record<string, unknown>
  const token = type === 'json' ? parseObject(text)?.[String(field)] : text.trim()
  if (!isToken(token))
    return refused('there is no token at the source that the credentials file names')
  context.hide(token)
  return token
}

const headersOf = (headers: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]))
