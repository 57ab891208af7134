import { nearest } from "./shared-common.js";
import { writeSpans } from "./shared-config.js";
// build/providers/spans/unknown-names.js
function explainUnknown(title, wanted, name, known) {
	const isSame = (other) => other.toLowerCase() === name.toLowerCase();
	if (known.length === 0 || known.some(isSame)) return void 0;
	const near = nearest(name, known);
	const some = known.toSorted().slice(0, 10).join(", ");
	return {
		detail: `${title} knows no ${writeSpans(wanted)}`,
		hint: near === void 0 ? `it knows ${some}` : `did you mean \`${near}\`?`
	};
}
export { explainUnknown };
