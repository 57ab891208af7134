import { type DiscoveredStart, findFile, type Repository } from '../repository.ts'

export function startByGo({ files }: Repository): DiscoveredStart | undefined {
  if (!files.includes('go.mod') || !files.includes('main.go')) return undefined
  return {
    what: 'start',
    found: 'go build',
    why: 'go.mod, main.go',
    start: {
      setup: ['- uses: actions/setup-go@v6', '  with: { go-version-file: go.mod }'],
      build: 'go build -o bin/app .',
      start: './bin/app',
    },
  }
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

export function startByDotNet(repository: Repository): DiscoveredStart | undefined {
  const file = findFile(repository, /^[^/]+\.csproj$/)
  if (file === undefined || !/Microsoft\.NET\.Sdk\.Web/.test(repository.text(file) ?? ''))
    return undefined
  return {
    what: 'start',
    found: 'dotnet run',
    why: file,
    start: {
      setup: ['- uses: actions/setup-dotnet@v5', '  with: { dotnet-version: 10.x }'],
      build: 'dotnet build --configuration Release',
      start:
        'dotnet run --configuration Release --no-build --no-launch-profile --urls "http://127.0.0.1:$PORT"',
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
