import { describeTopic } from "./shared-engines-embedded-protocols-kafka-describe-topic.js";
// build/engines/embedded/protocols/kafka/probe.js
const refusals = {
	UNKNOWN_TOPIC_OR_PARTITION: "create the topic before the run, and give the user the right to describe it",
	TOPIC_AUTHORIZATION_FAILED: "give the user of kafka.sasl the right to describe and write the topic",
	SASL_AUTHENTICATION_FAILED: "check the username and the password of kafka.sasl",
	UNSUPPORTED_SASL_MECHANISM: "set kafka.sasl.mechanism to one that the listener of the broker has"
};
async function probe(settings, deployed) {
	const described = await describeTopic(settings, deployed);
	if (described.kind === "failed") return { kind: "unanswered" };
	const code = described.kind === "refused" ? described.code : "";
	const hint = refusals[code];
	return hint === void 0 ? { kind: "other" } : {
		kind: "refused",
		code,
		hint
	};
}
export { probe };
