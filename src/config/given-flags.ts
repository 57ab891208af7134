import type { Override } from '../language/yaml/overlay.ts'
import type { GivenFlag } from '../model/plan/plan.ts'
import { Secret } from '../model/secret.ts'
import { type Input, inputs } from './inputs.ts'

/**
 * The flags by which a shell gives a run what it was given beside its config: the config itself,
 * and all that overrides it. A header is a secret; of a setting that holds one, only the key is
 * kept.
 */
export function givenFlags(
  config: string | undefined,
  overrides: readonly Override[],
  { settings, secrets }: { settings: object; secrets: readonly string[] },
): GivenFlag[] {
  const isSecret = (path: readonly string[], text: string) =>
    secrets.some(secret => secret !== '' && text.includes(secret)) || holdsSecret(settings, path)
  return [
    ...(config === undefined ? [] : [{ flag: flagOf('config'), value: config }]),
    ...overrides.flatMap((override): GivenFlag[] => {
      if (!('path' in override)) return []
      const { path, value } = override
      const key = path.join('.')
      const isSetting = 'yaml' in value
      const name = isSetting ? 'set' : inputAt(key)
      if (name === undefined) return []
      const text = isSetting ? value.yaml : value.text
      const flag = { flag: flagOf(name), key }
      if (isSecret(path, text)) return [flag]
      return [{ ...flag, value: isSetting ? `${key}=${text}` : text }]
    }),
  ]
}

const table: readonly Input[] = inputs

/** The name of the input that overrides a key. */
const inputAt = (key: string): string | undefined =>
  table.find(({ overrides }) => overrides?.kind === 'value' && overrides.path === key)?.name

const flagOf = (name: string): string => table.find(input => input.name === name)!.flag!.name

/**
 * Whether the value at a path holds a secret; of a value that was made into another form on the
 * way, whether all of it does.
 */
function holdsSecret(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (value instanceof Secret) return true
  if (typeof value !== 'object' || value === null) return false
  if (key !== undefined && Object.hasOwn(value, key))
    return holdsSecret((value as Record<string, unknown>)[key], rest)
  return Object.values(value).some(one => holdsSecret(one, []))
}
