import { kindOf } from '../../engines/engines.ts'
import { howToSendBraces } from '../../language/template.ts'
import type { Reference } from '../../language/yaml/reading.ts'
import { printable } from '../../language/yaml/tree.ts'
import { listed } from '../../model/basics/listed.ts'
import { nearest } from '../../model/basics/nearest.ts'
import { meantOf, ruleNames } from '../../model/plan/alerts.ts'
import { isAlertsObjective, isOfServer, type Objective } from '../../model/plan/objective.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { plannedSegments } from '../../model/plan/segments.ts'
import type { Mistake } from '../../model/problem.ts'
import { familyOf } from '../objectives/family.ts'
import { familyTermsOf } from '../options.ts'
import type { Config, Part } from '../parse-config.ts'

type Named = Pick<Plan, 'load' | 'chaos' | 'dependencies' | 'objectives'>

/**
 * Every name in the config that nothing has: the one check of all references, for when every file
 * has been read. Each mistake has its place, and the nearest name.
 */
export const referenceMistakes = (config: Config, plan: Named): Mistake[] =>
  config.references.flatMap(reference => {
    const known = namesOf(reference.to, plan, config)
    return known === 'unknown' || known.includes(reference.name) ? [] : [refuse(reference, known)]
  })

/**
 * Names of objectives that none in the config has but one nearly has, where an alert rule of a
 * server may still have them: that is known once it has been asked.
 */
export function doubtfulReferences(config: Config, plan: Named): Mistake[] {
  if (isBroken('objective', config) || !plan.objectives.some(isOfServer)) return []
  const known = objectiveNames(plan, config)
  return config.references
    .filter(({ to, name }) => to === 'objective' && !known.includes(name))
    .flatMap(({ name, path, place }) => {
      const near = nearest(name, known)
      if (near === undefined) return []
      const message = `${path}: no objective is named \`${name}\`, unless an alert rule of the server is`
      return [{ message: printable(message), hint: printable(`did you mean \`${near}\`?`), place }]
    })
}

/** Where names of a kind are given. */
const homes: Record<Reference['to'], readonly Part[]> = {
  request: ['load'],
  value: ['load'],
  column: ['load', 'load.data'],
  segment: ['load', 'chaos'],
  dependency: ['dependencies'],
  proxied: ['dependencies'],
  objective: ['objectives', 'slos', 'chaos', 'baseline'],
}

const isBroken = (to: Reference['to'], { broken }: Config): boolean =>
  homes[to].some(part => broken.has(part))

/** What can be named; unknown where only the run itself shows it, or a mistake hides it. */
function namesOf(to: Reference['to'], plan: Named, config: Config): string[] | 'unknown' {
  const { load, objectives } = plan
  if (isBroken(to, config)) return 'unknown'
  if (to === 'request') {
    if (kindOf(load).can.sends === 'its own') return 'unknown'
    return [...load.requests, ...(load.scenarios ?? [])].map(({ name }) => name)
  }
  if (to === 'segment') return plannedSegments(plan).map(({ name }) => name)
  if (to === 'dependency') return (plan.dependencies ?? []).map(({ name }) => name)
  if (to === 'proxied')
    return (plan.dependencies ?? []).flatMap(({ name, group = name }) => [name, group])
  if (to === 'column')
    return (load.data ?? []).flatMap(({ name, columns }) => columns.map(one => `${name}.${one}`))
  return objectives.some(isOfServer) ? 'unknown' : objectiveNames(plan, config)
}

function objectiveNames({ objectives }: Named, { settings }: Config): string[] {
  // Without a baseline it brings nothing, and what was agreed on still holds for the runs that have
  // one.
  const family = familyOf(familyTermsOf(settings.baseline))
  return [...new Set([...objectives, ...family].flatMap(rowNames))]
}

/**
 * What the rows of an objective are called on the scorecard: of alert rules each by its own name.
 */
function rowNames(objective: Objective): string[] {
  if (!isAlertsObjective(objective)) return [objective.name]
  const { question } = objective
  return [objective.name, ...ruleNames(meantOf(question.rules ?? [], question))]
}

/** Why nothing of a kind has a name. */
const missingHint: Record<Reference['to'], string> = {
  request: 'load.requests is empty',
  objective: 'there are no objectives',
  segment: 'a load has segments under `profile: spike`, and with `chaos`',
  dependency: 'name it under `dependencies`, with `listen` and `upstream`',
  proxied: 'name it under `dependencies`, with `listen` and `upstream`',
  value: 'no earlier step captures any',
  column: `no data is configured: name a file under \`load.data\`; ${howToSendBraces}`,
}

/** What a name is one of, for people. */
const wordOf = (to: Reference['to']): string => (to === 'proxied' ? 'dependency' : to)
const severalOf = (to: Reference['to']): string => {
  const word = wordOf(to)
  return `the ${word === 'dependency' ? 'dependencies' : `${word}s`}`
}

const mostNamed = 10

function refuse({ to, name, path, place }: Reference, known: readonly string[]): Mistake {
  const near = nearest(name, known)
  const hint = near
    ? `did you mean \`${near}\`?`
    : known.length === 0
      ? missingHint[to]
      : `${severalOf(to)} are ${listed(known, mostNamed)}`
  const message = printable(`${path}: no ${wordOf(to)} is named \`${name}\``)
  return { message, hint: printable(hint), place }
}
