import { limits } from '../../../language/limits.ts'
import { list } from '../../../language/list.ts'
import { labels } from '../../../language/mappings/labels.ts'
import { matching } from '../../../language/matching.ts'
import type { Fields, Option, SectionOf } from '../../../language/option.ts'
import { integer } from '../../../language/scalars/amounts.ts'
import { choice, name } from '../../../language/scalars/texts.ts'
import { section } from '../../../language/section.ts'
import { mistake } from '../../../language/yaml/reading.ts'
import { amountOf, quantity } from './quantity.ts'

/** Beyond this, a list is none that somebody wrote. */
const mostItems = 20
const longestName = 253

const objectName = matching(
  /^(?=.{1,253}$)[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/,
  `the name of an object: at most ${longestName} small letters, digits, dots and hyphens`,
  'such as load-runners',
)
/** With its registry, and a digest where it has one. */
const image = matching(/^\w[\w.:/@-]{0,299}$/, 'the name of an image', 'such as grafana/k6:1.4.0')
/** RFC 1123, with a prefix before a slash. */
const labelName = /^(?:[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9](?:[-\w.]*[A-Za-z0-9])?$/
const labelValue = matching(
  /^[A-Za-z0-9](?:[-\w.]{0,61}[A-Za-z0-9])?$/,
  'the value of a label: at most 63 letters, digits, dots, hyphens and underscores',
  'such as load',
)

const amounts = section({
  cpu: {
    option: quantity,
    doc: 'Cores, whole or in thousandths.',
    otherwise: 'not set',
    example: '500m',
  },
  memory: { option: quantity, doc: 'Bytes, with a unit.', otherwise: 'not set', example: '512Mi' },
})

const tolerationSection = section({
  key: {
    option: matching(labelName, 'the key of a taint', 'such as dedicated'),
    doc: 'Of the taint.',
    otherwise: 'every key, with `operator: Exists`',
    example: 'dedicated',
  },
  operator: {
    option: choice(['Equal', 'Exists']),
    doc: 'With `Equal` the taint must have this value, with `Exists` it may have any.',
    default: 'Equal',
  },
  value: { option: labelValue, doc: 'Of the taint.', otherwise: 'none', example: 'load' },
  effect: {
    option: choice(['NoSchedule', 'PreferNoSchedule', 'NoExecute']),
    doc: 'Of the taint.',
    otherwise: 'every effect',
    example: 'NoSchedule',
  },
})

/**
 * An option with what the API of Kubernetes refuses: no pod would be there that could say so.
 * @param refusal what is wrong with a value; undefined of a valid one.
 */
const checked = <T>(option: Option<T>, refusal: (value: T) => string | undefined): Option<T> => ({
  ...option,
  read: spot => {
    const value = option.read(spot)
    const message = value === undefined ? undefined : refusal(value)
    return message === undefined ? value : mistake(spot, { message })
  },
})

const toleration = checked(tolerationSection, ({ operator, key, value }) => {
  if (operator === 'Exists')
    return value === undefined ? undefined : '`operator: Exists` takes no `value`'
  return key === undefined ? 'a toleration of every key needs `operator: Exists`' : undefined
})

const resourcesSection = section({
  requests: {
    option: amounts,
    doc: 'CPU and memory that each runner is guaranteed.',
    otherwise: 'none',
  },
  limits: {
    option: amounts,
    doc: "The most CPU and memory that each runner can use. With a limit of `cpu`, its use is a check of the generator's health.",
    otherwise: 'none',
  },
})

const resources = checked(resourcesSection, ({ requests = {}, limits: most = {} }) => {
  const kind = (['cpu', 'memory'] as const).find(
    one => (amountOf(requests[one]) ?? 0) > (amountOf(most[one]) ?? Number.POSITIVE_INFINITY),
  )
  return (
    kind &&
    `\`requests\` has more ${kind} (${requests[kind]}) than \`limits\` allows (${most[kind]})`
  )
})

const operatorFields = {
  namespace: {
    option: objectName,
    doc: 'The namespace in which the `TestRun` is created.',
    otherwise: 'that of the kubeconfig',
    example: 'load',
  },
  parallelism: {
    option: integer({ least: 1, most: limits.runners }),
    doc: 'Runners that share the load, each a pod.',
    default: 1,
    example: 8,
  },
  context: {
    option: name,
    doc: 'A context of the kubeconfig.',
    otherwise: 'its current one',
    example: 'staging',
  },
  image: {
    option: image,
    doc: 'The image of the runners, with k6 0.50 or newer.',
    otherwise: 'that of the operator',
    example: 'grafana/k6:1.4.0',
  },
  'image-pull-secrets': {
    option: list(objectName, { most: mostItems, what: 'secrets', name: secret => secret }),
    doc: 'Secrets of the namespace, used to pull images.',
    otherwise: 'those of the service account',
    example: ['registry'],
  },
  'service-account': {
    option: objectName,
    doc: 'The service account under which the pods run.',
    otherwise: '`default`',
    example: 'load-runner',
  },
  resources: {
    option: resources,
    doc: 'CPU and memory of each runner.',
    otherwise: 'the defaults of the namespace',
  },
  'node-selector': {
    option: labels({ such: '{ pool: load }', form: labelName, value: labelValue }),
    doc: 'Labels of the nodes on which the pods may run.',
    otherwise: 'every node',
  },
  tolerations: {
    option: list(toleration, { most: mostItems, what: 'tolerations' }),
    doc: 'Taints that the pods tolerate.',
    otherwise: 'none',
  },
} as const satisfies Fields

export type OperatorSettings = SectionOf<typeof operatorFields>

/** The kind of what a run leaves in a cluster. */
export const testRunLeftover = 'k6-test-run'

export const operatorSection = section(operatorFields)
