import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { defined } from '../../../src/model/basics/defined.ts'
import type { FakeAnswer } from './answers.ts'
import { branchOf } from './branch-checks.ts'
import { findRoute } from './description.ts'
import { executeQuery } from './graphql.ts'
import { errorBody, type Fault, faultAnswer, type Knob, takeFault } from './knobs.ts'
import { operations } from './operations.ts'
import type { FakeDeploymentStatus, FakeState } from './state.ts'

export type FakeOptions = {
  owner?: string
  repo?: string
  token?: string
  /** Whose token it is. */
  login?: string
  /** `/api/v3`, as on GitHub Enterprise Server; GraphQL is then at `/api/graphql`. */
  basePath?: string
  state?: Partial<FakeState>
}

type SeenRequest = {
  method: string
  path: string
  operation: string
  body: unknown
  status: number
}

export type FakeGitHub = {
  /** What `GITHUB_API_URL` would be. */
  url: string
  owner: string
  repo: string
  token: string
  state: FakeState
  knobs: Knob[]
  /** In the order of their answers. */
  requests: SeenRequest[]
  /** What did not fit GitHub's own description, of requests and of answers; a test expects none. */
  violations: string[]
  addComment: (comment: { pullRequest: number; author: string; body: string }) => number
  /** A deployment with its statuses, oldest first. */
  deploy: (sha: string, environment: string, statuses: Omit<FakeDeploymentStatus, 'id'>[]) => number
  addDeploymentStatus: (deploymentId: number, status: Omit<FakeDeploymentStatus, 'id'>) => void
  close: () => Promise<void>
}

/**
 * One repository on a GitHub of our own, over real HTTP. Each request and each answer is held
 * against GitHub's OpenAPI description: what does not fit is answered 500 and kept in `violations`.
 */
export async function startFakeGitHub(options: FakeOptions = {}): Promise<FakeGitHub> {
  const {
    owner = 'acme',
    repo = 'shop',
    token = 'ghs_0123456789',
    login = 'github-actions[bot]',
    basePath = '',
  } = options
  const state: FakeState = {
    comments: [],
    checks: [],
    statuses: [],
    deployments: [],
    pulls: [],
    files: [],
    commits: [],
    committedAt: {},
    defaultBranch: 'main',
    issues: [],
    branches: {},
    objects: { commits: {}, trees: {}, blobs: {} },
    ...options.state,
  }
  const knobs: Knob[] = []
  const requests: SeenRequest[] = []
  const violations: string[] = []
  let newestId = 1000
  const nextId = () => ++newestId

  const server = createServer((request, response) => {
    // Node's own is kept for a second, and for longer where the process is busy.
    response.setHeader('date', new Date().toUTCString())
    handle(request, response).catch(error => {
      violations.push(`the fake broke: ${error instanceof Error ? error.stack : String(error)}`)
      response.destroy()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, origin)
    const path =
      pathname === '/api/graphql' && basePath ? '/graphql' : pathname.replace(basePath, '')
    const sent = await text(request)
    const body: unknown = sent === '' ? undefined : JSON.parse(sent)
    const asked = {
      method: request.method!,
      path,
      query: searchParams,
      body,
      headers: request.headers,
    }
    const { operation, answer, fault } = answerTo(asked)
    requests.push({
      method: asked.method,
      path: `${path}${searchParams.size ? `?${searchParams}` : ''}`,
      operation,
      body,
      status: answer.status,
    })
    await send(response, answer, fault)
  }

  type Asked = {
    method: string
    path: string
    query: URLSearchParams
    body: unknown
    headers: IncomingMessage['headers']
  }
  type Outcome = { operation: string; answer: FakeAnswer; fault?: Fault | undefined }

  function answerTo(asked: Asked): Outcome {
    const { method, path, query, body, headers } = asked
    const route = path === '/graphql' ? undefined : findRoute(method, path)
    const operation = path === '/graphql' ? 'graphql' : route?.operation
    if (!operation)
      return violated('unknown', [`${method} ${path} is none of the described operations`])
    const mistakes = [...checkHeaders(headers, body), ...(route?.checkRequest(query, body) ?? [])]
    if (mistakes.length > 0) return violated(operation, mistakes)

    const fault = takeFault(knobs, operation)
    if (fault?.kind === 'delete-first') {
      state.comments = state.comments.filter(
        ({ id }) => String(id) !== route?.parameters.comment_id,
      )
    }
    if (fault && unheard.includes(fault.kind)) return { operation, answer: { status: 200 }, fault }
    const answer = answerInSpiteOf(fault, () => perform(asked, operation))
    const wrong = route?.checkAnswer(answer.status, answer.body) ?? []
    return wrong.length > 0 ? violated(operation, wrong) : { operation, answer, fault }
  }

  function perform({ path, query, body, method, headers }: Asked, operation: string): FakeAnswer {
    const given = /^(?:token|bearer) (.+)$/i.exec(headers.authorization ?? '')?.[1]
    if (given !== token) return { status: 401, body: errorBody('Bad credentials') }
    if (operation === 'graphql') return answerQuery(body)
    const { parameters } = findRoute(method, path)!
    const ours =
      parameters.owner === undefined || (parameters.owner === owner && parameters.repo === repo)
    if (!ours) return { status: 404, body: errorBody('Not Found') }
    const fields = (body ?? {}) as Record<string, unknown>
    const web = `https://github.com/${owner}/${repo}`
    const api = `${origin}${basePath}`
    return operations[operation]!(state, {
      parameters,
      query,
      body: fields,
      login,
      nextId,
      repository: `${owner}/${repo}`,
      api,
      web,
      path,
    })
  }

  /** GraphQL has a description of its own. */
  function answerQuery(body: unknown): FakeAnswer {
    const repository = (named: { owner: string; name: string }) =>
      named.owner === owner && named.name === repo ? { defaultBranchRef: branchOf(state) } : null
    const done = executeQuery(body, { viewer: { login }, repository })
    if ('data' in done) return { status: 200, body: done }
    violations.push(...done.mistakes.map(mistake => `graphql: ${mistake}`))
    return { status: 200, body: { errors: done.mistakes.map(message => ({ message })) } }
  }

  function violated(operation: string, mistakes: string[]): Outcome {
    violations.push(...mistakes.map(mistake => `${operation}: ${mistake}`))
    return { operation, answer: { status: 500, body: errorBody(mistakes.join('; ')) } }
  }

  const addDeploymentStatus = (
    deploymentId: number,
    status: Omit<FakeDeploymentStatus, 'id'>,
  ): void => {
    state.deployments
      .find(({ id }) => id === deploymentId)!
      .statuses.push({ id: nextId(), ...status })
  }
  return {
    url: `${origin}${basePath}`,
    owner,
    repo,
    token,
    state,
    knobs,
    requests,
    violations,
    addComment: comment => {
      const id = nextId()
      state.comments.push({ id, ...comment })
      return id
    },
    deploy: (sha, environment, statuses) => {
      const id = nextId()
      state.deployments.push({ id, sha, environment, statuses: [] })
      for (const status of statuses) addDeploymentStatus(id, status)
      return id
    },
    addDeploymentStatus,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** What is answered, whether or not anything is done. */
function answerInSpiteOf(fault: Fault | undefined, perform: () => FakeAnswer): FakeAnswer {
  if (fault?.kind === 'unavailable' && fault.done) perform()
  return (fault && faultAnswer(fault)) ?? perform()
}

/** Of these GitHub hears nothing. */
const unheard: readonly Fault['kind'][] = ['cut', 'html', 'silent']

/** GitHub refuses a request without a user agent. */
function checkHeaders(headers: IncomingMessage['headers'], body: unknown): string[] {
  return [
    ...(headers['user-agent'] ? [] : ['the request has no user-agent']),
    ...(body === undefined || headers['content-type']?.startsWith('application/json')
      ? []
      : ['the body is not declared as JSON']),
  ]
}

async function send(
  response: ServerResponse,
  answer: FakeAnswer,
  fault: Fault | undefined,
): Promise<void> {
  if (fault?.kind === 'slow') await pause(fault.ms, response)
  if (fault?.kind === 'silent') return
  if (fault?.kind === 'lose-answer') return void response.destroy()
  if (fault?.kind === 'html') {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>Sign in to the proxy</title>')
    return
  }
  if (fault?.kind === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
    response.write('[{"id":', () => response.destroy())
    return
  }
  const json = answer.body === undefined ? '' : JSON.stringify(answer.body)
  const sent =
    fault?.kind === 'huge'
      ? `${json.slice(0, -1)}${' '.repeat(fault.bytes)}${json.slice(-1)}`
      : json
  response.writeHead(answer.status, {
    ...defined({ 'content-type': json ? 'application/json; charset=utf-8' : undefined }),
    'x-ratelimit-remaining': '999',
    ...answer.headers,
  })
  response.end(sent)
}

/** Ends early where the client has gone. */
const pause = (ms: number, response: ServerResponse): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    response.on('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
