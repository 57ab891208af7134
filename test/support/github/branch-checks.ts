import type { Resolved } from './graphql.ts'
import type { FakeCheck, FakeState } from './state.ts'

type Paging = { first: number; after?: string; since?: string }
type Filter = { filterBy?: { checkName?: string } }

/** What GraphQL knows of the default branch: its commits, newest first, and their check runs. */
export const branchOf = (state: FakeState): Resolved | null =>
  state.commits.length === 0
    ? null
    : {
        name: state.defaultBranch,
        target: { history: (paging: Paging) => historyOf(state, paging) },
      }

function historyOf(state: FakeState, { first, after, since = '' }: Paging): Resolved {
  const { commits, committedAt } = state
  const known = commits.filter(sha => (committedAt[sha] ?? since) >= since)
  const from = after === undefined ? 0 : known.indexOf(after) + 1
  const shown = known.slice(from, from + Math.min(first, 100))
  return {
    pageInfo: { hasNextPage: from + first < known.length, endCursor: shown.at(-1) ?? null },
    nodes: shown.map(oid => ({
      oid,
      checkSuites: ({ filterBy }: Filter) => suitesOf(state.checks, oid, filterBy?.checkName),
    })),
  }
}

/** GitHub keeps a suite for each app. */
function suitesOf(checks: FakeCheck[], oid: string, name: string | undefined): Resolved {
  const found = checks.filter(one => one.sha === oid && (name === undefined || one.name === name))
  const suites = Map.groupBy(found, ({ app = 'github-actions' }) => app)
  return {
    nodes: [...suites].map(([slug, runs]) => ({
      app: { slug },
      checkRuns: () => ({ nodes: runs.map(({ text = null }) => ({ text })) }),
    })),
  }
}
