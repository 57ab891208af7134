import { parseJson } from '../../../model/basics/parse-json.ts'
import type { HttpFailure, HttpResponse } from '../../../net/http.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'

/**
 * Who answers, where that changes how it is read. `prometheus`: one that scrapes by itself, so that
 * all samples of a scrape are there at once. `victoriametrics`: holds back the newest samples
 * unless told not to. `other`: Mimir, Thanos, a cloud's.
 */
export type Server = { kind: 'prometheus' | 'victoriametrics' | 'other'; name: string }

const unknown: Server = { kind: 'other', name: 'a server that does not say what it is' }

/** Reads what came back from `/api/v1/status/buildinfo`, which not every server has. */
export function parseServer(response: HttpResponse | HttpFailure): Server {
  if (response.kind === 'failed') return unknown
  // VictoriaMetrics says that it were Prometheus 2.24; the header is on every response of its own.
  if (response.headers['x-server-hostname'] !== undefined)
    return { kind: 'victoriametrics', name: 'VictoriaMetrics' }
  const { application, version, goVersion } = parseBuild(response.body)
  if (typeof version !== 'string' || !/^v?\d[\w.+-]{0,40}$/.test(version)) return unknown
  if (typeof application === 'string')
    return { kind: 'other', name: `${excerpt(application, 40)} ${version}` }
  // Thanos, which has not got beyond 0, describes itself in the same words.
  if (/^v?0\./.test(version) || goVersion === undefined)
    return { ...unknown, name: `version ${version} of another server` }
  return { kind: 'prometheus', name: `Prometheus ${version}` }
}

function parseBuild(body: string): Record<string, unknown> {
  return (parseJson(body) as { data?: Record<string, unknown> } | null | undefined)?.data ?? {}
}
