/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: as JMeter writes variables. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { propertiesText } from '../../../../src/engines/jmeter/properties-text.ts'
import { PlanError, readTestPlan } from '../../../../src/engines/jmeter/test-plan.ts'

const handbook = readFileSync(
  new URL('../../../../examples/load-tools/plan.jmx', import.meta.url),
  'utf8',
)
const plan = (inner: string) =>
  `<jmeterTestPlan version="1.2"><hashTree><TestPlan/><hashTree>${inner}</hashTree></hashTree></jmeterTestPlan>`
const request = (props: Record<string, string>, more = '') =>
  `<HTTPSamplerProxy${more}>${propsOf(props)}</HTTPSamplerProxy><hashTree/>`
const defaults = (props: Record<string, string>) =>
  `<ConfigTestElement guiclass="HttpDefaultsGui">${propsOf(props)}</ConfigTestElement><hashTree/>`
const propsOf = (props: Record<string, string>) =>
  Object.entries(props)
    .map(([name, value]) => `<stringProp name="HTTPSampler.${name}">${value}</stringProp>`)
    .join('')
const variable = (name: string, value: string) =>
  `<Arguments><collectionProp name="Arguments.arguments"><elementProp name="${name}" elementType="Argument"><stringProp name="Argument.name">${name}</stringProp><stringProp name="Argument.value">${value}</stringProp></elementProp></collectionProp></Arguments><hashTree/>`

/** Of each request and default of a plan, what it says of where it sends to. */
const places = (text: string) =>
  [...text.matchAll(/<(HTTPSamplerProxy|ConfigTestElement)[\s\S]*?<\/\1>/g)].map(([whole]) =>
    Object.fromEntries(
      [...whole.matchAll(/name="HTTPSampler\.(domain|port|protocol|path)">([^<]*)</g)].map(
        ([, name, value]) => [name, value],
      ),
    ),
  )

describe('the copy of a plan', () => {
  test('sends to the target what the plan sends to the host that stands for it', () => {
    const { hosts, textFor } = readTestPlan(handbook, {})
    expect(hosts).toEqual(['api.example.com'])
    const text = textFor('http://127.0.0.1:8080/preview-17/', 'api.example.com')
    expect(places(text)).toEqual([
      { domain: '127.0.0.1', port: '8080', protocol: 'http', path: '/preview-17/api/users' },
    ])
    // All else stays as it is.
    const [before, after] = [handbook, text].map(one => one.match(/<stringProp[^>]*[^/]>[^<]+/g)!)
    expect(after!.filter(line => !before!.includes(line))).toHaveLength(4)
    expect(text).toContain('<stringProp name="49586">200</stringProp>')
  })

  test('leaves other hosts, and what is not on, alone', () => {
    const { hosts, textFor } = readTestPlan(
      plan(
        request({ domain: 'Shop.example', path: '/' }) +
          request({ domain: 'auth.example', port: '444', path: '/token' }) +
          request({ domain: 'off.example', path: '/' }, ' enabled="false"') +
          `<ThreadGroup enabled="false"/><hashTree>${request({ domain: 'away.example', path: '/' })}</hashTree>`,
      ),
      {},
    )
    expect(hosts).toEqual(['shop.example', 'auth.example'])
    expect(places(textFor('https://pr-1.example', 'shop.example'))).toEqual([
      { domain: 'pr-1.example', port: '443', protocol: 'https', path: '/' },
      { domain: 'auth.example', port: '444', path: '/token' },
      { domain: 'off.example', path: '/' },
      { domain: 'away.example', path: '/' },
    ])
  })

  test('knows a host that stands in defaults, variables, properties and whole addresses', () => {
    const text = plan(
      variable('host', '${__P(site,shop.example)}') +
        defaults({ domain: '${host}', port: '8443', path: '' }) +
        request({ domain: '', path: 'list' }) +
        request({ domain: '', path: 'https://shop.example:8443/cart?a=1' }) +
        request({ domain: '${__property(site,,shop.example)}', path: '/${id}' }),
    )
    const { hosts, textFor } = readTestPlan(text, {})
    expect(hosts).toEqual(['shop.example'])
    const to = { domain: 'pr-1.example', port: '80', protocol: 'http' }
    expect(places(textFor('http://pr-1.example/base', 'shop.example'))).toEqual([
      to,
      { ...to, path: '/base/list' },
      { path: 'http://pr-1.example/base/cart?a=1' },
      { ...to, path: '/base/${id}' },
    ])
    expect(readTestPlan(text, { site: 'other.example' }).hosts).toEqual([
      'other.example',
      'shop.example',
    ])
  })

  test('tells each request of a transaction, also where the plan would tell their sum', () => {
    const controller =
      '<TransactionController><boolProp name="TransactionController.parent">true</boolProp></TransactionController><hashTree/>'
    const text = readTestPlan(plan(controller), {}).textFor('http://a', undefined)
    expect(text).toContain('<boolProp name="TransactionController.parent">false</boolProp>')
  })

  test('has no host where none is known before the run', () => {
    expect(readTestPlan(plan(request({ domain: '${HOST}', path: '/' })), {}).hosts).toEqual([])
    expect(
      readTestPlan(plan(request({ domain: '${__P(host)}', path: '/' })), { host: '$target' }).hosts,
    ).toEqual([])
  })
})

test('what is no plan is told with its place', () => {
  const errorOf = (text: string) => {
    try {
      return readTestPlan(text, {})
    } catch (error) {
      return error
    }
  }
  expect(errorOf('<html/>')).toMatchObject({
    message: expect.stringContaining('not a JMeter test plan'),
  })
  const broken = errorOf('<jmeterTestPlan>\n  <hashTree></jmeterTestPlan>')
  expect(broken).toBeInstanceOf(PlanError)
  expect(broken).toMatchObject({ line: 2, column: 3 })
  expect(errorOf('')).toBeInstanceOf(PlanError)
})

test('properties reach Java as they are', () => {
  expect(propertiesText({ 'a.b': 'x=1: #!', c: 'ü\n\\😀' })).toBe(
    'a.b=x\\=1\\:\\ \\#\\!\nc=\\u00fc\\u000a\\\\\\ud83d\\ude00\n',
  )
})
