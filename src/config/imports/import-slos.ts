import { parseYamlDocuments } from '../../language/yaml/parse-yaml.ts'
import { type Reading, refuseFile, type Spot, sortedMistakes } from '../../language/yaml/reading.ts'
import { defined } from '../../model/basics/defined.ts'
import type { ImportedFile } from '../../model/plan/plan.ts'
import type { Mistake } from '../../model/problem.ts'
import type { ConfiguredObjective } from '../objectives/terms.ts'
import type { SloImport } from '../slos/slo-imports.ts'
import { documentsIn } from './foreign.ts'
import type { Format } from './format.ts'
import { formats } from './formats.ts'
import { openIntake, type Taken } from './intake.ts'

/** An import, and the files that its paths and patterns have found. */
export type ImportWithFiles = SloImport & { found: { file: string; text: string }[] }

export type Imported = { objectives: ConfiguredObjective[]; files: ImportedFile[] }

type ReadImport = Imported & { mistakes: Mistake[] }

/**
 * The objectives of imported files, and all mistakes of all files: with them stands what the files
 * hold and cannot be judged, each with its place.
 */
export function importSlos(imports: readonly ImportWithFiles[], service: string): ReadImport {
  const read = imports.map(one => readImport(one, service))
  return {
    objectives: read.flatMap(one => one.objectives),
    files: read.flatMap(one => one.files),
    mistakes: read.flatMap(one => one.mistakes),
  }
}

function readImport(found: ImportWithFiles, service: string): ReadImport {
  const readings: Reading[] = []
  const documents = found.found.flatMap(({ file, text }) => {
    const [reading, nodes] = parseYamlDocuments(text, { file, environment: undefined })
    readings.push(reading)
    return nodes
      .flatMap(node => documentsIn({ node, path: '', reading }))
      .map((spot): Document => ({ spot, format: formats.find(format => format.recognises(spot)) }))
  })
  const { intake, taken } = openIntake(found, service)
  for (const format of formats) {
    const own = documents.filter(document => document.format === format).map(({ spot }) => spot)
    if (own.length > 0) format.read(own, intake)
  }
  for (const { spot } of documents.filter(({ format }) => !format)) {
    const known = [...new Set(formats.map(({ name }) => name))].join(', ')
    refuseFile(spot, {
      message: 'this is not a known kind of SLO file',
      hint: `known: ${known}`,
    })
  }
  const mistakes = readings.flatMap(sortedMistakes)
  if (mistakes.length === 0 && taken.objectives.length === 0) {
    const message = `${found.files.join(', ')}: it contains no SLO that the gate can judge`
    const [first] = taken.leftOut
    mistakes.push({
      message,
      ...defined({ hint: first && `${first.file}, ${first.text}` }),
      place: found.place,
    })
  }
  return { objectives: taken.objectives, files: filesOf(found, documents, taken), mistakes }
}

type Document = { spot: Spot; format: Format | undefined }

/** What came of each file. */
const filesOf = (
  { found }: ImportWithFiles,
  documents: readonly Document[],
  taken: Taken,
): ImportedFile[] =>
  found.map(({ file }) => {
    const own = documents.filter(({ spot }) => spot.reading.file === file)
    return {
      file,
      format: [...new Set(own.flatMap(({ format }) => format?.name ?? []))].join(', '),
      objectives: taken.objectives.filter(({ place }) => place?.file === file).length,
      leftOut: taken.leftOut.filter(left => left.file === file).map(({ text }) => text),
    }
  })
