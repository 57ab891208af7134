// build/model/plan/plan.js
var profiles = ["load", "stress", "spike", "soak", "scalability"], isStepped = (profile) => profile === "stress" || profile === "scalability", isExpected = ({ status: expected }, status) => expected ? expected.includes(status) : status >= 200 && status < 400;
function sourceOf(objective) {
  return objective.kind !== "measured" ? objective.kind : objective.question.kind === "alerts" ? "alerts" : objective.provider;
}
var withIds = (objectives) => objectives.map((objective, id) => ({ ...objective, id })), profileOf = {
  capacity: "stress",
  recovery: "spike",
  linearity: "scalability",
  slope: "soak"
}, profileWith = (metric) => Object.hasOwn(profileOf, metric.kind) ? profileOf[metric.kind] : void 0, isProfileMetric = (metric) => profileWith(metric) !== void 0, isOfProfile = (objective) => objective.kind === "load" && isProfileMetric(objective.metric), asksAlerts = (objective) => objective.kind === "measured" && objective.question.kind === "alerts", isMeasured = (objective) => objective.kind === "measured", isOfLoad = (objective) => objective.kind === "load" && !isProfileMetric(objective.metric), boundsOf = ({ base, ...own }) => [own, ...base ? [base] : []];

export {
  profiles,
  isStepped,
  isExpected,
  sourceOf,
  withIds,
  profileWith,
  isProfileMetric,
  isOfProfile,
  asksAlerts,
  isMeasured,
  isOfLoad,
  boundsOf
};
