import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { Answer, BudgetEvidence } from '../../model/evidence/answer.ts'
import { isMeasured, type SloPlan } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { SourceQuery } from '../../model/plan/question.ts'
import type { Provider } from '../../providers/provider.ts'
import type { Stage } from './stage.ts'

type BudgetAnswer = Extract<Answer, { purpose: 'budget' }>

/** Production has been watched until so long ago: nobody waits for it before a load. */
const settledMs = 60_000

export const queryBudgets: Stage = {
  id: 'budgets',
  run: async ({ plan, evidence, sources, context }) => {
    evidence.answers.push(...(await readBudgets(plan, sources.open, context)))
  },
}

/**
 * What production has of each error budget, over the objective's own window until just now. It is
 * read before the load, so that a comparison knows it at each look.
 */
export async function readBudgets(
  { objectives }: Pick<Plan, 'objectives'>,
  providers: ReadonlyMap<string, Provider>,
  context: Context,
): Promise<BudgetAnswer[]> {
  const slos = objectives.filter(isMeasured).flatMap(({ id: of, provider, slo }) => {
    const read = providers.get(provider)?.budget
    return slo?.budget && read ? [{ of, slo, budget: slo.budget, read }] : []
  })
  if (slos.length === 0) return []
  context.log.info(
    `Reading ${slos.length === 1 ? 'an error budget' : `${slos.length} error budgets`}`,
  )
  const end = Math.floor((context.clock.now() - settledMs) / 1000)
  return Promise.all(
    slos.map(async ({ of, ...order }): Promise<BudgetAnswer> => {
      return { of, purpose: 'budget', ...(await readBudget(order, end, context)) }
    }),
  )
}

type Order = { slo: SloPlan; budget: SourceQuery; read: NonNullable<Provider['budget']> }

async function readBudget(
  { slo: { windowMs }, budget, read }: Order,
  end: number,
  context: Context,
): Promise<BudgetEvidence> {
  const window = { start: end - windowMs / 1000, end }
  const { measured, since } = await read(budget, window, context)
  return {
    start: isoTime(window.start),
    end: isoTime(window.end),
    measured,
    ...defined({ since: since === undefined ? undefined : isoTime(since) }),
  }
}

const isoTime = (seconds: number): string => new Date(seconds * 1000).toISOString()
