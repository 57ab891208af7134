import { excerpt, isHtml } from "./shared-load.js";
import { explainDenial, openResponse, sourceHttp } from "./shared-config.js";
// build/providers/spans/trace-http.js
function traceHttp(access, words) {
	const http = sourceHttp(access);
	const all = {
		...words,
		lessHint: "a trace this large cannot be read"
	};
	return async (path, { isOwn, isMissing }, context) => {
		const { response } = await http.ask({ path }, context);
		if (response.kind === "answer" && response.status === 404 && isMissing(response)) return { kind: "missing" };
		const whole = response.kind === "answer" && /^\s*\[/.test(response.body) ? {
			...response,
			body: `{"items":${response.body}}`
		} : response;
		return openResponse(whole, all, {
			isOwn,
			refused: ({ status, body }) => {
				if (status !== 401 && status !== 403) return void 0;
				return explainDenial(status, all, isHtml(body) ? void 0 : excerpt(body, 200));
			}
		});
	};
}
export { traceHttp };
