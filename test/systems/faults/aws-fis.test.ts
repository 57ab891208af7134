import { expect, test } from 'vitest'
import { defined } from '../../../src/model/basics/defined.ts'
import { systemTool } from '../../support/system-tool.ts'
import { openWorld } from '../../support/world.ts'
import { awsKeys, startMoto } from '../servers/moto.ts'

/*
 * Experiments that moto keeps as AWS FIS does, started and stopped by the command as it is shipped.
 */
const moto = await systemTool('moto')
const world = await openWorld()
const credential = 'AKID/20260101/eu-west-1/fis/aws4_request'

test.runIf(moto)(
  'an experiment of AWS FIS is started from its template, observed while it runs, and stopped',
  async () => {
    const { url } = await startMoto(moto!)
    const call = async (method: string, path: string, body?: object) => {
      const answer = await fetch(url + path, {
        method,
        headers: {
          authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`,
          'content-type': 'application/json',
          host: 'fis.eu-west-1.amazonaws.com',
        },
        ...defined({ body: body && JSON.stringify(body) }),
      })
      const text = await answer.text()
      expect(answer.ok, text).toBe(true)
      return JSON.parse(text || '{}') as Record<string, Record<string, string>>
    }
    // Else it would be over after three looks.
    await call('POST', '/moto-api/state-manager/set-transition', {
      model_name: 'fis::experiment',
      transition: { progression: 'manual', times: 2 },
    })
    const { experimentTemplate } = await call('POST', '/experimentTemplates', {
      clientToken: 'a',
      description: 'A zone is cut off',
      roleArn: 'arn:aws:iam::123456789012:role/fis',
      stopConditions: [{ source: 'none' }],
      targets: {
        zone: {
          resourceType: 'aws:ec2:subnet',
          selectionMode: 'ALL',
          resourceArns: ['arn:aws:ec2:eu-west-1:123456789012:subnet/subnet-1'],
        },
      },
      actions: {
        cut: {
          actionId: 'aws:network:disrupt-connectivity',
          parameters: { duration: 'PT5M', scope: 'availability-zone' },
          targets: { Subnets: 'zone' },
        },
      },
    })
    await world.write(
      'gate.yml',
      `service: shop
target: { url: "${url}", ready: { path: /moto-api/ } }
load: { rate: 5/s, warmup: 1s, requests: [ GET /moto-api/ ] }
objectives: [ availability >= 50% ]
chaos:
  allow: [ aws-fis ]
  steady: 2s
  experiments:
    - name: a zone is cut off
      fault: { aws-fis: { template: ${experimentTemplate!.id}, region: eu-west-1, url: "${url}" } }
      for: 1s
      hypothesis: [ availability >= 50% ]
      recovery: "< 1m"
`,
    )
    Object.assign(process.env, awsKeys)
    const { stdout, stderr } = await world.command(
      ...['run', '--config', 'gate.yml', '--report-dir', 'report'],
    )
    const record = await world.readRecord('report').catch(() => {
      throw new Error(stdout + stderr)
    })
    expect(record.evidence.experiments, stdout).toMatchObject([{ outcome: 'observed' }])
    const { experiments } = await call('GET', '/experiments')
    expect(experiments).toMatchObject([
      {
        state: { status: 'stopped' },
        tags: { 'reliability-gate': expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    ])
    expect(stdout + stderr + JSON.stringify(record)).not.toContain('key-of-aws')
  },
  300_000,
)
