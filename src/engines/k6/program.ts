/** k6 as a program: how it is found, and its variables whatever it runs. */
export const k6Program = {
  name: 'k6',
  title: 'k6',
  least: '0.50.0',
  install: '`- uses: grafana/setup-k6-action@v1` in an earlier step',
  variables: { K6_NO_USAGE_REPORT: 'true' },
  memory: 'run fewer users, or on a larger machine',
} as const
