import { nearHint } from "./shared-providers-near-hint.js";
import { writeSpans } from "./shared-config.js";
// build/providers/spans/unknown-names.js
function explainUnknown(title, wanted, name, known) {
	const isSame = (other) => other.toLowerCase() === name.toLowerCase();
	if (known.length === 0 || known.some(isSame)) return void 0;
	const some = known.toSorted().slice(0, 10).join(", ");
	const hint = nearHint(name, known, `it knows ${some}`);
	return {
		detail: `${title} knows no ${writeSpans(wanted)}`,
		hint
	};
}
export { explainUnknown };
