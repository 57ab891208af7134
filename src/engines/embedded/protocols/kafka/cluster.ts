import { metadataV8 } from '@platformatic/kafka'
import { addressOn } from '../../../../language/scalars/socket-address.ts'
import { defined } from '../../../../model/basics/defined.ts'
import { rotatingLookup } from '../../../../net/addresses/lookup.ts'
import { type OpenSocket, socketOpener } from '../../connection/open-socket.ts'
import { servernameOf } from '../../connection/servername.ts'
import type { TransportOptions } from '../../connection/transport.ts'
import { type BrokerAddress, brokerAddress } from './broker-address.ts'
import { BrokerError, codeOf, LinkError } from './faults.ts'
import { Link } from './link.ts'
import type { RevealedSettings } from './settings.ts'
import { signIn } from './sign-in.ts'

/** How the brokers of a request are reached; `brokers` are URLs of HTTP. */
export type Access = { brokers: readonly string[]; isSecure: boolean } & Pick<
  RevealedSettings['kafka'],
  'sasl'
>

/** `target`: the URL of the deployment. */
export const accessOf = (
  { brokers, tls, sasl }: Pick<RevealedSettings['kafka'], 'brokers' | 'tls' | 'sasl'>,
  target: string,
): Access => ({
  brokers: brokers.map(broker => addressOn(tls ? 'https' : 'http', broker, target)!),
  isSecure: tls,
  ...defined({ sasl }),
})

export type Topic = { name: string; partitions: readonly Partition[] }
/** `leader`: absent while there is none. */
export type Partition = { index: number; leader?: BrokerAddress }

/** What a connection is for: a fetch waits at the broker, and so would all that comes after it. */
type Use = 'ask' | 'produce' | 'fetch'
type Kept = { opening: Promise<Link>; link?: Link }

/** The code of UNKNOWN_TOPIC_OR_PARTITION. */
const unknownTopic = 3

/** The brokers of a cluster, and who of them leads which partition. */
export class Cluster {
  readonly timeoutMs: number
  private readonly access: Access
  private readonly options: TransportOptions
  private readonly links = new Map<string, Kept>()
  private readonly openers = new Map<string, OpenSocket>()
  private readonly topics = new Map<string, Promise<Topic>>()

  constructor(access: Access, options: TransportOptions) {
    this.access = access
    this.options = options
    this.timeoutMs = options.connectTimeoutMs
  }

  /**
   * The connection to a broker for one use; a new one where there is none, or the last one failed.
   * @throws LinkError, BrokerError
   */
  link(url: string, use: Use): Promise<Link> {
    const key = `${use} ${url}`
    const kept = this.links.get(key)
    if (kept && !kept.link?.failure) return kept.opening
    const next: Kept = { opening: this.open(url) }
    this.links.set(key, next)
    next.opening.then(
      link => {
        next.link = link
      },
      () => {
        if (this.links.get(key) === next) this.links.delete(key)
      },
    )
    return next.opening
  }

  /**
   * The partitions of a topic, as they were told last.
   * @throws LinkError, BrokerError
   */
  topic(name: string): Promise<Topic> {
    const known = this.topics.get(name)
    if (known) return known
    const asked = this.ask(name)
    this.topics.set(name, asked)
    asked.catch(() => this.forget(name))
    return asked
  }

  /** What was told of a topic holds no more. */
  forget(name: string): void {
    this.topics.delete(name)
  }

  close(): void {
    for (const { opening } of this.links.values())
      opening.then(
        link => link.close(),
        () => {},
      )
    this.links.clear()
  }

  /** Asks one broker after the other, until one responds. */
  private async ask(name: string): Promise<Topic> {
    let failed: unknown
    for (const url of this.access.brokers) {
      try {
        const link = await this.link(url, 'ask')
        return this.read(await link.call(metadataV8.api, [name], false), name)
      } catch (error) {
        if (!(error instanceof LinkError)) throw error
        failed = error
      }
    }
    throw failed
  }

  private read({ brokers, topics }: Metadata, name: string): Topic {
    const found = topics.find(topic => topic.name === name)
    const code = found?.errorCode ?? unknownTopic
    if (!found || code !== 0) throw new BrokerError(codeOf(code))
    const { isSecure } = this.access
    const { allowed = [] } = this.options
    const addresses = new Map(
      brokers.map(broker => [broker.nodeId, brokerAddress(broker, { isSecure, allowed })]),
    )
    const partitions = found.partitions.map(({ partitionIndex: index, leaderId }) => {
      const leader = addresses.get(leaderId)
      return { index, ...defined({ leader }) }
    })
    if (partitions.length === 0) throw new BrokerError('LEADER_NOT_AVAILABLE')
    return { name, partitions: partitions.toSorted((a, b) => a.index - b.index) }
  }

  private async open(url: string): Promise<Link> {
    const socket = this.openerTo(url)(servernameOf(new URL(url).hostname))
    const link = new Link(socket, this.timeoutMs)
    const late = setTimeout(
      () => link.fail({ kind: 'failed', error: 'timeout', message: 'no connection in time' }),
      this.timeoutMs,
    )
    try {
      await new Promise<void>((resolve, reject) => {
        socket.once(this.access.isSecure ? 'secureConnect' : 'connect', () => resolve())
        socket.once('close', () => reject(new LinkError(link.failure!)))
      })
      if (this.access.sasl) await signIn(link, this.access.sasl)
      return link
    } catch (error) {
      link.close()
      throw error
    } finally {
      clearTimeout(late)
    }
  }

  /** What is said of how the target's host is reached holds for no other broker. */
  private openerTo(url: string): OpenSocket {
    const known = this.openers.get(url)
    if (known) return known
    const { options } = this
    const { via, ...direct } = options
    const [own, asked] = [new URL(options.url.replace(/^kafka:/, 'http:')), new URL(url)]
    const isOwnHost = own.hostname === asked.hostname
    const to = own.host === asked.host && via !== undefined ? { ...direct, via } : direct
    const lookup = isOwnHost ? options.lookup : rotatingLookup()
    const opener = socketOpener({ ...to, url, lookup }, [])
    this.openers.set(url, opener)
    return opener
  }
}

/** As much of a response as is read. */
type Metadata = {
  brokers: readonly { nodeId: number; host: string; port: number }[]
  topics: readonly {
    errorCode: number
    name: string
    partitions: readonly { partitionIndex: number; leaderId: number }[]
  }[]
}
