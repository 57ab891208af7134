import { expect, test } from 'vitest'
import { findStart } from '../../../src/init/find-start.ts'
import { defined } from '../../../src/model/basics/defined.ts'
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
  ['the gate, where the script says nothing', { start: 'node x.js' }, {}, undefined],
  ['the gate, where it cannot be', { start: 'x --port 99999' }, {}, undefined],
])('the port is that of %s', (_, scripts, more, port) => {
  expect(portOf(scripts, more)).toBe(port)
})

test('a framework that does not read PORT is given it as a word, in the way of each package manager', () => {
  const start = (lock: string, script: string) => {
    const scripts = { [script]: 'vite' }
    const text = JSON.stringify({ scripts, devDependencies: { vite: '7' } })
    return findStart(memoryRepository({ 'package.json': text, [lock]: '' }))?.start.start
  }
  expect(start('package-lock.json', 'preview')).toBe('npm run preview -- --port "$PORT"')
  expect(start('pnpm-lock.yaml', 'dev')).toBe('pnpm run dev --port "$PORT"')
  expect(start('yarn.lock', 'start')).toBe('yarn run start')
})

test.each<[string, Record<string, string>, string]>([
  [
    'Django',
    { 'manage.py': '' },
    '.venv/bin/python manage.py runserver --noreload "127.0.0.1:$PORT"',
  ],
  [
    'FastAPI',
    { 'main.py': 'app = FastAPI()', 'requirements.txt': 'fastapi' },
    '.venv/bin/python -m uvicorn main:app --port "$PORT"',
  ],
  [
    'FastAPI in a package',
    { 'app/main.py': 'app: FastAPI = FastAPI()', 'tests/app.py': 'app = Flask(__name__)' },
    '.venv/bin/python -m uvicorn app.main:app --port "$PORT"',
  ],
  [
    'Flask',
    { 'app.py': 'app = Flask(__name__)' },
    '.venv/bin/python -m flask --app app:app run --port "$PORT"',
  ],
  ['plain Python', { 'server.py': 'port = int(os.environ["PORT"])' }, '.venv/bin/python server.py'],
  ['Rails', { Gemfile: 'gem "rails"' }, 'bin/rails server --port "$PORT"'],
  ['Rack', { Gemfile: '', 'config.ru': '' }, 'bundle exec rackup --port "$PORT"'],
  [
    'ASP.NET',
    { 'Shop.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web">' },
    'dotnet run --configuration Release --no-build --no-launch-profile --urls "http://127.0.0.1:$PORT"',
  ],
  [
    'ASP.NET in a folder of a solution',
    {
      'Shop.sln': '',
      'src/Shop.Api/Shop.Api.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web">',
      'tests/Shop.Tests/Shop.Tests.csproj': '<Project Sdk="Microsoft.NET.Sdk">',
    },
    'cd src/Shop.Api && dotnet run --configuration Release --no-build --no-launch-profile --urls "http://127.0.0.1:$PORT"',
  ],
  ['axum', { 'Cargo.toml': 'axum = "0.8"' }, 'cargo run --release'],
  ['Laravel', { artisan: '', 'public/index.php': '' }, 'php artisan serve --port "$PORT"'],
  ['PHP', { 'index.php': '' }, 'php -S "127.0.0.1:$PORT" -t .'],
  ['Go', { 'go.mod': '', 'main.go': '' }, './bin/app'],
])('an app of %s is started at the port that it is given', (_, files, start) => {
  const found = findStart(memoryRepository(files))!
  expect(found.start.start).toBe(start)
  expect(found.start.port).toBeUndefined()
})

const goBuild = (...commands: string[]) =>
  findStart(
    memoryRepository(
      Object.fromEntries(
        ['go.mod', ...commands.map(name => `cmd/${name}/main.go`)].map(p => [p, '']),
      ),
    ),
  )?.start.build

test('of the commands of a Go module the only one is built, or the one that serves', () => {
  expect(goBuild('shopd')).toBe('go build -o bin/app ./cmd/shopd')
  expect(goBuild('migrate', 'server')).toBe('go build -o bin/app ./cmd/server')
  expect(goBuild('migrate', 'seed')).toBeUndefined()
  expect(goBuild('$(id)')).toBeUndefined()
})

test('of two web projects none is chosen, nor one whose folder a shell would read otherwise', () => {
  const sdk = '<Project Sdk="Microsoft.NET.Sdk.Web">'
  for (const paths of [['a/A.csproj', 'b/B.csproj'], ['$(id)/A.csproj'], ['a b/A.csproj']])
    expect(
      findStart(memoryRepository(Object.fromEntries(paths.map(p => [p, sdk])))),
    ).toBeUndefined()
})

test('what is no app of a language is not started', () => {
  const files = { 'Cargo.toml': 'serde = "1"', 'Shop.csproj': '<Project Sdk="Microsoft.NET.Sdk">' }
  expect(
    findStart(memoryRepository({ ...files, 'main.py': 'print(1)', Gemfile: '' })),
  ).toBeUndefined()
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
  ['one with a default', '["${WEB:-8000}:8000"]', 8000],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is Compose's own.
  ['one that the variable PORT gives', '["${PORT:-8000}:8000"]', undefined],
  ['one that PORT alone gives', '["$PORT:8000"]', undefined],
  ['one with a protocol', '["8083:80/tcp"]', 8083],
  ['a long form', '[{ target: 80, published: 8082 }]', 8082],
])('a published port in %s is read', (_, ports, port) => {
  const files = { 'compose.yml': `services: { web: { build: ., ports: ${ports} } }` }
  expect(findStart(memoryRepository(files))?.start).toMatchObject({
    start: 'docker compose up --build --wait',
    stop: 'docker compose down --volumes',
    ...defined({ port: port || undefined }),
  })
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
