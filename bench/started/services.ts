import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * A small service: its files, of which `delay` holds what makes every response take longer, as a
 * factor.
 */
export type Service = { files: Record<string, string>; delayIn: string }

const ofShop = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../examples/shop/${name}`, import.meta.url)), 'utf8')

/**
 * The demo shop, with a config of its own: service times are drawn from another seed on either
 * side.
 */
export const shop: Service = {
  files: {
    'server.ts': ofShop('server.ts'),
    'metrics.ts': ofShop('metrics.ts'),
    'package.json': '{ "type": "module" }\n',
    slower: '1',
    'reliability-gate.yml': `service: shop
target:
  start: exec node server.ts --port "$PORT" --seed "$PORT" --slower "$(cat slower)"
  ready: { path: /health }
baseline: { ref: base }
load: { rate: 50/s, duration: DURATION, warmup: 3s, requests: [GET /products, GET /products/3] }
objectives:
  - { regression: p(50), detect: 10% }
  - { regression: p(95), detect: 10% }
  - { regression: error_rate, detect: 0.5% }
  - { when: cpu <= base + 10%, advisory: true }
  - { when: memory <= base + 10%, advisory: true }
`,
  },
  delayIn: 'slower',
}

/** As `init` says, and what the builds make. */
const ignored = 'reliability-gate-report/\n.reliability-gate/\n.venv/\nnode_modules/\nbin/\n'

const delays = { median: 20, jitter: 8 }

/** What `init` finds and a run starts, one in each language: a service that takes 20 to 28 ms. */
export const services: Readonly<Record<string, Service>> = {
  Node: {
    delayIn: 'delay.txt',
    files: {
      'delay.txt': '1',
      '.gitignore': ignored,
      'package.json':
        '{ "name": "shop", "scripts": { "start": "node server.js" }, "engines": { "node": ">=20" } }\n',
      'package-lock.json':
        '{ "name": "shop", "lockfileVersion": 3, "requires": true, "packages": { "": { "name": "shop" } } }\n',
      'server.js': `const { readFileSync } = require('node:fs')
const factor = Number(readFileSync('delay.txt', 'utf8'))
require('node:http').createServer((request, response) => {
  const ms = factor * (${delays.median} + Math.random() * ${delays.jitter})
  setTimeout(() => response.end('ok'), ms)
}).listen(process.env.PORT)
`,
    },
  },
  Python: {
    delayIn: 'delay.txt',
    files: {
      'delay.txt': '1',
      '.gitignore': ignored,
      'requirements.txt': '',
      'server.py': `import os, random, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

factor = float(open("delay.txt").read())

class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # Head and body in one packet: apart, a delayed acknowledgement adds 40 ms.

    def do_GET(self):
        time.sleep(factor * (${delays.median} + random.random() * ${delays.jitter}) / 1000)
        self.send_response(200)
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *args):
        pass

class Server(ThreadingHTTPServer):
    request_queue_size = 128

Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
`,
    },
  },
  Go: {
    delayIn: 'delay.txt',
    files: {
      'delay.txt': '1',
      '.gitignore': ignored,
      'go.mod': 'module shop\n\ngo 1.22\n',
      'main.go': `package main

import (
	"fmt"
	"math/rand"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

func main() {
	text, err := os.ReadFile("delay.txt")
	if err != nil {
		panic(err)
	}
	factor, err := strconv.ParseFloat(strings.TrimSpace(string(text)), 64)
	if err != nil {
		panic(err)
	}
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		ms := factor * (${delays.median} + rand.Float64()*${delays.jitter})
		time.Sleep(time.Duration(ms * float64(time.Millisecond)))
		fmt.Fprint(w, "ok")
	})
	panic(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil))
}
`,
    },
  },
}
