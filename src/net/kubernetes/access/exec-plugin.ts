import { isAbsolute, join } from 'node:path'
import { defined } from '../../../model/basics/defined.ts'
import { isObject } from '../../../model/basics/is-object.ts'
import { objectsIn, textIn } from '../../../model/basics/json.ts'
import { parseObject } from '../../../model/basics/parse-json.ts'
import type { Context } from '../../../model/context.ts'
import { refused } from '../../auth/authorizer.ts'
import type { Obtain } from '../../auth/kept.ts'
import { isToken } from '../../auth/token-endpoint.ts'
import type { HttpFailure } from '../../http.ts'
import { excerpt } from '../../redaction/excerpt.ts'
import type { Entry, Environment } from './kubeconfig.ts'

/** Runs a program to its end; `code` is null where it could not be run, or took too long. */
export type RunProgram = (
  path: string,
  args: readonly string[],
  order: { environment: Readonly<Record<string, string>>; timeoutMs: number },
) => Promise<{ code: number | null; stdout: string; stderr: string }>

/** What lets a user in: a token, or a certificate with its key. */
export type Credential = { token?: string; cert?: string; key?: string }

/** A plugin may ask a cloud, which asks for nothing of ours. */
const timeoutMs = 60_000
/** Of a credential that says no end. */
const usualLifeMs = 600_000

/**
 * A credential plugin of client-go (`client.authentication.k8s.io`, v1 or v1beta1): a program that
 * writes an ExecCredential, such as `aws eks get-token` or `gke-gcloud-auth-plugin`.
 */
export const execPlugin =
  (
    { folder, values }: Entry,
    cluster: Readonly<Record<string, unknown>>,
    { environment, run }: { environment: Environment; run: RunProgram },
  ): Obtain<Credential> =>
  async context => {
    const command = textIn(values.command) ?? ''
    if (values.interactiveMode === 'Always')
      return refused(
        `the credential plugin ${command} needs an interactive login, which is not possible here`,
      )
    const info = {
      apiVersion: values.apiVersion,
      kind: 'ExecCredential',
      spec: {
        interactive: false,
        ...defined({ cluster: values.provideClusterInfo === true ? cluster : undefined }),
      },
    }
    const isPath = /[\\/]/.test(command) && !isAbsolute(command)
    const said = await run(isPath ? join(folder, command) : command, textsIn(values.args), {
      environment: {
        ...withoutUndefined(environment),
        ...variablesIn(values.env),
        KUBERNETES_EXEC_INFO: JSON.stringify(info),
      },
      timeoutMs,
    })
    if (said.code !== 0) {
      const words = excerpt(said.stderr, 300)
      return refused(
        `the credential plugin ${command} ${said.code === null ? 'did not run to its end' : `ended with ${said.code}`}${words === '' ? '' : `: ${words}`}`,
        excerpt(textIn(values.installHint) ?? `is ${command} on the PATH?`, 300),
      )
    }
    return credentialIn(said.stdout, command, context)
  }

function credentialIn(
  stdout: string,
  command: string,
  { hide, clock }: Context,
): Awaited<ReturnType<Obtain<Credential>>> {
  const { status } = parseObject(stdout) ?? {}
  const given = isObject(status) ? status : {}
  const token = given.token
  const cert = textIn(given.clientCertificateData)
  const key = textIn(given.clientKeyData)
  if (key !== undefined) hide(key)
  const expires = Date.parse(textIn(given.expirationTimestamp) ?? '')
  const expiresAt = Number.isNaN(expires) ? clock.now() + usualLifeMs : expires
  if (isToken(token)) {
    hide(token)
    return { kind: 'lent', value: { token }, expiresAt }
  }
  if (cert !== undefined && key !== undefined)
    return { kind: 'lent', value: { cert, key }, expiresAt }
  return noCredential(command)
}

const noCredential = (command: string): HttpFailure =>
  refused(`the credential plugin ${command} wrote no token and no certificate`)

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(one => typeof one === 'string') : []

function variablesIn(value: unknown): Record<string, string> {
  const listed = objectsIn(value)
  return Object.fromEntries(
    listed.flatMap(one =>
      typeof one.name === 'string' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
    ),
  )
}

const withoutUndefined = (environment: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
