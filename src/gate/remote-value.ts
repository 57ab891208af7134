import { defined } from '../model/basics/defined.ts'
import type { Remote } from '../model/github.ts'
import { Problem } from '../model/problem.ts'

/**
 * What GitHub gave. `what`: what is said where it gave nothing, before its reason; `hint`: where it
 * has none of its own.
 * @throws Problem `github`
 */
export function remoteValue<T>(read: Remote<T>, what: string, hint?: string): T {
  if (read.kind === 'ok') return read.value
  const own = read.kind === 'refused' ? read.hint : undefined
  throw new Problem('github', `${what}: ${read.message}`, defined({ hint: own || hint }))
}
