import type { EndpointRow, Fact, Scorecard } from '../../model/scorecard.ts'
import { formatCount, formatValue } from '../../model/units.ts'
import { formatRow, formatShare, formatTime } from '../../scorecard/text/format.ts'
import { sparkline } from '../../scorecard/text/sparkline.ts'
import {
  describeResources,
  linkableAddress,
  linkableRun,
  phaseNames,
  wasAsked,
} from '../../scorecard/text/words.ts'
import { code, codeBlock, codeCell, prose, proseCell } from '../text/escape-markdown.ts'
import { type Column, folded, markdownTable } from './markdown-table.ts'

/** Each section is empty where there is nothing to tell. `most` limits the rows of a table. */
export type Section = (scorecard: Scorecard, most: number) => string

export const endpointsSection: Section = ({ endpoints, total }, most) => {
  if (!total) return ''
  const rows =
    endpoints.length > 1 ? [...endpoints.slice(0, most), { ...total, name: '' }] : endpoints
  const anyDropped = total.dropped > 0
  const columns: Column[] = [
    { head: 'Request' },
    { head: 'Sent', align: 'right' },
    ...(anyDropped ? [{ head: 'Dropped', align: 'right' } as const] : []),
    ...['Errors', 'p50', 'p95', 'p99', 'max'].map(head => ({ head, align: 'right' }) as const),
  ]
  const cells = (row: EndpointRow) => [
    row.name === '' ? '**all**' : codeCell(row.name),
    formatCount(row.sent),
    ...(anyDropped ? [formatCount(row.dropped)] : []),
    `${formatCount(row.errors)} (${formatShare(row.errorRatio)})`,
    ...[row.p50, row.p95, row.p99, row.max].map(formatTime),
  ]
  const more = andMore(endpoints.length - most, 'requests')
  const waits = `Latency counts from the intended start of a request. From the actual send, the p95 of all is ${formatTime(total.serviceP95)}.`
  return folded(
    `Endpoints (${endpoints.length})`,
    `${markdownTable(columns, rows.map(cells))}\n\n${more}${waits}`,
  )
}

export const errorsSection: Section = ({ errors }, most) => {
  if (errors.length === 0) return ''
  const count = errors.reduce((sum, row) => sum + row.count, 0)
  const table = markdownTable(
    [{ head: 'Request' }, { head: 'What' }, { head: 'Count', align: 'right' }, { head: 'Example' }],
    errors
      .slice(0, most)
      .map(({ name, what, count, message }) => [
        codeCell(name),
        proseCell(what, 60),
        formatCount(count),
        message ? codeCell(message, 160) : '',
      ]),
  )
  return folded(
    `Errors (${formatCount(count)})`,
    [table, andMore(errors.length - most, 'kinds')].filter(Boolean).join('\n\n'),
  )
}

export const phasesSection: Section = ({ phases }) => {
  if (phases.length === 0) return ''
  const heads = ['Requests', 'p50', 'p95', 'p99', 'max'].map(head => ({
    head,
    align: 'right' as const,
  }))
  const rows = phases.map(({ phase, count, p50, p95, p99, max }) => [
    phaseNames[phase],
    formatCount(count),
    ...[p50, p95, p99, max].map(formatTime),
  ])
  return folded('Where the time goes', markdownTable([{ head: 'Phase' }, ...heads], rows))
}

export const serverSection: Section = ({ rows, serverSeries, graphs, dashboard }, most) => {
  const asked = rows.filter(wasAsked)
  if (asked.length === 0) return ''
  const blocks = asked.slice(0, most).map(row => {
    const chart = serverSeries.find(({ of }) => of === row.of)
    const points = chart?.series[0]?.points.map(([, value]) => value) ?? []
    const line = points.length > 1 ? ` ${sparkline(points)}` : ''
    const graph = markdownLink('graph', graphs.find(({ of }) => of === row.of)?.url)
    return `${code(row.name)}: ${prose(formatRow(row).value, 60)}${line}${graph && ` · ${graph}`}\n\n${codeBlock(row.query!, 'promql')}`
  })
  const more = andMore(asked.length - most, 'queries')
  const parts = [...blocks, more, markdownLink('Dashboard', dashboard)]
  return folded(`Server metrics (${asked.length})`, parts.filter(Boolean).join('\n\n'))
}

export const resourcesSection: Section = ({ rows, resources, dashboard }) => {
  if (resources.length === 0) return ''
  const columns: Column[] = [
    { head: 'Resource' },
    { head: 'Average', align: 'right' },
    { head: 'Most', align: 'right' },
    { head: 'Over time' },
  ]
  const cells = resources.map(({ title, unit, average, most, points, url }) => [
    linkableAddress(url) ? `[${title}](${url})` : title,
    average === null ? '' : proseCell(formatValue(average, unit), 40),
    proseCell(formatValue(most, unit), 40),
    points.length > 1 ? sparkline(points.map(([, value]) => value)) : '',
  ])
  // Beside queries it has been linked to already.
  const board = rows.some(wasAsked) ? '' : markdownLink('Dashboard', dashboard)
  const parts = [markdownTable(columns, cells), prose(describeResources(resources), 1000), board]
  return folded(`Resource use (${resources.length})`, parts.filter(Boolean).join('\n\n'))
}

/** `title` is the project's own text, never foreign; which host it leads to is said. */
function markdownLink(title: string, url: string | undefined): string {
  const link = linkableAddress(url)
  return link ? `[${title} on ${link.host}](${link.url})` : ''
}

export const generatorSection: Section = ({ generator }) => {
  if (!generator) return ''
  const table = markdownTable(
    [
      { head: 'Check' },
      { head: 'Measured', align: 'right' },
      { head: 'Limit', align: 'right' },
      { head: '' },
    ],
    generator.checks.map(({ name, value, limit, unit, ok, advice }) => [
      proseCell(name, 60),
      proseCell(formatValue(value, unit), 40),
      proseCell(formatValue(limit, unit), 40),
      ok ? '✅' : `❌ ${proseCell(advice, 200)}`,
    ]),
  )
  const title = `Load generator: ${generator.healthy ? 'kept up' : 'did not keep up'}`
  const told = generator.told === undefined ? '' : prose(generator.told, 1000)
  return folded(title, [told, table].filter(Boolean).join('\n\n'), !generator.healthy)
}

export const factsSection: Section = ({ facts }) =>
  folded('About this run', facts.map(factLine).join('\n'))

function factLine({ label, value, code: isCode, url }: Fact): string {
  const run = linkableRun(url)
  const shown = run
    ? `[${run.replace(/^https:\/\//, '')}](${run})`
    : isCode
      ? code(value, 300)
      : prose(value, 400)
  return `- ${label}: ${shown}`
}

export const rerunSection: Section = ({ rerun, rerunHeaders }) => {
  const headers =
    rerunHeaders.length > 0
      ? `\n\nThe run also sent ${rerunHeaders
          .slice(0, 20)
          .map(name => code(name, 60))
          .join(', ')}; values of headers are never kept.`
      : ''
  const again =
    'With the same config, in a checkout of the commit. `reliability-gate judge record.json` repeats the verdict alone, offline.'
  return folded('Run it again', `${codeBlock(rerun, 'sh')}\n\n${again}${headers}`)
}

export const notesSection: Section = ({ notes }, most) => {
  if (notes.length === 0) return ''
  const lines = notes
    .slice(0, most)
    .map(
      ({ source, message, hint }) =>
        `- ${prose(source, 40)}: ${prose(message)}${hint ? ` (${prose(hint)})` : ''}`,
    )
  return folded(`Notes (${notes.length})`, lines.join('\n'))
}

const andMore = (left: number, what: string): string =>
  left > 0 ? `${left} more ${what} are in the report. ` : ''
