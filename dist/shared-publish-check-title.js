import { defined } from "./shared-common.js";
import { blockingRules, verdicts } from "./shared-config.js";
// build/publish/check-title.js
const title = new RegExp(`^(?<verdict>${verdicts.join("|")})(?<advisory> \\(advisory(?:, would have blocked(?: by (?<rule>${blockingRules.join("|")}))?)?\\))?: (?<reason>[^]*)$`);
function formatCheckVerdict({ verdict, advisory, wouldBlock }) {
	if (!advisory || verdict === "pass") return verdict;
	if (!wouldBlock) return `${verdict} (advisory)`;
	return `${verdict} (advisory, would have blocked${wouldBlock === verdict ? "" : ` by ${wouldBlock}`})`;
}
function parseCheckTitle(text) {
	const found = title.exec(text)?.groups;
	if (!found) return void 0;
	const verdict = found.verdict;
	const advisory = found.advisory !== void 0;
	const rule = found.rule ?? (isRule(verdict) ? verdict : void 0);
	const wouldBlock = found.advisory?.includes("would have blocked") ? rule : void 0;
	return {
		verdict,
		advisory,
		...defined({ wouldBlock }),
		reason: found.reason ?? ""
	};
}
const isRule = (verdict) => blockingRules.includes(verdict);
export { formatCheckVerdict, parseCheckTitle };
