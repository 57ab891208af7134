#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads'
import { supervisorRole } from './providers/prometheus/own/supervisor-messages.ts'

/*
 * The one entry of the bundle. The steps of both actions, the command, the load worker and the process that looks after a
 * Prometheus share it, so that dist/ holds every package once; each loads only its own part.
 */
const oldestNode = 24
if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  console.error(`Reliability Gate needs Node ${oldestNode} or newer; this is ${process.version}.`)
  process.exit(2)
}

if (!isMainThread) {
  await import('./engines/embedded/worker.ts')
} else if (process.send && process.argv[2] === supervisorRole) {
  const { superviseServer } = await import('./providers/prometheus/own/supervisor.ts')
  superviseServer()
} else if (process.argv.length === 2 && process.env.INPUT_RECORD !== undefined) {
  // A runner starts an action without arguments and with every declared input in the environment.
  process.exitCode = await (await import('./action/publish.ts')).runPublish()
} else if (process.argv.length === 2 && process.env['INPUT_REPORT-DIR'] !== undefined) {
  if (process.env.STATE_started) process.exitCode = await (await import('./action/post.ts')).runPost()
  else process.exitCode = await (await import('./action/action.ts')).runAction()
} else {
  const { runCommand } = await import('./cli/cli.ts')
  process.exitCode = await runCommand(process.argv.slice(2))
}
