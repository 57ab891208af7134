import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { dynamic } from '../../../../../../src/engines/embedded/protocols/http/dynamic.ts'
import {
  type PreparedRequest,
  prepareRequest,
} from '../../../../../../src/engines/embedded/protocols/http/requests.ts'
import { Values } from '../../../../../../src/engines/embedded/scenario/values.ts'
import type { HttpRequestPlan } from '../../../../../../src/model/plan/load.ts'
import type { Revealed } from '../../../../../../src/model/secret.ts'
import { seededRandom } from '../../../../../../src/stats/random.ts'

const to = { side: 'head' as const, url: 'http://shop.example', headers: {} }
const everyByte = String.fromCharCode(...Array.from({ length: 256 }, (_, byte) => byte))
const uploading: Revealed<HttpRequestPlan> = {
  name: 'upload',
  method: 'POST',
  path: '/',
  headers: {},
  weight: 1,
  expect: {},
  multipart: [
    { name: 'title "x"', text: 'hé\r\nllo {{ iteration }}' },
    { name: 'photo', file: { path: 'some/a.jpg', bytes: everyByte }, type: 'image/jpeg' },
    { name: 'doc', file: { path: 'b', bytes: '' }, filename: 'ü "1"\n.bin' },
  ],
}
const headersOf = ({ headers }: PreparedRequest) =>
  Object.fromEntries(
    headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1]!]] : [])),
  )
/** As Node's own parser of forms reads it. */
const received = (request: PreparedRequest, body = request.body as Buffer) =>
  new Response(body, { headers: headersOf(request) }).formData()
const values = new Values({
  number: 4,
  startedAt: 0,
  random: seededRandom(1),
  rows: new Map(),
})

describe('a form with files', () => {
  test('is read by a server as it was meant', async () => {
    const form = await received(prepareRequest(uploading, to))
    expect([...form.keys()]).toEqual(['title "x"', 'photo', 'doc'])
    expect(form.get('title "x"')).toBe('hé\r\nllo {{ iteration }}')
    const [photo, doc] = ['photo', 'doc'].map(name => form.get(name) as File)
    expect([photo!.name, photo!.type]).toEqual(['a.jpg', 'image/jpeg'])
    expect(Buffer.from(await photo!.arrayBuffer()).toString('latin1')).toBe(everyByte)
    expect([doc!.type, doc!.size]).toEqual(['application/octet-stream', 0])
  })

  test('has its placeholders filled, and may be compressed', async () => {
    const filled = { ...uploading, templates: true, gzip: true } as const
    const { request } = dynamic(filled, to, {})!.begin(values)
    const { 'content-encoding': coding, ...headers } = headersOf(request)
    expect(coding).toBe('gzip')
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    const form = await received(request, gunzipSync(request.body as Buffer))
    expect(form.get('title "x"')).toBe('hé\r\nllo 4')
    expect((form.get('photo') as File).size).toBe(256)
  })
})

test('a body that is a file is sent byte by byte, whatever else the request fills', () => {
  const { multipart: _, ...rest } = uploading
  const request = { ...rest, file: { path: 'a', bytes: everyByte } }
  expect((prepareRequest(request, to).body as Buffer).toString('latin1')).toBe(everyByte)
  const filled = { ...request, path: '/{{ iteration }}', templates: true } as const
  const begun = dynamic(filled, to, {})!.begin(values).request
  expect([begun.path, (begun.body as Buffer).toString('latin1')]).toEqual(['/4', everyByte])
})
