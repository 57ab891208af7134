import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Answer, startTarget } from './target.ts'

export type Told = {
  path: string
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A server that gives tokens as its test says, and keeps what it was told. */
export async function startIssuer(answer: (told: Told) => object | string) {
  const told: Told[] = []
  const target = await startTarget((request, response) => {
    let body = ''
    request.on('data', chunk => {
      body += chunk
    })
    request.on('end', () => {
      const one = { path: request.url!, headers: request.headers, body }
      told.push(one)
      const answered = answer(one)
      response.end(typeof answered === 'string' ? answered : JSON.stringify(answered))
    })
  })
  onTestFinished(target.close)
  return {
    url: target.url,
    told,
    form: (index: number) => Object.fromEntries(new URLSearchParams(told[index]!.body)),
  }
}

/** One that answers every request as a server does that is of no help. */
export async function startBroken(answer: Answer) {
  const target = await startTarget(answer)
  onTestFinished(target.close)
  return target
}

/** A file that is there as long as its test runs. */
export async function temporaryFile(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gate-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'file')
  await writeFile(path, text)
  return path
}
