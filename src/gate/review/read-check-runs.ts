import { dayMs } from '../../model/basics/units.ts'
import type { ChecksOrder, ChecksPage, Remote } from '../../model/github.ts'
import type { KeptRun } from '../../model/review.ts'
import { checkName } from '../../publish/check-run.ts'
import { remoteValue } from '../remote-value.ts'
import { joined, type ReadRuns } from './read-runs.ts'
import { parseRunText } from './run-text.ts'

/** What is asked of GitHub. */
export type CheckRunStore = {
  /** The login of the token. */
  login: () => Promise<string>
  listBranchChecks: (order: ChecksOrder) => Promise<Remote<ChecksPage | undefined>>
}

/** At some six points a page this is a third of what a job's token has in an hour. */
const mostCommits = 5000
/** Commits of a page; where GitHub cannot serve so many with all their texts, fewer. */
const sizes = [100, 25] as const
/** Sixteen months, as the other places keep them. */
const keptDays = 487

/** `until`: the end of the period, in ms. */
type ChecksOf = { service: string; until: number }

/**
 * The runs that check runs of the default branch's commits hold. Only those of the token's own app
 * count, and of runs of that commit.
 * @throws Problem `github` where they cannot be read.
 */
export async function readCheckRuns(
  github: CheckRunStore,
  { service, until }: ChecksOf,
): Promise<ReadRuns> {
  const app = appOf(await github.login())
  const since = new Date(until - keptDays * dayMs).toISOString()
  const runs: KeptRun[] = []
  let [branch, seen] = ['the default branch', 0]
  let after: string | undefined
  do {
    const page = remoteValue(
      await readPage(github, { name: checkName(service), since, after }),
      `the check runs of ${branch} cannot be read`,
    )
    branch = page?.branch ?? branch
    for (const { sha, checks } of page?.commits ?? []) {
      seen += 1
      const found = checks
        .filter(check => check.app === app)
        .flatMap(({ text }) => parseRunText(text) ?? [])
      runs.push(...found.filter(run => run.commit === sha && run.service === service))
    }
    after = page?.next
  } while (after !== undefined && seen < mostCommits)
  const read = joined([{ runs, unread: 0 }], `the check runs of ${branch}`)
  const notes = after === undefined ? [] : [`only the newest ${seen} commits were looked at`]
  return { ...read, notes }
}

async function readPage(
  github: CheckRunStore,
  order: Omit<ChecksOrder, 'size'>,
  [size, ...fewer]: readonly [number, ...number[]] = sizes,
): Promise<Remote<ChecksPage | undefined>> {
  const page = await github.listBranchChecks({ ...order, size })
  const [next] = fewer
  return isTooMuch(page) && next !== undefined ? readPage(github, order, [next]) : page
}

const isTooMuch = (page: Remote<unknown>): boolean =>
  page.kind === 'failed' && (page.status === undefined || page.status >= 500)

/** The app whose token a login such as `github-actions[bot]` has; a person's has none. */
const appOf = (login: string): string => /^(.+)\[bot\]$/.exec(login)?.[1] ?? 'github-actions'
