import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { systemTool } from '../../support/system-tool.ts'
import { exchangesOf } from './vendors/exchanges.ts'

/* Queries that the gate writes, read by Grafana's own grammars of LogQL and TraceQL. */
const grammars = await systemTool('query-grammars')

type Node = { type: { isError: boolean }; from: number; to: number }
type Parser = {
  parse: (text: string) => { iterate: (by: { enter: (node: Node) => void }) => void }
}

async function mistakesIn(name: string, queries: readonly string[]): Promise<string[]> {
  const find = createRequire(join(grammars!, 'package.json'))
  const { parser } = (await import(pathToFileURL(find.resolve(name)).href)) as { parser: Parser }
  return queries.flatMap(query => {
    const places: number[] = []
    parser.parse(query).iterate({
      enter: ({ type, from }) => {
        if (type.isError) places.push(from)
      },
    })
    return places.map(at => `${query} at ${at}`)
  })
}

/** What stands under a name in the addresses that a source asks. */
const parametersOf = (paths: readonly string[], name: string): string[] => [
  ...new Set(
    paths.flatMap(path => {
      const found = new URL(path, 'http://source').searchParams.get(name)
      return found ? [found] : []
    }),
  ),
]

test.runIf(grammars)('every query for Loki is LogQL as Grafana reads it', async () => {
  const vector = [{ metric: {}, value: [1_700_000_020, '4'] }]
  const matrix = [{ metric: {}, values: [[1_700_000_005, '4']] }]
  const exchanges = await exchangesOf('loki', ({ path }) => {
    const [resultType, result] = path.includes('query_range')
      ? ['matrix', matrix]
      : ['vector', vector]
    const data = /\/(labels|series|values)/.test(path) ? ['app'] : { resultType, result }
    return { body: { status: 'success', data } }
  })
  const queries = parametersOf(
    exchanges.map(({ path }) => path),
    'query',
  )
  expect(queries.length).toBeGreaterThan(4)
  expect(queries.join()).toContain('|~')
  expect(await mistakesIn('@grafana/lezer-logql', queries)).toEqual([])
  expect(await mistakesIn('@grafana/lezer-logql', ['{app="shop"} |~'])).not.toEqual([])
})

test.runIf(grammars)('every query for Tempo is TraceQL as Grafana reads it', async () => {
  const exchanges = await exchangesOf('tempo', ({ path }) => {
    if (path.startsWith('/api/v2/search/tag')) return { body: { tagValues: [], metrics: {} } }
    const found = path.startsWith('/api/metrics') ? { series: [] } : { traces: [], metrics: {} }
    return { body: found }
  })
  const queries = parametersOf(
    exchanges.map(({ path }) => path),
    'q',
  )
  expect(queries.length).toBeGreaterThan(2)
  expect(await mistakesIn('@grafana/lezer-traceql', queries)).toEqual([])
  expect(await mistakesIn('@grafana/lezer-traceql', ['{ status = }'])).not.toEqual([])
})
