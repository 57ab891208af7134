import { readPlainFile } from '../../files/plain-file.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import type { Context } from '../../model/context.ts'
import type { HttpFailure } from '../http.ts'
import { refused } from './authorizer.ts'
import { isToken, noToken, requestToken } from './token-endpoint.ts'

const largestBytes = 1024 * 1024

/** A file with credentials; read at each use, since whoever lays it there renews it. */
export async function readCredentialFile(path: string): Promise<string | HttpFailure> {
  const read = await readPlainFile(path, largestBytes)
  if (read.kind === 'bytes') return read.bytes.toString('utf8')
  return refused(`the credentials file ${path} cannot be read: ${read.why}`)
}

/** The token of another identity in a file that holds nothing else. */
export async function readIdentityFile(
  path: string,
  { hide }: Context,
): Promise<string | HttpFailure> {
  const text = await readCredentialFile(path)
  if (typeof text !== 'string') return text
  const token = text.trim()
  if (!isToken(token)) return refused(`the credentials file ${path} contains no token`)
  hide(token)
  return token
}

/** A workflow's own identity, which its runner vouches for where the job has `id-token: write`. */
export async function readWorkflowIdentity(
  { url, token }: { url: string; token: string },
  audience: string,
  context: Context,
): Promise<string | HttpFailure> {
  const endpoint = new URL(url)
  endpoint.searchParams.set('audience', audience)
  const response = await requestToken(
    { url: endpoint.href, headers: { authorization: `Bearer ${token}` } },
    context,
  )
  if (response.kind === 'failed') return response
  const { value } = parseObject(response.body) ?? {}
  if (!isToken(value)) return noToken(response)
  context.hide(value)
  return value
}
