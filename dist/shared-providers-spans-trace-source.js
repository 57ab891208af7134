import { Problem, defined } from "./shared-common.js";
import { waitReporter } from "./shared-gate.js";
// build/providers/spans/trace-source.js
const betweenReadsMs = 3e3;
const longestMs = 6e4;
const longestSilenceMs = 15e3;
const abreast = 4;
const traceProvider = (source) => ({
	check: async (_, context) => {
		const reached = await source.reach(context);
		if (reached.kind === "failed") throw new Problem("provider", `${source.title} at ${source.where} cannot be queried: ${reached.detail}`, defined({ hint: reached.hint }));
		return [];
	},
	measure: () => Promise.resolve({
		kind: "failed",
		query: "",
		warnings: [],
		detail: `${source.title} has traces, and no numbers`
	}),
	traces: tracesOf(source)
});
const tracesOf = (source) => async (ids, context) => {
	const { clock, signal } = context;
	const wanted = ids.slice(0, source.most);
	waitReporter(context, source.settleMs, 0)("Waiting for spans");
	await clock.sleep(source.settleMs, signal);
	const begunAt = clock.now();
	const isOver = () => clock.now() - begunAt >= (spans.size > 0 ? longestMs : longestSilenceMs) || signal.aborted;
	const spans = new Map();
	let open = wanted;
	for (;;) {
		const found = await readAll(open, source, context);
		if (found.kind === "failed") return {
			spans,
			failed: found
		};
		const changed = open.filter((id) => found.spans.get(id)?.length !== spans.get(id)?.length);
		for (const [id, several] of found.spans) spans.set(id, several);
		open = open.filter((id) => changed.includes(id) || !spans.has(id));
		if (open.length === 0 || isOver()) return { spans };
		await clock.sleep(betweenReadsMs, signal);
	}
};
async function readAll(ids, { batch, read }, context) {
	const batches = Array.from({ length: Math.ceil(ids.length / batch) }, (_, at) => ids.slice(at * batch, (at + 1) * batch));
	const spans = new Map();
	for (let at = 0; at < batches.length; at += abreast) {
		const found = await Promise.all(batches.slice(at, at + abreast).map((several) => read(several, context)));
		for (const one of found) {
			if (one.kind === "failed") return one;
			for (const [id, several] of one.spans) if (several.length > 0) spans.set(id, several);
		}
	}
	return {
		kind: "spans",
		spans
	};
}
export { traceProvider, tracesOf };
