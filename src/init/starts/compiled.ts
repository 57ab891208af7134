import type { DiscoveredStart, Repository } from '../repository.ts'

/** Of a path with slashes: the folder that it is in. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

export function startByGo({ files }: Repository): DiscoveredStart | undefined {
  const main = files.includes('go.mod') ? goMain(files) : undefined
  if (main === undefined) return undefined
  return {
    what: 'start',
    found: 'go build',
    why: `go.mod, ${main}`,
    start: {
      setup: ['- uses: actions/setup-go@v6', '  with: { go-version-file: go.mod }'],
      build: `go build -o bin/app ${main === 'main.go' ? '.' : `./${folderOf(main)}`}`,
      start: './bin/app',
    },
  }
}

/** At the top, else the only one below `cmd`, else the one whose name says that it serves. */
function goMain(files: readonly string[]): string | undefined {
  if (files.includes('main.go')) return 'main.go'
  const commands = files.filter(path => /^cmd\/\w[\w.-]*\/main\.go$/.test(path))
  const serving = commands.filter(path => /^cmd\/(server|api|web|app|http)\//.test(path))
  return [commands, serving].find(({ length }) => length === 1)?.[0]
}

export function startBySpring(repository: Repository): DiscoveredStart | undefined {
  const file = ['pom.xml', 'build.gradle', 'build.gradle.kts'].find(name =>
    /spring-boot/.test(repository.text(name) ?? ''),
  )
  if (file === undefined) return undefined
  const isMaven = file === 'pom.xml'
  const wrapper = isMaven ? 'mvnw' : 'gradlew'
  const tool = repository.files.includes(wrapper) ? `./${wrapper}` : isMaven ? 'mvn' : 'gradle'
  const java = 'distribution: temurin, java-version: 21'
  return {
    what: 'start',
    found: tool,
    why: file,
    start: {
      setup: ['- uses: actions/setup-java@v5', `  with: { ${java} }`],
      build: `${tool} ${isMaven ? '--quiet compile' : 'classes'}`,
      start: `SERVER_PORT="$PORT" ${tool} ${isMaven ? 'spring-boot:run' : 'bootRun'}`,
    },
  }
}

/** At the top, or in folders whose names a shell takes as they are. */
const projects = /^(\w[\w.-]*\/){0,2}[^/]+\.csproj$/

export function startByDotNet(repository: Repository): DiscoveredStart | undefined {
  const { files, text } = repository
  const [file, ...others] = files.filter(
    path => projects.test(path) && /Microsoft\.NET\.Sdk\.Web/.test(text(path) ?? ''),
  )
  if (file === undefined || others.length > 0) return undefined
  // It reads its settings from the folder that it is started in.
  const there = file.includes('/') ? `cd ${folderOf(file)} && ` : ''
  return {
    what: 'start',
    found: 'dotnet run',
    why: file,
    start: {
      setup: ['- uses: actions/setup-dotnet@v5', '  with: { dotnet-version: 10.x }'],
      build: `${there}dotnet build --configuration Release`,
      start: `${there}dotnet run --configuration Release --no-build --no-launch-profile --urls "http://127.0.0.1:$PORT"`,
    },
  }
}

export function startByRust(repository: Repository): DiscoveredStart | undefined {
  const used = /^\s*(actix-web|axum|rocket|warp)\b/m.exec(repository.text('Cargo.toml') ?? '')?.[1]
  if (used === undefined) return undefined
  return {
    what: 'start',
    found: 'cargo run',
    why: `${used} in Cargo.toml`,
    start: {
      setup: [],
      build: 'cargo build --release',
      start: used === 'rocket' ? 'ROCKET_PORT="$PORT" cargo run --release' : 'cargo run --release',
    },
  }
}
