// build/tools/processes/line-counter.js
const longestFirst = 1e3;
function lineCounter(source) {
	const wanted = source === void 0 ? void 0 : new RegExp(source);
	let count = 0;
	let first = "";
	return {
		push: (lines) => {
			const found = wanted ? lines.filter((line) => wanted.test(line)) : [];
			if (count === 0) first = found[0]?.slice(0, longestFirst) ?? "";
			count += found.length;
		},
		counted: () => count > 0 ? { counted: {
			count,
			first
		} } : {}
	};
}
export { lineCounter };
