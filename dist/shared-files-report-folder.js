import {
  makeFolder
} from "./shared-files-make-folder.js";
import {
  exists
} from "./shared-files-exists.js";
import {
  readPlainFile
} from "./shared-files-plain-file.js";

// build/files/report-folder.js
import { lstat, writeFile } from "node:fs/promises";
import { join } from "node:path";
var markerFile = ".reliability-gate-report", markerText = `Reliability Gate has made this folder and replaces the files of its earlier reports.
`, logFiles = { head: "target.log", base: "baseline.log" }, reportNames = [
  "record.json",
  "scorecard.md",
  "report.html",
  "junit.xml",
  "prometheus",
  ...Object.values(logFiles)
], largestRecord = 256 * 1024 * 1024;
async function claimReportFolder(folder) {
  if (await makeFolder(folder), await hasMarker(folder))
    return {};
  let there = await Promise.all(reportNames.map(async (name) => await exists(join(folder, name)) ? [name] : [])), [first] = there.flat();
  return first !== void 0 && !await isOwnRecord(join(folder, "record.json")) ? { inTheWay: first } : (await writeFile(join(folder, markerFile), markerText, { flag: "wx" }).catch(async (error) => {
    if (!await hasMarker(folder))
      throw error;
  }), {});
}
var hasMarker = async (folder) => (await lstat(join(folder, markerFile)).catch(() => {
}))?.isFile() ?? !1;
async function isOwnRecord(path) {
  if (!(await lstat(path).catch(() => {
  }))?.isFile())
    return !1;
  let read = await readPlainFile(path, largestRecord);
  if (read.kind === "missing")
    return !1;
  try {
    let { schemaVersion, gate, verdict } = JSON.parse(read.bytes.toString("utf8"));
    return typeof schemaVersion == "number" && typeof gate == "object" && typeof verdict == "string";
  } catch {
    return !1;
  }
}

export {
  logFiles,
  claimReportFolder
};
