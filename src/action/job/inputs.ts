import { getInput } from '@actions/core'
import { type Overrides, overridingInputs } from '../../config/overrides.ts'
import { usualReportFolder } from '../../gate/record/report-files.ts'
import { Problem } from '../../model/problem.ts'
import type { CommentMode } from '../../publish/comment.ts'

export type Inputs = {
  config: string | undefined
  /** Of `publish`: path of what the other run has left. */
  record: string | undefined
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
  return {
    config: text('config'),
    record: text('record'),
    configFrom: oneOf('config-from', text('config-from') ?? 'head', ['head', 'base']),
    overrides: Object.fromEntries(overridingInputs.map(name => [name, text(name)])),
    token: getInput('github-token'),
    comment: oneOf('comment', text('comment') ?? 'always', commentModes),
    commentGroup: text('comment-group'),
    advisory: oneOf('advisory', text('advisory') ?? 'false', ['true', 'false']) === 'true',
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
