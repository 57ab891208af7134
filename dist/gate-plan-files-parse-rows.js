import { isObject } from "./shared-common.js";
import { parseJson } from "./shared-config.js";
import { extname } from "node:path";
import { CsvError, parse } from "./vendor/csv-parse.js";
// build/gate/plan/files/parse-rows.js
const mostRows = 1e6;
function parseRows(file, text) {
	const ending = extname(file).toLowerCase();
	const parsed = parsers[ending]?.(text);
	if (!parsed) return {
		refused: `unknown file type ${ending || "(no extension)"}`,
		hint: "expected .csv, .json, .ndjson or .jsonl"
	};
	return "rows" in parsed && parsed.rows.length > mostRows ? { refused: `it has more than ${mostRows} rows` } : parsed;
}
const parsers = {
	".csv": readCsv,
	".json": readJson,
	".ndjson": readLines,
	".jsonl": readLines
};
function readCsv(text) {
	try {
		const [columns, ...rows] = parse(text, {
			bom: true,
			skip_empty_lines: true
		});
		if (!columns) return { refused: "it is empty" };
		const twice = columns.find((column, index) => columns.indexOf(column) < index);
		if (twice !== void 0) return { refused: `duplicate column \`${twice}\`` };
		return {
			columns,
			rows
		};
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const { lines } = error;
		return {
			refused: `it is not valid CSV${lines === void 0 ? "" : `: line ${lines} ${reasons[error.code] ?? error.code}`}`,
			hint: "see RFC 4180"
		};
	}
}
const reasons = {
	CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "has more or fewer values than the first line has names",
	CSV_QUOTE_NOT_CLOSED: "ends within quotes",
	INVALID_OPENING_QUOTE: "has a quote within a value that is not in quotes",
	CSV_INVALID_CLOSING_QUOTE: "goes on after the quote that ends a value"
};
function readJson(text) {
	const value = parseJson(withoutMark(text));
	return Array.isArray(value) ? tableOf(value) : {
		refused: "it is not a JSON list",
		hint: "such as [{ \"name\": \"ann\" }]"
	};
}
function readLines(text) {
	const lines = withoutMark(text).split("\n");
	const bad = lines.findIndex((line) => !isBlank(line) && parseJson(line) === void 0);
	if (bad >= 0) return { refused: `line ${bad + 1} is not valid JSON` };
	return tableOf(lines.filter((line) => !isBlank(line)).map(parseJson));
}
const isBlank = (line) => line.trim() === "";
const withoutMark = (text) => text.replace(/^\uFEFF/, "");
function tableOf(values) {
	const [first] = values;
	if (first === void 0) return { refused: "it is empty" };
	const columns = isObject(first) ? Object.keys(first) : [];
	const bad = values.findIndex((value) => !isObject(value) || columns.some((column) => !Object.hasOwn(value, column)));
	if (bad >= 0) return {
		refused: `entry ${bad + 1} is not an object with the keys ${columns.join(", ")}`,
		hint: "every entry has the keys of the first"
	};
	return {
		columns,
		rows: values.map((value) => columns.map((column) => value[column]))
	};
}
export { parseRows };
