import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { mergeHistograms, quantile } from '../../src/stats/histogram.ts'
import { systemTool } from '../support/system-tool.ts'
import { openWorld } from '../support/world.ts'

/*
 * examples/grpc as it stands, by the implementation of gRPC for Python, held against the server's
 * own log.
 */
const home = await systemTool('grpcio')
const world = await openWorld()

/**
 * The servicer of the example, which tells of each call how many ms it took; the first ones are
 * slower than the others.
 */
const logged = `
import os, time
from concurrent import futures
import grpc, user_pb2_grpc
from server import UserServicer

def log(method, ms):
    # One write: print writes piece by piece, and threads cut in between.
    os.write(1, f"{method} {ms}\\n".encode())

class Logged(UserServicer):
    def GetUser(self, request, context):
        start = time.monotonic()
        time.sleep(0.03 if int(request.user_id) <= 500 else 0.01)
        found = super().GetUser(request, context)
        log("GetUser", 1000 * (time.monotonic() - start))
        return found

    def StreamUsers(self, request, context):
        yield from super().StreamUsers(request, context)
        log("StreamUsers", 0)

server = grpc.server(futures.ThreadPoolExecutor(max_workers=10))
user_pb2_grpc.add_UserServiceServicer_to_server(Logged(), server)
print("port", server.add_insecure_port("127.0.0.1:0"), flush=True)
server.start()
server.wait_for_termination()
`

async function serve(python: string) {
  await cp(resolve('examples/grpc'), world.folder, { recursive: true })
  await world.write('logged.py', logged)
  const options = { cwd: world.folder, env: { ...process.env, PYTHONPATH: python } }
  const makeTypes = ['-m', 'grpc_tools.protoc', '-I.', '--python_out=.', '--grpc_python_out=.']
  await promisify(execFile)('python3', [...makeTypes, 'user.proto'], options)
  const child = spawn('python3', ['logged.py'], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill())
  const log: { method: string; ms: number }[] = []
  const lines = createInterface(child.stdout)
  const [first] = (await once(lines, 'line')) as [string]
  lines.on('line', line => {
    const [method = '', ms] = line.split(' ')
    log.push({ method, ms: Number(ms) })
  })
  return { url: `http://127.0.0.1:${first.split(' ')[1]}`, log }
}

test.skipIf(!home)(
  'the example of gRPC runs against a server in Python, with the counts and times of its log',
  async () => {
    const { url, log } = await serve(join(home!, 'python'))
    const words = ['--target', url, '--duration', '6s', '--report-dir', 'report']
    const { code, stderr } = await world.command('run', ...words)
    expect(stderr).toContain(`Waiting until ${url} is ready`)
    expect([0, 1, 3]).toContain(code)
    const { load } = (await world.readRecord('report')).evidence
    const cells = load!.cells
    const sum = (of: (cell: (typeof cells)[number]) => number) =>
      cells.reduce((all, cell) => all + of(cell), 0)
    expect(sum(({ sent }) => sent)).toBe(300)
    expect(sum(({ good }) => good)).toBe(300)
    // The call that is tried before the load is in the log too.
    expect(log.length).toBe(1 + 300 + load!.warmup!.sent)
    // A server that has just started is slow in the warm-up, which the load does not count.
    const measured = log.slice(-300).filter(({ method }) => method === 'GetUser')
    const own = measured.map(({ ms }) => ms).toSorted((a, b) => a - b)
    const times = mergeHistograms(
      load!.service!.filter(({ name }) => name === 'get user').map(({ time }) => time),
    )
    // Two kinds of calls, of 10 and of 30 ms, half each: a quarter and three quarters tell them
    // apart.
    for (const share of [0.25, 0.75])
      expect(quantile(times, share)).toBeGreaterThan(own[Math.floor(own.length * share)]! - 2)
    expect(quantile(times, 0.75)! - quantile(times, 0.25)!).toBeGreaterThan(10)
    expect(await readFile(join(world.folder, 'report/scorecard.md'), 'utf8')).toContain('get user')
  },
)
