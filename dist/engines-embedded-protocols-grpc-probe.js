import { addressField, revealed } from "./shared-common.js";
import { callOnce } from "./shared-engines-embedded-protocols-grpc-call-once.js";
import { bytesOfMessages, typesOf } from "./shared-engines-embedded-protocols-grpc-call-response.js";
// build/engines/embedded/protocols/grpc/probe.js
const refusals = {
	UNIMPLEMENTED: "name methods under load.requests that the server has",
	UNAUTHENTICATED: letIn(),
	PERMISSION_DENIED: letIn()
};
function letIn() {
	return "pass the credentials as metadata of the request, or as target.headers";
}
async function probe(settings, deployed) {
	if (settings.templates) return { kind: "other" };
	const { grpc: method, metadata = {}, messages, expect } = settings;
	const { options, headers } = await deployed.reach(addressField(settings, deployed.url));
	const { timeoutMs, signal } = deployed;
	const all = {
		...headers,
		...metadata
	};
	const body = bytesOfMessages(typesOf(revealed(settings)).request, JSON.parse(messages.reveal()));
	const called = await callOnce(options, {
		method,
		headers: all,
		body,
		timeoutMs,
		signal
	});
	if (called.kind === "failed") return { kind: "unanswered" };
	const { code } = called;
	const hint = refusals[code];
	const isExpected = expect?.code?.some((one) => one === code);
	return hint === void 0 || isExpected ? { kind: "other" } : {
		kind: "refused",
		code,
		hint
	};
}
export { probe };
