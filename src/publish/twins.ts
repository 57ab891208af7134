import { defined } from '../model/basics/defined.ts'
import type { CheckConclusion, CheckOutcome, CheckText, Remote } from '../model/github.ts'
import type { Publication } from './publisher.ts'

/*
 * Twins: gates of one service in one attempt of a workflow run, such as two steps whose configs
 * name no service of their own. Their checks have one name, and a branch that requires it sees the
 * newest alone. So that none hides the failure of another, the worst of them decides.
 */

export type TwinStore = {
  updateCheck: (id: number, outcome: CheckOutcome) => Promise<Remote<unknown>>
}

type Concluded = { conclusion: string | null }
const lets = ['success', 'neutral']

export const isRed = ({ conclusion }: Concluded): boolean => conclusion === 'failure'

/** What would let the pull request through, told as what another gate of the run has found. */
export const spoiled = <T extends { title: string }>(closing: T) => ({
  ...closing,
  conclusion: 'failure' satisfies CheckConclusion as CheckConclusion,
  title: 'fail: another gate of this workflow run has the same service, and failed',
})

/** After a failure: the twins that have been let through already. */
export async function spoilTwins(store: TwinStore, twins: readonly CheckText[]): Promise<void> {
  for (const { id, conclusion, title, summary, text } of twins) {
    if (!lets.includes(conclusion ?? '')) continue
    await store.updateCheck(
      id,
      spoiled({ title, summary, ...defined({ text: text || undefined }) }),
    )
  }
}

/** For the log and the files of the run whose check another has spoiled. */
export const noteSpoiled = (publication: Publication): Publication =>
  publication.kind === 'published'
    ? {
        ...publication,
        note: {
          message:
            'the check is a failure: another gate of this workflow run has the same service, so both have one check and one comment, and that one failed',
          hint: 'give each gate a `service` of its own, and require the check of each',
        },
      }
    : publication
