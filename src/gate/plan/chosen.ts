import { nearest } from '../../model/basics/nearest.ts'
import { Problem } from '../../model/problem.ts'

/**
 * Those of a config that are named, or all of them where none is; `word`: what each of them is.
 * @throws Problem `config` for a name that none has.
 */
export function chosenOf<T extends { name: string }>(
  all: readonly T[],
  names: readonly string[],
  word: string,
): readonly T[] {
  const known = all.map(({ name }) => name)
  const unknown = names.find(name => !known.includes(name))
  if (unknown !== undefined) {
    const near = nearest(unknown, known)
    throw new Problem('config', `there is no ${word} ${JSON.stringify(unknown)}`, {
      hint: near ? `did you mean ${near}?` : `one of ${known.join(', ')}`,
    })
  }
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name))
}
