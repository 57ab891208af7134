import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { defined } from '../../src/model/basics/defined.ts'
import { serverCore } from './cores.ts'
import { childrenOf } from './processes.ts'
import { cache, type Tools, toolEnvironment } from './tools.ts'

const run = promisify(execFile)

/** What is asked of the server. */
export type Column = 'small' | 'api' | 'tls' | 'http2'

export type Nginx = {
  /** Absent where the server cannot do it. */
  urls: Partial<Record<Column, string>>
  /**
   * A small answer that says how long its connection is kept, as few servers do: an idle one can
   * then be used again.
   */
  kept: string
  /** Below it `/login`, `/cart` and `/pay` answer in JSON. */
  shop: string
  /** Its own certificate, for clients that want to know whom they trust. */
  certificate: string | undefined
  /** Requests that it has received since it started, those that ask for this not counted. */
  requests: () => Promise<number>
  /** Stops everything for so many ms; gives how long it was. */
  stall: (ms: number) => Promise<number>
  stop: () => Promise<void>
}

const home = join(cache, 'nginx')

/** A server with one worker on the core of servers. @throws Error where there is none. */
export async function startNginx(tools: Tools): Promise<Nginx> {
  if ('missing' in tools.nginx) throw new Error(`there is no nginx to load: ${tools.nginx.missing}`)
  mkdirSync(home, { recursive: true })
  const pair = await makeCertificate(tools)
  const [plain, tls, http2] = await freePorts(3)
  const file = join(home, 'nginx.conf')
  writeFileSync(
    file,
    configuration({
      plain: plain!,
      ...defined({ tls: pair && { ...pair, tls: tls!, http2: http2! } }),
    }),
  )
  const command = [
    '-c',
    String(serverCore),
    tools.nginx.path,
    '-p',
    home,
    '-c',
    file,
    '-e',
    'stderr',
  ]
  const master = spawn('taskset', command, {
    env: toolEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const worker = await workerOf(master)
  let asked = 0
  const status = `http://127.0.0.1:${plain}/status`
  const requests = async () => {
    asked += 1
    // "server accepts handled requests", and below them three numbers of which the last is meant.
    const text = await body(status)
    return Number(/^ \d+ \d+ (\d+) $/m.exec(text)![1]) - asked
  }
  return {
    urls: {
      small: `http://127.0.0.1:${plain}/small`,
      api: `http://127.0.0.1:${plain}/api`,
      ...(pair && {
        tls: `https://127.0.0.1:${tls}/small`,
        http2: `https://127.0.0.1:${http2}/small`,
      }),
    },
    kept: `http://127.0.0.1:${plain}/kept`,
    shop: `http://127.0.0.1:${plain}`,
    certificate: pair?.certificate,
    requests,
    stall: async ms => {
      const from = performance.now()
      process.kill(worker, 'SIGSTOP')
      await sleep(ms)
      process.kill(worker, 'SIGCONT')
      return performance.now() - from
    },
    stop: async () => {
      const gone = once(master, 'exit')
      master.kill('SIGTERM')
      await gone
    },
  }
}

async function workerOf(master: ChildProcess): Promise<number> {
  for (let left = 50; left > 0 && master.exitCode === null; left -= 1) {
    const [worker] = childrenOf(master.pid!)
    if (worker !== undefined) return worker
    await sleep(100)
  }
  throw new Error('nginx did not start')
}

function body(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', chunk => {
        text += chunk
      })
      response.on('end', () => resolve(text))
    }).on('error', reject)
  })
}

type Pair = { certificate: string; key: string }

async function makeCertificate({ openssl }: Tools): Promise<Pair | undefined> {
  if ('missing' in openssl) return undefined
  const pair = { certificate: join(home, 'certificate.pem'), key: join(home, 'key.pem') }
  const days = ['-days', '3650', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  const kind = [
    'req',
    '-x509',
    '-nodes',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
  ]
  if (!existsSync(pair.certificate)) {
    await run(openssl.path, [...kind, ...days, '-keyout', pair.key, '-out', pair.certificate], {
      env: toolEnvironment(),
    })
  }
  return pair
}

async function freePorts(count: number): Promise<number[]> {
  const probes = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(probes.map(probe => once(probe, 'listening')))
  const ports = probes.map(probe => (probe.address() as AddressInfo).port)
  await Promise.all(probes.map(probe => new Promise(resolve => probe.close(resolve))))
  return ports
}

/** About 2 KB of JSON. */
const orders = JSON.stringify({
  orders: Array.from({ length: 17 }, (_, i) => ({
    id: 41_000 + i,
    sku: `SKU-${1_000 + 37 * i}`,
    quantity: 1 + (i % 4),
    price: 19.9 + i,
    currency: 'EUR',
    state: i % 3 === 0 ? 'shipped' : 'paid',
    express: i % 2 === 0,
  })),
})

/** With the five of nginx itself these are fifteen. */
const headers = {
  'Cache-Control': 'private, max-age=0, must-revalidate',
  Vary: 'Accept-Encoding, Origin',
  ETag: '"5f2b6c1e-7d0a4e9b"',
  'X-Request-Id': '7d0f3c52-1d0e-4a3b-9a55-0b5c7f5f9c11',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'Access-Control-Allow-Origin': 'https://shop.example',
  'X-RateLimit-Remaining': '4987',
}

type Ports = { plain: number; tls?: Pair & { tls: number; http2: number } }

const configuration = ({ plain, tls }: Ports): string => `
daemon off;
worker_processes 1;
worker_rlimit_nofile 16384;
pid nginx.pid;
error_log stderr crit;
events { worker_connections 8192; }
http {
  access_log off;
  keepalive_requests 1000000000;
  keepalive_timeout 3600s;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  server {
    listen 127.0.0.1:${plain} backlog=4096;
    location = /status { stub_status; }
    ${answers}
  }
  ${tls ? tlsServers(tls) : ''}
}
`

const answers = `
    location = /small { default_type text/plain; return 200 'ok'; }
    location = /kept { keepalive_timeout 3600s 3600s; default_type text/plain; return 200 'ok'; }
    location = /login { default_type application/json; return 200 '{"token":"t-1"}'; }
    location = /cart { default_type application/json; return 200 '{"items":[{"sku":1}],"total":1}'; }
    location = /pay { default_type application/json; return 200 '{"paid":true}'; }
    location = /api {
      default_type application/json;
      ${Object.entries(headers)
        .map(([name, value]) => `add_header ${name} '${value}';`)
        .join('\n      ')}
      return 200 '${orders}';
    }`

const tlsServers = ({ certificate, key, tls, http2 }: NonNullable<Ports['tls']>): string => `
  ssl_certificate ${certificate};
  ssl_certificate_key ${key};
  server {
    listen 127.0.0.1:${tls} ssl backlog=4096;
    ${answers}
  }
  server {
    listen 127.0.0.1:${http2} ssl http2 backlog=4096;
    if ($server_protocol != HTTP/2.0) { return 426; }
    ${answers}
  }
`
