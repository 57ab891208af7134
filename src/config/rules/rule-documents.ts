import { parseYamlDocuments, placesWithin } from '../../language/yaml/parse-yaml.ts'
import { mistake, type Reading, type Spot } from '../../language/yaml/reading.ts'
import { nearest } from '../../model/basics/nearest.ts'
import { child, documentsIn, textOf } from '../imports/foreign.ts'

/**
 * Rule files and resources that hold rules, and all readings that went into them, with their
 * mistakes.
 */
export type RuleDocuments = { spots: Spot[]; readings: Reading[] }

const ruleKinds = ['PrometheusRule', 'ConfigMap']
const mostEdits = 2

/**
 * The documents of a rule file: as Prometheus loads it, or resources of Kubernetes, in a List or
 * not: a `PrometheusRule`, or a `ConfigMap` of rule files. Resources of other kinds, as a rendered
 * chart has them beside its rules, are passed over where there are some of these.
 */
export function ruleDocumentsOf(text: string, file: string): RuleDocuments {
  const [reading, nodes] = parseYamlDocuments(text, { file, environment: undefined })
  const documents = nodes.flatMap(node => documentsIn({ node, path: '', reading }))
  const own = documents.filter(document => !isOther(document))
  const readings = [reading]
  const spots = (own.length > 0 ? own : documents).flatMap(document =>
    kindOf(document) === 'ConfigMap' ? filesIn(document, own.length > 1, readings) : [document],
  )
  return { spots, readings }
}

const kindOf = (document: Spot): string | undefined => textOf(child(document, 'kind'))

function isOther(document: Spot): boolean {
  const kind = kindOf(document)
  return (
    kind !== undefined &&
    !ruleKinds.includes(kind) &&
    nearest(kind, ruleKinds, mostEdits) === undefined
  )
}

/** The rule files among the texts of a ConfigMap, which may hold other files of Prometheus too. */
function filesIn(document: Spot, mayBeEmpty: boolean, readings: Reading[]): Spot[] {
  const data = child(document, 'data')
  const entries = data?.node.kind === 'map' ? data.node.entries : []
  const spots = entries.flatMap(({ key, value }): Spot[] => {
    if (value.kind !== 'text') return []
    const within = placesWithin(value, document.reading)
    const path = `${document.path ? `${document.path}.` : ''}data.${key}`
    const [reading, nodes] = parseYamlDocuments(value.text, { ...document.reading, within })
    const found = nodes.map(node => ({ node, path, reading })).filter(hasGroups)
    // What is broken and named as YAML may be rules.
    const isBroken = nodes.length === 0 && value.text.trim() !== '' && /\.(ya?ml|rules)$/.test(key)
    if (found.length > 0 || isBroken) readings.push(reading)
    return found
  })
  if (spots.length === 0 && !mayBeEmpty && readings.every(({ found }) => found.length === 0))
    mistake(document, {
      message: 'the ConfigMap contains no rule file: no text in its `data` has `groups`',
    })
  return spots
}

const hasGroups = ({ node }: Spot): boolean =>
  node.kind === 'map' &&
  node.entries.some(({ key }) => key === 'groups' || nearest(key, ['groups']) !== undefined)
