import { limits } from '../../language/limits.ts'
import { list } from '../../language/list.ts'
import { defaultOf, type Fields, type Option } from '../../language/option.ts'
import { duration, weight } from '../../language/scalars/amounts.ts'
import { name } from '../../language/scalars/texts.ts'
import { readSection, section } from '../../language/section.ts'
import { type TextOption, textOption } from '../../language/text-option.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe, entryOf, quote } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import type { RequestPlan } from '../../model/plan/load.ts'
import { withValues } from './placeholders.ts'
import { request as anyRequest } from './requests.ts'

/** A scenario as it is written: its steps are requests with the pause before each. */
export type WrittenScenario = { name: string; weight: number; steps: WrittenStep[] }
type Think = { least: number; most: number }
type WrittenStep = { request: RequestPlan; think?: Think }

const mostSteps = 50
const pause = duration({ least: 0, most: limits.thinkMs })

/** `500ms`, or `200ms..1s`, from which each pause is drawn. */
const think: TextOption<Think> = textOption({
  type: 'duration, or a range of them',
  expected: 'a duration',
  hint: 'such as 500ms, or 200ms..1s',
  schema: {
    pattern: '^\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*(\\.\\.\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*)?$',
  },
  parse: written => {
    const parts = written.split('..')
    const [one, other = one] = parts.map(part => pause.parse(part.trim()))
    if (parts.length > 2 || !one || !other)
      return {
        refused: `expected a duration or a range; found ${quote(written)}`,
        hint: 'such as 200ms..1s',
      }
    if ('refused' in one) return one
    if ('refused' in other) return other
    return one.value <= other.value
      ? { value: { least: one.value, most: other.value } }
      : { refused: `the range ${quote(written)} is reversed: its end is below its start` }
  },
})

const thinkFields = {
  think: { option: think, doc: 'A pause before the next request.', required: true },
} as const satisfies Fields

const scenarioFields = {
  name: {
    option: name,
    doc: 'What objectives and the scorecard call it; its steps are `name / step`.',
    required: true,
    example: 'buy',
  },
  weight: {
    option: weight,
    doc: 'How often it starts, compared with the others.',
    default: 1,
    example: 3,
  },
  steps: {
    option: {
      type: 'list of requests and pauses',
      schema: {
        type: 'array',
        items: { anyOf: [section(thinkFields).schema, anyRequest.schema] },
        minItems: 1,
        maxItems: mostSteps,
      },
      read: readSteps,
    } as Option<WrittenStep[]>,
    doc: 'Requests that follow each other, and pauses: `{ think: 500ms }`.',
    required: true,
  },
} as const satisfies Fields

const scenario: Option<WrittenScenario> = {
  ...section(scenarioFields),
  read: spot => {
    const { values, whole } = readSection(scenarioFields, {}, spot)
    const { name: called, steps, weight: often = defaultOf(scenarioFields.weight) } = values
    if (!whole || called === undefined || !steps) return undefined
    if (called.includes(' / ')) {
      const hint = 'a step is called `scenario / step`'
      const at = entryOf(spot.node, 'name')?.value.at
      return mistake(spot, { message: 'the name of a scenario has no ` / `', hint, at })
    }
    return { name: called, weight: often, steps }
  },
}

/** What is sent in the stead of single requests. */
export const scenarios: Option<WrittenScenario[]> = list(scenario, {
  most: limits.requests,
  name: ({ name: called }) => called,
  what: 'scenarios',
})

/** In order: a step may use what those before it captured, and each has a name of its own. */
function readSteps(spot: Spot): WrittenStep[] | undefined {
  const { node, reading } = spot
  if (node.kind !== 'list')
    return mistake(spot, { message: `expected a list of steps; found ${describe(node)}` })
  if (node.items.length > mostSteps)
    return mistake(spot, {
      message: `${node.items.length} steps; at most ${mostSteps} are allowed`,
    })
  const before = reading.found.length
  const captured = new Set<string>()
  const steps: WrittenStep[] = []
  let waiting: Think | undefined
  for (const [index, item] of node.items.entries()) {
    const own = { ...spot, node: item, path: `${spot.path}[${index}]` }
    if (entryOf(item, 'think')) {
      const read = section(thinkFields).read(own)
      if (read) waiting = add(waiting, read.think)
      continue
    }
    const request = withValues(anyRequest, own, captured)
    if (!request) continue
    if (steps.some(step => step.request.name === request.name)) {
      const hint = 'give one of them another `name`'
      mistake(own, { message: `duplicate name \`${request.name}\``, hint })
    }
    for (const { name: value } of request.capture ?? []) captured.add(value)
    steps.push({ request, ...defined({ think: waiting }) })
    waiting = undefined
  }
  if (waiting) {
    const hint = 'users pause between iterations by `load.think-time`'
    mistake(spot, { message: 'no request follows the last `think`', hint })
  } else if (node.items.length === 0)
    mistake(spot, { message: 'there are no steps', hint: 'such as [GET /products]' })
  return reading.found.length > before ? undefined : steps
}

const add = (one: Think | undefined, other: Think): Think => ({
  least: (one?.least ?? 0) + other.least,
  most: (one?.most ?? 0) + other.most,
})
