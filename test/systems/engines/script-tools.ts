import { systemTool } from '../../support/system-tool.ts'

/*
 * Load tools that run a script, as a user's command starts them; `home`: absent where one cannot be
 * had.
 */
export const scriptTools = {
  k6: {
    name: 'k6',
    file: 'load.js',
    home: await systemTool('k6'),
    program: (home: string) => `exec "${home}/bin/k6" "$@"`,
  },
  locust: {
    name: 'locust',
    file: 'locustfile.py',
    home: await systemTool('locust'),
    program: (home: string) => `PYTHONPATH="${home}/python" exec python3 -m locust "$@"`,
  },
  artillery: {
    name: 'artillery',
    file: 'script.yml',
    home: await systemTool('artillery'),
    program: (home: string) =>
      `exec "${process.execPath}" "${home}/node_modules/artillery/bin/run" "$@"`,
  },
}
