import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { RunRecord } from '../../../src/model/record.ts'
import { gitRepository } from '../../support/git-repository.ts'
import { compileCache, processesWith, temporaryFolder, untilGone } from '../../support/processes.ts'

/*
 * What a run gives `docker compose`, checked by a stand-in: a daemon's containers have neither our
 * environment nor our process group.
 */
const standIn = `#!/bin/sh
echo "$COMPOSE_PROJECT_NAME $PORT $PWD $*" >> "$CALLS"
case "$*" in
  *up*) env -i PATH="$PATH" setsid node "$CONTAINERS/server.cjs" "$PORT" "$CONTAINERS/$COMPOSE_PROJECT_NAME" > /dev/null 2>&1 & ;;
  *down*) kill "$(cat "$CONTAINERS/$COMPOSE_PROJECT_NAME")" ;;
esac
`
const server = `require('node:fs').writeFileSync(process.argv[3], String(process.pid))
require('node:http').createServer((_, response) => response.end('ok')).listen(process.argv[2])
`
const config = `service: shop
target:
  start: docker compose up --build --wait
  stop: docker compose down --volumes
baseline: { ref: base }
load: { rate: 20/s, duration: 1s, warmup: 0ms, requests: [GET /] }
objectives: [availability >= 50%]
`

test('each side of a comparison by Docker Compose has a project and a port of its own, in its own checkout, and is taken down by the same names', async () => {
  const { folder, commit } = await gitRepository()
  await commit({ 'reliability-gate.yml': config, whose: 'base' })
  await commit({ whose: 'head' })
  const [tools, containers, temporary] = [
    await temporaryFolder(),
    await temporaryFolder(),
    await temporaryFolder(),
  ]
  await writeFile(join(tools, 'docker'), standIn)
  await chmod(join(tools, 'docker'), 0o755)
  await writeFile(join(containers, 'server.cjs'), server)
  const calls = join(tools, 'calls')
  const run = spawn(process.execPath, [resolve('dist/index.js'), 'run'], {
    cwd: folder,
    env: {
      ...compileCache,
      PATH: `${tools}:${process.env.PATH}`,
      TMPDIR: temporary,
      CALLS: calls,
      CONTAINERS: containers,
    },
    stdio: 'ignore',
  })
  await once(run, 'close')
  const called = (await readFile(calls, 'utf8')).trim().split('\n')
  const calledAs = called.map(line => {
    const [project, port, at, ...words] = line.split(' ')
    return {
      project: project!,
      port: port!,
      isBase: at!.startsWith(temporary),
      did: words.join(' '),
    }
  })
  // What the daemon runs for a side is found by the name of its project.
  const sides = calledAs.filter(({ did }) => did.startsWith('compose '))
  const asked = calledAs.map(({ did }) => /^ps .*compose.project=(.*)$/.exec(did)?.[1])
  expect(new Set(asked.filter(Boolean))).toEqual(new Set(sides.map(({ project }) => project)))
  const [up, down] = ['up --build --wait', 'down --volumes'].map(did =>
    sides.filter(one => one.did === `compose ${did}`),
  )
  expect(sides).toHaveLength(4)
  expect(new Set(up!.map(({ project }) => project)).size).toBe(2)
  expect(new Set(up!.map(({ port }) => port)).size).toBe(2)
  expect(up!.map(({ isBase }) => isBase).toSorted()).toEqual([false, true])
  const named = ({ project, port, isBase }: (typeof sides)[number]) =>
    `${project} ${port} ${isBase}`
  expect(down!.map(named).toSorted()).toEqual(up!.map(named).toSorted())
  for (const { project } of up!) expect(project).toMatch(/^reliability-gate-[0-9a-f-]{36}$/)
  const record = await readFile(join(folder, 'reliability-gate-report/record.json'), 'utf8')
  const { load } = JSON.parse(record) as RunRecord
  expect([load.head!.errors, load.base!.errors]).toEqual([0, 0])
  await untilGone(containers)
  expect(processesWith(temporary)).toEqual([])
  expect(await readdir(temporary)).toEqual([])
})
