import { readFile } from 'node:fs/promises'

/** Where a config stands: the working folder, and the path of its file from there. */
export type Home = { folder: string; config: string | undefined }

/** A file's text, or why there is none. */
export type Text = { kind: 'text'; text: string } | { kind: 'missing'; isThere: boolean; why: string }

export async function readText(path: string): Promise<Text> {
  try {
    return { kind: 'text', text: await readFile(path, 'utf8') }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const isThere = code !== 'ENOENT'
    return { kind: 'missing', isThere, why: isThere ? `it cannot be read (${code ?? error})` : 'there is no such file' }
  }
}
