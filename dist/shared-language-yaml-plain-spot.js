import { nodeOf } from "./shared-common.js";
// build/language/yaml/plain-spot.js
const spotOf = (value, path) => ({
	node: nodeOf(value),
	path,
	reading: {
		file: "",
		environment: {},
		place: () => ({
			file: "",
			line: 1,
			column: 1
		}),
		found: [],
		secrets: new Set(),
		references: []
	}
});
export { spotOf };
