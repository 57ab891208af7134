/** What GitHub answered: a remote failure is a value, never a throw. */
export type Remote<T> = { kind: 'ok'; value: T } | RemoteRefusal | RemoteFailure

/** GitHub will not do it, however often it is asked. */
export type RemoteRefusal = {
  kind: 'refused'
  status: number
  message: string
  hint?: string
  /** What the job's token lacks, such as `pull-requests: write`. */
  permission?: string
}

/** GitHub could not be reached, was overloaded, or gave no sense. */
export type RemoteFailure = { kind: 'failed'; status?: number; message: string }

/**
 * A comment of a pull request's conversation. `author` is a login; empty where the account is gone.
 */
export type Comment = { id: number; author: string; body: string; url: string }

export type CheckConclusion = 'success' | 'failure' | 'neutral' | 'cancelled'
export type CheckOutcome = {
  conclusion: CheckConclusion
  title: string
  summary: string
  text?: string
}
/** Without an outcome it is in progress. `externalId`: ours to fill, at most 255 characters. */
export type NewCheck = {
  sha: string
  name: string
  detailsUrl?: string
  externalId?: string
  outcome?: CheckOutcome
}
/** `app`: the slug of the app that made it. */
export type CheckRun = { id: number; url?: string; app?: string }
/**
 * A check run with all that it says; `conclusion` is null while it is in progress, and what is not
 * there is ''.
 */
export type CheckText = CheckRun & {
  sha: string
  name: string
  conclusion: string | null
  externalId: string
  detailsUrl: string
  title: string
  summary: string
  text: string
}

export type CommitStatus = {
  sha: string
  context: string
  state: 'pending' | 'success' | 'failure' | 'error'
  description: string
  targetUrl?: string
}

/** A commit status as anybody may have set it; `creator` is a login. */
export type SeenStatus = {
  context: string
  state: CommitStatus['state'] | (string & {})
  description: string
  targetUrl?: string
  creator: string
}

/**
 * `sha`: the commit that is deployed; absent where GitHub does not say. `isProduction`: whether
 * GitHub says that its environment is one that end users see.
 */
export type Deployment = { id: number; environment: string; sha?: string; isProduction?: boolean }
/** `url` is where the deployment can be reached. */
export type DeploymentStatus = {
  id: number
  state:
    | 'pending'
    | 'queued'
    | 'in_progress'
    | 'success'
    | 'failure'
    | 'error'
    | 'inactive'
    | (string & {})
  url?: string
  description?: string
}

/**
 * `baseSha`: the tip of the branch that it is to be merged into. `headRepository`: absent where its
 * fork is gone.
 */
export type PullRequest = {
  number: number
  open: boolean
  draft: boolean
  headSha: string
  headRef: string
  headRepository?: string
  baseSha: string
  baseRef: string
}

/** An issue; `author` is a login, empty where the account is gone. */
export type Issue = { number: number; author: string; title: string; body: string; url: string }
export type IssueText = { title: string; body: string }
/** An issue that is to be done. `since`: ISO 8601, when it was opened; `by`: logins. */
export type OpenIssue = { number: number; title: string; url: string; since: string; by: string[] }

/** What check runs of one name say at a commit: the app that made each, and its text. */
export type CommitChecks = { sha: string; checks: { app: string; text: string }[] }
/** A page of a branch's commits, newest first; `next`: where the following one begins. */
export type ChecksPage = { branch: string; commits: CommitChecks[]; next?: string }
/** `since`: ISO 8601, when the oldest commit was made; `size`: of a page; `after`: its `next`. */
export type ChecksOrder = { name: string; since: string; size: number; after?: string | undefined }

/** The newest commit of a branch; `files`: all that it holds, by their path. */
export type BranchTip = { commit: string; tree: string; files: Map<string, BranchFile> }
/** `blob`: the SHA by which its text is read; `bytes`: its size. */
export type BranchFile = { blob: string; bytes: number }
/**
 * A commit that is on no branch yet. `parent`: absent for the first of a branch; `files`: texts by
 * their path, null for one that is removed.
 */
export type NewCommit = {
  parent?: Pick<BranchTip, 'commit' | 'tree'> | undefined
  message: string
  files: Readonly<Record<string, string | null>>
}

/** `updatedAt`: ISO 8601. */
export type RecentPullRequest = PullRequest & { updatedAt: string }

/**
 * What a token still may ask in this hour, and how far GitHub's clock is: `date` is its own, as
 * HTTP writes it.
 */
export type TokenState = { remaining: number; limit: number; date?: string }
