import type { RecentPullRequest, Remote } from '../model/github.ts'
import { allPages, type Call, isLastPage } from './call.ts'
import {
  parseDeployment,
  parseDeploymentStatus,
  parseFile,
  parseList,
  parsePullRequest,
  parseRecentPullRequest,
} from './parse.ts'
import { readTree, unlessMissing } from './read.ts'

/** Newest first is GitHub's own order of both. */
export function deploymentOperations(call: Call) {
  return {
    listDeployments: (of: { sha?: string; environment?: string }) =>
      call('deployments: read', async ({ rest }, common) => {
        const order = { ...common, ...of, per_page: 100 }
        return parseList((await rest.repos.listDeployments(order)).data, parseDeployment)
      }),
    listDeploymentStatuses: (deploymentId: number) =>
      call('deployments: read', async ({ rest }, common) => {
        const order = { ...common, deployment_id: deploymentId, per_page: 100 }
        return parseList(
          (await rest.repos.listDeploymentStatuses(order)).data,
          parseDeploymentStatus,
        )
      }),
  }
}

export function pullRequestOperations(call: Call) {
  return {
    listPullRequests: (sha: string) =>
      call('pull-requests: read', async ({ rest }, common) => {
        const order = { ...common, commit_sha: sha, per_page: 100 }
        return parseList(
          (await rest.repos.listPullRequestsAssociatedWithCommit(order)).data,
          parsePullRequest,
        )
      }),
    listPullRequestsOf: (head: string) =>
      call('pull-requests: read', async ({ rest }, common) =>
        parseList(
          (await rest.pulls.list({ ...common, head, state: 'open', per_page: 100 })).data,
          parsePullRequest,
        ),
      ),
    listRecentPullRequests: (since: string, most: number) =>
      call('pull-requests: read', async ({ rest }, common) => {
        const order = {
          ...common,
          state: 'all',
          sort: 'updated',
          direction: 'desc',
          per_page: 100,
        } as const
        const isRecent = ({ updatedAt }: RecentPullRequest) =>
          Date.parse(updatedAt) >= Date.parse(since)
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

export function contentOperations(call: Call) {
  return {
    getRepository: () =>
      call('contents: read', async ({ rest }, common) => ({
        defaultBranch: (await rest.repos.get(common)).data.default_branch,
      })),
    listFiles: (sha: string) =>
      call('contents: read', async ({ rest }, common) => [
        ...(await readTree(rest, common, sha)).keys(),
      ]),
    listCommits: (sha: string, most: number) =>
      call('contents: read', async ({ rest }, common) =>
        parseList(
          (await rest.repos.listCommits({ ...common, sha, per_page: most })).data,
          ({ sha }) => sha,
        ),
      ),
    seeCommit: (ref: string) =>
      call('contents: read', async ({ rest }, common) => {
        await rest.git.getTree({ ...common, tree_sha: ref })
        return undefined
      }),
    readFile: async (path: string, ref: string): Promise<Remote<string | undefined>> => {
      const read = await call('contents: read', async ({ rest }, common) =>
        parseFile(
          (await rest.repos.getContent({ ...common, path, ref })).data as Parameters<
            typeof parseFile
          >[0],
        ),
      )
      return unlessMissing(read)
    },
  }
}
