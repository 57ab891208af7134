/** What the fake of GitHub remembers of its one repository; tests read it and write it. */
export type FakeState = {
  comments: FakeComment[]
  checks: FakeCheck[]
  statuses: FakeStatus[]
  deployments: FakeDeployment[]
  pulls: FakePull[]
  files: FakeFile[]
  /** Newest first: one line of commits. */
  commits: string[]
  /** ISO 8601 by commit; without one it is new. */
  committedAt: Record<string, string>
  defaultBranch: string
  issues: FakeIssue[]
  /** Commits by the name of the branch that they are the newest of. */
  branches: Record<string, string>
  /** What branches hold, by SHA. */
  objects: {
    commits: Record<string, { tree: string; parents: string[]; message: string }>
    /** SHAs of blobs by their path. */
    trees: Record<string, Record<string, string>>
    blobs: Record<string, string>
  }
}

export type FakeIssue = {
  number: number
  author: string
  title: string
  body: string
  state: 'open' | 'closed'
  labels?: string[]
  assignees?: string[]
  /** ISO 8601. */
  createdAt?: string
  isPullRequest?: true
}

/** An empty author is an account that is gone. */
export type FakeComment = { id: number; pullRequest: number; author: string; body: string }
export type FakeCheck = {
  id: number
  sha: string
  name: string
  status: string
  conclusion?: string
  detailsUrl?: string
  externalId?: string
  title?: string
  summary?: string
  text?: string
  /** The app that made it; `github-actions` unless a test says otherwise. */
  app?: string
}
export type FakeStatus = {
  id: number
  sha: string
  context: string
  state: string
  description?: string
  targetUrl?: string
  creator?: string
}
export type FakeDeployment = {
  id: number
  sha: string
  environment: string
  statuses: FakeDeploymentStatus[]
}
export type FakeDeploymentStatus = {
  id: number
  state: string
  environmentUrl?: string
  targetUrl?: string
  description?: string
}
/** `headRepository`: of a fork. */
export type FakePull = {
  number: number
  headSha: string
  state: 'open' | 'closed'
  draft?: boolean
  headRef?: string
  headRepository?: string
  baseSha?: string
  baseRef?: string
  /** ISO 8601. */
  updatedAt?: string
}
/** As it is at a commit. */
export type FakeFile = { path: string; sha: string; text: string }
