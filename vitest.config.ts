import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/unit/**/*.test.ts', 'test/contract/**/*.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Real servers and the real bundle measure time: one file after the other, so that they do not disturb each other.
        test: {
          name: 'real',
          include: ['test/real/**/*.test.ts', 'test/e2e/**/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
