import { linkAt, publicUrl } from '../link-at.ts'
import type { MeasuredWindow } from '../provider.ts'
import type { PrometheusSettings } from './settings.ts'

/**
 * The graph of a query over exactly the window; `/graph` is known to Prometheus 2, and 3 sends it
 * on to its own.
 */
export function graphLink(
  { url, externalUrl, ...access }: Partial<PrometheusSettings>,
  window: MeasuredWindow,
  query: string,
): string | undefined {
  const base = externalUrl ?? (url === undefined ? undefined : publicUrl({ url, ...access }))
  const [start, end] = [Math.floor(window.start), Math.ceil(window.end)]
  if (base === undefined || !(end > start)) return undefined
  return linkAt(
    base,
    () => [
      ['g0.expr', query],
      ['g0.tab', '0'],
      ['g0.range_input', `${end - start}s`],
      ['g0.end_input', new Date(end * 1000).toISOString().slice(0, 19).replace('T', ' ')],
    ],
    '/graph',
  )
}
