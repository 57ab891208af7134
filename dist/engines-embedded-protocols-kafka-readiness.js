import { gateVersion } from "./shared-start.js";
import { deployedAt } from "./shared-engines-embedded-deployed.js";
import { reach } from "./shared-engines-embedded-protocols-http-request-as.js";
import { Cluster, codeOf, outcomeOf } from "./shared-engines-embedded-protocols-kafka-broker-address.js";
import { describeTopic } from "./shared-engines-embedded-protocols-kafka-describe-topic.js";
import { apiVersionsV0 } from "./vendor/kafka.js";
// build/engines/embedded/protocols/kafka/readiness.js
const check = (load, settings) => settings === void 0 ? brokerCheck(load) : topicCheck(load, settings);
const topicCheck = (load, settings) => async ({ signal = new AbortController().signal, headers = {}, ...order }) => {
	const described = await describeTopic(settings, deployedAt({
		...order,
		headers,
		signal
	}, load));
	if (described.kind === "failed") return {
		kind: "bad",
		what: described.message
	};
	return described.kind === "refused" && described.code === "LEADER_NOT_AVAILABLE" ? {
		kind: "bad",
		what: `a partition of the topic has no leader (${described.code})`
	} : { kind: "good" };
};
const brokerCheck = (load) => async (order) => {
	const { url, signal } = order;
	const { options } = await reach(url, order, load);
	const isSecure = new URL(url).protocol === "https:";
	const cluster = new Cluster({
		brokers: [url],
		isSecure
	}, options);
	const close = () => cluster.close();
	signal?.addEventListener("abort", close, { once: true });
	try {
		const { errorCode } = await (await cluster.link(url, "ask")).call(apiVersionsV0.api, "reliability-gate", gateVersion);
		return errorCode === 0 ? { kind: "good" } : refusedWith(codeOf(errorCode));
	} catch (error) {
		const outcome = outcomeOf(error);
		return outcome.kind === "failed" ? {
			kind: "bad",
			what: outcome.message
		} : refusedWith(`${outcome.code}`);
	} finally {
		signal?.removeEventListener("abort", close);
		close();
	}
};
const refusedWith = (code) => ({
	kind: "bad",
	what: `it responded with ${code}`
});
export { check };
