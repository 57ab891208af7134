import type { Socket } from 'node:net'
import type { Traffic } from '../dependency-proxy.ts'

type Line = { client: Socket; to: Socket }

/** Counts what comes to a proxy. What is said on a connection is known to its sockets already. */
export class Passage {
  #arrived = 0
  #passed = 0
  #disturbed = 0
  readonly #open = new Set<Line>()

  arrive(): void {
    this.#arrived += 1
  }

  pass(): void {
    this.#passed += 1
  }

  disturb(): void {
    this.#disturbed += 1
  }

  /** A client's connection got one to the dependency. */
  open(client: Socket, to: Socket): void {
    const line = { client, to }
    this.pass()
    this.#open.add(line)
    client.once('close', () => {
      this.#open.delete(line)
      this.#passed += saidOn(line)
    })
  }

  now(): Traffic {
    let passed = this.#passed
    for (const line of this.#open) passed += saidOn(line)
    return { arrived: this.#arrived, passed, disturbed: this.#disturbed }
  }
}

/** In bytes, by either side. */
const saidOn = ({ client, to }: Line): number => client.bytesRead + to.bytesRead
