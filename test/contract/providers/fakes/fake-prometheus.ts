import { onTestFinished } from 'vitest'
import { startTarget } from '../../../support/servers/target.ts'

export type Question = {
  path: string
  form: Record<string, string>
  headers: Record<string, string | string[] | undefined>
}
export type Reply = { status?: number; headers?: Record<string, string>; body: unknown }

export const success = (resultType: string, result: unknown, more: object = {}): Reply => ({
  body: { status: 'success', data: { resultType, result }, ...more },
})
export const apiError = (status: number, errorType: string, error: string): Reply => ({
  status,
  body: { status: 'error', errorType, error },
})
export const vector = (...samples: [labels: Record<string, string>, value: string][]): Reply =>
  success(
    'vector',
    samples.map(([metric, value]) => ({ metric, value: [1_700_000_000, value] })),
  )

/** How far the series of every selector have come. */
export const freshness = (newest: number, live = 1, behind = 0): Reply =>
  vector(
    [{ of: 'newest' }, String(newest)],
    [{ of: 'live' }, String(live)],
    ...(behind > 0 ? [[{ of: 'behind' }, String(behind)] as [Record<string, string>, string]] : []),
  )

/** How Prometheus itself says who it is. */
export const buildinfo = (version: string, more: object = {}): Reply => ({
  body: { status: 'success', data: { version, goVersion: 'go1.26', ...more } },
})

/**
 * A server that answers as its test says, for what no real Prometheus can be made to do. `answer`
 * sees the objective's own questions; `settled` those by which the gate waits, which by default
 * find everything scraped; `introduction` is who it says that it is, which no test counts among the
 * questions.
 */
export async function fakePrometheus(
  answer: (question: Question) => Reply,
  settled: (question: Question) => Reply = () => freshness(4_000_000_000),
  introduction: Reply = buildinfo('3.5.0'),
) {
  const questions: Question[] = []
  const target = await startTarget((request, response) => {
    let text = ''
    request.on('data', chunk => {
      text += chunk
    })
    request.on('end', () => {
      const form = Object.fromEntries(new URLSearchParams(text))
      const question = { path: request.url!, form, headers: request.headers }
      const isIntroduction = question.path.endsWith('/api/v1/status/buildinfo')
      if (!isIntroduction) questions.push(question)
      const asked = /^(topk|label_replace)\(/.test(form.query ?? '') ? settled : answer
      const { status = 200, headers, body } = isIntroduction ? introduction : asked(question)
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  onTestFinished(target.close)
  return { url: target.url, questions }
}
