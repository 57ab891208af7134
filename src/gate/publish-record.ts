import { defined } from '../model/basics/defined.ts'
import type { Note } from '../model/note.ts'
import type { RunRecord } from '../model/record.ts'
import type { Publication } from '../publish/publisher.ts'
import { type Report, reportOf } from '../scorecard/build-scorecard.ts'

/** One way of publishing a run, in the order in which a run uses them. */
export type Publisher = { id: string; publish: (report: Report) => Promise<Publication> }

/** The run with its notes, and what became of each publisher by its id. */
export type Published = { report: Report; publications: Record<string, Publication> }

/**
 * Publishes in order. A refusal becomes a note of the record, so that those who publish later,
 * files last, can tell it; it never changes the verdict. Not even a bug in one publisher keeps the
 * others from publishing.
 */
export async function publishRecord(
  record: RunRecord,
  publishers: readonly Publisher[],
): Promise<Published> {
  let report = reportOf(record)
  const publications: Record<string, Publication> = {}
  for (const publisher of publishers) {
    const { id } = publisher
    const publication = await tryToPublish(publisher, report)
    publications[id] = publication
    const note = noteOf(id, publication)
    if (note) report = reportOf({ ...report.record, notes: [...report.record.notes, note] })
  }
  return { report, publications }
}

async function tryToPublish({ publish }: Publisher, report: Report): Promise<Publication> {
  try {
    return await publish(report)
  } catch (error) {
    return { kind: 'denied', why: error instanceof Error ? error.message : String(error) }
  }
}

function noteOf(source: string, publication: Publication): Note | undefined {
  if (publication.kind === 'published' && publication.note) return { source, ...publication.note }
  if (publication.kind !== 'denied') return undefined
  return { source, message: publication.why, ...defined({ hint: publication.hint }) }
}
