import { createContext, runInContext } from 'node:vm'
import { compileScript } from '../../../../../src/engines/k6/compiled/compile.ts'
import { defined } from '../../../../../src/model/basics/defined.ts'
import type { LoadPlan } from '../../../../../src/model/plan/load.ts'
import { revealed } from '../../../../../src/model/secret.ts'

/** What k6 is asked to send, and what it gives back of a response. */
export type Sent = {
  method: string
  url: string
  body: unknown
  params: Record<string, unknown> & { headers: Record<string, string> }
}
type Given = {
  status?: number
  body?: string
  headers?: Record<string, string>
  cookies?: Record<string, { value: string }[]>
  error_code?: number
  error?: string
  proto?: string
}

/**
 * Runs iterations of a compiled load as k6 would, with its modules replaced.
 * @returns the rows that the script wrote, and what it sent.
 */
export function runScript(
  load: LoadPlan,
  respond: (sent: Sent) => Given,
  { numbers = [0], seed = 1, environment = {}, namesVariables = false, headers = {} } = {},
): { rows: unknown[][]; sent: Sent[]; aborted: string[]; slept: number[] } {
  const script = compileScript({
    load: revealed(load),
    headers,
    seed,
    target: 'http://t.test/base/',
    ...defined({ namesVariables: namesVariables || undefined }),
  })
  const sent: Sent[] = []
  const rows: unknown[][] = []
  const aborted: string[] = []
  const slept: number[] = []
  const exec = {
    scenario: { iterationInTest: 0, startTime: 1000 },
    vu: { iterationInScenario: 0 },
    test: {
      abort: (why: string) => {
        aborted.push(why)
        throw new Error('aborted')
      },
    },
  }
  const http = {
    CookieJar: class {},
    expectedStatuses: (...statuses: unknown[]) => statuses,
    request: (method: string, url: string, body: unknown, params: Sent['params']) => {
      const one = { method, url, body, params }
      sent.push(one)
      const { status = 200, headers = {}, cookies = {}, error_code = 0, ...more } = respond(one)
      const timings = { blocked: 1.5, duration: 20 }
      const full = { body: '', error: '', proto: 'HTTP/1.1', ...more }
      return { status, headers, cookies, error_code, timings, ...full }
    },
  }
  const context = createContext({
    exec,
    http,
    encoding: { b64decode: (text: string) => Buffer.from(text, 'base64') },
    sleep: (seconds: number) => slept.push(seconds),
    SharedArray: function shared(_: string, make: () => unknown) {
      return make()
    },
    __ENV: environment,
    console: { log: (line: string) => rows.push(JSON.parse(line) as unknown[]) },
  })
  const body = script
    .replace(/^import .*$/gm, '')
    .replace('export const options', 'const options')
    .replace('export default function ()', 'function iterate()')
  const iterate = runInContext(`${body}\niterate`, context) as () => void
  for (const number of numbers) {
    exec.scenario.iterationInTest = number
    try {
      iterate()
    } catch (error) {
      if (aborted.length === 0) throw error
    }
  }
  return { rows, sent, aborted, slept }
}
