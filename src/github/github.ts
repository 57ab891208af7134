import type { Octokit } from '@octokit/rest'
import type { Log } from '../model/context.ts'
import type {
  CheckOutcome,
  CheckRun,
  CheckText,
  Comment,
  CommitStatus,
  Deployment,
  DeploymentStatus,
  NewCheck,
  PullRequest,
  RecentPullRequest,
  Remote,
  SeenStatus,
  TokenState,
} from '../model/github.ts'
import { gateVersion } from '../model/version.ts'
import type { RequestTerms } from './octokit.ts'
import {
  parseCheck,
  parseCheckText,
  parseComment,
  parseDeployment,
  parseDeploymentStatus,
  parseFile,
  parseList,
  parsePullRequest,
  parseRecentPullRequest,
  parseSeenStatus,
  parseTree,
} from './parse.ts'
import { describeError, type Permission } from './remote-error.ts'

export type Connection = {
  token: string
  /** `GITHUB_API_URL`; GitHub Enterprise Server has its own. */
  apiUrl: string
  owner: string
  repo: string
  userAgent?: string
  /** Ends everything that is under way. */
  signal: AbortSignal
  log: Pick<Log, 'debug'>
}

/** One repository on GitHub. No operation throws or hangs: what goes wrong is in its value, within half a minute. */
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
  /** At one commit, newest first: all of one name, or of every name the newest that each app has made. */
  listChecks: (sha: string, name?: string) => Promise<Remote<CheckText[]>>
  /** Of all contexts, newest first. */
  listCommitStatuses: (sha: string) => Promise<Remote<SeenStatus[]>>
  /** SHAs from a commit back, itself first. */
  listCommits: (sha: string, most: number) => Promise<Remote<string[]>>
  /** Newest first. */
  listDeployments: (of: { sha?: string; environment?: string }) => Promise<Remote<Deployment[]>>
  /** Newest first. */
  listDeploymentStatuses: (deploymentId: number) => Promise<Remote<DeploymentStatus[]>>
  listPullRequests: (sha: string) => Promise<Remote<PullRequest[]>>
  /** Open ones whose branch this is, such as `octocat:topic`; a fork's head commit is found by no other way. */
  listPullRequestsOf: (head: string) => Promise<Remote<PullRequest[]>>
  /** Open and closed ones that were touched since then (ISO 8601), newest first. */
  listRecentPullRequests: (since: string, most: number) => Promise<Remote<RecentPullRequest[]>>
  /** As it is now. */
  getPullRequest: (number: number) => Promise<Remote<PullRequest>>
  getRepository: () => Promise<Remote<{ defaultBranch: string }>>
  /** Counts against no limit. */
  getTokenState: () => Promise<Remote<TokenState>>
  /** The open pull request whose head is this commit; undefined where there is none, or none can be found out. */
  findPullRequest: (sha: string) => Promise<PullRequest | undefined>
  /** A file's text at a commit; undefined where it is not there. */
  readFile: (path: string, ref: string) => Promise<Remote<string | undefined>>
  /** Paths of all files of a commit. */
  listFiles: (sha: string) => Promise<Remote<string[]>>
}

/** For one operation: all of its pages, retries and waits. */
const operationTimeoutMs = 30_000
/** The longest that rate limits may hold up one operation. */
const longestWaitMs = 20_000
/** Of a hundred comments each. */
const mostPages = 50
/** Of a commit with many workflows. */
const mostCheckPages = 5

/** The author of comments made with a job's own token. */
const actionsLogin = 'github-actions[bot]'

type Common = { owner: string; repo: string; request: RequestTerms }
type Operation<T> = (octokit: Octokit, common: Common) => Promise<T>
type Call = <T>(needs: Permission | undefined, operation: Operation<T>) => Promise<Remote<T>>

/** Opens nothing yet: Octokit is loaded, and GitHub asked, with the first operation. */
export function connectGitHub(connection: Connection): GitHub {
  const call = caller(connection)
  const pullRequests = pullRequestOperations(call)
  return {
    login: rememberLogin(call),
    getTokenState: () =>
      call(undefined, async ({ rest }, { request }) => {
        const { data, headers } = await rest.rateLimit.get({ request })
        const { remaining, limit } = data.resources.core
        return { remaining, limit, ...(headers.date !== undefined && { date: headers.date }) }
      }),
    ...commentOperations(call),
    ...checkOperations(call),
    ...deploymentOperations(call),
    ...contentOperations(call),
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

function commentOperations(call: Call) {
  return {
    listComments: (pullRequest: number) =>
      call('pull-requests: write', async ({ rest }, common) => {
        const order = { ...common, issue_number: pullRequest, per_page: 100 }
        return allPages(async page => {
          const { data, headers } = await rest.issues.listComments({ ...order, page })
          return { items: parseList(data, parseComment), isLast: isLastPage(headers) }
        }, mostPages)
      }),
    createComment: (pullRequest: number, body: string) =>
      call('pull-requests: write', async ({ rest }, { request, ...common }) => {
        // Not tried again after a lost answer, which may have left a comment behind.
        const order = { ...common, issue_number: pullRequest, body, request: { ...request, retries: 0 } }
        return parseComment((await rest.issues.createComment(order)).data)
      }),
    updateComment: (id: number, body: string) =>
      call('pull-requests: write', async ({ rest }, common) =>
        parseComment((await rest.issues.updateComment({ ...common, comment_id: id, body })).data),
      ),
    deleteComment: (id: number) =>
      call('pull-requests: write', async ({ rest }, common) => {
        await rest.issues.deleteComment({ ...common, comment_id: id })
        return undefined
      }),
  }
}

function checkOperations(call: Call) {
  return {
    createCheck: ({ sha, name, detailsUrl, externalId, outcome }: NewCheck) =>
      call('checks: write', async ({ rest }, { request, ...common }) => {
        const order = {
          // Not tried again after a lost answer, which may have left a check behind.
          ...{ ...common, request: { ...request, retries: 0 }, name, head_sha: sha },
          ...(detailsUrl && { details_url: detailsUrl }),
          ...(externalId && { external_id: externalId }),
        }
        const progress = outcome ? completed(outcome) : { status: 'in_progress' as const }
        return parseCheck((await rest.checks.create({ ...order, ...progress })).data)
      }),
    updateCheck: (id: number, outcome: CheckOutcome) =>
      call('checks: write', async ({ rest }, common) =>
        parseCheck((await rest.checks.update({ ...common, check_run_id: id, ...completed(outcome) })).data),
      ),
    listChecks: (sha: string, name?: string) =>
      call('checks: read', async ({ rest }, common) => {
        const order = {
          ...common,
          ref: sha,
          ...(name !== undefined && { check_name: name, filter: 'all' as const }),
          per_page: 100,
        }
        return allPages(async page => {
          const { data, headers } = await rest.checks.listForRef({ ...order, page })
          return { items: parseList(data.check_runs, parseCheckText), isLast: isLastPage(headers) }
        }, mostCheckPages)
      }),
    listCommitStatuses: (sha: string) =>
      call('statuses: read', async ({ rest }, common) => {
        const order = { ...common, ref: sha, per_page: 100 }
        return parseList((await rest.repos.listCommitStatusesForRef(order)).data, parseSeenStatus)
      }),
    createCommitStatus: ({ targetUrl, ...status }: CommitStatus) =>
      call('statuses: write', async ({ rest }, common) => {
        await rest.repos.createCommitStatus({ ...common, ...status, ...(targetUrl && { target_url: targetUrl }) })
        return undefined
      }),
  }
}

const completed = ({ conclusion, title, summary, text }: CheckOutcome) => ({
  status: 'completed' as const,
  conclusion,
  output: { title, summary, ...(text !== undefined && { text }) },
})

/** Newest first is GitHub's own order of both. */
function deploymentOperations(call: Call) {
  return {
    listDeployments: (of: { sha?: string; environment?: string }) =>
      call('deployments: read', async ({ rest }, common) => {
        const order = { ...common, ...of, per_page: 100 }
        return parseList((await rest.repos.listDeployments(order)).data, parseDeployment)
      }),
    listDeploymentStatuses: (deploymentId: number) =>
      call('deployments: read', async ({ rest }, common) => {
        const order = { ...common, deployment_id: deploymentId, per_page: 100 }
        return parseList((await rest.repos.listDeploymentStatuses(order)).data, parseDeploymentStatus)
      }),
  }
}

function pullRequestOperations(call: Call) {
  return {
    listPullRequests: (sha: string) =>
      call('pull-requests: read', async ({ rest }, common) => {
        const order = { ...common, commit_sha: sha, per_page: 100 }
        return parseList((await rest.repos.listPullRequestsAssociatedWithCommit(order)).data, parsePullRequest)
      }),
    listPullRequestsOf: (head: string) =>
      call('pull-requests: read', async ({ rest }, common) =>
        parseList((await rest.pulls.list({ ...common, head, state: 'open', per_page: 100 })).data, parsePullRequest),
      ),
    listRecentPullRequests: (since: string, most: number) =>
      call('pull-requests: read', async ({ rest }, common) => {
        const order = { ...common, state: 'all', sort: 'updated', direction: 'desc', per_page: 100 } as const
        const isRecent = ({ updatedAt }: RecentPullRequest) => Date.parse(updatedAt) >= Date.parse(since)
        const found = await allPages(
          async page => {
            const { data, headers } = await rest.pulls.list({ ...order, page })
            const items = parseList(data, parseRecentPullRequest)
            return { items, isLast: isLastPage(headers) || !items.every(isRecent) }
          },
          Math.ceil(most / 100),
        )
        return found.filter(isRecent).slice(0, most)
      }),
    getPullRequest: (number: number) =>
      call('pull-requests: read', async ({ rest }, common) =>
        parsePullRequest((await rest.pulls.get({ ...common, pull_number: number })).data),
      ),
  }
}

function contentOperations(call: Call) {
  return {
    getRepository: () =>
      call('contents: read', async ({ rest }, common) => ({
        defaultBranch: (await rest.repos.get(common)).data.default_branch,
      })),
    listFiles: (sha: string) =>
      call('contents: read', async ({ rest }, common) =>
        parseTree(
          (await rest.git.getTree({ ...common, tree_sha: sha, recursive: 'true' })).data as Parameters<
            typeof parseTree
          >[0],
        ),
      ),
    listCommits: (sha: string, most: number) =>
      call('contents: read', async ({ rest }, common) =>
        parseList((await rest.repos.listCommits({ ...common, sha, per_page: most })).data, ({ sha }) => sha),
      ),
    readFile: async (path: string, ref: string): Promise<Remote<string | undefined>> => {
      const read = await call('contents: read', async ({ rest }, common) =>
        parseFile((await rest.repos.getContent({ ...common, path, ref })).data as Parameters<typeof parseFile>[0]),
      )
      return read.kind === 'refused' && read.status === 404 ? { kind: 'ok', value: undefined } : read
    },
  }
}

/** GraphQL knows the login of every kind of token, REST only that of a person's. */
function rememberLogin(call: Call): () => Promise<string> {
  let known: Promise<string> | undefined
  const ask = async (): Promise<string> => {
    const viewer = await call(undefined, async ({ graphql }, { request }) => {
      const answer = await graphql<{ viewer: { login: string } }>('{ viewer { login } }', { request })
      return answer.viewer.login
    })
    if (viewer.kind === 'ok') return viewer.value
    const user = await call(undefined, async ({ rest }, { request }) => {
      const answer = await rest.users.getAuthenticated({ request })
      return answer.data.login
    })
    return user.kind === 'ok' ? user.value : actionsLogin
  }
  return () => {
    known ??= ask()
    return known
  }
}

/** Runs operations with their deadline, and turns whatever they throw into a value. */
function caller({ owner, repo, signal, userAgent, ...rest }: Connection): Call {
  const agent = userAgent ?? `reliability-gate/${gateVersion}`
  let make: Promise<() => Octokit> | undefined
  return async (needs, operation) => {
    if (!rest.token) return { kind: 'refused', status: 401, message: 'there is no token', hint: 'give github-token' }
    const deadline = AbortSignal.timeout(operationTimeoutMs)
    const request = { signal: AbortSignal.any([signal, deadline]), mayWait: budget(longestWaitMs) }
    make ??= import('./octokit.ts').then(({ octokitMaker }) => octokitMaker({ ...rest, userAgent: agent }))
    const octokit = (await make)()
    try {
      const done = operation(octokit, { owner, repo, request })
      return { kind: 'ok', value: await Promise.race([done, rejectedBy(request.signal)]) }
    } catch (error) {
      if (signal.aborted) return { kind: 'failed', message: 'interrupted' }
      if (deadline.aborted) return { kind: 'failed', message: `GitHub took longer than ${operationTimeoutMs / 1000} s` }
      return describeError(error, needs)
    }
  }
}

/** Whatever the plugins wait for, nothing outlives its deadline. */
const rejectedBy = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))

type Page<T> = { items: T[]; isLast: boolean }

/** Octokit's own pagination loses the terms of the request, and sends the token wherever the answer's links lead. */
async function allPages<T>(read: (page: number) => Promise<Page<T>>, most: number): Promise<T[]> {
  const all: T[] = []
  for (let page = 1; page <= most; page += 1) {
    const { items, isLast } = await read(page)
    all.push(...items)
    if (isLast) break
  }
  return all
}

const isLastPage = ({ link }: { link?: string | undefined }): boolean => !link?.includes('rel="next"')

function budget(totalMs: number): (ms: number) => boolean {
  let leftMs = totalMs
  return ms => {
    if (ms > leftMs) return false
    leftMs -= ms
    return true
  }
}
