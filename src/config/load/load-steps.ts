import { limits } from '../../language/limits.ts'
import { list } from '../../language/list.ts'
import type { Option } from '../../language/option.ts'
import { integer, rate } from '../../language/scalars/amounts.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { describe } from '../../language/yaml/tree.ts'
import type { Place } from '../../model/problem.ts'

/** One step of a load: a rate, or a number of users; and where it stands. */
export type Step = { kind: 'rate' | 'users'; level: number; place: Place }

const stepRate = rate({ most: limits.ratePerSecond })
const stepUsers = integer({ least: 1, most: limits.users })

const step: Option<Step> = {
  type: 'rate or number of users',
  schema: { anyOf: [stepRate.schema, stepUsers.schema] },
  read: spot => {
    const place = spot.reading.place(spot.node.at)
    const { kind } = spot.node
    if (kind !== 'text' && kind !== 'number') {
      return mistake(spot, {
        message: `expected a rate or a number of users; found ${describe(spot.node)}`,
      })
    }
    const level = kind === 'text' ? stepRate.read(spot) : stepUsers.read(spot)
    return level === undefined
      ? undefined
      : { kind: kind === 'text' ? 'rate' : 'users', level, place }
  },
}

/** Loads that follow each other, all of one kind and each above the one before. */
export const steps: Option<Step[]> = (() => {
  const all = list(step, { most: limits.steps, what: 'steps' })
  return {
    ...all,
    read: spot => {
      const read = all.read(spot)
      for (const [index, { kind, level }] of (read ?? []).entries()) {
        const before = read![index - 1]
        if (!before) continue
        const node = spot.node.kind === 'list' ? spot.node.items[index]! : spot.node
        const own = { ...spot, node, path: `${spot.path}[${index}]` }
        if (kind !== before.kind)
          return mistake(own, { message: 'a rate and a number of users do not mix' })
        if (level > before.level) continue
        const hint = 'each step has to be higher than the one before'
        return mistake(own, { message: 'this step is not higher than the one before', hint })
      }
      if (read && read.length < 2)
        return mistake(spot, {
          message: 'expected at least two steps',
          hint: 'the first is where the load starts',
        })
      return read
    },
  }
})()
