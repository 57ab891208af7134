// build/model/plan.js
var profiles = ["load", "stress", "spike", "soak", "scalability"], isStepped = (profile) => profile === "stress" || profile === "scalability", isExpected = ({ status: expected }, status) => expected ? expected.includes(status) : status >= 200 && status < 400, withIds = (objectives) => objectives.map((objective, id) => ({ ...objective, id })), profileOf = {
  capacity: "stress",
  recovery: "spike",
  linearity: "scalability",
  slope: "soak"
}, profileWith = (metric) => Object.hasOwn(profileOf, metric.kind) ? profileOf[metric.kind] : void 0, isProfileMetric = (metric) => profileWith(metric) !== void 0, isOfProfile = (objective) => objective.source === "load" && isProfileMetric(objective.metric), asksSource = (objective) => objective.source === "prometheus" || objective.source === "alerts", isOfLoad = (objective) => objective.source === "load" && !isProfileMetric(objective.metric), boundsOf = ({ base, ...own }) => [own, ...base ? [base] : []];

export {
  profiles,
  isStepped,
  isExpected,
  withIds,
  profileWith,
  isProfileMetric,
  isOfProfile,
  asksSource,
  isOfLoad,
  boundsOf
};
