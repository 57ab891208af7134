import { compileFirst } from "./shared-common.js";
import { compileChecks } from "./shared-engines-embedded-scenario-check.js";
import { RE2JS } from "./vendor/re2js.js";
import { Cookie } from "./vendor/tough-cookie.js";
// build/engines/embedded/scenario/capture.js
function compileCaptures(captures) {
	const all = captures.map((capture) => ({
		capture,
		find: finderOf(capture)
	}));
	return (response, values) => {
		for (const { capture, find } of all) {
			const found = find(response);
			if (found === void 0) return `${describe(capture)} finds nothing for \`${capture.name}\``;
			values.capture(capture.name, found);
		}
	};
}
const capturesBody = (captures) => captures.some(({ from }) => from === "json" || from === "regex");
const headersOfCaptures = (captures) => captures.flatMap((capture) => {
	if (capture.from === "cookie") return ["set-cookie"];
	return capture.from === "header" ? [capture.header] : [];
});
function describe(capture) {
	switch (capture.from) {
		case "json": return capture.path;
		case "regex": return `the expression ${capture.pattern}`;
		case "header": return `the header ${capture.header}`;
		case "cookie": return `the cookie ${capture.cookie}`;
	}
}
function finderOf(capture) {
	switch (capture.from) {
		case "json": {
			const find = compileFirst(capture.path);
			return (response) => find(response.json);
		}
		case "regex": {
			const pattern = RE2JS.compile(capture.pattern);
			return (response) => {
				const matcher = pattern.matcher(response.text);
				if (!matcher.find()) return void 0;
				return matcher.group(matcher.groupCount() > 0 ? 1 : 0) ?? void 0;
			};
		}
		case "header": return (response) => response.header(capture.header);
		case "cookie": return (response) => {
			return response.all("set-cookie").map((text) => Cookie.parse(text)).findLast((cookie) => cookie?.key === capture.cookie)?.value;
		};
	}
}
// build/engines/embedded/scenario/examine.js
function compileExamine(expect, captures) {
	const check = compileChecks(expect);
	const take = compileCaptures(captures);
	return (response, ms, values) => {
		const why = orMessage(() => check(response, ms, values));
		if (why !== void 0) return { fault: {
			error: "expect",
			message: why
		} };
		const missing = orMessage(() => take(response, values));
		return missing === void 0 ? void 0 : { fault: {
			error: "capture",
			message: missing
		} };
	};
}
function orMessage(look) {
	try {
		return look();
	} catch (error) {
		return error.message;
	}
}
export { capturesBody, compileExamine, headersOfCaptures };
