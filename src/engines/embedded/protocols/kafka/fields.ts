import { identity, secretText } from '../../../../language/access/credential.ts'
import { headers } from '../../../../language/access/headers.ts'
import { secretsOfBody } from '../../../../language/access/telling-names.ts'
import { jsonValue } from '../../../../language/json-value.ts'
import { list } from '../../../../language/list.ts'
import { matching } from '../../../../language/matching.ts'
import type { Fields, Option } from '../../../../language/option.ts'
import { socketAddress } from '../../../../language/scalars/socket-address.ts'
import { choice, flag, text } from '../../../../language/scalars/texts.ts'
import { section } from '../../../../language/section.ts'
import { isTemplate } from '../../../../language/template.ts'
import { mistake } from '../../../../language/yaml/reading.ts'
import { defined } from '../../../../model/basics/defined.ts'
import { Secret } from '../../../../model/secret.ts'
import type { KafkaSettings, SaslMechanism } from './settings.ts'

const mostBrokers = 50
/** Of a topic's name, as brokers have it. */
const longestTopic = 249
const longestKey = 10_000
const longestText = 64 * 1024

const topic = matching(
  new RegExp(`^[\\w.-]{1,${longestTopic}}$`),
  'the name of a topic',
  'letters, digits, ".", "_" and "-", such as user-events',
  'topic',
)

const flagOrName = choice(['all', 'leader'])
type Acks = KafkaSettings['acks']

/** `true` is `all`; `false` is as if it were not there. */
const acks: Option<{ acks?: Exclude<Acks, undefined> }> = {
  type: '`true`, `all` or `leader`',
  schema: { anyOf: [flag.schema, flagOrName.schema] },
  read: spot => {
    if (spot.node.kind !== 'boolean') {
      const read = flagOrName.read(spot)
      return read && { acks: read }
    }
    const whole = flag.read(spot)
    return whole === undefined ? undefined : whole ? { acks: 'all' } : {}
  },
}

const mechanisms: Record<string, SaslMechanism> = {
  plain: 'PLAIN',
  'scram-sha-256': 'SCRAM-SHA-256',
  'scram-sha-512': 'SCRAM-SHA-512',
}

const mayHold = `May hold \`\${NAME}\`.`

const saslFields = {
  mechanism: {
    option: choice(['plain', 'scram-sha-256', 'scram-sha-512']),
    doc: 'How the broker checks the password.',
    default: 'plain',
    example: 'scram-sha-512',
  },
  username: { option: identity, doc: mayHold, required: true, example: 'gate' },
  password: { option: secretText, doc: `${mayHold} A secret.`, required: true },
} as const satisfies Fields

const kafkaFields = {
  brokers: {
    option: list(socketAddress, { most: mostBrokers, what: 'brokers' }),
    doc: 'Brokers from which the addresses of the others are learnt: `host:port`, or `:port` on the host of the target.',
    required: true,
    example: ['localhost:9092'],
  },
  topic: {
    option: topic,
    doc: 'The topic, which has to exist.',
    required: true,
    example: 'user-events',
  },
  key: {
    option: text({ most: longestKey, expected: 'a string' }),
    doc: 'The key; messages with the same key go to the same partition.',
    otherwise: 'no key; messages go to one partition after the other',
    example: '1',
  },
  json: { option: jsonValue, doc: 'The value, sent as JSON.', otherwise: '`body`' },
  body: {
    option: text({ most: longestText, expected: 'a string' }),
    doc: 'The value, sent as is.',
    otherwise: 'an empty value',
    example: 'user created',
  },
  headers: { option: headers, doc: 'Headers of the message.', otherwise: 'none' },
  acks: {
    option: acks,
    doc: 'The request ends with the acknowledgement: `all` (or `true`) of every in-sync replica, `leader` of the leader alone.',
    otherwise: 'it ends when the message is consumed, after the acknowledgement of all replicas',
    example: true,
  },
  tls: { option: flag, doc: 'Connect with TLS.', default: false },
  sasl: {
    option: section(saslFields),
    doc: 'Credentials for the brokers.',
    otherwise: 'none',
  },
} as const satisfies Fields

const whole = section(kafkaFields, { exclusive: [['json', 'body']] })

/** A message, and where it goes. */
export const kafkaMessage: Option<KafkaSettings> = {
  ...whole,
  read: spot => {
    const read = whole.read(spot)
    if (!read) return undefined
    const { brokers, topic: to, key, json, body = '', headers: given, acks: asked } = read
    if (brokers.length === 0)
      return mistake(spot, {
        message: '`brokers` is empty; expected at least one',
        hint: 'such as [localhost:9092]',
      })
    const value = json === undefined ? body : JSON.stringify(json)
    if (json !== undefined)
      for (const secret of secretsOfBody(value))
        if (!isTemplate(secret)) spot.reading.secrets.add(secret)
    const { sasl, tls = false } = read
    return {
      brokers,
      topic: to,
      value: new Secret(value),
      isJson: json !== undefined,
      tls,
      ...defined({ key: key === undefined ? undefined : new Secret(key), headers: given }),
      ...asked,
      ...defined({
        sasl: sasl && {
          mechanism: mechanisms[sasl.mechanism ?? 'plain']!,
          username: sasl.username,
          password: sasl.password,
        },
      }),
    }
  },
}
