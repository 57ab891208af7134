import { isObject } from "./shared-common.js";
// build/faults/kubernetes/parts.js
function below(value, key, at) {
	if (Array.isArray(value)) return value.flatMap((one, index) => below(one, key, [...at, index]));
	if (!isObject(value)) return [];
	return Object.entries(value).flatMap(([name, one]) => [...name === key && isObject(one) ? [{
		at: [...at, name],
		part: one
	}] : [], ...below(one, key, [...at, name])]);
}
const textsOf = (value) => Array.isArray(value) ? value.map(String) : [];
export { below, textsOf };
