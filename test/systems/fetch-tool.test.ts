import { execFile } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { fetchTool } from '../../scripts/fetch-tool.ts'
import { canBeHad } from '../support/can-be-had.ts'
import { temporaryFolder } from '../support/processes.ts'

/* Each package manager gets the smallest package there is, by a recipe that pins it. */
type Recipe = {
  /** The package manager; by default the name of the recipe. */
  program?: string
  /** Files of the recipe by name. */
  files: Record<string, string>
  /** What stands in the folder of the tool afterwards. */
  makes: string
  /** A part of the checksum, and how another one is told. */
  sum: string
  refused: RegExp
}
const npmSum =
  'sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA=='
const hello = 'golang.org/x/example/hello v0.0.0-20250915201037-7f05d217867b'
const helloSum = `${hello} h1:+gZE2jOdiscYByu0606Uw8Ldir2Cecd39Vq/3IEasRA=
${hello}/go.mod h1:UhUKOXx5fMcLZxwL20DUrWWBBoRYG9Jvc8FiwZhRHCI=
`
const recipes: Record<string, Recipe> = {
  go: {
    files: {
      'go.mod': `module tools\n\ngo 1.24\n\ntool golang.org/x/example/hello\n\nrequire ${hello} // indirect\n`,
      'go.sum': helloSum,
    },
    makes: 'bin/hello',
    sum: '+gZE2jOdiscYByu',
    refused: /^go build failed: .*SECURITY ERROR.*does NOT match/,
  },
  'go, for the files of modules': {
    program: 'go',
    files: {
      'go.mod': `module tools\n\ngo 1.24\n\nrequire ${hello}\n`,
      'go.sum': helloSum,
    },
    makes: 'modules/golang.org/x/example/hello/hello.go',
    sum: '+gZE2jOdiscYByu',
    refused: /^go mod failed: .*SECURITY ERROR.*does NOT match/,
  },
  npm: {
    files: {
      'package.json': '{ "private": true, "dependencies": { "ms": "2.1.3" } }',
      'package-lock.json': JSON.stringify({
        lockfileVersion: 3,
        packages: {
          '': { dependencies: { ms: '2.1.3' } },
          'node_modules/ms': { version: '2.1.3', integrity: npmSum },
        },
      }),
    },
    makes: 'node_modules/ms/index.js',
    sum: '6FlzubTLZG3J2a',
    refused: /^npm ci failed: .*EINTEGRITY/,
  },
  python3: {
    files: {
      'requirements.txt':
        'six==1.17.0 --hash=sha256:4721f391ed90541fddacab5acf947aa0d3dc7d27b2e1e8eda2be8970586c3274\n',
    },
    makes: 'python/six.py',
    sum: '4721f391ed90',
    refused: /^python3 -m failed: .*4721f391ed90/,
  },
  mvn: {
    files: {
      'pom.xml': `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>tools</groupId><artifactId>tools</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>2.0.17</version></dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin><artifactId>maven-dependency-plugin</artifactId><version>3.8.1</version></plugin>
    </plugins>
  </build>
</project>
`,
      SHA256SUMS:
        '7b751d952061954d5abfed7181c1f645d336091b679891591d63329c622eb832  slf4j-api-2.0.17.jar\n',
    },
    makes: 'lib/slf4j-api-2.0.17.jar',
    sum: '7b751d952061',
    refused: /^the checksum differs from SHA256SUMS: 7b751d952061/,
  },
  'apt-get': {
    files: { 'debian.txt': 'hello\n' },
    makes: 'root/usr/bin/hello',
    sum: 'hello',
    refused: /olleh/,
  },
}

const findProgram = (name: string) =>
  promisify(execFile)('sh', ['-c', 'command -v "$0"', name]).catch(() =>
    Promise.reject(new Error(`there is no ${name} on this machine`)),
  )

async function writeRecipe(files: Record<string, string>): Promise<string> {
  const folder = join(await temporaryFolder(), 'small')
  await mkdir(folder)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}
const changed = (files: Record<string, string>, sum: string) =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      text.replaceAll(sum, [...sum].toReversed().join('')),
    ]),
  )

for (const [name, { program = name, files, makes, sum, refused }] of Object.entries(recipes)) {
  if (!(await canBeHad(program, () => findProgram(program)))) continue
  test(`${name}: a tool is made once, as its recipe pins it, and one that is not what the recipe pins is refused`, async () => {
    const cache = await temporaryFolder()
    const recipe = await writeRecipe(files)
    const home = await fetchTool(recipe, cache)
    expect(await readdir(join(home, makes, '..'))).toContain(makes.split('/').at(-1))
    await writeFile(join(home, 'kept'), '')
    expect(await fetchTool(recipe, cache)).toBe(home)
    expect(await readdir(home)).toContain('kept')

    const other = await writeRecipe(changed(files, sum))
    await expect(fetchTool(other, cache)).rejects.toThrow(refused)
    expect(await readdir(join(cache, 'tools'))).toHaveLength(1)
  })
}
