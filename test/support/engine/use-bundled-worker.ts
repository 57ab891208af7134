import { inject, vi } from 'vitest'

vi.mock('../../../src/engines/embedded/worker-entry.ts', () => ({
  workerEntry: () => new URL(inject('loadWorker')),
}))
