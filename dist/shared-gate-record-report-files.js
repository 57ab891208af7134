import {
  isBelow,
  outside,
  within
} from "./shared-config-overrides.js";
import {
  renderings
} from "./shared-scorecard-parts-facts.js";
import {
  replaceFile
} from "./shared-files-replace-file.js";
import {
  claimReportFolder,
  logFiles
} from "./shared-files-report-folder.js";
import {
  Problem
} from "./shared-model-problem.js";

// build/gate/record/report-files.js
import { join as join2, resolve } from "node:path";

// build/publish/files.js
import { rm } from "node:fs/promises";
import { join } from "node:path";

// build/publish/file-denial.js
var reasons = {
  EROFS: "the file system is read-only",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOTDIR: "a part of its path is a file",
  EEXIST: "a file of its name is in the way",
  EISDIR: "a folder of its name is in the way",
  ENOENT: "there is no such folder"
};
function fileDenialOf(error, what) {
  let code = error.code;
  if (code === void 0)
    throw error;
  return { kind: "denied", why: `${what}: ${reasons[code] ?? code}` };
}

// build/publish/files.js
async function writeFiles(folder, files, outdated = []) {
  let paths = [], what = `the files could not be written to ${folder}`;
  try {
    let { inTheWay } = await claimReportFolder(folder);
    if (inTheWay !== void 0)
      return { kind: "denied", why: `${what}: there is a ${inTheWay} that no gate has made`, hint: "move it away, or give another report folder" };
    for (let name of outdated)
      await rm(join(folder, name), { force: !0 });
    for (let [name, text] of Object.entries(files)) {
      let path = join(folder, name);
      await replaceFile(path, text), paths.push(path);
    }
  } catch (error) {
    return fileDenialOf(error, what);
  }
  return { kind: "published", paths };
}

// build/gate/record/report-files.js
var reportFiles = {
  record: { file: "record.json", format: "json" },
  scorecard: { file: "scorecard.md", format: "markdown" },
  report: { file: "report.html", format: "html" },
  junit: { file: "junit.xml", format: "junit" }
}, reportPath = (folder, of) => join2(folder, reportFiles[of].file), usualReportFolder = "reliability-gate-report";
async function locateReport(folder, named) {
  let path = resolve(folder, named);
  if (!isBelow(folder, path) || await within(folder, path) !== outside)
    return path;
  throw new Problem("config", `report folder ${named}: a link on the way to it leads out of the working folder`, {
    hint: "remove the link, or give the path of the folder that it leads to"
  });
}
var reportFolder = (folder) => ({
  id: "files",
  publish: (report) => {
    let files = Object.values(reportFiles).map(({ file, format }) => [file, renderings[format](report)]), { started } = report.record.evidence, outdated = ["head", "base"].filter((side) => !started?.[side]);
    return writeFiles(folder, Object.fromEntries(files), outdated.map((side) => logFiles[side]));
  }
});

export {
  fileDenialOf,
  reportFiles,
  reportPath,
  usualReportFolder,
  locateReport,
  reportFolder
};
