import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'
import { serveLogged } from './logged.ts'

/* What clients of a locustfile's own may report of a request, in Locust itself. */
const home = await systemTool('locust')
const world = await openWorld()

const locustfile = `
from http import HTTPStatus
from locust import User, constant, task
class Response:
    status_code = HTTPStatus.OK
class Odd(User):
    wait_time = constant(0.1)
    @task
    def odd(self):
        def fire(name, ms, **more):
            common = {"response_length": 0, "exception": None, "context": {}}
            self.environment.events.request.fire(request_type="OWN", name=name, response_time=ms, **{**common, **more})
        fire("fine", 5, response=Response())
        fire("without a time", None)
        fire("timed out", None, exception=TimeoutError("timed out"))
        fire("\\U0001F600" * 400, 5, exception=ValueError("\\U0001F600" * 400))
`

test.skipIf(!home)(
  'a request without a time counts as failed, and long names beyond ASCII hold nothing up',
  async () => {
    const { url } = await serveLogged()
    await world.write('locustfile.py', locustfile)
    const command = await world.write(
      'locust.sh',
      `#!/bin/sh\nPYTHONPATH="${home}/python" exec python3 -m locust "$@"\n`,
    )
    await chmod(join(world.folder, command), 0o755)
    const config = await world.write(
      'gate.yml',
      `load: { locust: { command: ./${command}, file: locustfile.py, workers: 2, users: 4 }, duration: 3s, warmup: 0s }
objectives: ["p(95) < 1s", "availability{fine} >= 10%", "availability{without a time} >= 10%"]
`,
    )
    const words = ['run', '--config', config, '--target', url, '--report-dir', 'out']
    const { code, stdout, stderr } = await world.command(...words)
    // A machine that is too busy leaves it open whether these requests failed by that.
    expect([1, 3], `${stdout}${stderr}`).toContain(code)
    const { load, evidence } = await world.readRecord('out')
    const of = (name: string) => {
      const cells = evidence.load!.cells.filter(cell => cell.name.startsWith(name))
      const good = cells.reduce((sum, cell) => sum + cell.good, 0)
      const sent = cells.reduce((sum, cell) => sum + cell.sent, 0)
      const kinds = new Set(cells.flatMap(({ errors }) => Object.keys(errors)))
      return {
        share: good / sent,
        kinds: [...kinds],
        times: cells.some(one => one.latency.count > 0),
      }
    }
    expect(of('fine')).toEqual({ share: 1, kinds: [], times: true })
    for (const name of ['without a time', 'timed out', '\u{1F600}'])
      expect(of(name)).toEqual({ share: 0, kinds: ['other'], times: false })
    expect(load.engine).toMatchObject({ name: 'locust' })
  },
)
