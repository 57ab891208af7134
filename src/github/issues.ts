import type { Octokit } from '@octokit/rest'
import type { Issue, IssueText } from '../model/github.ts'
import { allPages, type Call, type Common, isLastPage } from './call.ts'
import { makeOnce } from './make-once.ts'
import { parseIssue, parseList, parseOpenIssue } from './parse.ts'

/** Of a hundred issues and pull requests each. */
const mostPages = 10

export function issueOperations(call: Call, login: () => Promise<string>) {
  return {
    listOwnIssues: async () => {
      const creator = await login()
      return call('issues: write', (octokit, common) => ownIssues(octokit, common, creator))
    },
    listOpenIssues: async (label: string) => {
      const own = await login()
      return call('issues: read', async (octokit, common) => {
        const order = { labels: label, state: 'open', direction: 'asc' } as const
        const found = await readIssues(octokit, common, order)
        return found.filter(({ user }) => user?.login !== own).map(parseOpenIssue)
      })
    },
    createIssue: async (text: IssueText) => {
      const creator = await login()
      return call('issues: write', (octokit, common) =>
        makeOnce(common.request, {
          make: async request =>
            parseIssue((await octokit.rest.issues.create({ ...common, ...text, request })).data),
          find: async () =>
            (await ownIssues(octokit, common, creator)).find(
              ({ title, body }) => title === text.title && body.trim() === text.body.trim(),
            ),
        }),
      )
    },
    updateIssue: (number: number, text: IssueText) =>
      call('issues: write', async ({ rest }, common) =>
        parseIssue((await rest.issues.update({ ...common, issue_number: number, ...text })).data),
      ),
  }
}

/** Open and closed ones, newest first. */
async function ownIssues(octokit: Octokit, common: Common, creator: string): Promise<Issue[]> {
  return (await readIssues(octokit, common, { creator, state: 'all' })).map(parseIssue)
}

type IssueOrder = Omit<
  Parameters<Octokit['rest']['issues']['listForRepo']>[0] & object,
  'owner' | 'repo'
>

/** Of all pages; to GitHub a pull request is an issue too. */
async function readIssues({ rest }: Octokit, common: Common, order: IssueOrder) {
  const found = await allPages(async page => {
    const { data, headers } = await rest.issues.listForRepo({
      ...common,
      ...order,
      per_page: 100,
      page,
    })
    return { items: parseList(data, one => one), isLast: isLastPage(headers) }
  }, mostPages)
  return found.filter(one => one.pull_request === undefined)
}
