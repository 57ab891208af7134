import { excerpt } from "./shared-common.js";
import { refusal } from "./shared-config.js";
import { numbersOf } from "./shared-providers-numbers-ended.js";
// build/providers/numbers/rows.js
function numbersOfRows(rows, { query, example, warnings = [] }) {
	const known = rows.map((cells) => ({
		labels: Object.fromEntries(cells.slice(0, -1).map(([name, text = ""]) => [excerpt(name, 100), excerpt(text, 200)])),
		text: cells.length > 0 ? cells.at(-1)[1] : ""
	})).flatMap(({ labels, text }) => text === void 0 ? [] : [{
		labels,
		text
	}]);
	const odd = known.find(({ text }) => numberIn(text) === void 0);
	if (odd) return refusal(`the ${query} returns \`${excerpt(odd.text, 40)}\`, which is not a number`, `its last column has to be a number, such as of \`${example}\``);
	const series = known.map(({ labels, text }) => ({
		labels,
		values: [numberIn(text)]
	}));
	return numbersOf(series, warnings);
}
const numberIn = (text) => text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : void 0;
export { numberIn, numbersOfRows };
