import { defined, matchesWildcard } from "./shared-common.js";
import { answerOf } from "./shared-gate.js";
import { isMeasured, meantOf, providerKindOf } from "./shared-config.js";
// build/gate/record/match-answers.js
function evidenceFor(plan, { plan: recorded, evidence }) {
	const before = recorded.objectives.filter(isMeasured);
	const matched = plan.objectives.filter(isMeasured).map((now) => {
		const isSource = isSameSource(now.provider, recorded, plan);
		const find = (isSame) => isSource ? pick(now, before, (other) => other.provider === now.provider && isSame(other)) : void 0;
		return {
			now,
			isSource,
			same: find((other) => matches(questionOf(other, recorded), questionOf(now, plan))),
			budget: find((other) => isSameBudget(other, now))
		};
	});
	const memory = memoryFor(plan, recorded, evidence);
	if (matched.every(isUnmoved) && memory === evidence.memory) return evidence;
	const answers = matched.flatMap((match) => [...match.same ? answersTo(match.same, evidence, ["objective", "chart"]) : [notQueried(match.now, before, match.isSource ? void 0 : recorded)], ...match.budget ? answersTo(match.budget, evidence, ["budget"]) : []].map((answer) => ({
		...answer,
		of: match.now.id
	})));
	return {
		...evidence,
		answers,
		...defined({ memory })
	};
}
const answersTo = ({ id }, evidence, purposes) => purposes.flatMap((purpose) => answerOf(evidence, id, purpose) ?? []);
const isUnmoved = ({ now, same, budget }) => same?.id === now.id && (budgetOf(now) === void 0 || budget?.id === now.id);
function pick(now, before, isSame) {
	const same = before.filter(isSame);
	return same.find(({ name }) => name === now.name) ?? same[0];
}
const budgetOf = (objective) => objective.slo?.budget ? canonical([
	objective.slo.windowMs,
	objective.slo.budget.question,
	objective.slo.budget.ask
]) : void 0;
function isSameBudget(recorded, now) {
	const [before, budget] = [budgetOf(recorded), budgetOf(now)];
	return before !== void 0 && budget !== void 0 && matches(before, budget);
}
const questionOf = ({ question, ask, provider, during }, plan) => canonical([
	decisiveOf(question),
	ask,
	identityOf(provider, plan, question),
	during ?? null
]);
function decisiveOf(question) {
	if (question.kind === "quantile") return question.kind;
	if (question.kind !== "alerts") return question;
	const { rules, match, severities } = question;
	return rules ? meantOf(rules, question).map(({ annotations: _, ...rule }) => rule) : [
		"server",
		match,
		severities
	];
}
const isSameSource = (id, recorded, plan) => matches(sourceOf(id, recorded), sourceOf(id, plan));
function sourceOf(id, plan) {
	const described = describeSource(id, plan);
	return described && canonical([described, identityOf(id, plan)]);
}
function describeSource(id, { providers }) {
	const provider = providers.find((one) => one.id === id);
	return provider && (providerKindOf(provider)?.describe(provider.settings) ?? provider.kind);
}
function identityOf(id, { providers }, of) {
	const provider = providers.find((one) => one.id === id);
	return provider && providerKindOf(provider)?.identity?.(provider.settings, of);
}
const matches = (recorded, now) => recorded === void 0 || now === void 0 || matchesWildcard(recorded, now, "***");
const canonical = (data) => JSON.stringify(data, (_, value) => typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a < b ? -1 : 1)) : value);
function notQueried({ id, name, provider, query }, before, source) {
	const sameName = before.find((other) => other.name === name);
	return {
		of: id,
		purpose: "objective",
		measured: {
			kind: "no-data",
			query,
			detail: `the record has no result for this query: ${source ? `its run queried another source, ${describeSource(provider, source)}` : sameName ? `under this name its run queried ${sameName.query}` : "its run did not query it"}`,
			hint: "run it again under this config",
			warnings: []
		}
	};
}
function memoryFor(plan, recorded, { memory }) {
	const isSame = plan.providers.every(({ id }) => isSameSource(id, recorded, plan) && matches(canonical([identityOf(id, recorded, "memory")]), canonical([identityOf(id, plan, "memory")])));
	if (!memory || isSame) return memory;
	return {
		kind: "no-data",
		query: "",
		detail: "the record has no result for this query: its run measured memory by another query",
		warnings: []
	};
}
export { evidenceFor };
