import { defined } from '../../model/basics/defined.ts'
import type { Finding, FindingState } from '../../model/checkup.ts'
import type { Context } from '../../model/context.ts'
import type {
  CheckRun,
  Comment,
  CommitStatus,
  Deployment,
  NewCheck,
  RecentPullRequest,
  Remote,
  TokenState,
} from '../../model/github.ts'
import type { CheckPlan } from '../../model/plan/checks.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { Mistake, Problem } from '../../model/problem.ts'
import type { Leftovers } from '../../tools/leftovers.ts'
import type { Machine } from '../../tools/machine.ts'

/** What the checks ask of GitHub; nothing that is sent creates anything. */
export type GitHubReader = {
  login: () => Promise<string>
  getTokenState: () => Promise<Remote<TokenState>>
  getRepository: () => Promise<Remote<{ defaultBranch: string }>>
  listCommits: (sha: string, most: number) => Promise<Remote<string[]>>
  listDeployments: (of: { sha?: string }) => Promise<Remote<Deployment[]>>
  listRecentPullRequests: (since: string, most: number) => Promise<Remote<RecentPullRequest[]>>
  createCheck: (check: NewCheck) => Promise<Remote<CheckRun>>
  createCommitStatus: (status: CommitStatus) => Promise<Remote<undefined>>
  createComment: (pullRequest: number, body: string) => Promise<Remote<Comment>>
  deleteComment: (id: number) => Promise<Remote<undefined>>
}

/** All that is looked at before a run. */
export type Subject = {
  /** `24.1.0`. */
  nodeVersion: string
  /**
   * The config with what overrides it, or why there is no plan; `file`: absent where there is none.
   */
  config:
    | {
        plan: Plan
        checks: readonly CheckPlan[]
        file: string | undefined
        warnings: readonly Mistake[]
      }
    | Problem
  github:
    | { repository: string; apiUrl: string; api: GitHubReader }
    | { why: string; hint: string; lacksRepository?: true }
  reportFolder: string
  machine: Machine
  /** Where checks note what they start and make; whoever examines undoes it at the end. */
  leftovers: Leftovers
  /**
   * The working folder, from which the files of an engine are taken, and where an app is started.
   */
  folder: string
  redact: (text: string) => string
}

/** Of one thing, or of several that belong together. */
export type Check = (subject: Subject, context: Context) => Promise<Finding[]>

/** A plan, where there is one. */
export const planOf = ({ config }: Subject): Plan | undefined =>
  'plan' in config ? config.plan : undefined

export const withoutPlan = (check: string): Finding => ({
  check,
  state: 'skipped',
  message: 'the config has mistakes',
})

/** What a problem or a note says, as a finding. */
export const findingOf = (
  check: string,
  state: FindingState,
  { message, hint }: { message: string; hint?: string | undefined },
): Finding => ({ check, state, message, ...defined({ hint: hint || undefined }) })
