#!/usr/bin/env node
import { basename } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { supervisorRole } from './tools/processes/supervisor-messages.ts'

/*
 * The one entry of the bundle. The steps of all actions, the command, the load worker and the
 * process that looks after a tool share it, so that dist/ holds every package once; each loads only
 * its own part.
 */
const oldestNode = 24
if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  console.error(
    `Reliability Gate needs Node ${oldestNode} or newer; this is ${process.version} (install Node ${oldestNode}, or use the container image ghcr.io/reliability-gate/reliability-gate:1)`,
  )
  process.exit(2)
}

// What is thrown where nobody waits for it is a bug, and never a verdict: Node itself would exit
// with 1, which is `fail`.
const bugExitCode = 4
if (isMainThread) {
  process.on('uncaughtException', error => {
    console.error(`A bug in Reliability Gate, please report it:\n${error.stack ?? error}`)
    process.exit(bugExitCode)
  })
}

// Whoever reads no further, such as `head`, or has no room left, is no reason to end a run: its
// verdict is in files, in what is published and in the exit code too.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

// A runner starts `post.js` after the job. The step's own state could not tell that: a step that
// was killed at once has saved none.
const isPost = basename(process.argv[1] ?? '') === 'post.js'

const runGateAction = async () => (await import('./action/action.ts')).runAction

/**
 * By inputs that no action before it declares: a runner starts an action without arguments and with
 * every input that it declares in the environment. It passes on what an action does not declare as
 * well, so the gate's own comes first: `only` beside it must not turn a load into a health check.
 */
const actions: readonly { inputs: string[]; load: () => Promise<() => Promise<number>> }[] = [
  { inputs: ['CONFIG-FROM', 'COMMENT'], load: runGateAction },
  { inputs: ['RECORD'], load: async () => (await import('./action/publish.ts')).runPublish },
  { inputs: ['ONLY'], load: async () => (await import('./action/check.ts')).runCheck },
  { inputs: ['PERIOD'], load: async () => (await import('./action/review.ts')).runReview },
  { inputs: ['DEPENDENCIES'], load: async () => (await import('./action/proxy.ts')).runProxy },
  { inputs: ['REPORT-DIR'], load: runGateAction },
]
const action =
  process.argv.length === 2
    ? actions.find(({ inputs }) =>
        inputs.every(input => process.env[`INPUT_${input}`] !== undefined),
      )
    : undefined

if (!isMainThread) {
  await import('./engines/embedded/worker.ts')
} else if (process.send && process.argv[2] === supervisorRole) {
  const { supervise } = await import('./tools/processes/supervisor.ts')
  supervise()
} else if (isPost) {
  await end(await (await import('./action/post.ts')).runPost())
} else if (action) {
  await end(await (await action.load())())
} else {
  const { runCommand } = await import('./cli/cli.ts')
  await end(await runCommand(process.argv.slice(2)))
}

/**
 * Ends the process once all that it has said is written, whatever else is still open: a run that is
 * over never keeps a job.
 */
async function end(code: number): Promise<never> {
  for (const stream of [process.stdout, process.stderr]) {
    // Whoever reads no further is no reason to stay.
    if (stream.writable) await new Promise<void>(written => stream.write('', () => written()))
  }
  process.exit(code)
}
