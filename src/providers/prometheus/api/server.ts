import { parseJson } from '../../../model/basics/parse-json.ts'
import type { HttpFailure, HttpResponse } from '../../../net/http.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'

/**
 * The kind of server, where that changes how it is read. `prometheus`: it scrapes by itself, so
 * that all samples of a scrape arrive at once. `victoriametrics`: it holds back the newest samples
 * by default. `other`: Mimir, Thanos, or that of a cloud.
 */
export type Server = { kind: 'prometheus' | 'victoriametrics' | 'other'; name: string }

const unknown: Server = { kind: 'other', name: 'an unknown server' }

/** Reads a response of `/api/v1/status/buildinfo`, which not every server has. */
export function parseServer(response: HttpResponse | HttpFailure): Server {
  if (response.kind === 'failed') return unknown
  // VictoriaMetrics claims to be Prometheus 2.24; every response of its own has this header.
  if (response.headers['x-server-hostname'] !== undefined)
    return { kind: 'victoriametrics', name: 'VictoriaMetrics' }
  const { application, version, goVersion } = parseBuild(response.body)
  if (typeof version !== 'string' || !/^v?\d[\w.+-]{0,40}$/.test(version)) return unknown
  if (typeof application === 'string')
    return { kind: 'other', name: `${excerpt(application, 40)} ${version}` }
  // Thanos, whose version still begins with 0, describes itself in the same form.
  if (/^v?0\./.test(version) || goVersion === undefined)
    return { ...unknown, name: `version ${version} of another server` }
  return { kind: 'prometheus', name: `Prometheus ${version}` }
}

function parseBuild(body: string): Record<string, unknown> {
  return (parseJson(body) as { data?: Record<string, unknown> } | null | undefined)?.data ?? {}
}
