import type { Discovery, Repository } from './repository.ts'

/**
 * Libraries that tell metrics, by the file that names what a project uses. The one place to add
 * one.
 */
const libraries: readonly [file: RegExp, library: RegExp, path: string][] = [
  [
    /^package\.json$/,
    /"(prom-client|express-prom-bundle|express-prometheus-middleware|fastify-metrics|@willsoto\/nestjs-prometheus|nestjs-prometheus)"/,
    '/metrics',
  ],
  [/^go\.mod$/, /github\.com\/(prometheus\/client_golang|VictoriaMetrics\/metrics)\b/, '/metrics'],
  [
    /^(requirements.*\.txt|pyproject\.toml)$/,
    /\b(prometheus[-_]client|prometheus[-_]fastapi[-_]instrumentator|starlette[-_]exporter|starlette[-_]prometheus|prometheus[-_]flask[-_]exporter|django[-_]prometheus)\b/i,
    '/metrics',
  ],
  [
    /^(pom\.xml|build\.gradle(\.kts)?)$/,
    /\b(micrometer-registry-prometheus)\b/,
    '/actuator/prometheus',
  ],
  [/^Gemfile$/, /["'](prometheus-client|yabeda-prometheus)["']/, '/metrics'],
  [
    /^Cargo\.toml$/,
    /^(axum-prometheus|actix-web-prom|metrics-exporter-prometheus|prometheus)\b/m,
    '/metrics',
  ],
  [/\.csproj$/, /"(prometheus-net(?:\.AspNetCore)?)"/, '/metrics'],
]

/** Where the app seems to tell metrics; undefined where no library says that it does. */
export function findMetrics({
  files,
  text,
}: Repository): (Discovery & { path: string }) | undefined {
  for (const [file, library, path] of libraries) {
    for (const name of files.filter(one => file.test(one))) {
      const used = library.exec(text(name) ?? '')?.[1]
      if (used !== undefined)
        return { what: 'metrics', found: path, why: `${used} in ${name}`, path }
    }
  }
  return undefined
}
