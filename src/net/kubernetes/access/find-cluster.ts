import { join, resolve } from 'node:path'
import { defined } from '../../../model/basics/defined.ts'
import { isObject } from '../../../model/basics/is-object.ts'
import { objectsIn, textIn } from '../../../model/basics/json.ts'
import type { Context } from '../../../model/context.ts'
import type { Route } from '../../../model/plan/target.ts'
import { Secret } from '../../../model/secret.ts'
import type { Authorizer } from '../../auth/authorizer.ts'
import { readCredentialFile, readIdentityFile } from '../../auth/identity.ts'
import { keep, type Lent } from '../../auth/kept.ts'
import { basicHeader } from '../../userinfo.ts'
import { type ClusterFailure, clusterFailure } from '../failure.ts'
import { type Credential, execPlugin, type RunProgram } from './exec-plugin.ts'
import {
  type Chosen,
  type ClusterPlan,
  type Entry,
  type Environment,
  pemIn,
  readKubeconfig,
} from './kubeconfig.ts'

/** What finding a cluster takes of this machine. */
export type ClusterAccess = { environment: Environment; run: RunProgram }

/** Where a cluster is, and how it lets us in. */
export type FoundCluster = {
  kind: 'found'
  server: string
  namespace: string
  route: Route
  proxy?: URL
  authorize: Authorizer
}

/** The account of the pod that we run in. */
const accountFolder = '/var/run/secrets/kubernetes.io/serviceaccount'

/** As kubectl finds it: by the kubeconfig, else the cluster that we run in. */
export async function findCluster(
  plan: ClusterPlan,
  access: ClusterAccess,
  context: Context,
  account = accountFolder,
): Promise<FoundCluster | ClusterFailure> {
  const chosen = await readKubeconfig(plan, access.environment)
  if (chosen?.kind === 'failed') return chosen
  if (chosen) return fromKubeconfig(chosen, access, context)
  const { KUBECONFIG: named } = access.environment
  const what = named ? `KUBECONFIG names no existing file (${named})` : 'there is no kubeconfig'
  return (
    (await ofThisPod(access.environment, account)) ??
    clusterFailure('unreachable', `${what}, and this is not a pod of a cluster`, {
      hint: 'set KUBECONFIG to the path of a kubeconfig',
    })
  )
}

async function ofThisPod(
  { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = '443' }: Environment,
  account: string,
): Promise<FoundCluster | ClusterFailure | undefined> {
  if (!host) return undefined
  const files = await Promise.all(
    ['ca.crt', 'namespace'].map(file => readCredentialFile(join(account, file))),
  )
  const failed = files.find(one => typeof one !== 'string')
  if (failed) return clusterFailure('unreachable', failed.message)
  const [ca, namespace] = files as [string, string]
  return {
    kind: 'found',
    server: `https://${host.includes(':') ? `[${host}]` : host}:${port}`,
    namespace: namespace.trim() || 'default',
    route: { tls: { ca: new Secret(ca) } },
    authorize: byTokenFile(join(account, 'token')),
  }
}

async function fromKubeconfig(
  { cluster, user, namespace = 'default', name }: Chosen,
  access: ClusterAccess,
  context: Context,
): Promise<FoundCluster | ClusterFailure> {
  const { values } = cluster
  const server = textIn(values.server)
  if (server === undefined || !/^https?:$/.test(URL.parse(server)?.protocol ?? ''))
    return clusterFailure('unreachable', `the cluster of the context ${name} has no valid server`)
  const unsupported = unsupportedIn(cluster, user)
  if (unsupported) return unsupported
  const ca = await pemIn(cluster, 'certificate-authority')
  if (ca?.kind === 'failed') return ca
  const certificate = await certificateOf(user, context)
  if (certificate.kind === 'failed') return certificate
  const tls = defined({ ca: ca && new Secret(ca.text), ...certificate.tls })
  const route: Route = Object.keys(tls).length > 0 ? { tls } : {}
  const proxy = textIn(values['proxy-url'])
  return {
    kind: 'found',
    server: server.replace(/\/+$/, ''),
    namespace,
    route,
    authorize: authorizerOf(user, {
      cluster: clusterInfo(cluster, ca?.text),
      route,
      access,
      context,
    }),
    ...defined({ proxy: proxy === undefined ? undefined : new URL(proxy) }),
  }
}

/** What kubectl can do and the gate cannot, or does not. */
function unsupportedIn(cluster: Entry, user: Entry): ClusterFailure | undefined {
  const refuse = (message: string, hint: string) => clusterFailure('unreachable', message, { hint })
  if (cluster.values['insecure-skip-tls-verify'] === true) {
    return refuse(
      'the kubeconfig says insecure-skip-tls-verify, and the gate sends no credentials to a server that it cannot verify',
      'give certificate-authority-data instead',
    )
  }
  if (textIn(cluster.values['tls-server-name']) !== undefined) {
    return refuse(
      'the kubeconfig says tls-server-name, which the gate does not support',
      'use a server name that is in its certificate',
    )
  }
  const proxy = textIn(cluster.values['proxy-url'])
  if (proxy !== undefined && !/^https?:$/.test(URL.parse(proxy)?.protocol ?? ''))
    return refuse('proxy-url of the kubeconfig is not an HTTP URL', 'use a proxy that speaks HTTP')
  if (isObject(user.values['auth-provider'])) {
    return refuse(
      'the kubeconfig says auth-provider, which Kubernetes has removed',
      'take a credential plugin (`exec`) or a token',
    )
  }
  return undefined
}

async function certificateOf(
  user: Entry,
  { hide }: Context,
): Promise<{ kind: 'tls'; tls: { cert?: Secret; key?: Secret } } | ClusterFailure> {
  const cert = await pemIn(user, 'client-certificate')
  if (cert?.kind === 'failed') return cert
  const key = await pemIn(user, 'client-key')
  if (key?.kind === 'failed') return key
  if (key) hide(key.text)
  const tls = defined({
    cert: cert && new Secret(cert.text),
    key: key && new Secret(key.text),
  })
  return { kind: 'tls', tls }
}

/** `cluster`: as a plugin is told of it. */
type Of = { cluster: ClusterInfo; route: Route; access: ClusterAccess; context: Context }

/** As client-go looks: for a file with a token, a token, a name and password, a plugin. */
function authorizerOf(
  { values, folder }: Entry,
  { cluster, route, access, context: { hide } }: Of,
): Authorizer {
  const file = textIn(values.tokenFile)
  if (file !== undefined) return byTokenFile(resolve(folder, file))
  const token = textIn(values.token)
  if (token !== undefined) {
    hide(token)
    return withHeader(`Bearer ${token}`)
  }
  const username = textIn(values.username)
  if (username !== undefined) {
    const password = textIn(values.password) ?? ''
    hide(password)
    return withHeader(basicHeader(username, password))
  }
  if (isObject(values.exec)) {
    const plugin = { folder, values: values.exec }
    return byPlugin(keep(execPlugin(plugin, cluster, access)), route)
  }
  return async () => ({ kind: 'authorization', headers: {} })
}

const withHeader =
  (authorization: string): Authorizer =>
  async () => ({ kind: 'authorization', headers: { authorization } })

/** Whoever lays the file there renews it. */
const byTokenFile =
  (path: string): Authorizer =>
  async (_, context) => {
    const token = await readIdentityFile(path, context)
    if (typeof token !== 'string') return token
    return { kind: 'authorization', headers: { authorization: `Bearer ${token}` } }
  }

function byPlugin(kept: ReturnType<typeof keep<Credential>>, { tls }: Route): Authorizer {
  // A connection belongs to its route, so that one credential has one.
  const routes = new WeakMap<Lent<Credential>, Route>()
  const routeOf = (lent: Lent<Credential>, cert: string, key: string): Route => {
    const own = { tls: { ...tls, cert: new Secret(cert), key: new Secret(key) } }
    const route = routes.get(lent) ?? own
    routes.set(lent, route)
    return route
  }
  return async (_, context) => {
    const lent = await kept.get(context)
    if (lent.kind === 'failed') return lent
    const { token, cert, key } = lent.value
    return {
      kind: 'authorization',
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      forget: () => kept.forget(lent),
      ...defined({
        route: cert === undefined || key === undefined ? undefined : routeOf(lent, cert, key),
      }),
    }
  }
}

type ClusterInfo = Readonly<Record<string, unknown>>

/**
 * What a plugin is told where it asks for it (`provideClusterInfo`), as client-go does: the
 * certificates of the authority themselves, also where the kubeconfig names their file.
 */
function clusterInfo({ values }: Entry, ca: string | undefined): ClusterInfo {
  const extensions = objectsIn(values.extensions)
  const own = extensions.find(({ name }) => name === 'client.authentication.k8s.io/exec')
  return defined({
    server: values.server,
    'certificate-authority-data': ca === undefined ? undefined : Buffer.from(ca).toString('base64'),
    'proxy-url': textIn(values['proxy-url']),
    config: own?.extension,
  })
}
