import { defined } from '../model/basics/defined.ts'
import type { ChecksOrder, ChecksPage, CommitChecks, Remote } from '../model/github.ts'
import type { Call } from './call.ts'
import { parseList, parseSha } from './parse.ts'

/**
 * With REST each commit is a request of the thousand that a job's token has in an hour. A page of
 * this costs 6 points of as many.
 */
const query = `
query ($owner: String!, $name: String!, $check: String!, $since: GitTimestamp, $size: Int, $after: String) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef {
      name
      target {
        ... on Commit {
          history(first: $size, since: $since, after: $after) {
            pageInfo { hasNextPage endCursor }
            nodes {
              oid
              checkSuites(first: 5, filterBy: { checkName: $check }) {
                nodes {
                  app { slug }
                  checkRuns(first: 100, filterBy: { checkName: $check, checkType: ALL }) {
                    nodes { text }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}`

type Nodes<T> = { nodes: T[] }
type Suite = { app: { slug: string } | null; checkRuns: Nodes<{ text: string | null }> }
type History = {
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
} & Nodes<{ oid: string; checkSuites: Nodes<Suite> }>
type Answer = {
  repository: { defaultBranchRef: { name: string; target: { history: History } } | null }
}

export function branchCheckOperations(call: Call) {
  return {
    listBranchChecks: (order: ChecksOrder): Promise<Remote<ChecksPage | undefined>> =>
      call('checks: read', async ({ graphql }, { owner, repo, request }) => {
        const { name: check, since, size, after } = order
        const answer = await graphql<Answer>(query, {
          owner,
          name: repo,
          check,
          since,
          size,
          request,
          ...defined({ after }),
        })
        const branch = answer.repository.defaultBranchRef
        return branch ? parsePage(branch.name, branch.target.history) : undefined
      }),
  }
}

function parsePage(branch: string, { pageInfo, nodes }: History): ChecksPage {
  const commits = parseList(nodes, ({ oid, checkSuites }): CommitChecks => {
    const suites = parseList(checkSuites.nodes, ({ app, checkRuns }) =>
      parseList(checkRuns.nodes, ({ text }) => ({ app: app?.slug ?? '', text: text ?? '' })),
    )
    return { sha: parseSha({ sha: oid }), checks: suites.flat() }
  })
  const next = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined
  return { branch, commits, ...defined({ next }) }
}
