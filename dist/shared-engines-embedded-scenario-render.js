import { templateParts } from "./shared-language-template-parts.js";
// build/engines/embedded/scenario/render.js
const asText = (value) => typeof value === "string" ? value : value === void 0 ? "" : JSON.stringify(value);
const writers = {
	text: asText,
	encoded: (value) => encodeURIComponent(asText(value)),
	json: (value) => JSON.stringify(value ?? null),
	"within json": (value) => JSON.stringify(asText(value)).slice(1, -1)
};
function compile(text, kind) {
	const parts = templateParts(text, kind);
	if (parts.every((part) => typeof part === "string")) {
		const whole = parts.join("");
		return () => whole;
	}
	const renders = parts.map(renderOf);
	return (values) => {
		let filled = "";
		for (const part of renders) filled += typeof part === "string" ? part : part(values);
		return filled;
	};
}
function renderOf(part) {
	if (typeof part === "string") return part;
	const write = writers[part.as];
	return (values) => write(values.of(part.placeholder));
}
export { compile };
