import { pathToFileURL } from 'node:url'
import type { RunMessage } from './shared-process.ts'

/* A process in which one run after the other evaluates a script of its own. */
const listened = [
  [process, ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException']],
  [process.stdout, ['error']],
  [process.stderr, ['error']],
] as const
let runs = 0

process.on('message', (run: RunMessage) => void perform(run))
process.once('disconnect', process.exit)

async function perform({ script, words, folder, variables, end }: RunMessage): Promise<void> {
  process.chdir(folder)
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, variables)
  process.argv.splice(1, process.argv.length, script, ...words)
  runs += 1
  const code = await exitCodeOf(`${pathToFileURL(script).href}?run=${runs}`)
  for (const [emitter, events] of listened)
    for (const event of events) emitter.removeAllListeners(event)
  process.chdir('/')
  process.stdout.write(end)
  process.stderr.write(end)
  process.send!(code)
}

/** Of a script that ends by `process.exit`; nothing of it is loaded anew but itself. */
function exitCodeOf(url: string): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  process.exit = (code = 0) => {
    resolve(Number(code))
    return undefined as never
  }
  import(url).catch((error: unknown) => {
    console.error(error)
    resolve(1)
  })
  return promise
}
