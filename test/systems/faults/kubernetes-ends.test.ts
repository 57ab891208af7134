import { expect, test } from 'vitest'
import { ends } from '../../support/chaos/ends.ts'
import { kinds, startChaosSystems } from '../servers/chaos-systems.ts'

/* Objects of a cluster through dist/, however the gate ends. */
const chaos = await startChaosSystems()

test.runIf(chaos).each(Object.keys(kinds))(
  'an object of %s is created, observed while its controller breaks something, and gone at each end of the gate',
  async id => {
    const seen = Object.entries(ends).map(async ([end, see]) => [
      end,
      await see(chaos!.ending(id)).catch(error => Promise.reject(new Error(end, { cause: error }))),
    ])
    expect(new Set((await Promise.all(seen)).map(([, how]) => how))).toEqual(new Set(['yes']))
  },
)
