import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

type Message = { id?: number; method?: string; params?: unknown; result?: unknown }
type Position = { line: number; character: number }
export type Diagnostic = { message: string; range: { start: Position; end: Position } }

/**
 * An editor that speaks the Language Server Protocol (3.17) with a server over its standard
 * streams. It has no settings of its own: whatever the server asks for is empty.
 */
export class LanguageClient {
  readonly #server: ChildProcess
  readonly #waiting = new Map<number, (result: unknown) => void>()
  readonly #diagnostics = new Map<string, (found: Diagnostic[]) => void>()
  #received = Buffer.alloc(0)
  #requests = 0

  constructor(program: string, words: readonly string[], settings: Record<string, unknown>) {
    this.#server = spawn(program, words, { stdio: ['pipe', 'pipe', 'ignore'] })
    this.#server.stdout!.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk])
      for (let next = this.#take(); next; next = this.#take()) this.#receive(next, settings)
    })
  }

  async start(): Promise<void> {
    const textDocument = {
      completion: { completionItem: { documentationFormat: ['markdown'] } },
      hover: { contentFormat: ['markdown'] },
      publishDiagnostics: {},
    }
    const capabilities = { workspace: { configuration: true }, textDocument }
    await this.request('initialize', { processId: null, rootUri: null, capabilities })
    this.#send({ method: 'initialized', params: {} })
  }

  /** Opens a document, and waits for what the server says of it. */
  open(uri: string, text: string): Promise<Diagnostic[]> {
    return new Promise(resolve => {
      this.#diagnostics.set(uri, resolve)
      const textDocument = { uri, languageId: 'yaml', version: 1, text }
      this.#send({ method: 'textDocument/didOpen', params: { textDocument } })
    })
  }

  request(method: string, params: unknown): Promise<unknown> {
    this.#requests += 1
    const id = this.#requests
    return new Promise(resolve => {
      this.#waiting.set(id, resolve)
      this.#send({ id, method, params })
    })
  }

  async stop(): Promise<void> {
    this.#server.kill()
    await once(this.#server, 'exit')
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.#server.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  #take(): Message | undefined {
    const end = this.#received.indexOf('\r\n\r\n')
    if (end < 0) return undefined
    const head = this.#received.toString('latin1', 0, end)
    const length = Number(/Content-Length: (\d+)/i.exec(head)![1])
    if (this.#received.length < end + 4 + length) return undefined
    const body = this.#received.toString('utf8', end + 4, end + 4 + length)
    this.#received = this.#received.subarray(end + 4 + length)
    return JSON.parse(body) as Message
  }

  #receive({ id, method, params, result }: Message, settings: Record<string, unknown>): void {
    if (method === undefined) {
      this.#waiting.get(id!)?.(result)
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Diagnostic[] }
      this.#diagnostics.get(uri)?.(diagnostics)
    } else if (method === 'workspace/configuration') {
      const { items } = params as { items: { section: string }[] }
      this.#send({ id: id!, result: items.map(({ section }) => settings[section] ?? {}) })
    } else if (id !== undefined) {
      this.#send({ id, result: null })
    }
  }
}
