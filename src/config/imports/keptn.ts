import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { describe, quote } from '../../language/yaml/tree.ts'
import type { Comparator } from '../../model/plan/objective.ts'
import { child, itemsOf, neededText, textOf } from './foreign.ts'
import type { Format } from './format.ts'
import type { Intake } from './intake.ts'

/**
 * https://github.com/keptn/spec: a file of SLOs, and one of the queries (`indicators`) that it
 * names.
 */
export const keptn: Format = {
  name: 'Keptn',
  recognises: document =>
    child(document, 'spec_version') !== undefined &&
    (isOf(document, 'indicators') || isOf(document, 'objectives')),
  read: (documents, intake) => {
    const indicators = documents.flatMap(document => child(document, 'indicators') ?? [])
    for (const document of documents.filter(one => !isOf(one, 'indicators')))
      readSlos(document, indicators, intake)
  },
}

const isOf = (document: Spot, key: string): boolean =>
  document.node.kind === 'map' && document.node.entries.some(entry => entry.key === key)

const versions = ['1.0', '0.1.0', '0.1.1', '0.2.0']

function readSlos(document: Spot, indicators: readonly Spot[], intake: Intake): undefined {
  const version = child(document, 'spec_version')!
  if (!versions.includes(textOf(version) ?? ''))
    return intake.unsupported(version, {
      message: `spec_version ${describe(version.node)} of Keptn is not supported`,
    })
  const score = child(document, 'total_score')
  if (score)
    intake.note(
      score,
      'total_score: the score of the gate is its own, and one failed objective fails the run',
    )
  const filter = child(document, 'filter')
  const filters =
    filter?.node.kind === 'map'
      ? filter.node.entries.map(({ key }) => [key, textOf(child(filter, key))])
      : []
  const values: Record<string, string | undefined> = {
    SERVICE: intake.service,
    ...Object.fromEntries(filters),
    ...intake.values,
    DURATION_SECONDS: '$window',
  }
  for (const objective of itemsOf(child(document, 'objectives')))
    readObjective(objective, indicators, values, intake)
}

function readObjective(
  spot: Spot,
  indicators: readonly Spot[],
  values: Record<string, string | undefined>,
  intake: Intake,
): undefined {
  const sli = neededText(spot, 'sli')
  if (sli === undefined) return
  const criteria = itemsOf(child(spot, 'pass'))
  if (criteria.length === 0)
    return intake.note(
      spot,
      `${sli} has no criteria: Keptn shows it and does not count it, and here it is left out`,
    )
  const pass = readBound(spot, 'pass', intake)
  const warning = child(spot, 'warning') && readBound(spot, 'warning', intake)
  const query = findQuery(child(spot, 'sli')!, sli, indicators, values, intake)
  if (!pass || query === undefined || (child(spot, 'warning') && !warning)) return
  const weight = Number(textOf(child(spot, 'weight')) ?? 1)
  if (Number.isNaN(weight)) {
    const at = child(spot, 'weight')!
    return mistake(at, { message: `expected a weight; found ${describe(at.node)}` })
  }
  const key = child(spot, 'key_sli')
  intake.add(spot, {
    name: textOf(child(spot, 'displayName')) || sli,
    indicator: { kind: 'value', query },
    ...withWarning(pass, warning),
    unit: 'none',
    key: key?.node.kind === 'boolean' && key.node.value && weight > 0,
    weight: weight > 0 ? weight : 1,
    advisory: !(weight > 0),
  })
}

type Bound = { comparator: Comparator; threshold: number }

/**
 * A warning of Keptn is a second, wider bound; ours is the narrower of two. What is narrower than
 * `pass` never warns.
 */
function withWarning(pass: Bound, warning: Bound | undefined): Bound & { warn?: number } {
  if (!warning) return pass
  const isBelow = pass.comparator.startsWith('<')
  const isWider = isBelow ? warning.threshold > pass.threshold : warning.threshold < pass.threshold
  return isWider ? { ...warning, warn: pass.threshold } : pass
}

/** The one bound of `pass` or `warning`, in absolute terms. */
function readBound(spot: Spot, key: 'pass' | 'warning', intake: Intake): Bound | undefined {
  const several = itemsOf(child(spot, key))
  const [first, second] = several
  if (!first) return mistake(child(spot, key) ?? spot, { message: 'expected a list of criteria' })
  if (second) {
    const hint = 'write an objective with one of them'
    return intake.unsupported(second, {
      message: 'alternative criteria, of which one suffices, cannot be judged',
      hint,
    })
  }
  const read = itemsOf(child(first, 'criteria')).map(criterion => readCriterion(criterion, intake))
  const bounds = read.filter(bound => bound !== undefined)
  const [bound, other] = bounds
  if (!other) return bound
  return intake.unsupported(first, {
    message: 'several absolute criteria cannot be judged as one',
    hint: 'write an objective for each of them',
  })
}

const criterion = /^(<=|>=|<|>|=)\s*([+-]?)\s*(\d+(?:\.\d+)?)\s*(%?)$/

function readCriterion(spot: Spot, intake: Intake): Bound | undefined {
  const text = textOf(spot) ?? ''
  const [, comparator, sign, number, percent] = criterion.exec(text) ?? []
  if (number === undefined)
    return mistake(spot, { message: `expected a criterion such as <600; found ${quote(text)}` })
  if (sign === '' && percent !== '') {
    const hint = `for the result of the query itself write ${comparator}${number}, and compare by an objective such as \`p(95) <= base + 10%\``
    return intake.unsupported(spot, {
      message: `${text} is ambiguous: it may be relative to earlier results, as ${comparator}+${number}% is, or absolute`,
      hint,
    })
  }
  if (sign !== '') {
    const hint = 'compare with a baseline by an objective such as `p(95) <= base + 10%`'
    return intake.unsupported(spot, {
      message: `${text} compares with earlier results, which is not possible for metrics of a server`,
      hint,
    })
  }
  if (comparator === '=')
    return intake.unsupported(spot, {
      message: `${text}: equality cannot be judged`,
      hint: 'use <= or >=',
    })
  return { comparator: comparator as Comparator, threshold: Number(number) }
}

const ofDynatrace = /^(metricSelector=|builtin:|MV2;|USQL;|SLO;|PV2;|SECPV2;)/

function findQuery(
  spot: Spot,
  sli: string,
  indicators: readonly Spot[],
  values: Record<string, string | undefined>,
  intake: Intake,
): string | undefined {
  const found = indicators.map(one => child(one, sli)).find(one => one)
  if (!found)
    return mistake(spot, {
      message: `no indicator is named ${quote(sli)}`,
      hint: 'import the file of the SLIs together with this one: `import: [slo.yaml, sli.yaml]`',
    })
  const query = textOf(found) ?? ''
  if (query === '') return mistake(found, { message: 'expected a PromQL query' })
  if (ofDynatrace.test(query))
    return intake.unsupported(found, {
      message: 'the gate cannot query Dynatrace',
      hint: 'it takes PromQL',
    })
  const missing = [...query.matchAll(placeholder)]
    .map(([, name]) => name!)
    .filter(name => values[name] === undefined)
  if (missing.length > 0)
    return mistake(found, {
      message: `$${missing[0]} has no value`,
      hint: `give it with the import, such as \`values: { ${missing[0]}: … }\``,
    })
  return query.replace(placeholder, (_, name: string) => values[name]!)
}

const placeholder = /\$([A-Za-z_]\w*(?:\.\w+)*)/g
