import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { revealed } from '../../model/secret.ts'
import type { LoadOrder } from '../engine.ts'

type Deployment = LoadOrder['head']

/**
 * The variables in which a script finds how the deployment that it loads is reached:
 * `target.headers` with what `target.auth` has given, as a JSON object; the files of `target.tls`;
 * and `target.resolve`.
 */
const variables = {
  headers: 'RELIABILITY_GATE_HEADERS',
  ca: 'RELIABILITY_GATE_CA',
  cert: 'RELIABILITY_GATE_CERT',
  key: 'RELIABILITY_GATE_KEY',
  address: 'RELIABILITY_GATE_ADDRESS',
} as const

export const authorityVariable = variables.ca

/** Of a deployment whose own tool sends to it: the variables that there is something to say in. */
export async function accessVariables(
  { headers, route: { address, tls = {} } = {} }: Deployment,
  folder: string,
): Promise<Record<string, string>> {
  const given: Record<string, string> = {}
  if (Object.keys(headers).length > 0) given[variables.headers] = JSON.stringify(revealed(headers))
  if (address !== undefined) given[variables.address] = address
  for (const part of ['ca', 'cert', 'key'] as const) {
    const text = tls[part]
    if (!text) continue
    const file = join(folder, `target-${part}.pem`)
    await writeFile(file, text.reveal(), { mode: 0o600 })
    given[variables[part]] = file
  }
  return given
}

/**
 * What a script has to do itself, unless it does: a remark for each such variable that it does not
 * name.
 * @param script its file; where there is none, all of them are needed.
 */
export async function remarksOnAccess(
  title: string,
  { headers, route }: Deployment,
  script: string,
): Promise<string[]> {
  const needed = [
    ...(Object.keys(headers).length > 0 ? [['`target.headers`', variables.headers] as const] : []),
    ...(route?.tls?.cert ? [['the certificate of `target.tls`', variables.cert] as const] : []),
    ...(route?.address ? [['`target.resolve`', variables.address] as const] : []),
  ]
  if (needed.length === 0) return []
  const text = await readFile(script, 'utf8').catch(() => '')
  return needed
    .filter(([, variable]) => !text.includes(variable))
    .map(
      ([what, variable]) =>
        `${title} uses ${what} only if the script reads the variable ${variable}`,
    )
}
