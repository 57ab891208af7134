import { defined } from '../../model/basics/defined.ts'
import type { Answer } from '../../model/evidence/answer.ts'
import type { Evidence } from '../../model/evidence/evidence.ts'
import type { Measurement } from '../../model/evidence/measurement.ts'
import type { Plan } from '../../model/plan/plan.ts'

/**
 * Evidence of an untrusted run with those links only whose origin a source of the trusted plan
 * names.
 */
export function withTrustedLinks(evidence: Evidence, { providers }: Plan): Evidence {
  const named = providers.flatMap(({ settings }) => Object.values(settings).map(originOf))
  const trusted = (url: string | undefined): { url?: string } => {
    const origin = originOf(url)
    return origin !== undefined && named.includes(origin) ? defined({ url }) : {}
  }
  const { dashboard, resources, answers, ...rest } = evidence
  return {
    ...rest,
    answers: answers.map((answer): Answer => {
      const { url, ...measured } = answer.measured
      return { ...answer, measured: { ...measured, ...trusted(url) } as Measurement } as Answer
    }),
    ...defined({
      resources: resources?.map(({ url, ...one }) => ({ ...one, ...trusted(url) })),
      dashboard: trusted(dashboard).url,
    }),
  }
}

const originOf = (text: unknown): string | undefined =>
  typeof text === 'string' && URL.canParse(text) ? new URL(text).origin : undefined
