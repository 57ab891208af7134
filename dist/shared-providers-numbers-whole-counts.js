import { refusal } from "./shared-config.js";
// build/providers/numbers/whole-counts.js
function wholeCounts({ series, ...rest }, severalHint) {
	const [one, ...others] = series;
	if (others.length > 0) return refusal(`the query returns ${series.length} counts where one is needed`, severalHint);
	const odd = one?.values.find((value) => value !== void 0 && !isCountLike(value));
	if (odd !== void 0) return refusal(`the query returns ${odd}, which is not a count`, "is it sampled, or a rate? Only whole counts are judged as bad or good of a total");
	const values = one?.values.map((value) => value && Math.round(value));
	return {
		...rest,
		series: one && values ? [{
			...one,
			values
		}] : []
	};
}
const isCountLike = (value) => value >= 0 && Math.abs(value - Math.round(value)) <= 1e-9 * Math.max(1, value);
export { wholeCounts };
