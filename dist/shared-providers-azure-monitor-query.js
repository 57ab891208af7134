// build/providers/azure-monitor/query.js
var aggregations = ["Total", "Count", "Average", "Minimum", "Maximum"], writeQuery = ({ metric, aggregation, namespace, filter }) => [
  `${aggregation} of ${namespace === void 0 ? "" : `${namespace} `}${metric}`,
  ...filter === void 0 ? [] : [`where ${filter}`]
].join(" ");

export {
  aggregations,
  writeQuery
};
