import { name } from '../language/scalars/texts.ts'
import { at, parseForeign } from '../language/yaml/parse-foreign.ts'
import type { Discovery, Repository } from './repository.ts'

/** The name on the scorecard: that of package.json without its scope, else that of the folder. */
export function findService(repository: Repository): Discovery & { service: string } {
  const named = at(parseForeign(repository.text('package.json')), 'name')
  const candidates = [
    [typeof named === 'string' ? named.replace(/^@[^/]*\//, '') : '', 'the name in package.json'],
    [repository.name, 'the name of the folder'],
  ] as const
  for (const [text, why] of candidates) {
    const parsed = name.parse(text)
    if ('value' in parsed)
      return { what: 'service', service: parsed.value, found: parsed.value, why }
  }
  return {
    what: 'service',
    service: 'service',
    found: 'service',
    why: 'no name was found that can be shown',
  }
}
