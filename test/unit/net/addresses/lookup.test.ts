import type { LookupFunction } from 'node:net'
import { beforeEach, expect, test, vi } from 'vitest'
import { rotatingLookup } from '../../../../src/net/addresses/lookup.ts'

type Found = { address: string; family: number }
const resolver = vi.hoisted(() => ({
  asked: 0,
  found: [] as { address: string; family: number }[],
  error: undefined as Error | undefined,
}))
vi.mock('../../../../src/net/addresses/address-guard.ts', async original => ({
  ...(await original<object>()),
  guardedLookup: ((_, __, callback) => {
    resolver.asked += 1
    if (resolver.error) callback(Object.assign(resolver.error, { code: 'ENOTFOUND' }), '', 0)
    else callback(null, resolver.found)
  }) as LookupFunction,
}))

const ask = (lookup: LookupFunction, all = true) =>
  new Promise<Found[]>((resolve, reject) => {
    lookup('shop.example', { all }, (error, address, family) => {
      if (error) reject(error)
      else
        resolve(typeof address === 'string' ? [{ address, family: family! }] : (address as Found[]))
    })
  })
const first = async (lookup: LookupFunction) => (await ask(lookup))[0]!.address

beforeEach(() => {
  resolver.asked = 0
  resolver.error = undefined
  resolver.found = ['10.0.0.1', '10.0.0.2', '10.0.0.3'].map(address => ({ address, family: 4 }))
})

test('every address of a name comes first in turn, and the others follow', async () => {
  const lookup = rotatingLookup()
  expect([
    await first(lookup),
    await first(lookup),
    await first(lookup),
    await first(lookup),
  ]).toEqual(['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.1'])
  expect((await ask(lookup)).map(({ address }) => address)).toEqual([
    '10.0.0.2',
    '10.0.0.3',
    '10.0.0.1',
  ])
  expect(await ask(lookup, false)).toEqual([{ address: '10.0.0.3', family: 4 }])
  expect(resolver.asked).toBe(1)
})

test('a name that leads elsewhere after a second is followed', async () => {
  const lookup = rotatingLookup()
  const clock = vi.spyOn(performance, 'now').mockReturnValue(5000)
  expect(await first(lookup)).toBe('10.0.0.1')
  resolver.found = [{ address: '10.9.9.9', family: 4 }]
  clock.mockReturnValue(5999)
  expect(await first(lookup)).toBe('10.0.0.2')
  clock.mockReturnValue(6000)
  expect(await first(lookup)).toBe('10.9.9.9')
  clock.mockRestore()
})

test('a name that does not resolve is told, and asked for again', async () => {
  const lookup = rotatingLookup()
  resolver.error = new Error('no such name')
  await expect(ask(lookup)).rejects.toThrow('no such name')
  resolver.error = undefined
  expect(await first(lookup)).toBe('10.0.0.1')
})

test('an address that is given stands for every name, unless it is one that is refused', async () => {
  expect(await ask(rotatingLookup('10.1.2.3'))).toEqual([{ address: '10.1.2.3', family: 4 }])
  expect(await ask(rotatingLookup('fd00::1'), false)).toEqual([{ address: 'fd00::1', family: 6 }])
  await expect(ask(rotatingLookup('169.254.169.254'))).rejects.toMatchObject({
    code: 'EREFUSEDADDRESS',
  })
  expect(resolver.asked).toBe(0)
})
