import { defined } from '../../../src/model/basics/defined.ts'
import type { Schema } from '../openapi/description.ts'
import { resolve, schemaOf } from './description.ts'
import type {
  FakeCheck,
  FakeComment,
  FakeDeployment,
  FakeDeploymentStatus,
  FakeFile,
  FakeIssue,
  FakePull,
  FakeStatus,
} from './state.ts'

/**
 * Builds the full objects that GitHub answers with; what no test looks at is filled in from the
 * description.
 */
type Json = Record<string, unknown>

const at = '2026-11-23T12:00:00Z'

/** The least that satisfies a schema. */
function sample(schema: Schema, isWanted = false): unknown {
  const {
    type,
    format,
    nullable,
    enum: choices,
    properties = {},
    required = [],
    allOf,
    anyOf,
    oneOf,
  } = resolve(schema)
  if (nullable && !isWanted) return null
  if (choices) return choices[0]
  const either = anyOf?.[0] ?? oneOf?.[0]
  if (either) return sample(either)
  if (allOf) return Object.assign({}, ...allOf.map(one => sample(one)))
  if (type === 'object')
    return Object.fromEntries(required.map(name => [name, sample(properties[name] ?? {})]))
  if (type === 'array') return []
  if (type === 'integer' || type === 'number') return 1
  if (type === 'boolean') return false
  if (format === 'date-time') return at
  return format === 'uri' ? 'https://api.github.com/sample' : 'sample'
}

const sampleOf = (name: string): Json => sample(schemaOf(name), true) as Json

function user(login: string): Json {
  const type = login.endsWith('[bot]') ? 'Bot' : 'User'
  return {
    ...sampleOf('simple-user'),
    login,
    id: 41898282,
    type,
    html_url: `https://github.com/${encodeURI(login)}`,
  }
}

export const publicUser = (login: string): Json => ({ ...sampleOf('public-user'), ...user(login) })

export function comment(web: string, { id, pullRequest, author, body }: FakeComment): Json {
  return {
    ...sampleOf('issue-comment'),
    id,
    body,
    user: author === '' ? null : user(author),
    html_url: `${web}/pull/${pullRequest}#issuecomment-${id}`,
    author_association: 'NONE',
  }
}

/** Like GitHub, what a job's own token names as the details' address is not taken. */
export function checkRun(web: string, check: FakeCheck): Json {
  const { id, sha, name, status, conclusion, detailsUrl, externalId, title, summary, text } = check
  const { app = 'github-actions' } = check
  return {
    ...sampleOf('check-run'),
    id,
    head_sha: sha,
    name,
    status,
    conclusion: conclusion ?? null,
    details_url: app === 'github-actions' ? `${web}/runs/${id}` : (detailsUrl ?? null),
    external_id: externalId ?? '',
    html_url: `${web}/runs/${id}`,
    app: { ...sampleOf('nullable-integration'), slug: app },
    started_at: at,
    completed_at: status === 'completed' ? at : null,
    output: {
      title: title ?? null,
      summary: summary ?? null,
      text: text ?? null,
      annotations_count: 0,
      annotations_url: `${web}/annotations`,
    },
  }
}

export function contentFile(web: string, { path, text }: FakeFile): Json {
  const content = Buffer.from(text).toString('base64').replaceAll(/.{60}/g, '$&\n')
  return {
    ...sampleOf('content-file'),
    type: 'file',
    encoding: 'base64',
    size: Buffer.byteLength(text),
    name: path.split('/').at(-1),
    path,
    content,
    html_url: `${web}/blob/main/${path}`,
  }
}

export const commit = (sha: string): Json => ({ ...sampleOf('commit'), sha })

export function commitStatus({
  id,
  context,
  state,
  description,
  targetUrl,
  creator,
}: FakeStatus): Json {
  const told = { description: description ?? null, target_url: targetUrl ?? null }
  return {
    ...sampleOf('status'),
    id,
    context,
    state,
    ...told,
    creator: user(creator ?? 'github-actions[bot]'),
  }
}

export function deployment({ id, sha, environment }: FakeDeployment): Json {
  return {
    ...sampleOf('deployment'),
    id,
    sha,
    ref: sha,
    environment,
    payload: {},
    creator: user('vercel[bot]'),
  }
}

/** Like GitHub, `log_url` repeats `target_url`, and an address that is not given is ''. */
export function deploymentStatus({
  id,
  state,
  environmentUrl,
  targetUrl,
  description,
}: FakeDeploymentStatus): Json {
  return {
    ...sampleOf('deployment-status'),
    id,
    state,
    description: description ?? '',
    environment_url: environmentUrl ?? '',
    target_url: targetUrl ?? '',
    log_url: targetUrl ?? '',
    creator: user('vercel[bot]'),
  }
}

export const repository = (fullName: string, defaultBranch: string): Json => ({
  ...sampleOf('full-repository'),
  name: fullName.split('/')[1],
  full_name: fullName,
  default_branch: defaultBranch,
})

export const pullRequestSimple = (repository: string, pull: FakePull): Json => ({
  ...pullRequestOf('pull-request-simple', repository, pull),
})
export const pullRequest = (repository: string, pull: FakePull): Json => ({
  ...pullRequestOf('pull-request', repository, pull),
})

function pullRequestOf(schema: string, repository: string, pull: FakePull): Json {
  const {
    number,
    headSha,
    headRef = 'topic',
    headRepository = repository,
    draft = false,
    state,
  } = pull
  const { baseSha = 'b'.repeat(40), baseRef = 'main' } = pull
  const full = sampleOf(schema)
  const side = (of: 'head' | 'base', sha: string, ref: string, from: string): Json => {
    const owner = from.split('/')[0]
    const repo = { ...sampleOf('repository'), full_name: from, name: from.split('/')[1] }
    return { ...(full[of] as Json), sha, ref, label: `${owner}:${ref}`, repo }
  }
  const ends = {
    head: side('head', headSha, headRef, headRepository),
    base: side('base', baseSha, baseRef, repository),
  }
  return { ...full, number, state, draft, updated_at: pull.updatedAt ?? at, ...ends }
}

export const rateLimit = (): Json => {
  const core = { limit: 1000, used: 1, remaining: 999, reset: 1_795_000_000 }
  return { ...sampleOf('rate-limit-overview'), resources: { core, search: core }, rate: core }
}

export const tree = (sha: string, paths: string[]): Json => ({
  ...sampleOf('git-tree'),
  sha,
  truncated: false,
  tree: paths.map(path => ({
    path,
    mode: '100644',
    type: 'blob',
    sha: 'f'.repeat(40),
    size: 1,
    url: 'https://x.example',
  })),
})

export const treeOf = (
  sha: string,
  files: Readonly<Record<string, string>>,
  blobs: Readonly<Record<string, string>>,
): Json => ({
  ...sampleOf('git-tree'),
  sha,
  truncated: false,
  tree: Object.entries(files).map(([path, blob]) => ({
    path,
    mode: '100644',
    type: 'blob',
    sha: blob,
    size: Buffer.byteLength(blobs[blob]!),
    url: 'https://x.example',
  })),
})

export const gitRef = (name: string, sha: string): Json => ({
  ...sampleOf('git-ref'),
  ref: `refs/heads/${name}`,
  object: { type: 'commit', sha, url: 'https://x.example' },
})

export const gitCommit = (
  sha: string,
  { tree, parents, message }: { tree: string; parents: string[]; message: string },
): Json => {
  const full = sampleOf('git-commit')
  return {
    ...full,
    sha,
    message,
    tree: { ...(full.tree as Json), sha: tree },
    parents: parents.map(parent => ({
      sha: parent,
      url: 'https://x.example',
      html_url: 'https://x.example',
    })),
  }
}

export const blob = (sha: string, text: string): Json => ({
  ...sampleOf('blob'),
  sha,
  size: Buffer.byteLength(text),
  encoding: 'base64',
  content: Buffer.from(text).toString('base64'),
})

export const issue = (
  web: string,
  { number, author, title, body, state, isPullRequest, assignees, createdAt }: FakeIssue,
): Json => ({
  ...sampleOf('issue'),
  number,
  title,
  body,
  state,
  user: author === '' ? null : user(author),
  html_url: `${web}/issues/${number}`,
  author_association: 'NONE',
  ...defined({
    created_at: createdAt,
    assignees: assignees?.map(user),
    pull_request: isPullRequest
      ? { url: null, html_url: null, diff_url: null, patch_url: null }
      : undefined,
  }),
})
