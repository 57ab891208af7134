import { name as nameOption } from '../../language/scalars.ts'
import { mistake, type Remark, type Spot } from '../../language/yaml/reading.ts'
import type {
  CountsIndicator,
  Indicator,
  PrometheusObjective,
  ValueIndicator,
} from '../../model/plan.ts'
import type { ConfiguredObjective } from '../objectives.ts'
import { goodShareAtLeast, type SloImport } from '../slos.ts'

/** Where the objectives of imported files gather, with what of the files is left out. */
export type Intake = {
  service: string
  values: SloImport['values']
  add: (spot: Spot, objective: Omit<PrometheusObjective, 'source'>) => void
  /** Not judged, or not as the tool does it, and told. */
  note: (spot: Spot, text: string) => undefined
  /** Cannot be judged here: a mistake, unless such things are to be left out. */
  unsupported: (spot: Spot, remark: Remark) => undefined
}

export type Taken = { objectives: ConfiguredObjective[]; leftOut: { file: string; text: string }[] }

/** An intake for one import, and what it has taken in. */
export function openIntake(
  { values, unsupported, absent, advisory }: Omit<SloImport, 'files' | 'place'>,
  service: string,
): { intake: Intake; taken: Taken } {
  const taken: Taken = { objectives: [], leftOut: [] }
  const note = (spot: Spot, text: string): undefined => {
    const { file, line } = spot.reading.place(spot.node.at)
    taken.leftOut.push({ file, text: `line ${line}: ${text}` })
  }
  const tolerant = <I extends Indicator>(indicator: I): I =>
    absent && indicator.kind === 'counts' ? { ...indicator, absent } : indicator
  const intake: Intake = {
    service,
    values,
    note,
    add: (spot, objective) => {
      const name = nameOption.parse(objective.name)
      if ('refused' in name) return mistake(spot, { message: name.refused })
      const { slo } = objective
      const own = {
        ...objective,
        name: name.value,
        indicator: tolerant(objective.indicator),
        ...(slo && { slo: { ...slo, ...(slo.budget && { budget: tolerant(slo.budget) }) } }),
        ...(advisory && { advisory, key: false }),
      }
      taken.objectives.push({
        objective: { source: 'prometheus', ...own },
        place: spot.reading.place(spot.node.at),
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
  indicator: CountsIndicator | ValueIndicator
}

/** An SLO of a file as an objective. A query that has a range of its own cannot be asked about the budget's window. */
export function sloObjective({
  name,
  description,
  objective,
  windowMs,
  indicator,
}: Slo): Omit<PrometheusObjective, 'source'> {
  const asks = indicator.kind === 'counts' || /\$window\b/.test(indicator.query)
  return {
    name,
    indicator,
    ...goodShareAtLeast(objective),
    slo: {
      windowMs: windowMs ?? usualWindowMs,
      ...(description && { description }),
      ...(asks && windowMs !== undefined && { budget: indicator }),
    },
    key: false,
    weight: 1,
    advisory: false,
  }
}

/** The window of a budget where nobody says another. */
export const usualWindowMs = 30 * 86_400_000

/** The template of Sloth, which others have taken over, in our own form. */
export const fillTemplate = (query: string): string =>
  query.replace(/\{\{-?\s*\.window\s*-?\}\}/g, '$window')
