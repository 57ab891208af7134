import { nearest } from '../model/basics/nearest.ts'
import { matchesWildcard } from '../net/addresses/wildcard.ts'

/** Hyphens, dashes and the minus sign: providers write one where people type another. */
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g

/**
 * What two spellings of an environment's name have in common: letter case, dashes and spaces do not
 * matter.
 */
export const plainName = (name: string): string =>
  name.normalize('NFC').toLowerCase().replace(dashes, '-').replace(/\s+/g, ' ')

/** Whether an environment is meant: by its name, or by a pattern with `*` such as `Preview*`. */
export const matchesEnvironment = (pattern: string | undefined, environment: string): boolean =>
  pattern === undefined || matchesWildcard(plainName(pattern), plainName(environment))

/**
 * Whether the name of an environment says that end users see it: `Production`, `prod-eu`,
 * `Production – shop`.
 */
export const isProductionName = (environment: string): boolean =>
  /^(production|prod|live)(?![a-z0-9])/.test(plainName(environment))

/**
 * Environments that are there in place of the one that was asked for, as the end of a sentence;
 * empty where there are none.
 */
export function otherEnvironments(
  pattern: string | undefined,
  environments: readonly string[],
): string {
  const names = [...new Set(environments)]
  if (names.length === 0) return ''
  const plain =
    pattern === undefined ? undefined : nearest(plainName(pattern), names.map(plainName))
  const meant = plain === undefined ? undefined : names.find(name => plainName(name) === plain)
  const more = names.length > mostNamed ? ' and more' : ''
  return `; there are deployments to ${quoted(names)}${more}${meant === undefined ? '' : ` (did you mean "${meant}"?)`}`
}

const mostNamed = 10

const quoted = (names: readonly string[]): string =>
  names
    .slice(0, mostNamed)
    .map(name => `"${name}"`)
    .join(', ')
