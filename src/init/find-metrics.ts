import type { Discovery, Repository } from './repository.ts'
import { dotnet, findSign, go, jvm, node, python, ruby, rust, type Sign } from './signs.ts'

/** Libraries that tell metrics, and where. The one place to add one. */
const libraries: readonly { signs: readonly Sign[]; path: string }[] = [
  {
    path: '/metrics',
    signs: [
      [
        node,
        /"(prom-client|express-prom-bundle|express-prometheus-middleware|fastify-metrics|@willsoto\/nestjs-prometheus|nestjs-prometheus)"/,
      ],
      [go, /github\.com\/(prometheus\/client_golang|VictoriaMetrics\/metrics)\b/],
      [
        python,
        /\b(prometheus[-_]client|prometheus[-_]fastapi[-_]instrumentator|starlette[-_]exporter|starlette[-_]prometheus|prometheus[-_]flask[-_]exporter|django[-_]prometheus)\b/i,
      ],
      [ruby, /["'](prometheus-client|yabeda-prometheus)["']/],
      [rust, /^(axum-prometheus|actix-web-prom|metrics-exporter-prometheus|prometheus)\b/m],
      [dotnet, /"(prometheus-net(?:\.AspNetCore)?)"/],
    ],
  },
  { path: '/actuator/prometheus', signs: [[jvm, /\b(micrometer-registry-prometheus)\b/]] },
]

/** Where the app seems to tell metrics; undefined where no library says that it does. */
export function findMetrics(repository: Repository): (Discovery & { path: string }) | undefined {
  for (const { path, signs } of libraries) {
    const why = findSign(signs, repository)
    if (why !== undefined) return { what: 'metrics', found: path, why, path }
  }
  return undefined
}
