import { deployedAt } from "./shared-engines-embedded-deployed.js";
import { addressField } from "./shared-common.js";
import { callOnce } from "./shared-engines-embedded-protocols-grpc-call-once.js";
import { bytesOfMessages } from "./shared-engines-embedded-protocols-grpc-call-response.js";
import { Root } from "./vendor/protobufjs.js";
// build/engines/embedded/protocols/grpc/health.js
const types = Root.fromJSON({ nested: {
	HealthCheckRequest: { fields: {} },
	HealthCheckResponse: {
		fields: { status: {
			type: "Status",
			id: 1
		} },
		nested: { Status: { values: {
			UNKNOWN: 0,
			SERVING: 1,
			NOT_SERVING: 2,
			SERVICE_UNKNOWN: 3
		} } }
	}
} });
const request = types.lookupType("HealthCheckRequest");
const response = types.lookupType("HealthCheckResponse");
const speakingCodes = [
	"UNIMPLEMENTED",
	"NOT_FOUND",
	"UNAUTHENTICATED",
	"PERMISSION_DENIED"
];
const check = (load, settings = {}) => async (order) => {
	const { url, timeoutMs, signal = new AbortController().signal } = order;
	const { options, headers } = await deployedAt({
		headers: {},
		...order,
		signal
	}, load).reach(addressField(settings, url));
	const called = await callOnce(options, {
		method: "grpc.health.v1.Health/Check",
		headers,
		body: bytesOfMessages(request, [{}]),
		timeoutMs,
		signal
	});
	if (called.kind === "failed") return {
		kind: "bad",
		what: called.message
	};
	const { code, messages } = called;
	if (code === "OK") return healthOf(messages[0]);
	return speakingCodes.includes(code) ? { kind: "good" } : {
		kind: "bad",
		what: `it responded with ${code}`
	};
};
function healthOf(bytes) {
	if (!bytes) return {
		kind: "bad",
		what: "the response of its health service is empty"
	};
	try {
		const { status } = response.toObject(response.decode(bytes), {
			enums: String,
			defaults: true
		});
		return status === "SERVING" ? { kind: "good" } : {
			kind: "bad",
			what: `its health service reports ${status}`
		};
	} catch (error) {
		return {
			kind: "bad",
			what: `the response of its health service cannot be decoded: ${error.message}`
		};
	}
}
export { check };
