import { pathToFileURL } from 'node:url'

/*
 * The parser of the Mermaid that GitHub runs, without a browser: it only misses the DOM that its
 * sanitizer wants, and that sanitizer's work on titles is not what is tested here.
 */
const sanitizer = (await import(
  pathToFileURL('node_modules/dompurify/dist/purify.es.mjs').href
)) as {
  default: Record<string, unknown>
}
Object.assign(sanitizer.default, { addHook: () => undefined, sanitize: (text: string) => text })
const { default: mermaid } = await import('mermaid')

/** The kind of diagram. @throws where Mermaid would draw its error instead. */
export async function parseMermaid(text: string): Promise<string> {
  const parsed = await mermaid.parse(text)
  return parsed.diagramType
}

/** The Mermaid blocks of a Markdown text. */
export const mermaidBlocks = (markdown: string): string[] =>
  [...markdown.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)].map(([, block]) => block!)
