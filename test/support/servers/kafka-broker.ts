import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { Reader, Writer } from '@platformatic/kafka'

/** What a broker says otherwise than a sound one. */
export type Odd = {
  /** Host and port by which it makes itself known; its own by default. */
  advertised?: { host: string; port?: number }
  /** Error code of each message of a topic that is produced; 0 by default. */
  codeOf?: (produced: number) => number
  /** Whether a partition has a leader; true by default. */
  isLed?: (partition: number) => boolean
  /** Takes a request, by the key of its API, in place of the broker; true where it did. */
  takes?: (key: number, socket: Socket) => boolean
}

type Request = { key: number; correlation: number; reader: Reader }
type Partition = { batches: Buffer[]; end: number }

const fetchMs = 20
/** Of a batch of records (magic 2): where its last offset, less the first, stands. */
const lastDeltaAt = 23

/**
 * One broker that leads all partitions of the topic `events`, as far as the gate asks it: metadata,
 * offsets, produce and fetch. `log` counts the records by partition.
 */
export async function kafkaBroker(count: number, odd: Odd = {}) {
  const partitions = Array.from({ length: count }, (): Partition => ({ batches: [], end: 0 }))
  const sockets = new Set<Socket>()
  const asked: number[] = []
  let produced = 0
  const respond: Record<number, (reader: Reader) => Writer | Promise<Writer>> = {
    0: reader => {
      reader.readNullableString(false)
      reader.readInt16()
      reader.readInt32()
      const topics = reader.readArray(
        one => ({
          name: one.readString(false),
          partitions: one.readArray(
            part => ({ index: part.readInt32(), records: part.readBytes(false) }),
            ...plain,
          ),
        }),
        ...plain,
      )
      return Writer.create()
        .appendArray(
          topics,
          (writer, topic) =>
            writer.appendString(topic.name, false).appendArray(
              topic.partitions,
              (inner, { index, records }) => {
                const code = odd.codeOf?.(produced) ?? 0
                produced += 1
                const offset = code === 0 ? append(partitions[index]!, records) : -1
                inner.appendInt32(index).appendInt16(code).appendInt64(BigInt(offset))
                inner.appendInt64(-1n).appendInt64(0n)
                inner.appendArray([], () => {}, ...plain).appendString(null, false)
              },
              ...plain,
            ),
          ...plain,
        )
        .appendInt32(0)
    },
    1: async reader => {
      for (let at = 0; at < 4; at += 1) reader.readInt32()
      reader.readInt8()
      reader.readInt32()
      reader.readInt32()
      const wanted = reader.readArray(
        one => ({
          name: one.readString(false),
          partitions: one.readArray(
            part => {
              const index = part.readInt32()
              part.readInt32()
              const from = Number(part.readInt64())
              part.readInt64()
              part.readInt32()
              return { index, from }
            },
            ...plain,
          ),
        }),
        ...plain,
      )
      const { name, partitions: parts } = wanted[0]!
      if (parts.every(({ index, from }) => partitions[index]!.end <= from))
        await new Promise(resolve => setTimeout(resolve, fetchMs))
      return Writer.create()
        .appendInt32(0)
        .appendInt16(0)
        .appendInt32(0)
        .appendArray(
          [name],
          writer =>
            writer.appendString(name, false).appendArray(
              parts,
              (inner, { index, from }) => {
                inner.appendInt32(index).appendInt16(0)
                for (const offset of [0n, 0n, 0n]) inner.appendInt64(offset)
                inner.appendArray([], () => {}, ...plain).appendInt32(-1)
                const batches = partitions[index]!.batches.filter(
                  batch => Number(batch.readBigInt64BE(0)) >= from,
                )
                inner.appendBytes(Buffer.concat(batches), false)
              },
              ...plain,
            ),
          ...plain,
        )
    },
    2: () =>
      Writer.create()
        .appendInt32(0)
        .appendArray(
          ['events'],
          writer =>
            writer
              .appendString('events', false)
              .appendArray(
                [...partitions.entries()],
                (inner, [index, { end }]) =>
                  inner
                    .appendInt32(index)
                    .appendInt16(0)
                    .appendInt64(-1n)
                    .appendInt64(BigInt(end))
                    .appendInt32(0),
                ...plain,
              ),
          ...plain,
        ),
    3: () => {
      const { host = '127.0.0.1', port: other } = odd.advertised ?? {}
      return Writer.create()
        .appendInt32(0)
        .appendArray(
          [0],
          writer =>
            writer
              .appendInt32(7)
              .appendString(host, false)
              .appendInt32(other ?? port)
              .appendString(null, false),
          ...plain,
        )
        .appendString('cluster', false)
        .appendInt32(7)
        .appendArray(
          ['events'],
          writer =>
            writer
              .appendInt16(0)
              .appendString('events', false)
              .appendBoolean(false)
              .appendArray(
                [...partitions.keys()],
                (inner, index) => {
                  const leader = (odd.isLed?.(index) ?? true) ? 7 : -1
                  inner.appendInt16(0).appendInt32(index).appendInt32(leader).appendInt32(0)
                  for (const nodes of [[7], [7], []])
                    inner.appendArray(nodes, (w, id) => w.appendInt32(id), ...plain)
                },
                ...plain,
              )
              .appendInt32(0),
          ...plain,
        )
        .appendInt32(0)
    },
  }
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    onRequest(socket, async ({ key, correlation, reader }) => {
      asked.push(key)
      if (odd.takes?.(key, socket)) return
      const body = (await respond[key]!(reader)).buffer
      const head = Buffer.alloc(8)
      head.writeInt32BE(4 + body.length, 0)
      head.writeInt32BE(correlation, 4)
      socket.write(Buffer.concat([head, body]))
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    asked,
    log: () => partitions.map(({ end }) => end),
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** Lists and texts as older versions of requests have them. */
const plain = [false, false] as const

function append(partition: Partition, records: Buffer): number {
  const batch = Buffer.from(records)
  const offset = partition.end
  batch.writeBigInt64BE(BigInt(offset), 0)
  partition.batches.push(batch)
  partition.end += batch.readInt32BE(lastDeltaAt) + 1
  return offset
}

/** Requests are responded to one after the other. */
function onRequest(socket: Socket, take: (request: Request) => Promise<void>): void {
  let held: Buffer = Buffer.alloc(0)
  let last = Promise.resolve()
  socket.on('data', bytes => {
    held = Buffer.concat([held, bytes])
    while (held.length >= 4 && held.length >= 4 + held.readInt32BE(0)) {
      const frame = held.subarray(4, 4 + held.readInt32BE(0))
      held = held.subarray(4 + frame.length)
      const reader = Reader.from(Buffer.from(frame))
      const [key, , correlation] = [reader.readInt16(), reader.readInt16(), reader.readInt32()]
      reader.readNullableString(false)
      last = last.then(() => take({ key, correlation, reader }))
    }
  })
}
