import { getInput, getMultilineInput } from '@actions/core'
import { type Overrides, overridingInputs } from '../../config/overrides.ts'
import { usualReportFolder } from '../../gate/record/report-files.ts'
import { Problem } from '../../model/problem.ts'
import type { CommentMode } from '../../publish/comment.ts'

export type Inputs = {
  config: string | undefined
  /** Of `publish`: path of what the other run has left. */
  record: string | undefined
  /** Of `check`: names of checks; all where there are none. */
  only: string[]
  /** Of `proxy`: names of dependencies; all where there are none. */
  dependencies: string[]
  /** Of `review`: which period, the folder of earlier runs, and whether an issue is kept. */
  period: string | undefined
  records: string | undefined
  issue: boolean
  /** Whose config holds on a pull request. */
  configFrom: 'head' | 'base'
  overrides: Overrides
  token: string
  comment: CommentMode
  /** The services whose scorecards share one comment. */
  commentGroup: string | undefined
  advisory: boolean
  reportDir: string
}

const commentModes = ['always', 'failure', 'never'] as const satisfies readonly CommentMode[]

/**
 * The step's inputs; an empty one is an absent one.
 * @throws Problem `config` for a value outside of those that an input can have.
 */
export function readInputs(): Inputs {
  const text = (name: string) => getInput(name) || undefined
  const isTrue = (name: string) => oneOf(name, text(name) ?? 'false', ['true', 'false']) === 'true'
  return {
    config: text('config'),
    record: text('record'),
    only: getMultilineInput('only'),
    dependencies: getMultilineInput('dependencies'),
    period: text('period'),
    records: text('records'),
    issue: isTrue('issue'),
    configFrom: oneOf('config-from', text('config-from') ?? 'head', ['head', 'base']),
    overrides: Object.fromEntries(overridingInputs.map(name => [name, text(name)])),
    token: getInput('github-token'),
    comment: oneOf('comment', text('comment') ?? 'always', commentModes),
    commentGroup: text('comment-group'),
    advisory: isTrue('advisory'),
    reportDir: text('report-dir') ?? usualReportFolder,
  }
}

function oneOf<T extends string>(input: string, value: string, known: readonly T[]): T {
  const found = known.find(one => one === value)
  if (found === undefined) {
    throw new Problem(
      'config',
      `input ${input}: expected ${known.join(', ')}; found ${JSON.stringify(value)}`,
    )
  }
  return found
}
