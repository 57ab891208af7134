// build/language/limits.js
var limits = {
  ratePerSecond: 1e5,
  users: 1e4,
  connections: 1e4,
  durationMs: 216e5,
  warmupMs: 36e5,
  thinkMs: 6e5,
  requestTimeoutMs: 3e5,
  readyTimeoutMs: 36e5,
  deploymentTimeoutMs: 36e5,
  requests: 200,
  totalRequests: 1e9,
  steps: 50,
  workers: 64,
  objectives: 100,
  hosts: 100,
  alertFiles: 50,
  alertRules: 500,
  alertMs: 864e5,
  scrapes: 20,
  sources: 20,
  scrapeIntervalMs: 6e4,
  scrapeLabels: 20,
  variables: 100,
  /** Characters. */
  queryLength: 1e4,
  settleMs: 3e5
};

export {
  limits
};
