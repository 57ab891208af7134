import { excerpt, nearest } from "./shared-common.js";
// build/providers/near-hint.js
function nearHint(name, known, otherwise) {
	const near = name === "" || known.includes(name) ? void 0 : nearest(name, known);
	return near === void 0 ? otherwise : `did you mean \`${excerpt(near, 200)}\`?`;
}
export { nearHint };
