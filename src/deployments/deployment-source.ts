import type {
  Comment,
  Deployment,
  DeploymentStatus,
  Remote,
  RemoteRefusal,
  SeenStatus,
} from '../model/github.ts'
import type { DeploymentPlan } from '../model/plan/target.ts'
import type { PreviewState } from './preview-state.ts'

/**
 * Who knows of deployments: GitHub, or a test. Lists are newest first, those of comments oldest
 * first.
 */
export type DeploymentSource = {
  listDeployments: (of: { sha?: string; environment?: string }) => Promise<Remote<Deployment[]>>
  listDeploymentStatuses: (deploymentId: number) => Promise<Remote<DeploymentStatus[]>>
  listCommitStatuses: (sha: string) => Promise<Remote<SeenStatus[]>>
  listComments: (pullRequest: number) => Promise<Remote<Comment[]>>
}

/**
 * Whose preview, and where it may be told. `pullRequest`: absent where there is none, and no
 * comment then. `known`: what the event that started the run says of it already.
 */
export type DeploymentOrder = DeploymentPlan & {
  sha: string
  pullRequest?: number
  known?: PreviewState
}

export type DeploymentSearch =
  | { kind: 'found'; url: string; name: string; deploymentId?: number; isProduction?: true }
  | { kind: 'none'; message: string; hint?: string }
  | RemoteRefusal
