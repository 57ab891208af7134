import { describe } from 'vitest'
import { isOfPlatform, seeRows } from '../../../support/chaos/comes-back.ts'

describe('every fault that the gate switches on and off comes back', async () => {
  await seeRows(kind => !isOfPlatform(kind))
})
