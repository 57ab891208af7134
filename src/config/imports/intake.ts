import { name as nameOption } from '../../language/scalars/texts.ts'
import { mistake, type Remark, type Spot } from '../../language/yaml/reading.ts'
import { defined } from '../../model/basics/defined.ts'
import { dayMs } from '../../model/basics/units.ts'
import type { ObjectiveTerms, SloPlan } from '../../model/plan/objective.ts'
import { type CountsIndicator, sourceQueryOf, type ValueIndicator } from '../../promql/indicator.ts'
import type { ConfiguredObjective } from '../objectives/terms.ts'
import type { SloImport } from '../slos/slo-imports.ts'
import { goodShareAtLeast } from '../slos/slos.ts'
import { usualSource } from '../sources/source-name.ts'

/** Where the objectives of imported files gather, with what of the files is left out. */
export type Intake = {
  service: string
  values: SloImport['values']
  add: (spot: Spot, objective: TakenObjective) => void
  /** Not judged, or not as the tool does it, and told. */
  note: (spot: Spot, text: string) => undefined
  /** Cannot be judged here: a mistake, unless such things are to be left out. */
  unsupported: (spot: Spot, remark: Remark) => undefined
}

type OfSlo = CountsIndicator | ValueIndicator

/** An objective of a file, with the query or the counters that it names. */
export type TakenObjective = ObjectiveTerms & {
  indicator: OfSlo
  slo?: Omit<SloPlan, 'budget'> & { budget?: OfSlo }
}

export type Taken = { objectives: ConfiguredObjective[]; leftOut: { file: string; text: string }[] }

/** An intake for one import, and what it has taken in. */
export function openIntake(
  { values, unsupported, absent, advisory, source }: Omit<SloImport, 'files' | 'place'>,
  service: string,
): { intake: Intake; taken: Taken } {
  const taken: Taken = { objectives: [], leftOut: [] }
  const note = (spot: Spot, text: string): undefined => {
    const { file, line } = spot.reading.place(spot.node.at)
    taken.leftOut.push({ file, text: `line ${line}: ${text}` })
  }
  const queryOf = (indicator: OfSlo) =>
    sourceQueryOf(absent && indicator.kind === 'counts' ? { ...indicator, absent } : indicator)
  const sloOf = ({ budget, ...slo }: NonNullable<TakenObjective['slo']>): SloPlan => ({
    ...slo,
    ...defined({ budget: budget && queryOf(budget) }),
  })
  const intake: Intake = {
    service,
    values,
    note,
    add: (spot, objective) => {
      const name = nameOption.parse(objective.name)
      if ('refused' in name) return mistake(spot, { message: name.refused })
      const { slo, indicator, ...terms } = objective
      const own = {
        ...terms,
        name: name.value,
        ...queryOf(indicator),
        ...defined({ slo: slo && sloOf(slo) }),
        ...(advisory && { advisory, key: false }),
      }
      taken.objectives.push({
        objective: { kind: 'measured', provider: source ?? usualSource('slos'), ...own },
        place: spot.reading.place(spot.node.at),
        needs: 'slos',
        ...defined({ named: source }),
      })
    },
    unsupported: (spot, { message, hint }) =>
      unsupported === 'ignore'
        ? note(spot, `${message}: left out`)
        : mistake(spot, { message, hint }),
  }
  return { intake, taken }
}

type Slo = {
  name: string
  description?: string | undefined
  objective: number
  /** In ms; absent where the file gives none, or none that a budget can be read over. */
  windowMs?: number | undefined
  indicator: OfSlo
}

/**
 * An SLO of a file as an objective. A query that has a range of its own cannot be asked about the
 * budget's window.
 */
export function sloObjective({
  name,
  description,
  objective,
  windowMs,
  indicator,
}: Slo): TakenObjective {
  const isOverWindow = indicator.kind === 'counts' || /\$window\b/.test(indicator.query)
  return {
    name,
    indicator,
    ...goodShareAtLeast(objective),
    slo: {
      windowMs: windowMs ?? usualWindowMs,
      ...defined({
        description: description || undefined,
        budget: isOverWindow && windowMs !== undefined ? indicator : undefined,
      }),
    },
    key: false,
    weight: 1,
    advisory: false,
  }
}

/** The window of a budget where nobody says another. */
export const usualWindowMs = 30 * dayMs

/** The template of Sloth, which others have taken over, in our own form. */
export const fillTemplate = (query: string): string =>
  query.replace(/\{\{-?\s*\.window\s*-?\}\}/g, '$window')
