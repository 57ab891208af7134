import { Problem, protocolKind, protocols } from "./shared-common.js";
import { deployedAt } from "./shared-engines-embedded-deployed.js";
// build/engines/embedded/before-load.js
async function learnRequests(load, at) {
	const learnt = [...load.requests];
	for (const { id, learn } of protocols) {
		const own = load.requests.flatMap((request, index) => request.protocol === id ? [{
			index,
			request
		}] : []);
		if (!learn || own.length === 0) continue;
		const settings = own.map(({ request }) => request.settings);
		const found = await (await learn()).learn(settings, deployedAt(at, load));
		for (const [place, { index, request }] of own.entries()) learnt[index] = {
			...request,
			settings: settingsOf(found[place], request.name)
		};
	}
	return learnt;
}
function settingsOf(learnt, name) {
	if ("settings" in learnt) return learnt.settings;
	const { message, hint } = learnt;
	throw new Problem("target", `${name}: ${message}`, hint === void 0 ? {} : { hint });
}
async function probeRequest({ protocol, settings }, load, at) {
	const { probe } = protocolKind(protocol) ?? {};
	return probe ? (await probe()).probe(settings, deployedAt(at, load)) : { kind: "other" };
}
export { learnRequests, probeRequest };
