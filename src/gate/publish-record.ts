import { defined } from '../model/defined.ts'
import type { Note } from '../model/note.ts'
import type { RunRecord } from '../model/record.ts'
import type { Publication } from '../publish/publisher.ts'

/** One way of publishing a record, in the order in which a run uses them. */
export type Publisher = { id: string; publish: (record: RunRecord) => Promise<Publication> }

/** The record with its notes, and what became of each publisher by its id. */
export type Published = { record: RunRecord; publications: Record<string, Publication> }

/**
 * Publishes in order. A refusal becomes a note of the record, so that those who publish later, files last, can tell it;
 * it never changes the verdict. Not even a bug in one publisher keeps the others from publishing.
 */
export async function publishRecord(
  record: RunRecord,
  publishers: readonly Publisher[],
): Promise<Published> {
  let noted = record
  const publications: Record<string, Publication> = {}
  for (const { id, publish } of publishers) {
    const publication = await publish(noted).catch(
      (error: unknown): Publication => ({
        kind: 'denied',
        why: error instanceof Error ? error.message : String(error),
      }),
    )
    publications[id] = publication
    const note = noteOf(id, publication)
    if (note) noted = { ...noted, notes: [...noted.notes, note] }
  }
  return { record: noted, publications }
}

function noteOf(source: string, publication: Publication): Note | undefined {
  if (publication.kind !== 'denied') return undefined
  return { source, message: publication.why, ...defined({ hint: publication.hint }) }
}
