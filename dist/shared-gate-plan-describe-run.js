import { assertAllowedUrl, formatDuration, formatNumber } from "./shared-common.js";
import { boundsOf, formatAllowed, formatEndpoint } from "./shared-config.js";
// build/gate/plan/describe-run.js
function assertAllowedSides({ target, baseline, policy }) {
	for (const { from, route } of [target, ...baseline ? [baseline] : []]) if (from.kind === "url") assertAllowedUrl(from.url, boundsOf(policy), route?.address);
}
const describeRun = ({ target, load, chaos, dependencies = [], policy }) => [
	...dependencies.map(describeDependency),
	`load: ${describePace(load)} at ${describeTarget(target)}, for ${formatDuration(load.durationMs)}${chaos ? " at most" : ""}`,
	...chaos ? [`steady: ${formatDuration(chaos.steadyMs)} in which the objectives have to hold`] : [],
	...(chaos?.experiments ?? []).flatMap(({ name, says, forMs, watchMs, abort }) => [`${name}: ${says}, for ${formatDuration(forMs)}${abort ? `, or until ${abort.condition}` : ""}`, `  then watched for its recovery for ${formatDuration(watchMs)} at most`]),
	...chaos ? boundsOf(policy).flatMap(describeSelectors) : [],
	chaos ? "Nothing was sent, and nothing was broken." : "Nothing was sent."
];
const describeDependency = ({ name, listen, upstream }) => `${name}: a proxy at ${formatEndpoint(listen)} passes on to ${formatEndpoint(upstream)}`;
const describeSelectors = ({ selectors, ...whose }) => selectors ? [`faults select only ${formatAllowed(selectors)}: chaos.selectors${"name" in whose ? ` of ${whose.name}` : ""}`] : [];
function describePace({ pace }) {
	if (pace.kind === "rate") return `${formatNumber(pace.perSecond)}/s`;
	return pace.kind === "users" ? `${pace.users} users` : "what its script says";
}
function describeTarget({ from }) {
	if (from.kind === "url") return from.url;
	return from.kind === "started" ? `what \`${from.start}\` starts` : "this commit's deployment";
}
export { assertAllowedSides, describeDependency, describeRun };
