import {
  boundTo,
  describeHow,
  endedEarly,
  nameOf
} from "./shared-tools-cores.js";
import {
  replaceFile
} from "./shared-files-replace-file.js";
import {
  describeEnd
} from "./shared-model-evidence-app-end.js";
import "./shared-model-basics-clean-text.js";
import {
  claimReportFolder,
  logFiles
} from "./shared-files-report-folder.js";
import "./shared-files-make-folder.js";
import {
  addWorktree,
  runGit,
  stopCommand
} from "./shared-tools-worktree.js";
import {
  exists
} from "./shared-files-exists.js";
import {
  loopbackOf,
  portHolder,
  portsOf
} from "./shared-net-port-holder.js";
import {
  waitReporter
} from "./shared-net-waiting.js";
import {
  freePort
} from "./shared-net-free-port.js";
import {
  startSupervised
} from "./shared-tools-processes-supervised.js";
import {
  markedWith,
  processesMarked
} from "./shared-tools-processes-process.js";
import "./shared-files-plain-file.js";
import "./shared-tools-processes-supervisor-messages.js";
import {
  revealed
} from "./shared-model-secret.js";
import {
  formatDuration
} from "./shared-model-basics-units.js";
import {
  plainLines
} from "./shared-net-redaction-excerpt.js";
import {
  Problem
} from "./shared-model-problem.js";
import "./shared-model-basics-joiners.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/deployments/started/start-app.js
import { randomUUID as randomUUID2 } from "node:crypto";
import { stat as stat2 } from "node:fs/promises";
import { resolve as resolve3 } from "node:path";

// build/tools/account.js
import { execFile } from "node:child_process";
import { promisify } from "node:util";
async function findAccount(name) {
  let ask = async (command, ...words) => (await promisify(execFile)(command, words)).stdout.trim();
  try {
    let [uid, gid, home] = await Promise.all([
      ask("id", "-u", name),
      ask("id", "-g", name),
      // The shell expands a `~name` only where it is written out; the config admits plain names.
      ask("/bin/sh", "-c", `echo ~${name}`)
    ]);
    return { name, uid: Number(uid), gid: Number(gid), home };
  } catch {
    return;
  }
}
var variablesOf = ({ name, home }) => ({
  USER: name,
  LOGNAME: name,
  HOME: home
});

// build/tools/start-command.js
import { randomUUID } from "node:crypto";
function startCommand({ title, command, folder, environment, goesOn = !1, user, cpus, ...rest }, machine, leave) {
  let mark = randomUUID(), leftover = { kind: "process", id: mark, title };
  leave.add(leftover);
  let marked = markedWith(mark), [program, ...args] = boundTo(cpus, ["/bin/sh", "-c", command]), supervised = startSupervised({
    kind: "launch",
    mark,
    command: program,
    args,
    cwd: folder,
    environment: { ...environment, ...marked },
    app: { goesOn },
    ...defined({ folder: rest.checkout, user })
  }, { ...machine.environment, ...marked }, rest.onOutput);
  return {
    ...supervised,
    mark,
    stop: async (patienceMs2) => {
      let isGone = await supervised.stop(patienceMs2);
      return isGone && leave.done(leftover), isGone;
    }
  };
}

// build/deployments/started/app-log.js
import { stripVTControlCharacters } from "node:util";
var mostLast = 15, mostCharacters = 2e6;
function openAppLog(redact) {
  let kept = [], length = 0;
  return {
    add: (lines) => {
      for (let line of lines) {
        if (length > mostCharacters)
          return;
        let shown = redact(plainLines(stripVTControlCharacters(line))).trimEnd();
        length += shown.length + 1, kept.push(shown);
      }
    },
    text: () => kept.map((line) => `${line}
`).join(""),
    last: () => kept.filter((line) => line !== "").slice(-mostLast)
  };
}

// build/deployments/started/as-user.js
import { userInfo } from "node:os";
async function accountOf({ user }, own = userInfo()) {
  if (user === void 0)
    return;
  let account = await findAccount(user);
  if (!account) {
    let hint = "create the user in a step before, such as by `useradd`, or leave target.user out";
    throw new Problem("target", `target.user: this machine has no user ${user}`, { hint });
  }
  if (account.uid !== own.uid) {
    if (own.uid !== 0)
      throw new Problem("target", `target.user: only root can start the app as ${user}, and the gate runs as ${own.username}`, { hint: "run the gate as root, such as in a container job, or leave target.user out" });
    return account;
  }
}

// build/deployments/started/await-port.js
var pollMs = 100;
async function untilListens(port, { ended }, { readyMs, side }, context) {
  let { clock } = context, signal = AbortSignal.any([context.signal, ended]), report = waitReporter(context, readyMs);
  for (let deadline = clock.now() + readyMs; clock.now() < deadline && !signal.aborted; ) {
    let host = await loopbackOf(port);
    if (host !== void 0 && !signal.aborted)
      return host;
    report(`Not ready yet: ${nameOf(side)} does not listen on port ${port}`), await clock.sleep(pollMs, signal);
  }
}
function neverListened({ readyMs, side }, { port, listened }, log, { signal }) {
  let within = signal.aborted ? "" : ` within ${formatDuration(readyMs)}`, message = `${nameOf(side)} did not start: it did not listen on port ${port}${within}`, others = listened.filter((other) => other !== port), hint = others.length > 0 ? `it listens on port ${others.join(", ")}: let the app read PORT, or give target.port` : "the app has to listen on the port that the environment variable PORT names";
  return {
    kind: "failed",
    problem: new Problem("target", message, { hint }),
    end: { amid: "start", how: "stopped by the gate", lines: log.last() }
  };
}

// build/deployments/started/build-cache.js
import { scryptSync } from "node:crypto";
import { constants } from "node:fs";
import { cp, mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
var mostKept = 5, imageNames = ["PATH", "ImageOS", "ImageVersion"];
async function buildCacheOf(order) {
  let { plan, checkout, folder } = order, root = cacheRoot(order);
  if (!plan.cache || plan.build === void 0 || checkout === void 0 || root === void 0)
    return;
  let tree = await runGit(checkout, ["rev-parse", "--verify", "HEAD^{tree}"]);
  if (!tree.ok)
    return;
  let key = keyOf(order, tree.text);
  return cacheAt({ key, entry: join(root, key), root }, resolve(folder, plan.folder ?? "."), plan.cache);
}
function cacheRoot({ machine }) {
  let { HOME, XDG_CACHE_HOME } = { ...machine.environment, ...machine.step }, base = XDG_CACHE_HOME || HOME && join(HOME, ".cache");
  return base ? join(base, "reliability-gate") : void 0;
}
function keyOf({ plan, machine }, tree) {
  let { build: build2, folder, cache, env } = plan, image = imageNames.map((name) => machine.step?.[name]), told = [process.platform, process.arch, tree, build2, folder, cache, revealed(env), image];
  return `base-${scryptSync(JSON.stringify(told), "reliability-gate", 16).toString("hex")}`;
}
function cacheAt({ key, entry, root }, at, folders) {
  let guarded = async (what, { log }, work) => {
    try {
      return await work();
    } catch (error) {
      return log.warn(`The build of the baseline could not be ${what}: ${error.message}`), !1;
    }
  };
  return {
    restore: (context) => guarded("taken from the cache", context, async () => {
      if (context.log.info(`Cache of the baseline's build: key ${key} in ${root}`), !await exists(entry))
        return !1;
      for (let folder of folders)
        await copy(join(entry, folder), join(at, folder));
      let now = /* @__PURE__ */ new Date();
      return await utimes(entry, now, now), context.log.info("The baseline is not built again: its build is in the cache"), !0;
    }),
    save: async (context) => {
      await guarded("kept in the cache", context, async () => {
        let missing = [];
        for (let folder of folders)
          await exists(join(at, folder)) || missing.push(folder);
        if (missing.length > 0)
          throw new Error(`it has made no ${missing.join(", ")}`);
        let unfinished = join(root, `unfinished-${process.pid}`);
        for (let folder of folders)
          await copy(join(at, folder), join(unfinished, folder));
        return await rename(unfinished, entry).catch(() => rm(unfinished, { recursive: !0 })), await forgetOldest(root), !0;
      });
    }
  };
}
async function copy(from, to) {
  await rm(to, { recursive: !0, force: !0 }), await mkdir(dirname(to), { recursive: !0 }), await cp(from, to, {
    recursive: !0,
    verbatimSymlinks: !0,
    preserveTimestamps: !0,
    mode: constants.COPYFILE_FICLONE
  });
}
async function forgetOldest(root) {
  let entries = (await readdir(root)).filter((name) => name.startsWith("base-")), old = (await Promise.all(entries.map(async (name) => ({ name, at: (await stat(join(root, name))).mtimeMs })))).toSorted((a, b) => b.at - a.at).slice(mostKept);
  for (let { name } of old)
    await rm(join(root, name), { recursive: !0, force: !0 });
}

// build/deployments/started/check-out.js
import { realpath } from "node:fs/promises";
import { join as join2, relative, resolve as resolve2 } from "node:path";

// build/deployments/started/base-commit.js
var depths = [50, 500, 5e3];
async function baseCommit(ref, { folder, target }, { step, environment }, signal) {
  let git = (...words) => runGit(folder, words, step ?? environment, signal), top = await git("rev-parse", "--show-toplevel");
  if (!top.ok)
    throw refusal(ref, `there is no git repository: ${top.why}`, "check the repository out first");
  let repository = { folder, git }, commit = ref === "base" ? await mergeBase(repository, target) : await commitOf(repository, ref);
  return { repository: top.text, commit };
}
var refusal = (ref, why, hint) => new Problem("target", `baseline.ref ${ref}: ${why}`, defined({ hint })), fetchHint = "let actions/checkout fetch it, by `fetch-depth: 0`, and leave its `persist-credentials` on";
async function commitOf({ git }, ref) {
  let there = await git(...["rev-parse", "--verify", "--quiet", "--end-of-options"], `${ref}^{commit}`);
  if (there.ok)
    return there.text;
  let fetched = await git("fetch", "--no-tags", "--depth=1", "origin", "--", ref), commit = fetched.ok ? await git("rev-parse", "--verify", "FETCH_HEAD^{commit}") : fetched;
  if (commit.ok)
    return commit.text;
  throw refusal(ref, `no such commit: ${commit.why}`, fetchHint);
}
async function mergeBase(repository, target) {
  let { git } = repository, tip = target ?? await defaultBranch(repository), find = async () => git("merge-base", tip, "HEAD"), found = await find(), isShallow = isText(await git("rev-parse", "--is-shallow-repository"), "true");
  for (let depth of found.ok || !isShallow ? [] : depths) {
    let head = await git("rev-parse", "HEAD"), commits = [tip, ...head.ok ? [head.text] : []].filter(isCommit);
    if (await git("fetch", "--no-tags", `--depth=${depth}`, "origin", ...commits), found = await find(), found.ok)
      break;
  }
  if (!found.ok)
    throw refusal("base", `there is no merge base with ${tip}: ${found.why}`, fetchHint);
  return isText(await git("rev-parse", "HEAD"), found.text) ? before(repository) : found.text;
}
async function before({ git }) {
  let changed = await git("status", "--porcelain", "--untracked-files=no"), which = changed.ok && changed.text !== "" ? "HEAD" : "HEAD^1", commit = await git("rev-parse", "--verify", `${which}^{commit}`);
  if (commit.ok)
    return commit.text;
  await git("fetch", "--no-tags", "--deepen=1", "origin");
  let again = await git("rev-parse", "--verify", `${which}^{commit}`);
  if (again.ok)
    return again.text;
  throw refusal("base", "the checkout is the base itself, and has no commit before it", fetchHint);
}
async function defaultBranch({ git }) {
  let head = await git("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"), names = [...head.ok ? [head.text] : [], "origin/main", "origin/master", "main", "master"];
  for (let name of names)
    if ((await git("rev-parse", "--verify", "--quiet", `${name}^{commit}`)).ok)
      return name;
  throw refusal("base", "the default branch is not known", "name it: baseline: { ref: main }");
}
var isText = (said, text) => said.ok && said.text === text, isCommit = (text) => /^[0-9a-f]{40,64}$/.test(text);

// build/deployments/started/check-out.js
async function checkOut(ref, { folder, target }, { machine, leave }, { log, signal }) {
  let { repository, commit } = await baseCommit(ref, { folder, target }, machine, signal);
  log.info(`Checking out the baseline: ${commit.slice(0, 7)}`);
  let title = "the baseline";
  try {
    let { path, remove } = await addWorktree({ repository, commit, title }, machine, leave, signal), within = relative(await realpath(repository), await realpath(resolve2(folder)));
    return { path, folder: join2(path, within), commit, remove };
  } catch (error) {
    let why = error.message;
    throw new Problem("target", `the baseline could not be checked out: ${why}`);
  }
}

// build/deployments/started/keep-log.js
import { join as join3 } from "node:path";
async function keepLog({ keepIn }, side, log, context) {
  let text = log.text();
  if (keepIn === void 0 || text === "")
    return;
  let path = join3(keepIn, logFiles[side]), failed = (why) => context.log.warn(`${path} could not be written: ${why}`);
  try {
    let { inTheWay } = await claimReportFolder(keepIn);
    if (inTheWay !== void 0)
      return failed(`there is a ${inTheWay} that no gate has made`);
    await replaceFile(path, text);
  } catch (error) {
    failed(error.message);
  }
}

// build/deployments/started/start-app.js
var buildMs = 30 * 6e4, stopMs = 3e4, hurriedMs = 1500, patienceMs = 8e3;
async function startApp(order, context) {
  let { plan, folder, baseCommit: target } = order;
  if (plan.ref === void 0)
    return startIn(order, context);
  let checkout;
  try {
    checkout = await checkOut(plan.ref, { folder, target }, order, context);
  } catch (error) {
    if (!(error instanceof Problem))
      throw error;
    return { kind: "failed", problem: error };
  }
  let { commit, remove, path } = checkout, there = { ...order, folder: checkout.folder, checkout: path }, started = await startIn(there, context);
  if (started.kind === "failed")
    return await remove(), { ...started, commit };
  let stop = async () => {
    await started.app.stop(), await remove();
  };
  return { kind: "started", app: { ...started.app, commit, stop } };
}
async function startIn(order, context) {
  let log = openAppLog(order.redact), keep = () => keepLog(order.machine, order.side, log, context);
  try {
    await assertStartable(order);
    let account = await accountOf(order.plan), cache = await buildCacheOf(order);
    if (await cache?.restore(context))
      log.add(["The build is taken from the cache."]);
    else {
      let failed = await build(order, log, context);
      if (failed)
        return await keep(), failed;
      await cache?.save(context);
    }
    return await startOnPort({ ...order, account }, { log, keep }, context);
  } catch (error) {
    if (!(error instanceof Problem))
      throw error;
    return await keep(), { kind: "failed", problem: error };
  }
}
async function assertStartable(order) {
  if (process.platform === "win32") {
    let hint = "start it in a step before, and give its address as target.url";
    throw new Problem("target", "target.start needs a POSIX shell: Linux or macOS", { hint });
  }
  let folder = folderOf(order);
  if (!(await stat2(folder).catch(() => {
  }))?.isDirectory())
    throw new Problem("target", `the folder of ${nameOf(order.side)} is not there: ${folder}`);
}
async function build(order, log, context) {
  let { plan, side } = order;
  if (plan.build === void 0)
    return;
  context.log.info(`Building ${nameOf(side)}: ${plan.build}`);
  let ended = await runToEnd(plan.build, buildMs, { ...order, log }, context);
  if (ended?.how === "exit code 0")
    return;
  let { aborted } = context.signal, late = aborted ? "interrupted" : `longer than ${formatDuration(buildMs)}`, end = { amid: "build", how: ended ? describeHow(ended.how) : late, lines: log.last() }, message = `the build of ${nameOf(side)} failed ${describeEnd(end)}`;
  return { kind: "failed", problem: new Problem("target", message), end };
}
async function runToEnd(command, timeoutMs, order, { clock, signal }, own = {}) {
  let running = startCommand({
    title: nameOf(order.side),
    command,
    folder: folderOf(order),
    environment: { ...environmentOf(order), ...own },
    user: order.account,
    checkout: order.checkout,
    onOutput: order.log.add
  }, order.machine, order.leave), over = new AbortController();
  try {
    return await Promise.race([
      running.ended,
      clock.sleep(timeoutMs, AbortSignal.any([signal, over.signal])).then(() => {
      })
    ]);
  } finally {
    over.abort(), await running.stop(signal.aborted ? hurriedMs : patienceMs);
  }
}
async function startOnPort(order, kept, context) {
  let { plan, side, machine, leave, account: user, cpus } = order, port = plan.port ?? await freePort(), holder = plan.port === void 0 ? void 0 : await portHolder(port);
  if (holder !== void 0)
    throw new Problem("target", `port ${port} of ${nameOf(side)} is taken by ${holder}`, {
      hint: "end it, or leave target.port out: the app is then given a free port in PORT"
    });
  context.log.info(`Starting ${nameOf(side)} on port ${port}: ${plan.start}`);
  let own = { PORT: String(port), COMPOSE_PROJECT_NAME: `reliability-gate-${randomUUID2()}` }, environment = { ...environmentOf(order), ...own }, running = startCommand({
    title: nameOf(side),
    command: plan.start,
    folder: folderOf(order),
    environment,
    goesOn: plan.stop !== void 0,
    user,
    cpus,
    checkout: order.checkout,
    onOutput: kept.log.add
  }, machine, leave), background = backgroundOf(order, own);
  background && leave.add(background);
  let app = appOf(running, { order, kept, own, background }, context), host = await untilListens(port, app, order, context);
  if (host !== void 0)
    return { kind: "started", app: { ...app, url: `http://${host}:${port}` } };
  let listened = await portsOf(await processesMarked(running.mark));
  await app.stop();
  let end = app.end();
  return end ? { kind: "failed", problem: endedEarly(side, end), end: { amid: "start", ...end } } : neverListened(order, { port, listened }, kept.log, context);
}
function appOf(running, { order, kept: { log, keep }, own, background }, context) {
  let ended = new AbortController(), end, isStopping = !1;
  return running.ended.then(({ how }) => {
    isStopping || (end = { how: describeHow(how), lines: log.last() }, ended.abort());
  }), {
    ended: ended.signal,
    end: () => end,
    processes: {
      mark: running.mark,
      supervisor: running.supervisor,
      containers: {
        project: own.COMPOSE_PROJECT_NAME,
        environment: { ...environmentOf(order), ...own }
      }
    },
    stop: async () => {
      isStopping = !0;
      let { aborted } = context.signal;
      if (order.plan.stop !== void 0 && background) {
        let within = aborted ? hurriedMs : stopMs;
        (await runToEnd(order.plan.stop, within, { ...order, log }, context, own))?.how === "exit code 0" && order.leave.done(background);
      }
      await running.stop(aborted ? hurriedMs : patienceMs), await keep();
    }
  };
}
var folderOf = ({ plan, folder }) => resolve3(folder, plan.folder ?? "."), environmentOf = ({ plan, machine, account }) => ({
  ...machine.step,
  ...account && variablesOf(account),
  ...revealed(plan.env)
});
function backgroundOf(order, own) {
  let { plan, side, machine, account } = order;
  if (plan.stop !== void 0)
    return stopCommand(nameOf(side), randomUUID2(), {
      command: plan.stop,
      folder: folderOf(order),
      environment: { ...machine.environment, ...account && variablesOf(account), ...own },
      ...defined({ user: account })
    });
}
export {
  startApp
};
