import type { Octokit } from '@octokit/rest'
import { defined } from '../model/basics/defined.ts'
import type {
  CheckOutcome,
  CheckText,
  Comment,
  CommitStatus,
  NewCheck,
  Remote,
  SeenStatus,
} from '../model/github.ts'
import { allPages, type Call, type Common, isLastPage } from './call.ts'
import { makeOnce } from './make-once.ts'
import { parseCheck, parseCheckText, parseComment, parseList, parseSeenStatus } from './parse.ts'

/** Of a hundred comments each. */
const mostPages = 50
/** Of a commit with many workflows. */
const mostCheckPages = 5

export function commentOperations(call: Call, login: () => Promise<string>) {
  return {
    listComments: (pullRequest: number) =>
      call('pull-requests: write', (octokit, common) => readComments(octokit, common, pullRequest)),
    createComment: (pullRequest: number, body: string) =>
      call('pull-requests: write', (octokit, common) => {
        const order = { ...common, issue_number: pullRequest, body }
        return makeOnce(common.request, {
          make: async request =>
            parseComment((await octokit.rest.issues.createComment({ ...order, request })).data),
          find: async () =>
            findComment(await readComments(octokit, common, pullRequest), {
              author: await login(),
              body,
            }),
        })
      }),
    updateComment: (id: number, body: string) =>
      call('pull-requests: write', async ({ rest }, common) =>
        parseComment((await rest.issues.updateComment({ ...common, comment_id: id, body })).data),
      ),
    deleteComment: async (id: number): Promise<Remote<undefined>> => {
      const deleted = await call('pull-requests: write', async ({ rest }, common) => {
        await rest.issues.deleteComment({ ...common, comment_id: id })
        return undefined
      })
      // Perhaps by an earlier try, whose answer was lost.
      const isGone = deleted.kind === 'refused' && deleted.status === 404
      return isGone ? { kind: 'ok', value: undefined } : deleted
    },
  }
}

const readComments = (
  { rest }: Octokit,
  common: Common,
  pullRequest: number,
): Promise<Comment[]> => {
  const order = { ...common, issue_number: pullRequest, per_page: 100 }
  return allPages(async page => {
    const { data, headers } = await rest.issues.listComments({ ...order, page })
    return { items: parseList(data, parseComment), isLast: isLastPage(headers) }
  }, mostPages)
}

function findComment(
  comments: readonly Comment[],
  wanted: Pick<Comment, 'author' | 'body'>,
): Comment | undefined {
  const author = wanted.author.toLowerCase()
  const body = wanted.body.trim()
  return comments.findLast(one => one.author.toLowerCase() === author && one.body.trim() === body)
}

export function checkOperations(call: Call) {
  return {
    createCheck: (check: NewCheck) =>
      call('checks: write', (octokit, common) => {
        const { sha, name, detailsUrl, externalId, outcome } = check
        const order = {
          ...common,
          name,
          head_sha: sha,
          ...defined({
            details_url: detailsUrl || undefined,
            external_id: externalId || undefined,
          }),
          ...(outcome ? completed(outcome) : { status: 'in_progress' as const }),
        }
        return makeOnce(common.request, {
          make: async request =>
            parseCheck((await octokit.rest.checks.create({ ...order, request })).data),
          find: async () =>
            (await readChecks(octokit, common, sha, name)).find(one => saysTheSame(one, check)),
        })
      }),
    updateCheck: (id: number, outcome: CheckOutcome) =>
      call('checks: write', async ({ rest }, common) =>
        parseCheck(
          (await rest.checks.update({ ...common, check_run_id: id, ...completed(outcome) })).data,
        ),
      ),
    listChecks: (sha: string, name?: string) =>
      call('checks: read', (octokit, common) => readChecks(octokit, common, sha, name)),
  }
}

function readChecks(
  { rest }: Octokit,
  common: Common,
  sha: string,
  name?: string,
): Promise<CheckText[]> {
  const ofName = name !== undefined && { check_name: name, filter: 'all' as const }
  const order = { ...common, ref: sha, ...ofName, per_page: 100 }
  return allPages(async page => {
    const { data, headers } = await rest.checks.listForRef({ ...order, page })
    return { items: parseList(data.check_runs, parseCheckText), isLast: isLastPage(headers) }
  }, mostCheckPages)
}

const completed = ({ conclusion, title, summary, text }: CheckOutcome) => ({
  status: 'completed' as const,
  conclusion,
  output: { title, summary, ...defined({ text }) },
})

/** By its external id, since a job's own token cannot choose the details' address. */
function saysTheSame(found: CheckText, { externalId = '', outcome }: NewCheck): boolean {
  if (found.externalId !== externalId || found.conclusion !== (outcome?.conclusion ?? null))
    return false
  return (
    !outcome || (found.title === outcome.title && found.summary.trim() === outcome.summary.trim())
  )
}

export function statusOperations(call: Call) {
  return {
    listCommitStatuses: (sha: string) =>
      call('statuses: read', (octokit, common) => readStatuses(octokit, common, sha)),
    createCommitStatus: (status: CommitStatus) =>
      call('statuses: write', async (octokit, common) => {
        const { targetUrl, ...fields } = status
        const order = { ...common, ...fields, ...defined({ target_url: targetUrl || undefined }) }
        await makeOnce(common.request, {
          make: async request =>
            parseSeenStatus(
              (await octokit.rest.repos.createCommitStatus({ ...order, request })).data,
            ),
          find: async () => findStatus(await readStatuses(octokit, common, status.sha), status),
        })
        return undefined
      }),
  }
}

async function readStatuses({ rest }: Octokit, common: Common, sha: string): Promise<SeenStatus[]> {
  const order = { ...common, ref: sha, per_page: 100 }
  return parseList((await rest.repos.listCommitStatusesForRef(order)).data, parseSeenStatus)
}

/** Of a context only the newest counts. */
function findStatus(statuses: readonly SeenStatus[], wanted: CommitStatus): SeenStatus | undefined {
  const newest = statuses.find(({ context }) => context === wanted.context)
  const { state, description, targetUrl } = wanted
  const isSame =
    newest?.state === state && newest.description === description && newest.targetUrl === targetUrl
  return isSame ? newest : undefined
}
