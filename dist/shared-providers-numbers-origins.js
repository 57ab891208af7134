import { nearHint } from "./shared-providers-near-hint.js";
import { lastHour, wholeOf } from "./shared-providers-numbers-ended.js";
// build/providers/numbers/origins.js
function byOrigin({ ask, of, counts, hints, ...more }) {
	const { known = () => Promise.resolve([]), recent = askRecent } = more;
	async function askRecent(all, context) {
		const found = await ask(all, lastHour(context, counts), context);
		return found.kind === "failed" ? found : found.series;
	}
	return {
		goesOn: (query) => ({
			by: counts ? "events" : "points",
			of: of(query).map(({ all }) => all)
		}),
		findMissing: async (query, context) => {
			return (await Promise.all(of(query).map(async ({ all, about, names, early: message }) => {
				const some = await recent(all, context);
				if (!Array.isArray(some) || some.length > 0) return [];
				const others = await known(context);
				return [{
					message,
					about,
					hint: names.map((name) => nearHint(name, others, void 0)).find(Boolean) ?? hints.early
				}];
			}))).flat();
		},
		explainSilence: async (query, { window }, context) => {
			for (const { all, silent: detail } of of(query)) {
				const some = await ask(all, wholeOf(window, counts), context);
				if (some.kind === "failed") return some;
				if (some.series.length === 0) return {
					detail,
					hint: hints.silent
				};
			}
		}
	};
}
export { byOrigin };
