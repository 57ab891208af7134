import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { vi } from 'vitest'
import { freePort } from '../../src/net/free-port.ts'
import { ofServer } from '../support/servers/tls.ts'

const execute = promisify(execFile)
/** Small and quick to start: nothing here runs long. */
const java = ['-Xmx300m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']
const startsWithin = { timeout: 120_000, interval: 200 }

/** A broker of Apache Kafka that is its own controller (KRaft). `lib`: folder of its jars. */
export async function kafkaServer(lib: string, folder: string) {
  const [plain, sasl, tls] = [await freePort(), await freePort(), await freePort()]
  const controller = await freePort()
  const run = (main: string, ...words: string[]) => [...java, '-cp', `${lib}/*`, main, ...words]
  const config = join(folder, 'server.properties')
  await writeFile(config, propertiesOf({ plain, sasl, tls, controller, folder }))
  await writeFile(join(folder, 'server.pem'), `${ofServer.key}${ofServer.cert}`)
  const credentials = 'SCRAM-SHA-256=[name=gate,password=scrammed]'
  await execute(
    'java',
    run('kafka.tools.StorageTool', 'format', '-t', 'MkU3OEVBNTcwNTJENDM2Qg', '-c', config).concat([
      '-S',
      credentials,
    ]),
  )
  const tool = async (main: string, ...words: string[]) => {
    const at = ['--bootstrap-server', `127.0.0.1:${plain}`]
    return (await execute('java', run(main, ...at, ...words))).stdout
  }
  let child = spawn('java', run('kafka.Kafka', config), { stdio: 'ignore' })
  const stop = async () => {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  const isListening = () => vi.waitFor(() => connected(plain), startsWithin)
  await isListening().catch(async error => {
    await stop()
    throw error
  })
  return {
    plain,
    sasl,
    /** Of `localhost`, by the authority of the tests. */
    tls,
    createTopic: (name: string) =>
      tool('org.apache.kafka.tools.TopicCommand', '--create', '--topic', name, '--partitions', '3'),
    /** Records of a topic by partition, as the broker counts them. */
    records: async (topic: string) =>
      (await tool('org.apache.kafka.tools.GetOffsetShell', '--topic', topic))
        .trim()
        .split('\n')
        .map(line => Number(line.split(':')[2])),
    /** A consumer of a group by Kafka's own client; `lines`: how many messages it has read. */
    consume: (topic: string, group: string) => {
      const at = ['--bootstrap-server', `127.0.0.1:${plain}`, '--topic', topic, '--group', group]
      const main = 'org.apache.kafka.tools.consumer.ConsoleConsumer'
      const consumer = spawn('java', run(main, ...at), { stdio: ['ignore', 'pipe', 'ignore'] })
      let lines = 0
      createInterface(consumer.stdout).on('line', () => {
        lines += 1
      })
      return { lines: () => lines, stop: () => void consumer.kill('SIGTERM') }
    },
    restart: async () => {
      await stop()
      child = spawn('java', run('kafka.Kafka', config), { stdio: 'ignore' })
      await isListening()
    },
    close: async () => {
      await stop()
      await rm(join(folder, 'data'), { recursive: true, force: true })
    },
  }
}

type Ports = { plain: number; sasl: number; tls: number; controller: number; folder: string }

const propertiesOf = ({ plain, sasl, tls, controller, folder }: Ports): string => `
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controller}
listeners=PLAINTEXT://127.0.0.1:${plain},SASL://127.0.0.1:${sasl},SSL://127.0.0.1:${tls},CONTROLLER://127.0.0.1:${controller}
advertised.listeners=PLAINTEXT://127.0.0.1:${plain},SASL://127.0.0.1:${sasl},SSL://localhost:${tls}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL:SASL_PLAINTEXT,SSL:SSL
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256
listener.name.sasl.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required user_gate="hush-hush";
listener.name.sasl.scram-sha-256.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
listener.name.ssl.ssl.keystore.type=PEM
listener.name.ssl.ssl.keystore.location=${join(folder, 'server.pem')}
log.dirs=${join(folder, 'data')}
offsets.topic.replication.factor=1
auto.create.topics.enable=false
`

/** @throws where nothing listens on a port of loopback. */
async function connected(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.destroy()
}
