import { defined } from '../model/basics/defined.ts'
import type {
  BranchTip,
  CheckOutcome,
  CheckRun,
  ChecksOrder,
  ChecksPage,
  CheckText,
  Comment,
  CommitStatus,
  Deployment,
  DeploymentStatus,
  Issue,
  IssueText,
  NewCheck,
  NewCommit,
  OpenIssue,
  PullRequest,
  RecentPullRequest,
  Remote,
  SeenStatus,
  TokenState,
} from '../model/github.ts'
import { branchCheckOperations } from './branch-checks.ts'
import { branchOperations } from './branches.ts'
import { type Call, type Connection, caller } from './call.ts'
import { issueOperations } from './issues.ts'
import { checkOperations, commentOperations, statusOperations } from './publications.ts'
import { contentOperations, deploymentOperations, pullRequestOperations } from './repository.ts'

/**
 * One repository on GitHub. No operation throws or hangs: what goes wrong is in its value, within
 * half a minute.
 */
export type GitHub = {
  /** The login that our comments bear. */
  login: () => Promise<string>
  /** Of all pages, oldest first. */
  listComments: (pullRequest: number) => Promise<Remote<Comment[]>>
  createComment: (pullRequest: number, body: string) => Promise<Remote<Comment>>
  updateComment: (id: number, body: string) => Promise<Remote<Comment>>
  deleteComment: (id: number) => Promise<Remote<undefined>>
  createCheck: (check: NewCheck) => Promise<Remote<CheckRun>>
  updateCheck: (id: number, outcome: CheckOutcome) => Promise<Remote<CheckRun>>
  createCommitStatus: (status: CommitStatus) => Promise<Remote<undefined>>
  /**
   * At one commit, newest first: all of one name, or of every name the newest that each app has
   * made.
   */
  listChecks: (sha: string, name?: string) => Promise<Remote<CheckText[]>>
  /** Of a page of the default branch's commits, all of one name; undefined where it has none. */
  listBranchChecks: (order: ChecksOrder) => Promise<Remote<ChecksPage | undefined>>
  /** Of all contexts, newest first. */
  listCommitStatuses: (sha: string) => Promise<Remote<SeenStatus[]>>
  /** SHAs from a commit back, itself first. */
  listCommits: (sha: string, most: number) => Promise<Remote<string[]>>
  /** Newest first. */
  listDeployments: (of: { sha?: string; environment?: string }) => Promise<Remote<Deployment[]>>
  /** Newest first. */
  listDeploymentStatuses: (deploymentId: number) => Promise<Remote<DeploymentStatus[]>>
  listPullRequests: (sha: string) => Promise<Remote<PullRequest[]>>
  /**
   * Open ones whose branch this is, such as `octocat:topic`; a fork's head commit is found by no
   * other way.
   */
  listPullRequestsOf: (head: string) => Promise<Remote<PullRequest[]>>
  /** Open and closed ones that were touched since then (ISO 8601), newest first. */
  listRecentPullRequests: (since: string, most: number) => Promise<Remote<RecentPullRequest[]>>
  /** As it is now. */
  getPullRequest: (number: number) => Promise<Remote<PullRequest>>
  getRepository: () => Promise<Remote<{ defaultBranch: string }>>
  /** Counts against no limit. */
  getTokenState: () => Promise<Remote<TokenState>>
  /**
   * The open pull request whose head is this commit; undefined where there is none, or none can be
   * found out.
   */
  findPullRequest: (sha: string) => Promise<PullRequest | undefined>
  /** A file's text at a commit; undefined where it is not there. */
  readFile: (path: string, ref: string) => Promise<Remote<string | undefined>>
  /** Refused where it is not there, or may not be seen. */
  seeCommit: (ref: string) => Promise<Remote<undefined>>
  /** Paths of all files of a commit. */
  listFiles: (sha: string) => Promise<Remote<string[]>>
  /** Undefined where there is no such branch. */
  readBranch: (branch: string) => Promise<Remote<BranchTip | undefined>>
  readBlob: (sha: string) => Promise<Remote<string>>
  /** Gives the SHA of a commit that is on no branch yet. */
  createCommit: (commit: NewCommit) => Promise<Remote<string>>
  /**
   * Puts a branch at a commit, whose parent is the branch's newest; refused with 422 where somebody
   * else has moved it since.
   */
  moveBranch: (branch: string, place: { to: string; isNew: boolean }) => Promise<Remote<undefined>>
  /** Issues that our own login has opened, newest first. */
  listOwnIssues: () => Promise<Remote<Issue[]>>
  /** Open ones with a label, oldest first; not our own. */
  listOpenIssues: (label: string) => Promise<Remote<OpenIssue[]>>
  createIssue: (text: IssueText) => Promise<Remote<Issue>>
  updateIssue: (number: number, text: IssueText) => Promise<Remote<Issue>>
}

/** The author of comments made with a job's own token. */
const actionsLogin = 'github-actions[bot]'

/** Opens nothing yet: Octokit is loaded, and GitHub asked, with the first operation. */
export function connectGitHub(connection: Connection): GitHub {
  const call = caller(connection)
  const login = rememberLogin(call)
  const pullRequests = pullRequestOperations(call)
  return {
    login,
    getTokenState: () =>
      call(undefined, async ({ rest }, { request }) => {
        const { data, headers } = await rest.rateLimit.get({ request })
        const { remaining, limit } = data.resources.core
        return { remaining, limit, ...defined({ date: headers.date }) }
      }),
    ...commentOperations(call, login),
    ...checkOperations(call),
    ...branchCheckOperations(call),
    ...statusOperations(call),
    ...deploymentOperations(call),
    ...contentOperations(call),
    ...branchOperations(call),
    ...issueOperations(call, login),
    ...pullRequests,
    findPullRequest: async sha => {
      const found = await pullRequests.listPullRequests(sha)
      if (found.kind !== 'ok') {
        connection.log.debug(`No pull request found for ${sha}: ${found.message}`)
        return undefined
      }
      return found.value.find(({ open, headSha }) => open && headSha === sha)
    },
  }
}

/** GraphQL knows the login of every kind of token, REST only that of a person's. */
function rememberLogin(call: Call): () => Promise<string> {
  let known: Promise<string> | undefined
  const ask = async (): Promise<string> => {
    const viewer = await call(undefined, async ({ graphql }, { request }) => {
      const response = await graphql<{ viewer: { login: string } }>('{ viewer { login } }', {
        request,
      })
      return response.viewer.login
    })
    if (viewer.kind === 'ok') return viewer.value
    const user = await call(undefined, async ({ rest }, { request }) => {
      const response = await rest.users.getAuthenticated({ request })
      return response.data.login
    })
    return user.kind === 'ok' ? user.value : actionsLogin
  }
  return () => {
    known ??= ask()
    return known
  }
}
