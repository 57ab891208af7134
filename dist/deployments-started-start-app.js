import { Problem, defined, formatDuration, plainLines, revealed } from "./shared-common.js";
import { addWorktree, boundTo, claimReportFolder, describeEnd, describeHow, endedEarly, logFiles, markedWith, nameOf, processesMarked, runGit, stopCommand, waitReporter } from "./shared-gate.js";
import { freePort } from "./shared-net-free-port.js";
import { loopbackOf, portHolder, portsOf } from "./shared-net-port-holder.js";
import { startSupervised } from "./shared-tools-processes-supervised.js";
import { exists, isCommitSha, replaceFile } from "./shared-config.js";
import { dirname, join, relative, resolve } from "node:path";
import { randomUUID, scryptSync } from "node:crypto";
import { constants } from "node:fs";
import { cp, mkdir, readdir, realpath, rename, rm, stat, utimes } from "node:fs/promises";
import { execFile } from "node:child_process";
import { promisify, stripVTControlCharacters } from "node:util";
import { userInfo } from "node:os";
// build/tools/processes/account.js
async function findAccount(name) {
	const ask = async (command, ...words) => (await promisify(execFile)(command, words)).stdout.trim();
	try {
		const [uid, gid, home] = await Promise.all([
			ask("id", "-u", name),
			ask("id", "-g", name),
			ask("/bin/sh", "-c", `echo ~${name}`)
		]);
		return {
			name,
			uid: Number(uid),
			gid: Number(gid),
			home
		};
	} catch {
		return;
	}
}
const variablesOf = ({ name, home }) => ({
	USER: name,
	LOGNAME: name,
	HOME: home
});
// build/tools/start-command.js
function startCommand({ title, command, folder, environment, goesOn = false, user, cpus, ...rest }, machine, leave) {
	const mark = randomUUID();
	const leftover = {
		kind: "process",
		id: mark,
		title
	};
	leave.add(leftover);
	const marked = markedWith(mark);
	const [program, ...args] = boundTo(cpus, [
		"/bin/sh",
		"-c",
		command
	]);
	const supervised = startSupervised({
		kind: "launch",
		mark,
		command: program,
		args,
		cwd: folder,
		environment: {
			...environment,
			...marked
		},
		app: { goesOn },
		...defined({
			folder: rest.checkout,
			user
		})
	}, {
		...machine.environment,
		...marked
	}, rest.onOutput);
	return {
		...supervised,
		mark,
		stop: async (patienceMs) => {
			const isGone = await supervised.stop(patienceMs);
			if (isGone) leave.done(leftover);
			return isGone;
		}
	};
}
// build/deployments/started/app.js
const folderOf = ({ plan, folder }) => resolve(folder, plan.folder ?? ".");
// build/deployments/started/app-log.js
function openAppLog(redact) {
	const kept = [];
	return {
		add: (lines) => {
			for (const line of lines) kept.push(redact(plainLines(stripVTControlCharacters(line))).trimEnd());
		},
		text: () => kept.map((line) => `${line}\n`).join(""),
		last: () => kept.filter((line) => line !== "").slice(-15)
	};
}
// build/deployments/started/as-user.js
async function accountOf({ user }, own = userInfo()) {
	if (user === void 0) return void 0;
	const account = await findAccount(user);
	if (!account) throw new Problem("target", `target.user: this machine has no user ${user}`, { hint: "create the user in an earlier step, for example by `useradd`, or leave target.user out" });
	if (account.uid === own.uid) return void 0;
	if (own.uid !== 0) throw new Problem("target", `target.user: only root can start the app as ${user}, and the gate runs as ${own.username}`, { hint: "run the gate as root, such as in a container job, or leave target.user out" });
	return account;
}
// build/deployments/started/assert-startable.js
async function assertStartable(order, platform = process.platform) {
	if (platform === "win32") throw new Problem("target", "target.start needs a POSIX shell: Linux or macOS", { hint: "start it in an earlier step, and give its address as target.url" });
	const folder = folderOf(order);
	if (!(await stat(folder).catch(() => void 0))?.isDirectory()) throw new Problem("target", `the folder of ${nameOf(order.side)} is not there: ${folder}`);
}
// build/deployments/started/await-port.js
const pollMs = 100;
const restartMs = 1e4;
async function untilListens(port, { ended }, { readyMs, side }, context) {
	const { clock } = context;
	const signal = AbortSignal.any([context.signal, ended]);
	const report = waitReporter(context, readyMs);
	for (const deadline = clock.now() + readyMs; clock.now() < deadline && !signal.aborted;) {
		const host = await loopbackOf(port);
		if (host !== void 0 && !signal.aborted) return host;
		report(`Not ready yet: ${nameOf(side)} does not listen on port ${port}`);
		await clock.sleep(pollMs, signal);
	}
}
async function listensAgain(port, { clock, signal }) {
	for (const deadline = clock.now() + restartMs; !signal.aborted;) {
		if (await portHolder(port) !== void 0) return true;
		if (clock.now() >= deadline) return false;
		await clock.sleep(pollMs, signal);
	}
	return true;
}
function neverListened({ readyMs, side }, { port, listened }, log, { signal }) {
	const within = signal.aborted ? "" : ` within ${formatDuration(readyMs)}`;
	const message = `${nameOf(side)} did not start: it did not listen on port ${port}${within}`;
	const others = listened.filter((other) => other !== port);
	const hint = others.length > 0 ? `it listens on port ${others.join(", ")}: let the app read PORT, or give target.port` : "the app has to listen on the port that the environment variable PORT names";
	return {
		kind: "failed",
		problem: new Problem("target", message, { hint }),
		end: {
			amid: "start",
			how: "stopped by the gate",
			lines: log.last()
		}
	};
}
// build/deployments/started/build-cache.js
const mostKept = 5;
const imageNames = [
	"PATH",
	"ImageOS",
	"ImageVersion"
];
async function buildCacheOf(order) {
	const { plan, checkout } = order;
	const root = cacheRoot(order);
	if (!plan.cache || plan.build === void 0 || checkout === void 0 || root === void 0) return void 0;
	const tree = await runGit(checkout, [
		"rev-parse",
		"--verify",
		"HEAD^{tree}"
	]);
	if (!tree.ok) return void 0;
	const key = keyOf(order, tree.text);
	return cacheAt({
		key,
		entry: join(root, key),
		root
	}, folderOf(order), plan.cache);
}
function cacheRoot({ machine }) {
	const { HOME, XDG_CACHE_HOME } = {
		...machine.environment,
		...machine.step
	};
	const base = XDG_CACHE_HOME || HOME && join(HOME, ".cache");
	return base ? join(base, "reliability-gate") : void 0;
}
function keyOf({ plan, machine }, tree) {
	const { build, folder, cache, env } = plan;
	const image = imageNames.map((name) => machine.step?.[name]);
	const told = [
		process.platform,
		process.arch,
		tree,
		build,
		folder,
		cache,
		revealed(env),
		image
	];
	return `base-${scryptSync(JSON.stringify(told), "reliability-gate", 16).toString("hex")}`;
}
function cacheAt({ key, entry, root }, at, folders) {
	const guarded = async (what, { log }, work) => {
		try {
			return await work();
		} catch (error) {
			log.warn(`The build of the baseline could not be ${what}: ${error.message}`);
			return false;
		}
	};
	return {
		restore: (context) => guarded("taken from the cache", context, async () => {
			context.log.info(`Cache of the baseline's build: key ${key} in ${root}`);
			if (!await exists(entry)) return false;
			for (const folder of folders) await copy(join(entry, folder), join(at, folder));
			const now = new Date();
			await utimes(entry, now, now);
			context.log.info("The baseline is not built again: its build is in the cache");
			return true;
		}),
		save: async (context) => {
			await guarded("kept in the cache", context, async () => {
				const missing = [];
				for (const folder of folders) if (!await exists(join(at, folder))) missing.push(folder);
				if (missing.length > 0) throw new Error(`it has made no ${missing.join(", ")}`);
				const unfinished = join(root, `unfinished-${process.pid}`);
				try {
					for (const folder of folders) await copy(join(at, folder), join(unfinished, folder));
					await rename(unfinished, entry).catch(async (error) => {
						if (!await exists(entry)) throw error;
					});
				} finally {
					await rm(unfinished, {
						recursive: true,
						force: true
					});
				}
				await forgetOldest(root);
				return true;
			});
		}
	};
}
async function copy(from, to) {
	await rm(to, {
		recursive: true,
		force: true
	});
	await mkdir(dirname(to), { recursive: true });
	await cp(from, to, {
		recursive: true,
		verbatimSymlinks: true,
		preserveTimestamps: true,
		mode: constants.COPYFILE_FICLONE
	});
}
async function forgetOldest(root) {
	const entries = (await readdir(root)).filter((name) => name.startsWith("base-"));
	const old = (await Promise.all(entries.map(async (name) => ({
		name,
		at: (await stat(join(root, name))).mtimeMs
	})))).toSorted((a, b) => b.at - a.at).slice(mostKept);
	for (const { name } of old) await rm(join(root, name), {
		recursive: true,
		force: true
	});
}
// build/deployments/started/base-commit.js
const depths = [
	50,
	500,
	5e3
];
async function baseCommit(ref, { folder, target }, { step, environment }, signal) {
	const git = (...words) => runGit(folder, words, step ?? environment, signal);
	const top = await git("rev-parse", "--show-toplevel");
	if (!top.ok) throw noRepository(ref, folder, top.why);
	const repository = {
		folder,
		git
	};
	const commit = ref === "base" ? await mergeBase(repository, target) : await commitOf(repository, ref);
	return {
		repository: top.text,
		commit
	};
}
function noRepository(ref, folder, why) {
	if (why === "git is not installed") return refusal(ref, why, "install git in a step before actions/checkout, or in the image");
	if (why.includes("dubious ownership")) {
		const allow = `git config --global --add safe.directory ${resolve(folder)}`;
		return refusal(ref, why, `run \`${allow}\` in an earlier step, if you trust the folder`);
	}
	return refusal(ref, `there is no git repository: ${why}`, "check the repository out first");
}
const refusal = (ref, why, hint) => new Problem("target", `baseline.ref ${ref}: ${why}`, defined({ hint }));
const fetchHint = "let actions/checkout fetch it, by `fetch-depth: 0`, and leave its `persist-credentials` on";
async function commitOf({ git }, ref) {
	const there = await git(...[
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options"
	], `${ref}^{commit}`);
	if (there.ok) return there.text;
	const fetched = await git("fetch", "--no-tags", "--depth=1", "origin", "--", ref);
	const commit = fetched.ok ? await git("rev-parse", "--verify", "FETCH_HEAD^{commit}") : fetched;
	if (commit.ok) return commit.text;
	throw refusal(ref, `no such commit: ${commit.why}`, `check its name, or ${fetchHint}`);
}
async function mergeBase(repository, target) {
	const { git } = repository;
	const tip = target ?? await defaultBranch(repository);
	const find = async () => git("merge-base", tip, "HEAD");
	let found = await find();
	const isShallow = isText(await git("rev-parse", "--is-shallow-repository"), "true");
	let unfetched;
	for (const depth of found.ok || !isShallow ? [] : depths) {
		const head = await git("rev-parse", "HEAD");
		const commits = [tip, ...head.ok ? [head.text] : []].filter(isCommitSha);
		const fetched = await git("fetch", "--no-tags", `--depth=${depth}`, "origin", ...commits);
		if (!fetched.ok) unfetched = fetched.why;
		found = await find();
		if (found.ok) break;
	}
	if (!found.ok) {
		const why = unfetched ?? found.why;
		throw refusal("base", `there is no merge base with ${tip}: ${why}`, fetchHint);
	}
	return isText(await git("rev-parse", "HEAD"), found.text) ? before(repository, isShallow) : found.text;
}
async function before({ git }, isShallow) {
	const changed = await git("status", "--porcelain", "--untracked-files=no");
	const which = changed.ok && changed.text !== "" ? "HEAD" : "HEAD^1";
	const commit = await git("rev-parse", "--verify", `${which}^{commit}`);
	if (commit.ok) return commit.text;
	const fetched = isShallow ? await git("fetch", "--no-tags", "--deepen=1", "origin") : void 0;
	const again = await git("rev-parse", "--verify", `${which}^{commit}`);
	if (again.ok) return again.text;
	const none = "the checkout is the base itself, and has no commit before it";
	throw fetched?.ok === false ? refusal("base", `${none}: the checkout is shallow, and ${fetched.why}`, fetchHint) : refusal("base", none, "commit a change, or run on a branch: a comparison takes two commits");
}
async function defaultBranch({ git }) {
	const head = await git("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD");
	const names = [
		...head.ok ? [head.text] : [],
		"origin/main",
		"origin/master",
		"main",
		"master"
	];
	for (const name of names) if ((await git("rev-parse", "--verify", "--quiet", `${name}^{commit}`)).ok) return name;
	throw refusal("base", "the default branch is not known", "name it: baseline: { ref: main }");
}
const isText = (said, text) => said.ok && said.text === text;
// build/deployments/started/check-out.js
async function checkOut(ref, { folder, target }, { machine, leave }, { log, signal }) {
	const { repository, commit } = await baseCommit(ref, {
		folder,
		target
	}, machine, signal);
	log.info(`Checking out the baseline: ${commit.slice(0, 7)}`);
	const title = "the baseline";
	try {
		const { path, remove } = await addWorktree({
			repository,
			commit,
			title
		}, machine, leave, signal);
		const within = relative(await realpath(repository), await realpath(resolve(folder)));
		return {
			path,
			folder: join(path, within),
			commit,
			remove
		};
	} catch (error) {
		const why = error.message;
		throw new Problem("target", `the baseline could not be checked out: ${why}`);
	}
}
// build/deployments/started/keep-log.js
async function keepLog({ keepIn }, side, log, context) {
	const text = log.text();
	if (keepIn === void 0 || text === "") return;
	const path = join(keepIn.path, logFiles[side]);
	const failed = (why) => context.log.warn(`${path} could not be written: ${why}`);
	try {
		const refused = await claimReportFolder(keepIn);
		if (refused !== void 0) return failed(refused);
		await replaceFile(path, text);
	} catch (error) {
		failed(error.message);
	}
}
// build/deployments/started/start-app.js
const buildMs = 18e5;
const stopMs = 3e4;
const hurriedMs = 1500;
const patienceMs = 8e3;
async function startApp(order, context) {
	const { plan, folder, baseCommit: target } = order;
	if (plan.ref === void 0) return startIn(order, context);
	let checkout;
	try {
		checkout = await checkOut(plan.ref, {
			folder,
			target
		}, order, context);
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return {
			kind: "failed",
			problem: error
		};
	}
	const { commit, remove, path } = checkout;
	const started = await startIn({
		...order,
		folder: checkout.folder,
		checkout: path
	}, context);
	if (started.kind === "failed") {
		await remove();
		return {
			...started,
			commit
		};
	}
	const stop = async () => {
		await started.app.stop();
		await remove();
	};
	return {
		kind: "started",
		app: {
			...started.app,
			commit,
			stop
		}
	};
}
async function startIn(order, context) {
	const log = openAppLog(order.redact);
	const keep = () => keepLog(order.machine, order.side, log, context);
	try {
		await assertStartable(order);
		const account = await accountOf(order.plan);
		const cache = await buildCacheOf(order);
		if (await cache?.restore(context)) log.add(["The build is taken from the cache."]);
		else {
			const failed = await build(order, log, context);
			if (failed) {
				await keep();
				return failed;
			}
			await cache?.save(context);
		}
		return await startOnPort({
			...order,
			account
		}, {
			log,
			keep
		}, context);
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		await keep();
		return {
			kind: "failed",
			problem: error
		};
	}
}
async function build(order, log, context) {
	const { plan, side } = order;
	if (plan.build === void 0) return void 0;
	context.log.info(`Building ${nameOf(side)}: ${plan.build}`);
	const ended = await runToEnd(plan.build, buildMs, {
		...order,
		log
	}, context);
	if (ended?.how === "exit code 0") return void 0;
	const { aborted } = context.signal;
	const late = aborted ? "interrupted" : `longer than ${formatDuration(buildMs)}`;
	const end = {
		amid: "build",
		how: ended ? describeHow(ended.how) : late,
		lines: log.last()
	};
	const message = `the build of ${nameOf(side)} failed ${describeEnd(end)}`;
	return {
		kind: "failed",
		problem: new Problem("target", message),
		end
	};
}
async function runToEnd(command, timeoutMs, order, { clock, signal }, own = {}) {
	const running = startCommand({
		title: nameOf(order.side),
		command,
		folder: folderOf(order),
		environment: {
			...environmentOf(order),
			...own
		},
		user: order.account,
		checkout: order.checkout,
		onOutput: order.log.add
	}, order.machine, order.leave);
	const over = new AbortController();
	try {
		return await Promise.race([running.ended, clock.sleep(timeoutMs, AbortSignal.any([signal, over.signal])).then(() => void 0)]);
	} finally {
		over.abort();
		await running.stop(signal.aborted ? hurriedMs : patienceMs);
	}
}
async function startOnPort(order, kept, context) {
	const { plan, side, machine, leave, account: user, cpus } = order;
	const port = plan.port ?? await freePort();
	const holder = plan.port === void 0 ? void 0 : await portHolder(port);
	if (holder !== void 0) throw new Problem("target", `port ${port} of ${nameOf(side)} is taken by ${holder}`, { hint: "end it, or leave target.port out: the app is then given a free port in PORT" });
	context.log.info(`Starting ${nameOf(side)} on port ${port}: ${plan.start}`);
	const own = {
		PORT: String(port),
		COMPOSE_PROJECT_NAME: `reliability-gate-${randomUUID()}`
	};
	const environment = {
		...environmentOf(order),
		...own
	};
	const running = startCommand({
		title: nameOf(side),
		command: plan.start,
		folder: folderOf(order),
		environment,
		goesOn: plan.stop !== void 0,
		user,
		cpus,
		checkout: order.checkout,
		onOutput: kept.log.add
	}, machine, leave);
	const background = backgroundOf(order, own);
	if (background) leave.add(background);
	const app = appOf(running, {
		order,
		kept,
		own,
		port,
		background
	}, context);
	const host = await untilListens(port, app, order, context);
	if (host !== void 0) return {
		kind: "started",
		app: {
			...app,
			url: `http://${host}:${port}`
		}
	};
	const listened = await portsOf(await processesMarked(running.mark));
	await app.stop();
	const end = app.end();
	if (end) return {
		kind: "failed",
		problem: endedEarly(side, end),
		end: {
			amid: "start",
			...end
		}
	};
	return neverListened(order, {
		port,
		listened
	}, kept.log, context);
}
function appOf(running, { order, kept: { log, keep }, own, port, background }, context) {
	const ended = new AbortController();
	let end;
	let isStopping = false;
	running.ended.then(({ how }) => {
		if (isStopping) return;
		end = {
			how: describeHow(how),
			lines: log.last()
		};
		ended.abort();
	});
	return {
		ended: ended.signal,
		end: () => end,
		endAfterLoad: async () => {
			if (end || await listensAgain(port, context)) return end;
			return {
				how: `nothing listens on port ${port} any more`,
				lines: log.last()
			};
		},
		processes: {
			mark: running.mark,
			supervisor: running.supervisor,
			containers: {
				project: own.COMPOSE_PROJECT_NAME,
				environment: {
					...environmentOf(order),
					...own
				}
			}
		},
		stop: async () => {
			isStopping = true;
			const { aborted } = context.signal;
			if (order.plan.stop !== void 0 && background) {
				const within = aborted ? hurriedMs : stopMs;
				const stopped = await runToEnd(order.plan.stop, within, {
					...order,
					log
				}, context, own);
				const hangs = stopped === void 0 && !context.signal.aborted;
				if (hangs) context.log.warn(neverStopped(order));
				if (hangs || stopped?.how === "exit code 0") order.leave.done(background);
			}
			await running.stop(aborted ? hurriedMs : patienceMs);
			await keep();
		}
	};
}
const neverStopped = ({ plan, side }) => `\`${plan.stop}\` did not stop ${nameOf(side)} within ${formatDuration(stopMs)}, and was ended`;
const environmentOf = ({ plan, machine, account }) => ({
	...machine.step,
	...account && variablesOf(account),
	...revealed(plan.env)
});
function backgroundOf(order, own) {
	const { plan, side, machine, account } = order;
	if (plan.stop === void 0) return void 0;
	return stopCommand(nameOf(side), randomUUID(), {
		command: plan.stop,
		folder: folderOf(order),
		environment: {
			...machine.environment,
			...account && variablesOf(account),
			...own
		},
		...defined({ user: account })
	});
}
export { startApp };
