import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { closedPort } from '../../support/servers/closed-port.ts'
import { ok, startTarget, status } from '../../support/servers/target.ts'
import { openWorld, runShared } from '../../support/world.ts'

/* Health checks as they are shipped: the bundle in dist/, another process, real HTTP. */
const { write, command } = await openWorld(runShared)
const target = await startTarget()

afterEach(() => target.answerWith(ok))
afterAll(() => target.close())

const check = async (checks: string, ...words: string[]) =>
  command(
    ...['check', '--config', await write('gate.yml', `service: shop\nchecks: ${checks}\n`)],
    ...['--target', target.url, ...words],
  )

describe('reliability-gate check', () => {
  test('exits with 0 where all is up, and sends each check once', async () => {
    target.log.length = 0
    const { code, stdout } = await check('[{ name: api, http: /health }]')
    expect(stdout).toContain('The only check passed')
    expect(code).toBe(0)
    expect(target.log).toEqual(['GET /health'])
  })

  test('exits with 1 after three tries, and says why in each format', async () => {
    target.answerWith(status(503))
    target.log.length = 0
    const checks = `[{ name: api, http: "/health?token=abcdefghij" }, { name: db, tcp: ":${await closedPort()}" }]`
    const { code, stdout } = await check(checks, '--format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'check',
      verdict: 'fail',
      reason: 'Of 2 checks, 2 failed: api, db',
      checks: [
        { name: 'api', address: 'GET /health', reason: 'it responded with 503 (3 tries)' },
        { name: 'db', reason: expect.stringContaining('connection was refused') },
      ],
    })
    expect(stdout).not.toContain('abcdefghij')
    expect(target.log).toHaveLength(3)
  })

  test('exits with 2 where a check is wrong, or there is none', async () => {
    const { code, stderr } = await check('[{ name: api, htp: / }]')
    expect(stderr).toContain('a check has one of the keys http, dns, ping')
    expect(code).toBe(2)
    expect(await check('[{ name: api, tcp: "169.254.169.254:80" }]')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('link-local'),
    })
    const { code: without } = await command(
      'check',
      '--config',
      await write('none.yml', 'service: shop\n'),
    )
    expect(without).toBe(2)
  })
})
