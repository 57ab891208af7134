import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { compileCache, processesWith, temporaryFolder } from '../support/processes.ts'
import { workflowErrors } from '../support/runner/workflow-errors.ts'

/*
 * What `init` writes for a repository of each kind, tried by `doctor`. The tools of the languages
 * are stand-ins: they note how they are called, make what a build makes, and serve where the real
 * one would.
 */
const standIn = `#!/bin/sh
called="\${SERVER_PORT:+SERVER_PORT=$SERVER_PORT }$(basename "$0") $*"
port=\${SERVER_PORT:-$PORT}
echo "$called" | sed -e "s/\${port:-none}/<port>/g" -e "s/\${COMPOSE_PROJECT_NAME:-none}/<project>/g" >> "$CALLS"
case "$called" in
  *'-m venv .venv') mkdir -p .venv/bin && ln -s "$0" .venv/bin/python ;;
  'go build -o bin/app .') mkdir -p bin && ln -s "$0" bin/app ;;
  'docker compose up --build --wait') PORT=$port node "$SERVER" > /dev/null 2>&1 & ;;
  *"$SERVES"*) PORT=$port exec node "$SERVER" ;;
esac
`
const server = `require('node:http').createServer((_, response) => response.end('ok'))
  .listen(process.env.PORT)
`
const tools = 'npm python3 go mvn bundle dotnet cargo php docker'.split(' ')

type Case = { files: Record<string, string>; serves: string; calls: string[] }

const cases: Record<string, Case> = {
  Node: {
    files: {
      'package.json': '{ "scripts": { "build": "tsc", "start": "node dist/server.js" } }',
      'package-lock.json': '{}',
    },
    serves: 'npm run start',
    calls: ['npm ci', 'npm run build', 'npm run start'],
  },
  Python: {
    files: { 'main.py': 'app = FastAPI()\n', 'requirements.txt': 'fastapi\n' },
    serves: 'uvicorn',
    calls: [
      'python3 -m venv .venv',
      'python -m pip install --requirement requirements.txt',
      'python -m uvicorn main:app --port <port>',
    ],
  },
  Go: {
    files: { 'go.mod': 'module shop\n', 'main.go': 'package main\n' },
    serves: 'app ',
    calls: ['go build -o bin/app .', 'app '],
  },
  Java: {
    files: { 'pom.xml': '<artifactId>spring-boot-starter-web</artifactId>\n' },
    serves: 'spring-boot:run',
    calls: ['mvn --quiet compile', 'SERVER_PORT=<port> mvn spring-boot:run'],
  },
  Ruby: {
    files: { Gemfile: 'gem "rackup"\n', 'config.ru': '' },
    serves: 'rackup',
    calls: ['bundle install', 'bundle exec rackup --port <port>'],
  },
  '.NET': {
    files: { 'Shop.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web" />\n' },
    serves: 'dotnet run',
    calls: [
      'dotnet build --configuration Release',
      'dotnet run --configuration Release --no-build --no-launch-profile --urls http://127.0.0.1:<port>',
    ],
  },
  PHP: {
    files: { 'public/index.php': '<?php\n' },
    serves: 'php -S',
    calls: ['php -S 127.0.0.1:<port> -t public'],
  },
  Rust: {
    files: { 'Cargo.toml': '[dependencies]\naxum = "0.8"\n' },
    serves: 'cargo run',
    calls: ['cargo build --release', 'cargo run --release'],
  },
  'a Dockerfile': {
    files: { Dockerfile: 'FROM scratch\nEXPOSE 3000\n' },
    serves: 'docker run',
    calls: [
      'docker build --tag app .',
      'docker run --rm --name <project> --env PORT=3000 --publish <port>:3000 app',
      'docker rm --force <project>',
    ],
  },
  'a compose file': {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is Compose's own.
    files: { 'compose.yml': 'services: { web: { build: ., ports: ["${PORT:-8080}:80"] } }\n' },
    serves: 'nothing else',
    calls: ['docker compose up --build --wait', 'docker compose down --volumes'],
  },
}

test.each(Object.entries(cases))(
  'an app by %s is built, started and stopped as init proposes, and doctor sees it ready',
  async (_, { files, serves, calls }) => {
    const [folder, bin] = [await temporaryFolder(), await temporaryFolder()]
    const [tool, program, called] = ['stand-in', 'server.cjs', 'calls'].map(one => join(bin, one))
    await writeFile(tool!, standIn)
    await chmod(tool!, 0o755)
    await writeFile(program!, server)
    for (const name of tools) await symlink(tool!, join(bin, name))
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    const gate = async (word: string) => {
      const child = spawn(process.execPath, [resolve('dist/index.js'), word], {
        cwd: folder,
        env: {
          ...compileCache,
          PATH: `${bin}:${dirname(process.execPath)}:/usr/bin:/bin`,
          HOME: folder,
          CALLS: called!,
          SERVER: program!,
          SERVES: serves,
        },
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      const output: string[] = []
      child.stdout.on('data', chunk => output.push(String(chunk)))
      const [code] = await once(child, 'close')
      return { code: code as number | null, text: output.join('').replace(/\s+/g, ' ') }
    }
    expect((await gate('init')).code).toBe(0)
    const workflow = '.github/workflows/reliability-gate.yml'
    expect(
      await workflowErrors('gate.yml', await readFile(join(folder, workflow), 'utf8')),
    ).toEqual([])
    const doctor = await gate('doctor')
    expect(doctor.text).toContain('the target can be built and started, and is ready')
    expect(doctor.code).toBe(0)
    expect((await readFile(called!, 'utf8')).trimEnd().split('\n')).toEqual(
      calls.map(call => call.trimEnd()),
    )
    expect(processesWith(program!)).toEqual([])
  },
)
