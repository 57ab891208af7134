import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { faultOption } from '../../src/faults/faults.ts'
import { readyFault } from '../../src/faults/ready-fault.ts'
import { parseYaml } from '../../src/language/yaml/parse-yaml.ts'
import { formatProblem, type Problem } from '../../src/model/problem.ts'
import { openLeftovers } from '../../src/tools/leftovers.ts'
import { fakeContainer, startFakeDocker } from '../support/chaos/fake-docker.ts'
import { fisTemplate, hostedVariables, startFakeFis } from '../support/chaos/fake-hosted.ts'
import { temporaryFolder } from '../support/processes.ts'
import { quietContext, skippingClock } from './providers/quiet-context.ts'

/*
 * What is selected is known only once the fault is open: it is held to `chaos.selectors` before any
 * load.
 */
async function told(written: object, selectors: string[]): Promise<string | undefined> {
  const [reading, node] = parseYaml(JSON.stringify(written), {
    file: 'f.yml',
    environment: hostedVariables,
  })
  const fault = faultOption.read({ node: node!, path: 'fault', reading })!
  const opening = {
    machine: { environment: {}, variables: hostedVariables },
    folder: '.',
    proxies: new Map(),
    bounds: [{}, { name: 'gate.yml@abc1234', selectors }],
    leave: openLeftovers(),
  }
  const broken = { name: 'broken', fault, forMs: 20_000, switchMs: 5000, mayLast: true as const }
  return readyFault(broken, opening, quietContext(skippingClock())).then(
    () => undefined,
    (error: Problem) => formatProblem(error),
  )
}

describe('a container of Docker', () => {
  const open = async () => {
    const socket = join(await temporaryFolder(), 'docker.sock')
    const other = { Id: 'b'.repeat(64), Name: '/shop-db-2' }
    const labels = { 'com.docker.compose.service': 'db', app: 'shop' }
    const { close } = await startFakeDocker(socket, [
      fakeContainer({ labels }),
      fakeContainer({ ...other, labels: { 'com.docker.compose.service': 'db' } }),
    ])
    onTestFinished(close)
    return (which: object, ...selectors: string[]) =>
      told({ docker: { ...which, socket }, pause: true }, selectors)
  }

  test('has the labels, the name or the service that are allowed', async () => {
    const selecting = await open()
    const first = { container: 'shop-db-1' }
    expect(await selecting(first, 'app=shop')).toBeUndefined()
    expect(await selecting(first, 'container=shop-db-1')).toBeUndefined()
    expect(await selecting(first, 'service=db,app=shop')).toBeUndefined()
    expect(await selecting(first, 'app=web', 'service=web')).toBe(
      'the fault is refused: the container shop-db-1; chaos.selectors of gate.yml@abc1234 allows app=web or service=web (a pull request cannot change that)',
    )
  })

  test('is held to them by itself, where a service has several', async () => {
    const selecting = await open()
    expect(await selecting({ service: 'db' }, 'service=db')).toBeUndefined()
    expect(await selecting({ service: 'db' }, 'app=shop')).toContain('the container shop-db-2;')
  })

  test('is known by its name, whatever the config calls it', async () => {
    const selecting = await open()
    const id = 'b'.repeat(64)
    expect(await selecting({ container: id }, `container=${id}`)).toContain('shop-db-2')
  })
})

describe('a template of AWS FIS', () => {
  const open = async (targets?: object) => {
    const { url, close } = await startFakeFis({ duration: 'PT5M' }, targets)
    onTestFinished(close)
    return (...selectors: string[]) =>
      told({ 'aws-fis': { template: fisTemplate, url } }, selectors)
  }
  const tagged = (app: string) => ({
    resourceType: 'aws:ec2:instance',
    resourceTags: { app },
    selectionMode: 'ALL',
  })

  test('has targets by tags that are allowed, each of them', async () => {
    const selecting = await open({ web: tagged('shop'), db: tagged('payment') })
    expect(await selecting('app=shop', 'app=payment')).toBeUndefined()
    expect(await selecting('app=shop')).toContain(
      `the fault is refused: the target db of ${fisTemplate}; chaos.selectors of gate.yml@abc1234 allows app=shop`,
    )
  })

  test('is allowed by its id, also where it names resources or no target', async () => {
    const arn = { resourceArns: ['arn:aws:ec2:eu-west-1:1:instance/i-1'], selectionMode: 'ALL' }
    const selecting = await open({ one: { resourceType: 'aws:ec2:instance', ...arn } })
    expect(await selecting(`template=${fisTemplate}`)).toBeUndefined()
    expect(await selecting('app=shop')).toContain('the target one')
    const without = await open()
    expect(await without(`template=${fisTemplate}`)).toBeUndefined()
    expect(await without('app=shop')).toContain(`${fisTemplate} has no target`)
  })
})
