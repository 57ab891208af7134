import { defined, seededRandom } from "./shared-common.js";
import { Values } from "./shared-engines-embedded-scenario-values.js";
import { CookieJar } from "./vendor/tough-cookie.js";
// build/engines/embedded/scenario/data.js
function rowsOf(data) {
	const all = data.map(({ name, columns, pick, rows }) => ({
		name,
		pick,
		keys: columns.map((column) => `${name}.${column}`),
		rows: JSON.parse(rows)
	}));
	return { of: (number, random) => {
		const values = new Map();
		for (const { name, pick, keys, rows } of all) {
			if (pick === "unique" && number >= rows.length) return name;
			const at = pick === "random" ? Math.floor(random() * rows.length) : number % rows.length;
			for (const [column, key] of keys.entries()) values.set(key, rows[at][column]);
		}
		return values;
	} };
}
// build/engines/embedded/scenario/program.js
const seedStep = 2654435761;
function programOf({ load, base, seed }, dynamics, { isStepCounted, wallOf, onRanOut }) {
	const { scenarios, requests, data = [], cookies, timeoutMs } = load;
	if (!scenarios && dynamics.every((one) => !one)) return void 0;
	const sides = base ? ["head", "base"] : ["head"];
	const stepOf = (side, request) => {
		const at = side * requests.length + request;
		return {
			request: at,
			...defined({ dynamic: dynamics[at] })
		};
	};
	const flows = sides.flatMap((_, side) => scenarios ? scenarios.map(({ steps }, index) => ({
		series: side * scenarios.length + index,
		steps: steps.map(({ request, think }) => ({
			...stepOf(side, request),
			...defined({ think })
		}))
	})) : requests.map((_, request) => {
		const step = stepOf(side, request);
		return step.dynamic && { steps: [step] };
	}));
	const rows = rowsOf(data);
	return {
		flows,
		series: sides.flatMap((side) => (scenarios ?? []).map(({ name }) => ({
			side,
			name
		}))),
		mostMs: timeoutMs * Math.max(1, ...(scenarios ?? []).map(({ steps }) => steps.length)),
		isStepCounted,
		valuesOf: (number, dueAt) => {
			const random = seededRandom(seed + Math.imul(number + 1, seedStep));
			const own = rows.of(number, random);
			if (typeof own === "string") {
				onRanOut(own);
				return;
			}
			const jar = cookies ? new CookieJar(void 0, { rejectPublicSuffixes: false }) : void 0;
			return new Values({
				number,
				startedAt: wallOf(dueAt),
				random,
				rows: own,
				jar
			});
		}
	};
}
export { programOf };
