import { describe } from 'vitest'
import { isOfPlatform, seeRows } from '../../../support/chaos/comes-back.ts'

describe('every fault that is an experiment of a platform comes back', async () => {
  await seeRows(isOfPlatform)
})
