import { excerpt } from "./shared-load.js";
// build/github/remote-error.js
function describeError(error, needs) {
	const { status, response } = error;
	if (status === void 0) return {
		kind: "failed",
		message: `unexpected response from GitHub (${messageOf(error)})`
	};
	if (!response) return {
		kind: "failed",
		message: `GitHub was not reached: ${messageOf(error)}`
	};
	const message = `GitHub responded with ${status}: ${excerpt(wordsOf(response, error))}`;
	if (isRateLimit(status, response)) return {
		kind: "failed",
		status,
		message: `${message} (rate limit)`
	};
	if (status >= 500 || status < 400) return {
		kind: "failed",
		status,
		message
	};
	return {
		kind: "refused",
		status,
		message,
		...adviceOn(status, needs)
	};
}
function wordsOf({ data }, error) {
	if (typeof data !== "object" || data === null || !("message" in data)) return messageOf(error);
	const { message, errors } = data;
	if (!Array.isArray(errors) || errors.length === 0) return String(message);
	const found = errors.map((one) => typeof one === "string" ? one : one?.message ?? JSON.stringify(one));
	return `${String(message)}: ${found.join(", ")}`;
}
function messageOf(error) {
	if (!(error instanceof Error)) return excerpt(String(error));
	const { code } = error.cause?.cause ?? {};
	return excerpt(error.message || code || error.name);
}
function isRateLimit(status, { headers, data }) {
	if (status === 429) return true;
	const words = String(data?.message ?? "");
	const wantsAWait = headers?.["retry-after"] !== void 0 || String(headers?.["x-ratelimit-remaining"]) === "0";
	return status === 403 && (wantsAWait || /rate limit/i.test(words));
}
function retryAfterMs(error) {
	const { status, response } = error;
	if (status !== 403 && status !== 429 && status !== 503) return void 0;
	const seconds = Number(response?.headers?.["retry-after"] ?? NaN);
	return seconds >= 0 ? seconds * 1e3 : void 0;
}
function adviceOn(status, needs) {
	if (status === 401) return { hint: "the token is wrong or has expired: check github-token" };
	if (status !== 403 && status !== 404 || !needs) return {};
	return {
		permission: needs,
		hint: `give the job the permission \`${needs}\`${needs.endsWith("write") ? "; a fork's pull request has a read-only token, whatever its permissions" : ""}`
	};
}
export { describeError, retryAfterMs };
