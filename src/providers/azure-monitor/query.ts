/**
 * A metric of an Azure resource. `aggregation`: the statistic of each interval; `filter`:
 * conditions on its dimensions, in Azure's syntax; `interval`: seconds that a point covers.
 */
export type AzureQuery = {
  metric: string
  aggregation: Aggregation
  namespace?: string
  filter?: string
  interval: number
}

export const aggregations = ['Total', 'Count', 'Average', 'Minimum', 'Maximum'] as const
export type Aggregation = (typeof aggregations)[number]

/** As people would write it. */
export const writeQuery = ({ metric, aggregation, namespace, filter }: AzureQuery): string =>
  [
    `${aggregation} of ${namespace === undefined ? '' : `${namespace} `}${metric}`,
    ...(filter === undefined ? [] : [`where ${filter}`]),
  ].join(' ')
