import { asFlag, type Overrides, overridesOf } from '../config/overrides.ts'
import type { Override } from '../language/yaml/overlay.ts'
import type { Arguments } from './arguments.ts'
import { inputFlags } from './flags.ts'

/** What the flags of a command put in place of the config's. */
export function givenOverrides(given: Arguments): Override[] {
  const texts = inputFlags
    .filter(({ value }) => value !== undefined)
    .map(({ input, name, repeated }) => {
      const flag = name.slice(2)
      return [input, repeated ? given.list(flag).join('\n') : given.text(flag)]
    })
  return overridesOf(Object.fromEntries(texts) as Overrides, asFlag)
}
