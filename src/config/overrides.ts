import type { Override } from '../language/yaml/overlay.ts'
import { type Input, type InputName, inputs } from './inputs.ts'

/**
 * The inputs, or the flags, that override the config, as they were given: empty is absent; what may
 * be repeated has a line for each.
 */
export type Overrides = Partial<Record<OverridingInput, string | undefined>>
type OverridingInput = Extract<(typeof inputs)[number], { overrides: object }>['name']

/** What people call an input, and of `set` a key of it: `input rate`, `--set load.rate`. */
export type NameInput = (input: InputName, key?: string) => string

/** As a workflow calls them. */
export const asInput: NameInput = (input, key) =>
  key === undefined ? `input ${input}` : `input ${input}: ${key}`

/** As the shell calls them. */
export const asFlag: NameInput = (input, key) => {
  const { flag } = inputs.find(({ name }) => name === input) as Input
  return [flag?.name ?? `--${input}`, ...(key === undefined ? [] : [key])].join(' ')
}

export const overridingInputs: readonly OverridingInput[] = inputs.flatMap(input =>
  'overrides' in input ? [input.name] : [],
)

/** What was given, for the keys of the config that it overrides. */
export function overridesOf(given: Overrides, name: NameInput): Override[] {
  return inputs.flatMap((input): Override[] => {
    if (!('overrides' in input)) return []
    const text = given[input.name] ?? ''
    const { overrides } = input
    if (overrides.kind === 'value') {
      const value = { text: text.trim() }
      const path = overrides.path.split('.')
      return value.text === '' ? [] : [{ by: name(input.name), path, value }]
    }
    return linesOf(text).map(({ line, number }) =>
      overrides.kind === 'headers'
        ? headerOf(line, overrides.path, `${name(input.name)}: line ${number}`)
        : settingOf(line, key => name(input.name, key)),
    )
  })
}

const linesOf = (text: string): { line: string; number: number }[] =>
  text
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')

/** `Name: value`. No message quotes it: it may hold a secret. */
function headerOf(line: string, path: string, by: string): Override {
  const colon = line.indexOf(':')
  if (colon <= 0) return { by, refused: 'expected `Name: value`' }
  const name = line.slice(0, colon).trim()
  return { by, path: [...path.split('.'), name], value: { text: line.slice(colon + 1).trim() } }
}

/** `load.rate=50/s`. What stands before the sign is no secret, what has no sign may be one. */
function settingOf(line: string, name: (key?: string) => string): Override {
  const [, key, yaml] = /^([^=]*?)\s*=(.*)$/s.exec(line) ?? []
  const hint = 'such as load.rate=50/s'
  if (key === undefined || yaml === undefined)
    return { by: name(), refused: 'expected `key=value`', hint }
  const path = key.split('.')
  if (path.some(one => !/^[\x21-\x7e]{1,100}$/.test(one)))
    return { by: name(), refused: 'expected keys, joined by dots, before the `=`', hint }
  return { by: name(key), path, value: { yaml } }
}

/**
 * Of a config that is the base branch's: what that allows, and sets aside for a time, no input of a
 * pull request changes.
 */
export const withoutPolicy = (overrides: readonly Override[]): Override[] =>
  overrides.map(override =>
    'path' in override && ['policy', 'waivers'].includes(override.path[0]!)
      ? { by: override.by, refused: 'policy and waivers are those of the base branch' }
      : override,
  )
