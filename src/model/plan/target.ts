import type { Secret } from '../secret.ts'
import type { AuthPlan, Grants } from './auth.ts'

/** Every value is a secret: the record has no more than the names. */
export type Headers = Record<string, Secret>

/**
 * How a deployment is reached where that is not by its name and Node's own authorities; `tls` holds
 * PEM texts. `grants`: once `target.auth` lets the run in, and only where that expires or signs.
 */
export type Route = { address?: string; tls?: TlsPlan; grants?: Grants }

/** `cert` and `key` are the client's own; `key` is a secret. */
export type TlsPlan = { ca?: Secret; cert?: Secret; key?: Secret }

export type TargetPlan = {
  /**
   * A base URL; a deployment: this commit's, of a baseline the newest; or an app that the run
   * starts itself.
   */
  from:
    | { kind: 'url'; url: string; source: 'input' | 'config' }
    | ({ kind: 'deployment' } & DeploymentPlan)
    | ({ kind: 'started' } & StartPlan)
  ready: ReadyPlan
  headers: Headers
  /** What lets all requests in. */
  auth?: AuthPlan
  route?: Route
}

/**
 * Which deployment, by a name of its environment or a pattern. `status`: context of a commit status
 * that names its address too. `comment`: who tells it in a comment, and at which hosts.
 */
export type DeploymentPlan = {
  environment?: string
  status?: string
  comment?: { author: string; host: string }
  timeoutMs: number
}

/**
 * Shell commands by which the run builds, starts and stops an app. `folder`: from the working
 * folder. `port`: absent, a free one. `env`: variables on top of those of the step. `stop`: there
 * where the end of what `start` runs is not the end of the app. `user`: of this machine, as whom
 * `start` and `stop` run; absent: as the gate does. `cache`: folders of `folder` that the
 * build of a base makes, and that are kept for the next run. `ref`: what is checked out beside the
 * working folder, and started there; absent: the working folder itself.
 */
export type StartPlan = {
  build?: string
  start: string
  stop?: string
  port?: number
  env: Record<string, Secret>
  folder?: string
  user?: string
  cache?: string[]
  ref?: string
}

/**
 * Three successful responses in a row; without a status, anything below 500 is good. A good one
 * has that header, and holds that text, in both of which `$commit` is the commit that is to be
 * measured.
 */
/** Stands for the head commit in `header` and `body` of `ready`. */
export const commitName = '$commit'

export type ReadyPlan = {
  path: string
  status?: number
  header?: { name: string; value: string }
  body?: string
  timeoutMs: number
  /**
   * It is asked in that protocol, which knows what a good answer is; `requests`: each address that
   * requests go to in that of the requests; absent: by HTTP.
   */
  protocol?: string
}
