import { type Input, inputs } from '../config/inputs.ts'
import { asFlag, type Overrides, overridesOf } from '../config/overrides.ts'
import type { Override } from '../language/yaml/overlay.ts'
import type { Arguments, Flags } from './arguments.ts'

/** The flags that say what inputs of the action say. */
export const inputFlags = (inputs as readonly Input[]).flatMap(({ name, doc, flag }) =>
  flag ? [{ input: name, doc, ...flag }] : [],
)

const flagsOf = (of: 'load' | 'run'): Flags =>
  Object.fromEntries(
    inputFlags
      .filter(flag => flag.of === of)
      .map(({ name, value, repeated = false }) => [
        name.slice(2),
        { type: value === undefined ? 'boolean' : 'string', multiple: repeated },
      ]),
  )

/** Flags of every command that sends load. */
export const loadFlags = flagsOf('load')
/** Those that `run` has besides. */
export const runFlags = flagsOf('run')

/** What these flags put in place of the config's. */
export function givenOverrides(given: Arguments): Override[] {
  const texts = inputFlags
    .filter(({ value }) => value !== undefined)
    .map(({ input, name, repeated }) => {
      const flag = name.slice(2)
      return [input, repeated ? given.list(flag).join('\n') : given.text(flag)]
    })
  return overridesOf(Object.fromEntries(texts) as Overrides, asFlag)
}
