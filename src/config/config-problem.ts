import { formatMistake, type Mistake, Problem } from '../model/problem.ts'

/**
 * All mistakes of a config and of the files that it names, as one problem: those of inputs first,
 * then those of the config, then those of the other files by name, each in the order of its file,
 * and each once.
 */
export function configProblem(mistakes: readonly Mistake[], config: string | undefined): Problem {
  const each = new Map(mistakes.map(mistake => [formatMistake(mistake), mistake]))
  const sorted = [...each.values()].toSorted((one, other) => compare(one, other, config))
  return new Problem('config', titleOf(sorted, config), { mistakes: sorted })
}

function titleOf(mistakes: readonly Mistake[], config: string | undefined): string {
  const [first] = mistakes
  if (mistakes.length === 1 && first?.place === undefined) return first!.message
  const count = mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`
  const files = new Set(mistakes.map(({ place }) => place?.file || config))
  const [file] = files
  const isOfFiles = mistakes.every(({ place }) => place?.input === undefined)
  if (files.size === 1 && isOfFiles) return `${file} has ${count}`
  return 'fix the inputs, the config and the files that it names'
}

function compare(one: Mistake, other: Mistake, config: string | undefined): number {
  const rank = ({ place }: Mistake) =>
    place?.input !== undefined ? 0 : place === undefined || place.file === config ? 1 : 2
  const at = ({ place }: Mistake) => place ?? { file: config ?? '', line: 0, column: 0 }
  const [a, b] = [at(one), at(other)]
  return (
    rank(one) - rank(other) ||
    Number(a.file > b.file) - Number(a.file < b.file) ||
    a.line - b.line ||
    a.column - b.column
  )
}
