import { Problem, defined } from "./shared-common.js";
import { formatAllowed, isSelectable } from "./shared-config.js";
// build/faults/allowance.js
function allowanceOf(key, allowed, whose) {
	const isOfBase = "name" in whose;
	return {
		says: `${key}${isOfBase ? ` of ${whose.name}` : ""} allows ${allowed}`,
		hint: isOfBase ? "a pull request cannot change that" : `add it to ${key}, where it is meant`
	};
}
// build/faults/hold-selectors.js
function holdSelectors(selections, bounds) {
	const refused = bounds.flatMap(({ selectors, ...whose }) => selectors ? selections.filter(({ labels }) => !labels || !isSelectable(labels, selectors)).map((one) => refusal(one, selectors, whose)) : []);
	const [first] = refused;
	if (!first) return;
	const { message, hint } = first;
	throw new Problem("fault", message, { ...defined({
		hint,
		mistakes: first.place ? refused : void 0
	}) });
}
function refusal({ what, place }, selectors, whose) {
	const { says, hint } = allowanceOf("chaos.selectors", formatAllowed(selectors), whose);
	return {
		message: `the fault is refused: ${what}; ${says}`,
		hint,
		...defined({ place })
	};
}
export { allowanceOf, holdSelectors };
