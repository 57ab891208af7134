import type { RunRecord } from '../../../src/model/record.ts'

/**
 * What a run gave; once more, and then once more again, where the machine was too busy to send its
 * load: such a run decides nothing, and says so.
 */
export async function keptUp<T extends { record: RunRecord | undefined }>(
  run: () => Promise<T>,
  tries = 3,
): Promise<T> {
  const ended = await run()
  const isOpen = ended.record?.objectives.some(({ cause }) => cause === 'generator')
  return isOpen && tries > 1 ? keptUp(run, tries - 1) : ended
}
