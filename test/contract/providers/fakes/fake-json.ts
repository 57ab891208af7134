import { onTestFinished } from 'vitest'
import { startTarget } from '../../../support/servers/target.ts'
import type { Question, Reply } from './fake-prometheus.ts'

/** A question with a body of JSON; `json` is empty where the body is none. */
export type JsonQuestion = Question & { json: Record<string, unknown> }

/** A server that answers each request as its test says, of an API of JSON, or of forms. */
export async function fakeJson(answer: (question: JsonQuestion) => Reply) {
  const questions: JsonQuestion[] = []
  const target = await startTarget((request, response) => {
    let text = ''
    request.on('data', chunk => {
      text += chunk
    })
    request.on('end', () => {
      const json = text.startsWith('{') ? JSON.parse(text) : {}
      const isForm = request.headers['content-type']?.includes('urlencoded')
      const form = Object.fromEntries([
        ...new URL(request.url!, 'http://fake').searchParams,
        ...(isForm ? new URLSearchParams(text) : []),
      ])
      const question = { path: request.url!, form, headers: request.headers, json }
      questions.push(question)
      const { status = 200, headers, body } = answer(question)
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  onTestFinished(target.close)
  return { url: target.url, questions }
}
