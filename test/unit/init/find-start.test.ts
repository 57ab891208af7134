import { expect, test } from 'vitest'
import { findStart } from '../../../src/init/find-start.ts'
import { memoryRepository } from '../../support/memory-repository.ts'

const portOf = (scripts: object, more: Record<string, string> = {}, dependencies = {}) =>
  findStart(
    memoryRepository({ 'package.json': JSON.stringify({ scripts, dependencies }), ...more }),
  )?.start.port

test.each([
  ['--port 4100', { start: 'next start --port 4100' }, {}, 4100],
  ['--port=4100', { start: 'next start --port=4100' }, {}, 4100],
  ['-p 4100', { start: 'serve -p 4100' }, {}, 4100],
  ['PORT=4100', { start: 'PORT=4100 node x.js' }, {}, 4100],
  [
    'an example of the environment',
    { start: 'node x.js' },
    { '.env.example': 'HOST=x\nPORT=5001\n' },
    5001,
  ],
  ['nothing', { start: 'node x.js' }, {}, 3000],
  ['a port that cannot be', { start: 'x --port 99999' }, {}, 3000],
])('the port is that of %s', (_, scripts, more, port) => {
  expect(portOf(scripts, more)).toBe(port)
})

test('a framework has a port of its own', () => {
  expect(portOf({ preview: 'vite preview' }, {}, { vite: '7' })).toBe(4173)
  expect(portOf({ dev: 'vite' }, {}, { vite: '7' })).toBe(5173)
})

test('databases of a compose file are no app', () => {
  const files = {
    'docker-compose.yml': 'services: { db: { image: postgres, ports: ["5432:5432"] } }',
  }
  expect(findStart(memoryRepository(files))).toBeUndefined()
})

test.each([
  ['a short form', '["8080:80"]', 8080],
  ['one with an address', '["127.0.0.1:8081:80"]', 8081],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is Compose's own.
  ['one with a default', '["${PORT:-8000}:8000"]', 8000],
  ['one with a protocol', '["8083:80/tcp"]', 8083],
  ['a long form', '[{ target: 80, published: 8082 }]', 8082],
])('a published port in %s is read', (_, ports, port) => {
  const files = { 'compose.yml': `services: { web: { build: ., ports: ${ports} } }` }
  expect(findStart(memoryRepository(files))?.start.port).toBe(port)
})

test.each([
  [
    'a database that is built is no app',
    'services: { db: { build: ./db, ports: ["5432:5432"] }, web: { build: ./web, ports: ["8080:80"], depends_on: [db] } }',
    [8080, 'the service web in compose.yaml'],
  ],
  [
    'what is merged from an anchor counts',
    'x-app: &app { build: . }\nservices:\n  worker: { <<: *app }\n  web: { <<: *app, ports: ["8080:8080"] }',
    [8080, 'the service web in compose.yaml'],
  ],
  [
    'of names that say nothing it is the one that no other needs',
    'services: { a: { build: a, ports: ["1000:80"] }, b: { build: b, ports: ["2000:80"], depends_on: { a: {} } } }',
    [2000, 'the service b in compose.yaml'],
  ],
])('of a compose file %s', (_, text, found) => {
  const { start, why } = findStart(memoryRepository({ 'compose.yaml': text }))!
  expect([start.port, why]).toEqual(found)
})
