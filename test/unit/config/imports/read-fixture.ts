import { readFileSync } from 'node:fs'
import {
  type Imported,
  type ImportWithFiles,
  importSlos,
} from '../../../../src/config/imports/import-slos.ts'
import { formatMistake, Problem } from '../../../../src/model/problem.ts'

const fixture = (file: string) => readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8')

const importOf = (
  found: ImportWithFiles['found'],
  more: Partial<ImportWithFiles>,
): ImportWithFiles => ({
  values: {},
  unsupported: 'fail',
  advisory: false,
  place: { file: 'f.yml', line: 1, column: 1 },
  files: found.map(({ file }) => file),
  found,
  ...more,
})

/** What is imported of texts by the names of their files; the service is `shop`. */
export const importTexts = (
  texts: Record<string, string>,
  more: Partial<ImportWithFiles> = {},
): Imported => {
  const found = Object.entries(texts).map(([file, text]) => ({ file, text }))
  const { mistakes, ...imported } = importSlos([importOf(found, more)], 'shop')
  if (mistakes.length > 0) throw new Problem('config', 'the imports have mistakes', { mistakes })
  return imported
}

/** What is imported of fixtures together. */
export const importFixtures = (
  files: readonly string[],
  more: Partial<ImportWithFiles> = {},
): Imported => importTexts(Object.fromEntries(files.map(file => [file, fixture(file)])), more)

/** Each objective in a line: `shop: bad a / b >= 0.999, budget of 30 d`. */
export function linesOf({ objectives }: Imported): string[] {
  return objectives.map(({ objective }) => {
    if (objective.kind !== 'measured') throw new TypeError('imported files ask Prometheus')
    const { name, question, query, comparator, threshold, warn, slo, key, weight, advisory } =
      objective
    const kind =
      question.kind === 'share' ? [question.partIs, question.absent && 'or none'] : [question.kind]
    const budget = slo && [slo.budget ? 'budget' : 'no budget', `${slo.windowMs / 86_400_000} d`]
    const marks = [key && 'key', weight !== 1 && `weight ${weight}`, advisory && 'advisory']
    return [
      `${name}:`,
      ...kind,
      query.replace(/\s+/g, ' '),
      comparator,
      threshold,
      warn !== undefined && `warn ${warn}`,
      ...(budget ?? []),
      ...marks,
    ]
      .filter(part => part !== undefined && part !== false)
      .join(' ')
  })
}

/** Every mistake as `file:line:column: message (hint)`. */
export function mistakesIn(call: () => unknown): string[] {
  try {
    call()
    return []
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'config') throw error
    return error.mistakes.map(formatMistake)
  }
}
