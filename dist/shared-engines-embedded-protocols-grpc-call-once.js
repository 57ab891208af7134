import { revealed } from "./shared-common.js";
import { failureOf } from "./shared-load.js";
import { sent } from "./shared-engines-embedded-protocols-http-request-as.js";
import { connect, headOf, messagesIn } from "./shared-engines-embedded-protocols-grpc-call-response.js";
// build/engines/embedded/protocols/grpc/call-once.js
async function callOnce(options, one) {
	const { method, headers, body, timeoutMs, signal } = one;
	const connection = connect(options, {})();
	const deadline = AbortSignal.timeout(timeoutMs);
	const pieces = [];
	const metadata = Object.entries(revealed(headers));
	try {
		const outcome = await sent(connection, {
			request: {
				side: "head",
				name: method,
				isGood: (code) => typeof code === "number" || code === "OK",
				head: headOf(method, {
					url: options.url,
					method,
					metadata
				}),
				body,
				isStream: true
			},
			taker: {
				head: () => {},
				body: (bytes, from, to) => void pieces.push(Buffer.from(bytes.subarray(from, to)))
			},
			signal: signal ? AbortSignal.any([signal, deadline]) : deadline
		});
		if (outcome.kind === "failed") return {
			kind: "failed",
			message: outcome.message
		};
		const code = `${outcome.code}`;
		const said = connection.bodyStart?.text() ?? "";
		return {
			kind: "called",
			code,
			message: said === "" ? `it responded with ${code}` : `it responded with ${code}: ${said}`,
			messages: messagesIn(Buffer.concat(pieces))
		};
	} catch (error) {
		return {
			kind: "failed",
			message: deadline.aborted ? `no response within ${timeoutMs} ms` : failureOf(error).message
		};
	} finally {
		connection.close();
	}
}
export { callOnce };
