import { isTemplate, parseTemplate } from "./shared-common.js";
// build/language/template-parts.js
function templateParts(text, kind = "text") {
	const parts = readParts(text);
	if (kind === "json") return partsOfJson(parts);
	const as = kind === "text" ? "text" : "encoded";
	return parts.map((part) => typeof part === "string" ? part : {
		placeholder: part,
		as
	});
}
function readParts(text) {
	if (!isTemplate(text)) return [text];
	const parsed = parseTemplate(text);
	if ("refused" in parsed) throw new TypeError(parsed.refused);
	return parsed.value.map((part) => {
		if (typeof part === "string") return part;
		const { index: _, ...placeholder } = part;
		return placeholder;
	});
}
const partsOfJson = (parts) => parts.map((part, at) => {
	if (typeof part !== "string") return {
		placeholder: part,
		as: isWhole(parts, at) ? "json" : "within json"
	};
	const from = isWhole(parts, at - 1) ? 1 : 0;
	return part.slice(from, isWhole(parts, at + 1) ? -1 : void 0);
});
function isWhole(parts, at) {
	const [before, part, after] = [
		parts[at - 1],
		parts[at],
		parts[at + 1]
	];
	return typeof part === "object" && typeof before === "string" && typeof after === "string" && /(?<!\\)"$/.test(before) && /^"(?!\s*:)/.test(after);
}
export { templateParts };
