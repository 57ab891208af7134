import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { startChromium } from '../../scripts/chromium.ts'
import type { RunRecord } from '../../src/model/record.ts'
import { render } from '../../src/render/renderings.ts'
import { canBeHad } from '../support/can-be-had.ts'
import { profileRecord } from '../support/examples/example-profiles.ts'
import { exampleNames, exampleRecord } from '../support/examples/example-record.ts'
import { longRecord } from '../support/examples/long-record.ts'
import { scenarioRecord } from '../support/examples/scenario-record.ts'

const browser = await canBeHad('chromium', startChromium)
afterAll(() => browser?.close())

const looks = [
  { look: 'light', colorScheme: 'light', width: 1000 },
  { look: 'dark', colorScheme: 'dark', width: 1000 },
  { look: 'on a phone', colorScheme: 'light', width: 375 },
] as const

describe.runIf(browser)('the report in a browser', () => {
  test.each(looks)('breaks no rule of accessibility: $look', async ({ colorScheme, width }) => {
    for (const name of exampleNames) {
      const html = render('html', exampleRecord(name))
      const page = await opened(browser!, html, { colorScheme, width })
      expect(await violations(page), name).toEqual([])
      await page.close()
    }
  })

  test('asks the network for nothing, and its policy lets its own script run', async () => {
    const page = await browser!.newPage()
    const requests: string[] = []
    const messages: string[] = []
    page.on('request', request => requests.push(request.url()))
    page.on('console', message => messages.push(message.text()))
    page.on('pageerror', error => messages.push(error.message))
    await page.setContent(render('html', exampleRecord('fail')))
    expect(await page.locator('th button').count()).toBeGreaterThan(0)
    await page.evaluate(
      'document.body.append(Object.assign(document.createElement("script"), { text: "window.foreign = 1" }))',
    )
    expect(await page.evaluate('window.foreign')).toBeUndefined()
    expect(requests).toEqual([])
    expect(messages.filter(text => !text.includes('Content Security Policy'))).toEqual([])
    await page.close()
  })

  test('sorts by a column from the keyboard, with the reason of each row below it, and back', async () => {
    const page = await opened(browser!, render('html', exampleRecord('fail')))
    const table = page.locator('.scroll > table').first()
    const names = () => table.locator('tbody td:nth-child(2) code').allTextContents()
    const before = await names()
    expect(before).toHaveLength(4)
    await table.locator('th button').nth(1).focus()
    await page.keyboard.press('Enter')
    const collator = new Intl.Collator('en', { numeric: true })
    expect(await names()).toEqual(before.toSorted((a, b) => collator.compare(b, a)))
    expect(await table.locator('th').nth(1).getAttribute('aria-sort')).toBe('descending')
    await page.keyboard.press('Enter')
    expect(await names()).toEqual(before.toSorted(collator.compare))
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    expect(await names()).toEqual(before)
    await page.close()
  })

  test('sorts spans of time by how long they are', async () => {
    const page = await opened(browser!, render('html', profileRecord('spike')))
    const table = page.locator('table', { has: page.getByText('Part', { exact: true }) })
    const times = () => table.locator('tbody td:nth-child(3)').allTextContents()
    await table.locator('th button', { hasText: /^Time$/ }).click()
    const [first = '', ...others] = await times()
    expect(first).toMatch(/m/)
    expect(others.every(time => /^\d+s$/.test(time))).toBe(true)
    await page.close()
  })

  test('keeps the steps of a scenario below it, however its table is sorted', async () => {
    const page = await opened(browser!, render('html', scenarioRecord()))
    const table = page.locator('.scroll > table').nth(1)
    const names = () => table.locator('tbody td:first-child').allTextContents()
    expect(await names()).toEqual(['buy', '↳ login', '↳ pay', 'look', '↳ list'])
    await table.locator('th button').nth(1).focus()
    await page.keyboard.press('Enter')
    expect(await names()).toEqual(['look', '↳ list', 'buy', '↳ login', '↳ pay'])
    await page.close()
  })

  test('shows the rows that hold what was typed, and those that did not pass', async () => {
    const page = await opened(browser!, render('html', longRecord()))
    const tools = page.locator('.tools').first()
    const shown = page
      .locator('.scroll > table')
      .first()
      .locator('tbody tr:not([hidden]) td:nth-child(2) code')
    const all = await shown.allTextContents()
    const told = tools.locator('output')
    await tools.getByLabel('Filter').fill('P(99) ROUTE-7}')
    expect(await shown.allTextContents()).toEqual(['p(99){GET /route-7} < 500ms'])
    expect(await told.textContent()).toBe(`1 of ${all.length} rows`)
    await tools.getByLabel('Filter').fill('')
    expect(await shown.allTextContents()).toEqual(all)
    await tools.getByLabel('Only what did not pass').check()
    const open = longRecord().objectives.filter(({ verdict }) => verdict !== 'pass')
    expect(await shown.allTextContents()).toEqual(open.map(({ name }) => name))
    expect(await told.textContent()).toBe(`${open.length} of ${all.length} rows`)
    await page.close()
  })

  test('fits a sheet of A4, also with all columns of a comparison', async () => {
    const page = await opened(browser!, render('html', keptCase('fail-regression')), { width: 794 })
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(794)
    await page.close()
  })

  test('has at most 400 kB for a run of an hour with 300,000 requests', async () => {
    const html = render('html', longRecord())
    expect(Buffer.byteLength(html)).toBeLessThan(400_000)
    const page = await opened(browser!, html)
    expect(await page.locator('svg').count()).toBeGreaterThan(5)
    await page.close()
  })
})

/** The record of a real run. */
function keptCase(name: string): RunRecord {
  const file = new URL(`../unit/render/cases/${name}/record.json.gz`, import.meta.url)
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as RunRecord
}

async function opened(
  from: Browser,
  html: string,
  { colorScheme = 'light', width = 1000 }: { colorScheme?: 'light' | 'dark'; width?: number } = {},
): Promise<Page> {
  const page = await from.newPage({
    colorScheme,
    viewport: { width, height: 800 },
    bypassCSP: true,
  })
  await page.setContent(html)
  return page
}

/** What axe-core finds, a line each. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source })
  const found = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
  }
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`),
  )
}
