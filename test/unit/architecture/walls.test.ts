import { describe, expect, test } from 'vitest'
import { breaches, circles, readSources, sourceRoot } from '../../support/architecture/walls.ts'

const sources = readSources(sourceRoot)

test('the whole house is read', () => {
  expect([...sources.keys()]).toEqual(
    expect.arrayContaining(['main.ts', 'gate/run-gate.ts', 'model/record.ts']),
  )
})

test('imports run one way, adapters know only their port, and the pure column has no clock and no I/O', () => {
  expect(breaches(sources)).toEqual([])
})

test('connections are opened in few files only, which resolve names through the guard', () => {
  const opens =
    /\bfrom 'undici'|import \{[^}]*\b(?:connect|Socket\(|createSocket|request|get)\b[^}]*\} from 'node:(?:net|tls|https?|http2|dgram)'|\bfetch\(|new WebSocket/
  const openers = [...sources].filter(([, source]) => opens.test(source)).map(([file]) => file)
  expect(openers.sort()).toEqual([
    'engines/embedded/connection/open-datagrams.ts',
    'engines/embedded/connection/open-socket.ts',
    // Over a socket of `open-socket.ts`.
    'engines/embedded/protocols/websocket/websocket.ts',
    // To the JMeter that the gate has started, on loopback.
    'engines/jmeter/remotes.ts',
    // To the process that holds proxies, on loopback.
    'faults/held/held-proxies.ts',
    // Listens only.
    'faults/proxy/datagrams.ts',
    // Over a connection that is open already.
    'faults/proxy/http-side.ts',
    'faults/proxy/open-upstream.ts',
    // To GitHub, whose address the runner gives.
    'github/transport.ts',
    'net/send.ts',
    'net/tunnel.ts',
  ])
  const guard =
    /\blookup: (?:guardedLookup|address === undefined \? guardedLookup : rotatingLookup\(address\))/
  for (const file of ['faults/proxy/open-upstream.ts', 'net/send.ts', 'net/tunnel.ts'])
    expect(sources.get(file)).toMatch(guard)
  expect(sources.get('engines/embedded/prepare-load.ts')).toContain(
    'lookup: rotatingLookup(isOwnHost ? route?.address : undefined)',
  )
})

test('no file imports itself by a detour', () => {
  expect(circles(sources)).toEqual([])
})

describe('a wall is noticed', () => {
  test.each([
    ['judge/x.ts', "import { a } from '../scorecard/a.ts'", 'judge may not import scorecard'],
    ['model/x.ts', "import type { A } from '../stats/a.ts'", 'model may not import stats'],
    [
      'providers/prometheus/x.ts',
      "import { a } from '../../judge/a.ts'",
      'providers may not import judge',
    ],
    [
      'engines/k6/x.ts',
      "import { a } from '../embedded/a.ts'",
      'k6 may not import its neighbour embedded',
    ],
    [
      'engines/engine.ts',
      "import { a } from './embedded/a.ts'",
      'only engines.ts, the table, may import',
    ],
    ['publish/x.ts', "import { a } from '../github/a.ts'", 'publish may not import github'],
    ['gate/x.ts', "import { a } from '../action/a.ts'", 'gate may not import action'],
    ['cli/x.ts', "import { a } from '../judge/judge.ts'", 'cli may not import judge'],
    [
      'render/x.ts',
      "import { readFile } from 'node:fs/promises'",
      'render may not know the package node:fs/promises',
    ],
    ['judge/x.ts', "const a = await import('undici')", 'judge may not know the package undici'],
    [
      'net/x.ts',
      "import { Octokit } from '@octokit/rest'",
      'net may not know the package @octokit/rest',
    ],
    ['judge/x.ts', 'const now = Date.now()', 'judge may not use Date.now'],
    ['gate/x.ts', "const token = process.env['TOKEN']", 'gate may not use process.env'],
    ['net/x.ts', "console.log('hello')", 'net may not use console.'],
    ['helpers/x.ts', "import { a } from '../model/a.ts'", 'no wall is drawn round this folder'],
    ['x.ts', '', 'only the entry is outside of a folder'],
  ])('%s: %s', (file, source, said) => {
    expect(breaches(new Map([[file, source]]))).toEqual([expect.stringContaining(said)])
  })

  test('what a comment says is no import', () => {
    expect(
      breaches(
        new Map([['model/x.ts', "// as in import { a } from '../judge/a.ts'\n/* Date.now */"]]),
      ),
    ).toEqual([])
  })

  test('a circle is told as its way', () => {
    const round = new Map([
      ['judge/a.ts', "import { b } from './b.ts'"],
      ['judge/b.ts', "import { a } from './a.ts'"],
    ])
    expect(circles(round)).toEqual(['judge/a.ts → judge/b.ts → judge/a.ts'])
  })
})

test('a secret is revealed by who sends it, and by who reads it to have it hidden', () => {
  const reveals = /\.reveal\(\)|\brevealed\(/
  const files = [...sources].filter(([, source]) => reveals.test(source)).map(([file]) => file)
  expect(files.filter(file => !/^(net|engines)\//.test(file)).sort()).toEqual([
    // What a build has made depends on its variables.
    'deployments/started/build-cache.ts',
    // An app is given its variables.
    'deployments/started/start-app.ts',
    'language/access/auth.ts',
    'model/secret.ts',
  ])
})
