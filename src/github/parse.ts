import { isCommitSha } from '../model/basics/commit-sha.ts'
import { defined } from '../model/basics/defined.ts'
import type {
  BranchFile,
  CheckRun,
  CheckText,
  Comment,
  Deployment,
  DeploymentStatus,
  Issue,
  OpenIssue,
  PullRequest,
  RecentPullRequest,
  SeenStatus,
} from '../model/github.ts'
import { previewAddress } from '../net/addresses/preview-address.ts'

/**
 * A list out of GitHub's answer, or whatever else a proxy on the way sent instead: then it throws.
 */
export function parseList<T, R>(data: readonly T[], parse: (item: T) => R): R[] {
  if (!Array.isArray(data)) throw new Error('expected a list')
  return data.map(parse)
}

type CommentData = { id: number; user: { login: string } | null; body?: string; html_url: string }
export function parseComment({ id, user, body, html_url }: CommentData): Comment {
  return { id: parseId(id), author: user?.login ?? '', body: body ?? '', url: html_url }
}

type CheckData = { id: number; html_url: string | null; app?: { slug?: string } | null }
export function parseCheck({ id, html_url, app }: CheckData): CheckRun {
  return {
    id: parseId(id),
    ...defined({ url: html_url || undefined, app: app?.slug || undefined }),
  }
}

type CheckTextData = CheckData & {
  head_sha: string
  name: string
  conclusion: string | null
  external_id: string | null
  details_url: string | null
  output: { title: string | null; summary: string | null; text: string | null }
}
export function parseCheckText(data: CheckTextData): CheckText {
  const { head_sha: sha, name, conclusion, external_id, details_url, output } = data
  const { title, summary, text } = output
  const said = { title: title ?? '', summary: summary ?? '', text: text ?? '' }
  const ours = { externalId: external_id ?? '', detailsUrl: details_url ?? '' }
  return { ...parseCheck(data), sha, name, conclusion, ...ours, ...said }
}

type SeenStatusData = {
  context: string
  state: string
  description: string | null
  target_url: string | null
  creator: { login: string } | null
}
export function parseSeenStatus({
  context,
  state,
  description,
  target_url,
  creator,
}: SeenStatusData): SeenStatus {
  const seen = { context, state, description: description ?? '', creator: creator?.login ?? '' }
  return { ...seen, ...defined({ targetUrl: target_url || undefined }) }
}

export function parseDeployment({
  id,
  environment,
  sha,
  production_environment: isProduction,
}: {
  id: number
  environment: string
  sha?: string
  production_environment?: boolean
}): Deployment {
  return {
    id: parseId(id),
    environment,
    ...defined({ sha, isProduction: isProduction || undefined }),
  }
}

type StatusData = {
  id: number
  state: string
  environment_url?: string
  target_url?: string
  description?: string
}
export function parseDeploymentStatus(data: StatusData): DeploymentStatus {
  // Older integrations give the deployment's address as `target_url`; since then it is that of the
  // log. Some name their dashboard as `environment_url`.
  const url = previewAddress(data.environment_url) ?? previewAddress(data.target_url)
  const { id, state, description } = data
  return {
    id: parseId(id),
    state,
    ...defined({ url: url || undefined, description: description || undefined }),
  }
}

type PullRequestData = {
  number: number
  state: string
  draft?: boolean
  head: { sha: string; ref: string; repo: { full_name: string } | null }
  base: { sha: string; ref: string }
}
export function parsePullRequest({
  number,
  state,
  draft,
  head,
  base,
}: PullRequestData): PullRequest {
  return {
    number,
    open: state === 'open',
    draft: draft === true,
    headSha: head.sha,
    headRef: head.ref,
    ...defined({ headRepository: head.repo ? head.repo.full_name : undefined }),
    baseSha: base.sha,
    baseRef: base.ref,
  }
}

export const parseRecentPullRequest = (
  data: PullRequestData & { updated_at: string },
): RecentPullRequest => ({
  ...parsePullRequest(data),
  updatedAt: data.updated_at,
})

type ContentData = { type: string; encoding?: string; content?: string }
/** The text of a file; what is no file, or too large to be sent along, throws. */
export function parseFile(data: ContentData | ContentData[]): string {
  if (
    Array.isArray(data) ||
    data.type !== 'file' ||
    data.encoding !== 'base64' ||
    data.content === undefined
  )
    throw new Error('expected a file')
  return Buffer.from(data.content, 'base64').toString('utf8')
}

function parseId(id: number): number {
  if (!Number.isInteger(id)) throw new Error('expected an id')
  return id
}

type TreeData = {
  truncated: boolean
  tree: { path: string; type: string; sha: string; size?: number }[]
}
/** The files of a tree by their path; throws where GitHub does not list all of them. */
export function parseTree({ truncated, tree }: TreeData): Map<string, BranchFile> {
  if (truncated) throw new Error('the repository has too many files for one response')
  return new Map(
    parseList(tree, entry => entry)
      .filter(({ type }) => type === 'blob')
      .map(({ path, sha, size = 0 }) => [path, { blob: sha, bytes: size }]),
  )
}

type BlobData = { encoding: string; content: string }
export function parseBlob({ encoding, content }: BlobData): string {
  if (encoding !== 'base64' || typeof content !== 'string') throw new Error('expected a blob')
  return Buffer.from(content, 'base64').toString('utf8')
}

/** Throws where it is no SHA. */
export function parseSha({ sha }: { sha: string }): string {
  if (!isCommitSha(sha)) throw new Error('expected a SHA')
  return sha
}

type IssueData = {
  number: number
  title: string
  body?: string | null
  html_url: string
  user: { login: string } | null
}
type OpenIssueData = IssueData & {
  created_at: string
  assignees?: { login: string }[] | null
}
export function parseOpenIssue({ created_at, assignees, ...issue }: OpenIssueData): OpenIssue {
  const { number, title, url } = parseIssue(issue)
  const by = parseList(assignees ?? [], ({ login }) => login)
  return { number, title, url, since: new Date(created_at).toISOString(), by }
}

export function parseIssue({ number, title, body, html_url, user }: IssueData): Issue {
  return {
    number: parseId(number),
    author: user?.login ?? '',
    title,
    body: body ?? '',
    url: html_url,
  }
}
