import { relative, resolve } from 'node:path'
import { isBelow } from '../../files/within.ts'
import { type BasePolicy, readBasePolicy } from '../../gate/plan/base-policy.ts'
import { commitTexts, folderTexts, rootOf, type Texts } from '../../gate/plan/files/texts.ts'
import type { ReadPlan } from '../../gate/plan/read-plan.ts'
import type { GitHub } from '../../github/github.ts'
import type { Event } from '../event/event.ts'
import { withSecretsOfDefaultBranch } from '../event/may-start.ts'
import type { Inputs } from './inputs.ts'
import type { JobLog } from './job-log.ts'

/** Whose config a run has, and what the base branch says of it besides. */
export type ConfigSource = {
  config: string | undefined
  texts: Texts
  base: BasePolicy | undefined
}

/** The default branch, as git and GitHub's API name it. */
const defaultBranch = 'HEAD'

/**
 * Whose commit may be a pull request's, though none was found: a fork's, or one that we may not
 * see.
 */
const ofAnyCommit: readonly string[] = [
  ...withSecretsOfDefaultBranch,
  'deployment',
  'deployment_status',
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
]

/**
 * The config of the checkout, under the policy of the base branch where there is one; or that of
 * the base branch itself. Of a commit that may be anybody's the base is the default branch.
 */
export async function findConfigSource(
  { config: named, configFrom }: Pick<Inputs, 'config' | 'configFrom'>,
  {
    event,
    baseSha,
    github,
    folder,
  }: { event: Event; baseSha: string | undefined; github: GitHub; folder: string },
): Promise<ConfigSource> {
  const path = named === undefined ? undefined : relative(folder, resolve(folder, named))
  const isOfRepository = named === undefined || isBelow(folder, resolve(folder, named))
  const own = { config: named, texts: folderTexts(folder, rootOf(folder, named)), base: undefined }
  const { event: name = '', pullRequest } = event.where
  const isOfOther = pullRequest !== undefined || ofAnyCommit.includes(name)
  const ref = baseSha ?? (isOfOther ? defaultBranch : undefined)
  if (ref === undefined) return own
  const texts = commitTexts(github, ref)
  if (configFrom === 'base') return { config: path, texts, base: undefined }
  // What the repository does not have, its base branch cannot have either.
  return {
    ...own,
    base: isOfRepository ? await readBasePolicy(path, texts) : { isThere: false, waivers: [] },
  }
}

/** What whoever reads the log should know of it. */
export function reportBase(
  { file, ignoredWaivers }: ReadPlan,
  { texts, base }: ConfigSource,
  log: JobLog,
): void {
  if (texts.ofCommit && file === undefined)
    log.notice('The base branch has no config: the built-in defaults apply')
  if (base && !base.isThere)
    log.info(
      'The base branch has no such config: only the policy of the run itself applies, and only faults of the kind proxy are allowed',
    )
  const unread = base?.bounds?.unread
  if (unread !== undefined)
    log.warn(`No waiver applies, and only a moderate load may be sent: ${unread}`)
  for (const { objective } of ignoredWaivers)
    log.notice(
      `The waiver of ${objective} does not apply: the config of the base branch does not contain it`,
    )
}
