import { type Missing, readPlainFile } from '../../../files/plain-file.ts'
import { within } from '../../../files/within.ts'
import { defined } from '../../../model/basics/defined.ts'
import { type BodyFile, isHttp, type RequestPlan } from '../../../model/plan/load.ts'
import type { Mistake } from '../../../model/problem.ts'
import { Secret } from '../../../model/secret.ts'
import { fromConfig } from './texts.ts'

/** Of one file: it is held in memory by each thread that sends it. */
const largestBytes = 16 * 1024 * 1024

type Content = { kind: 'bytes'; bytes: Secret } | Missing

/**
 * The same requests with what the files of their bodies hold; a file that several name is read
 * once. `pathOf`: the absolute path of a file that the config names, which has to lie below `root`.
 * A file that cannot be read is a mistake where it is named.
 */
export async function readBodyFiles(
  requests: readonly RequestPlan[],
  { root, pathOf }: { root: string; pathOf: (file: string) => string },
): Promise<{ requests: RequestPlan[]; mistakes: Mistake[] }> {
  const files = requests.filter(isHttp).flatMap(filesOf)
  const paths = [...new Set(files.map(({ path }) => path))]
  const contents = new Map(
    await Promise.all(
      paths.map(async path => [path, await readBytes(root, pathOf(path))] as const),
    ),
  )
  const withBytes = ({ path }: BodyFile): BodyFile => {
    const content = contents.get(path)!
    return { path, ...defined({ bytes: content.kind === 'bytes' ? content.bytes : undefined }) }
  }
  return {
    requests: requests.map(request => (isHttp(request) ? mapFiles(request, withBytes) : request)),
    mistakes: files.flatMap(file => mistakesOf(file, contents.get(file.path)!)),
  }
}

type Bodied = Pick<Extract<RequestPlan, { method: string }>, 'file' | 'multipart'>

const filesOf = ({ file, multipart = [] }: Bodied): BodyFile[] =>
  [file, ...multipart.map(field => field.file)].filter(one => one !== undefined)

function mapFiles<T extends Bodied>(request: T, map: (file: BodyFile) => BodyFile): T {
  const { file, multipart } = request
  return {
    ...request,
    ...defined({
      file: file && map(file),
      multipart: multipart?.map(field =>
        field.file ? { ...field, file: map(field.file) } : field,
      ),
    }),
  }
}

async function readBytes(root: string, path: string): Promise<Content> {
  const found = await within(root, path)
  if (found.kind === 'missing') return found
  const read = await readPlainFile(found.path, largestBytes)
  return read.kind === 'missing'
    ? read
    : { kind: 'bytes', bytes: new Secret(read.bytes.toString('latin1')) }
}

function mistakesOf({ path, place }: BodyFile, content: Content): Mistake[] {
  if (content.kind === 'bytes') return []
  const hint = content.hint ?? fromConfig
  return [{ message: `${path}: ${content.why}`, hint, ...defined({ place }) }]
}
