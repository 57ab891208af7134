import { DOMParser, type Document, type Element, ParseError, XMLSerializer } from '@xmldom/xmldom'

/** What a plan says of where it sends to. */
export type TestPlan = {
  /** The hosts that its requests go to, as far as they are known before it runs. */
  hosts: readonly string[]
  /** The plan as text, with `target` in the place of `host`. */
  textFor: (target: string, host: string | undefined) => string
}

/** That a string is no plan; `line` and `column` from 1, where they are known. */
export class PlanError extends Error {
  readonly line: number | undefined
  readonly column: number | undefined
  constructor(message: string, at?: { line: number; column: number }) {
    super(message)
    this.line = at?.line
    this.column = at?.column
  }
}

/**
 * Reads a plan (`.jmx`).
 * @param properties that it is run with: what `${__P(name)}` stands for.
 * @throws PlanError
 */
export function readTestPlan(text: string, properties: Readonly<Record<string, string>>): TestPlan {
  const document = parse(text)
  const values = { properties, variables: variablesIn(document) }
  const hosts = new Set(requestsIn(document).flatMap(element => hostOf(element, values) ?? []))
  return {
    hosts: [...hosts],
    textFor: (target, host) => {
      const copy = parse(text)
      countEachRequest(copy)
      if (host !== undefined) retarget(requestsIn(copy), { target: new URL(target), host, values })
      return new XMLSerializer().serializeToString(copy)
    },
  }
}

function parse(text: string): Document {
  let document: Document
  try {
    const onError = (level: string, message: string) => {
      if (level !== 'warning') throw new SyntaxError(message)
    }
    document = new DOMParser({ onError }).parseFromString(text, 'text/xml')
  } catch (error) {
    throw planError(error)
  }
  if (document.documentElement?.tagName !== 'jmeterTestPlan')
    throw new PlanError('it is not a JMeter test plan: its root is not <jmeterTestPlan>')
  return document
}

function planError(error: unknown): PlanError {
  const message = (error as Error).message.split('\n')[0]!
  const { lineNumber: line, columnNumber: column } =
    error instanceof ParseError
      ? ((error.locator ?? {}) as { lineNumber?: number; columnNumber?: number })
      : {}
  return new PlanError(message, line && column ? { line, column } : undefined)
}

/** Elements that are on: of one that is off, JMeter leaves out the tree below it too. */
function elementsIn(tree: Element): Element[] {
  const children = childrenOf(tree)
  return children.flatMap((element, index) => {
    if (element.tagName === 'hashTree') {
      const owner = children[index - 1]
      return owner?.getAttribute('enabled') === 'false' ? [] : elementsIn(element)
    }
    return element.getAttribute('enabled') === 'false' ? [] : [element]
  })
}

const childrenOf = (parent: Element): Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1)

/** Requests of HTTP, and the defaults of such. */
const requestsIn = (document: Document): Element[] =>
  elementsIn(document.documentElement!).filter(
    element => prop(element, 'HTTPSampler.domain') || prop(element, 'HTTPSampler.path'),
  )

const prop = (element: Element, name: string): Element | undefined =>
  childrenOf(element).find(child => child.getAttribute('name') === name)

const textOf = (element: Element, name: string): string =>
  prop(element, name)?.textContent?.trim() ?? ''

type Values = Record<'properties' | 'variables', Readonly<Record<string, string>>>

/** Variables that the user has defined, wherever. */
const variablesIn = (document: Document): Record<string, string> =>
  Object.fromEntries(
    Array.from(document.getElementsByTagName('elementProp'))
      .filter(element => element.getAttribute('elementType') === 'Argument')
      .map(element => [textOf(element, 'Argument.name'), textOf(element, 'Argument.value')]),
  )

const deepest = 5

/** What a string stands for; undefined where that is not known before the run. */
function resolve(text: string, values: Values, depth = 0): string | undefined {
  const found = text
    .replace(
      /\$\{__(?:P|property)\(([^,)}]*)(?:,[^,)}]*(?=,))?(?:,([^)}]*))?\)\}/g,
      (all, name: string, otherwise?: string) => values.properties[name] ?? otherwise ?? all,
    )
    .replace(/\$\{([\w.-]+)\}/g, (all, name: string) => values.variables[name] ?? all)
  if (!found.includes('${')) return found.trim()
  return found === text || depth === deepest ? undefined : resolve(found, values, depth + 1)
}

/** In lower case; undefined where a request has none of its own, or none that is known. */
function hostOf(element: Element, values: Values): string | undefined {
  const domain = resolve(textOf(element, 'HTTPSampler.domain'), values)
  const path = URL.parse(resolve(textOf(element, 'HTTPSampler.path'), values) ?? '')
  const host = path?.host ? path.hostname : domain
  return host && !host.includes('$') ? host.toLowerCase() : undefined
}

/** A transaction that is a sample of its own hides the requests below it from a results file. */
function countEachRequest(document: Document): void {
  for (const controller of Array.from(document.getElementsByTagName('TransactionController'))) {
    const parent = prop(controller, 'TransactionController.parent')
    if (parent) parent.textContent = 'false'
  }
}

type Retarget = { target: URL; host: string; values: Values }

function retarget(requests: readonly Element[], { target, host, values }: Retarget): void {
  const basePath = target.pathname.replace(/\/+$/, '')
  const hostFor = (element: Element) => hostOf(element, values)
  const defaults = requests.filter(({ tagName }) => tagName === 'ConfigTestElement')
  const inherits = defaults.some(element => hostFor(element) === host.toLowerCase())
  for (const element of requests) {
    const own = hostFor(element)
    if (own === undefined ? !inherits || hasDomain(element) : own !== host.toLowerCase()) continue
    const path = textOf(element, 'HTTPSampler.path')
    const address = URL.parse(resolve(path, values) ?? '')
    if (address?.host) {
      const rest = path.replace(/^\w+:\/\/[^/?#]*/, '')
      set(element, 'HTTPSampler.path', `${target.origin}${basePath}${rest}`)
      continue
    }
    if (path !== '') set(element, 'HTTPSampler.path', `${basePath}/${path.replace(/^\/+/, '')}`)
    set(element, 'HTTPSampler.domain', target.hostname)
    set(element, 'HTTPSampler.protocol', target.protocol.replace(':', ''))
    set(element, 'HTTPSampler.port', target.port || (target.protocol === 'https:' ? '443' : '80'))
  }
}

const hasDomain = (element: Element): boolean => textOf(element, 'HTTPSampler.domain') !== ''

function set(element: Element, name: string, value: string): void {
  let found = prop(element, name)
  if (!found) {
    found = element.ownerDocument!.createElement('stringProp')
    found.setAttribute('name', name)
    element.appendChild(found)
  }
  found.textContent = value
}
