/** The lists of a reliability checklist, in the order in which a service meets them. */
export const checklistItems = {
  'Pre-production': {
    'slos-defined': 'SLOs are defined and documented',
    'monitoring-configured': 'Monitoring and alerting are configured',
    'load-tested': 'Load tests have been run',
    'chaos-planned': 'Chaos experiments are planned',
    'runbooks-documented': 'Runbooks are documented',
    'rollback-tested': 'Rollback has been tested',
  },
  Production: {
    'monitoring-active': 'Real-time monitoring is active',
    'alerts-tested': 'Alerts are configured and tested',
    'response-ready': 'The incident response team is ready',
    'backups-tested': 'Backup and recovery have been tested',
    'baselines-established': 'Performance baselines are established',
    'metrics-tracked': 'Reliability metrics are tracked',
  },
  'Continuous improvement': {
    'reviews-scheduled': 'Regular reliability reviews are scheduled',
    'incidents-analysed': 'Incidents are analysed afterwards',
    'slos-updated': 'SLOs are updated by what was found',
    'experiments-planned': 'New chaos experiments are planned',
    'tools-evaluated': 'Tools and processes are evaluated',
    'team-trained': 'The team is trained',
  },
} as const

export type ChecklistList = keyof typeof checklistItems
export type ChecklistItem = {
  [L in ChecklistList]: keyof (typeof checklistItems)[L]
}[ChecklistList]

/** What is vouched for. `on`: ISO 8601 date. */
export type Vouched = { item: ChecklistItem; by: string; on: string; link: string }

/** `staleAfterMs`: how long what people vouch for holds. */
export type Checklist = { staleAfterMs: number; vouched: Vouched[] }
