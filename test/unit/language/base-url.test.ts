import { describe, expect, it } from 'vitest'
import { parseBaseUrl } from '../../../src/language/base-url.ts'
import { revealed } from '../../../src/model/secret.ts'

describe('a base address', () => {
  it.each([
    'https://preview.example',
    'http://127.0.0.1:3000',
    'http://[::1]:9090/prom/',
    'HTTPS://Preview.example/shop',
  ])('keeps %s as it is written', url =>
    expect(parseBaseUrl(` ${url} `)).toEqual({ value: { url, secrets: [] } }),
  )

  it('turns credentials into Basic authorization and strips them', () => {
    expect(revealed(parseBaseUrl('https://me:p%40ss@preview.example/shop'))).toEqual({
      value: {
        url: 'https://preview.example/shop',
        authorization: 'Basic bWU6cEBzcw==',
        secrets: ['p@ss', 'p%40ss', 'bWU6cEBzcw=='],
      },
    })
  })

  it('takes a lone user name for the secret that it is', () => {
    expect(revealed(parseBaseUrl('https://t0ken@preview.example'))).toMatchObject({
      value: { authorization: 'Basic dDBrZW46', secrets: ['t0ken', 'dDBrZW46'] },
    })
  })

  it.each([
    ['', 'empty'],
    ['preview.example', 'http://'],
    ['localhost:3000', 'http://'],
    ['/shop', 'http://'],
    ['ftp://preview.example', 'found ftp://'],
    ['javascript:alert(1)', 'http://'],
    ['http:preview.example', 'http://'],
    ['https://preview.example/?page=1', 'query'],
    ['https://preview.example/#top', 'query'],
    ['https://preview.example/?', 'query'],
    ['https://pre view.example', 'blanks'],
    ['https://\u202epreview.example', 'blanks'],
    ['https://', 'http://'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a user may write.
    ['${PREVIEW_URL}', 'header values only'],
  ])('refuses %j', (text, part) => {
    expect((parseBaseUrl(text) as { refused: string }).refused).toContain(part)
  })

  it('never quotes an address, since it may hold a secret', () => {
    for (const text of [
      'ftp://me:hunter2@x',
      'https://me:hunter2@[x',
      'https://me:hunter2@x/?q',
      'https://me:hunter2 @x',
    ]) {
      expect(JSON.stringify(parseBaseUrl(text))).not.toContain('hunter2')
    }
  })
})
