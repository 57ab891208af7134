import { formatAllowed, isSelectable } from "./shared-config.js";
import { Problem, defined } from "./shared-common.js";
// build/faults/allowance.js
function allowanceOf(key, allowed, whose) {
	const isOfBase = "name" in whose;
	return {
		says: `${key}${isOfBase ? ` of ${whose.name}` : ""} allows ${allowed}`,
		hint: isOfBase ? "a pull request cannot change that" : `add it to ${key}, where it is meant`
	};
}
const refusal = ({ what, place }, { says, hint }) => ({
	message: `the fault is refused: ${what}; ${says}`,
	hint,
	...defined({ place })
});
function throwRefused(refused) {
	const [first] = refused;
	if (!first) return;
	const { message, hint, place } = first;
	throw new Problem("fault", message, defined({
		hint,
		mistakes: place ? refused : void 0
	}));
}
// build/faults/hold-selectors.js
function holdSelectors(selections, bounds) {
	throwRefused(bounds.flatMap(({ selectors, ...whose }) => {
		if (!selectors) return [];
		const allowance = allowanceOf("chaos.selectors", formatAllowed(selectors), whose);
		return selections.filter(({ labels }) => !labels || !isSelectable(labels, selectors)).map((one) => refusal(one, allowance));
	}));
}
export { allowanceOf, holdSelectors, refusal, throwRefused };
