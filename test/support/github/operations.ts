import { defined } from '../../../src/model/basics/defined.ts'
import {
  type FakeAnswer,
  type FakeRequest,
  invalid,
  notFound,
  type Operation,
  page,
} from './answers.ts'
import { branchOperations } from './branches.ts'
import { issueOperations } from './issues.ts'
import { errorBody } from './knobs.ts'
import * as build from './objects.ts'
import type { FakeState } from './state.ts'

const mostCommentCharacters = 65_536
const mostSummaryBytes = 65_535
/** Of all commits that could be, only the null one is nowhere. */
const isKnown = (sha: unknown): boolean => /^(?!0{40})[0-9a-f]{40}$/.test(String(sha))

/** What GitHub does, with the limits that its description does not tell. */
export const operations: Record<string, Operation> = {
  'users/get-authenticated': (_, { login }) => {
    // GitHub tells a person's token who it is, and no other.
    if (login.endsWith('[bot]'))
      return { status: 403, body: errorBody('Resource not accessible by integration') }
    return { status: 200, body: build.publicUser(login) }
  },
  'issues/list-comments': ({ comments }, request) => {
    const ofPull = comments.filter(
      ({ pullRequest }) => pullRequest === Number(request.parameters.issue_number),
    )
    return page(
      ofPull.sort((a, b) => a.id - b.id).map(one => build.comment(request.web, one)),
      request,
    )
  },
  'issues/create-comment': ({ comments, pulls }, { parameters, body, login, nextId, web }) => {
    const pullRequest = Number(parameters.issue_number)
    if (!pulls.some(({ number }) => number === pullRequest)) return notFound
    const text = String(body.body)
    if (text.trim() === '') return invalid("body can't be blank")
    if (text.length > mostCommentCharacters)
      return invalid('body is too long (maximum is 65536 characters)')
    const comment = { id: nextId(), pullRequest, author: login, body: text }
    comments.push(comment)
    return { status: 201, body: build.comment(web, comment) }
  },
  'issues/update-comment': ({ comments }, { parameters, body, login, web }) => {
    const comment = comments.find(({ id }) => id === Number(parameters.comment_id))
    if (!comment) return notFound
    if (comment.author !== login)
      return { status: 403, body: errorBody('Resource not accessible by integration') }
    const text = String(body.body)
    if (text.length > mostCommentCharacters)
      return invalid('body is too long (maximum is 65536 characters)')
    comment.body = text
    return { status: 200, body: build.comment(web, comment) }
  },
  'issues/delete-comment': (state, { parameters }) => {
    const at = state.comments.findIndex(({ id }) => id === Number(parameters.comment_id))
    if (at < 0) return notFound
    state.comments.splice(at, 1)
    return { status: 204 }
  },
  'checks/create': ({ checks }, { body, nextId, web }) => {
    if (!isKnown(body.head_sha)) return invalid(`No commit found for SHA: ${String(body.head_sha)}`)
    const check = {
      id: nextId(),
      sha: String(body.head_sha),
      name: String(body.name),
      status: 'queued',
    }
    const wrong = writeCheck(check, body)
    if (wrong) return wrong
    checks.push(check)
    return { status: 201, body: build.checkRun(web, check) }
  },
  'checks/update': ({ checks }, { parameters, body, web }) => {
    const check = checks.find(({ id }) => id === Number(parameters.check_run_id))
    if (!check) return notFound
    return writeCheck(check, body) ?? { status: 200, body: build.checkRun(web, check) }
  },
  'repos/create-commit-status': ({ statuses }, { parameters, body, nextId }) => {
    if (!isKnown(parameters.sha)) return invalid(`No commit found for SHA: ${parameters.sha}`)
    const {
      state,
      context = 'default',
      description,
      target_url,
    } = body as Record<string, string | undefined>
    if ((description ?? '').length > 140)
      return invalid('description is too long (maximum is 140 characters)')
    const status = {
      id: nextId(),
      sha: parameters.sha!,
      context,
      state: state!,
      ...defined({ description, targetUrl: target_url }),
    }
    statuses.push(status)
    return { status: 201, body: build.commitStatus(status) }
  },
  'repos/list-deployments': ({ deployments }, request) => {
    const { query } = request
    const found = deployments.filter(
      ({ sha, environment }) =>
        [null, sha].includes(query.get('sha')) &&
        [null, environment].includes(query.get('environment')),
    )
    return page(found.sort((a, b) => b.id - a.id).map(build.deployment), request)
  },
  'repos/list-deployment-statuses': ({ deployments }, request) => {
    const found = deployments.find(({ id }) => id === Number(request.parameters.deployment_id))
    if (!found) return notFound
    return page(
      [...found.statuses].sort((a, b) => b.id - a.id).map(build.deploymentStatus),
      request,
    )
  },
  'repos/get-content': ({ files }, { parameters, query, web }) => {
    const file = files.find(({ path, sha }) => path === parameters.path && sha === query.get('ref'))
    return file ? { status: 200, body: build.contentFile(web, file) } : notFound
  },
  'repos/list-commits': ({ commits, defaultBranch }, request) => {
    const asked = request.query.get('sha') ?? ''
    const from = asked === defaultBranch ? 0 : commits.indexOf(asked)
    if (from < 0) return notFound
    if (commits.length === 0) return { status: 409, body: errorBody('Git Repository is empty.') }
    return page(
      commits.slice(from).map(sha => build.commit(sha)),
      request,
    )
  },
  'checks/list-for-ref': ({ checks }, request) => {
    const { parameters, query } = request
    const found = checks
      .filter(
        ({ sha, name }) => sha === parameters.ref && [null, name].includes(query.get('check_name')),
      )
      .sort((a, b) => b.id - a.id)
    // By default the newest of each name that an app has made.
    const isNewest = (check: FakeState['checks'][number]) =>
      found.find(({ name, app }) => name === check.name && app === check.app) === check
    const asked = query.get('filter') === 'all' ? found : found.filter(isNewest)
    const runs = asked.map(check => build.checkRun(request.web, check))
    return { ...page(runs, request), body: { total_count: runs.length, check_runs: runs } }
  },
  'repos/list-pull-requests-associated-with-commit': ({ pulls }, request) =>
    page(
      // Of a commit that is in a fork alone GitHub tells nothing.
      pulls
        .filter(
          ({ headSha, headRepository }) =>
            headSha === request.parameters.commit_sha && isOwn(headRepository, request),
        )
        .map(pull => build.pullRequestSimple(request.repository, pull)),
      request,
    ),
  'repos/list-commit-statuses-for-ref': ({ statuses }, request) =>
    page(
      statuses
        .filter(({ sha }) => sha === request.parameters.ref)
        .sort((a, b) => b.id - a.id)
        .map(build.commitStatus),
      request,
    ),
  'repos/get': ({ defaultBranch }, { repository }) => ({
    status: 200,
    body: build.repository(repository, defaultBranch),
  }),
  'pulls/get': ({ pulls }, { parameters, repository }) => {
    const found = pulls.find(({ number }) => number === Number(parameters.pull_number))
    return found ? { status: 200, body: build.pullRequest(repository, found) } : notFound
  },
  'pulls/list': ({ pulls }, request) => {
    const { query, repository } = request
    const asked = query.get('state') ?? 'open'
    const head = query.get('head')
    const found = pulls.filter(({ state, headRef = 'topic', headRepository = repository }) => {
      const label = `${headRepository.split('/')[0]}:${headRef}`
      return (asked === 'all' || state === asked) && (head === null || head === label)
    })
    // Both in ISO 8601, which sorts as text.
    const newest = ({ number, updatedAt = '' }: FakeState['pulls'][number]) =>
      query.get('sort') === 'updated' ? updatedAt : String(number).padStart(9, '0')
    return page(
      found
        .sort((a, b) => newest(b).localeCompare(newest(a)))
        .map(pull => build.pullRequestSimple(repository, pull)),
      request,
    )
  },
  'rate-limit/get': () => ({ status: 200, body: build.rateLimit() }),
  ...issueOperations,
  ...branchOperations,
  'git/get-tree': ({ files, objects }, { parameters }) => {
    const tree = objects.trees[parameters.tree_sha!]
    if (tree) return { status: 200, body: build.treeOf(parameters.tree_sha!, tree, objects.blobs) }
    const paths = files.filter(({ sha }) => sha === parameters.tree_sha).map(({ path }) => path)
    return isKnown(parameters.tree_sha) || parameters.tree_sha === 'HEAD'
      ? { status: 200, body: build.tree(parameters.tree_sha!, paths) }
      : notFound
  },
}

const isOwn = (headRepository: string | undefined, { repository }: FakeRequest): boolean =>
  headRepository === undefined || headRepository === repository

function writeCheck(
  check: FakeState['checks'][number],
  body: Record<string, unknown>,
): FakeAnswer | undefined {
  const { status, conclusion, details_url, external_id, output } = body as Record<
    string,
    string | undefined
  >
  const { title, summary, text } = (output ?? {}) as {
    title?: string
    summary?: string
    text?: string
  }
  if (Math.max(...[summary, text].map(one => Buffer.byteLength(one ?? ''))) > mostSummaryBytes)
    return invalid('Only 65535 characters are allowed')
  if (status === 'completed' && !conclusion) return invalid('a completed check needs a conclusion')
  Object.assign(check, {
    ...defined({ status: status || undefined }),
    ...(conclusion && { conclusion, status: 'completed' }),
    ...defined({
      detailsUrl: details_url || undefined,
      externalId: external_id || undefined,
      title,
      summary,
      text,
    }),
  })
  return undefined
}
