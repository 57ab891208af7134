// build/providers/label-key.js
const labelKey = (labels) => JSON.stringify(Object.entries(labels).toSorted(([a], [b]) => a < b ? -1 : 1));
export { labelKey };
