import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LanguageClient } from '../support/language-client.ts'
import { systemTool } from '../support/system-tool.ts'

/* The config in an editor: the language server that VS Code's YAML extension brings along. */
const home = await systemTool('yaml-language-server')
const schema = pathToFileURL(join(import.meta.dirname, '../../schema/config.schema.json')).href
const modeline = `# yaml-language-server: $schema=${schema}`

describe.runIf(home)('an editor', () => {
  let client: LanguageClient
  beforeAll(async () => {
    const program = join(home!, 'node_modules/yaml-language-server/bin/yaml-language-server')
    const yaml = { completion: true, hover: true, validate: true, schemaStore: { enable: false } }
    client = new LanguageClient(process.execPath, [program, '--stdio'], { yaml })
    await client.start()
  })
  afterAll(() => client.stop())

  /** A document below the line that names its schema, and the place of its `|`. */
  const opened = async (uri: string, marked: string) => {
    const [before, after] = marked.split('|') as [string, string?]
    const text = `${modeline}\n${before}${after ?? ''}`
    const lines = before.split('\n')
    const position = { line: lines.length, character: lines.at(-1)!.length }
    return { found: await client.open(uri, text), textDocument: { uri }, position }
  }

  test('finds nothing to say about a config that is right', async () => {
    const { found } = await opened(
      'file:///right.yml',
      'version: 1\ntarget: { url: https://preview.example }\nload: { rate: 50/s, duration: 2m }\nobjectives: [p(95) < 300ms]\n',
    )
    expect(found).toEqual([])
  })

  test('marks a misspelt key where it stands', async () => {
    const { found } = await opened(
      'file:///wrong.yml',
      'version: 1\ntarget: { url: https://preview.example }\nload: { rate: 50/s, duraton: 2m }\n',
    )
    expect(found.map(({ message, range }) => [range.start, message])).toEqual([
      [{ line: 3, character: 20 }, expect.stringContaining('duraton')],
    ])
  })

  test('offers the keys that fit, each with what it means', async () => {
    const { textDocument, position } = await opened(
      'file:///keys.yml',
      'version: 1\nload:\n  du|\n',
    )
    const reply = (await client.request('textDocument/completion', { textDocument, position })) as {
      items: { label: string; documentation?: string | { value: string } }[]
    }
    const duration = reply.items.find(({ label }) => label === 'duration')
    expect(JSON.stringify(duration?.documentation)).toContain('measure')
  })

  test('explains a key', async () => {
    const { textDocument, position } = await opened(
      'file:///explained.yml',
      'version: 1\nbaseli|ne: https://production.example\n',
    )
    const reply = (await client.request('textDocument/hover', { textDocument, position })) as {
      contents: { value: string } | string
    } | null
    expect(JSON.stringify(reply?.contents)).toContain('compare')
    // Beside the config there is no page of the docs.
    expect(JSON.stringify(reply?.contents)).toMatch(/https:.*docs.*comparison.*md/)
  })
})
