import { join } from "node:path";
import { readdir } from "node:fs/promises";
// build/files/files-below.js
async function filesBelow(folder, search) {
	const { isWanted, depth, most } = search;
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const found = [];
	for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name))) {
		const path = join(folder, entry.name);
		if (entry.isDirectory() && depth > 0 && entry.name !== "node_modules") found.push(...await filesBelow(path, {
			...search,
			depth: depth - 1
		}));
		else if (entry.isFile() && isWanted(entry.name)) found.push(path);
		if (found.length > most) break;
	}
	return found;
}
export { filesBelow };
