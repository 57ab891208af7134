/**
 * From source a file of its own; in the bundle its one entry, which finds itself in a worker. The
 * name is no literal beside `import.meta.url`, which a bundler would take for a file to copy.
 */
export function workerEntry(): URL {
  const here = import.meta.url
  return new URL(here.endsWith('.ts') ? './worker.ts' : './index.js', here)
}
