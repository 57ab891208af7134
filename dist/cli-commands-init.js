import { at, basePathOf, cleanBlock, cleanText, exists, folderName, listIn, makeFolder, mappingOf, parseForeign, readArguments, readPlainFile, resolverOf } from "./shared-config.js";
import { Problem, defined, docsPage, name, path } from "./shared-common.js";
import { fileDenialOf, wrapText } from "./shared-gate.js";
import { git, parseRemote } from "./shared-cli-git.js";
import { terminalOptions } from "./shared-cli-print.js";
import { dirname, join } from "node:path";
import { readdir, writeFile } from "node:fs/promises";
import { stringify } from "./vendor/yaml.js";
// build/init/repository.js
const wanted = [
	/^(package\.json|go\.mod|pom\.xml|build\.gradle(\.kts)?|Gemfile|Cargo\.toml|pyproject\.toml|requirements.*\.txt|composer\.json)$/,
	/^([^/]+\/){0,2}[^/]+\.csproj$/,
	/^\.github\/workflows\/[\w.-]+\.ya?ml$/,
	/^(\w+\/)?(app|main|server|wsgi|asgi)\.py$/,
	/^(Dockerfile|(docker-)?compose\.ya?ml|\.env\.example|\.yarnrc\.yml)$/,
	/^([\w.-]+\/){0,3}(openapi|swagger)[\w.-]*\.(ya?ml|json)$/i
];
const isWanted = (path) => wanted.some((pattern) => pattern.test(path));
const findFile = ({ files }, pattern) => files.find((path) => pattern.test(path));
// build/gate/plan/read-repository.js
const mostFiles = 5e3;
const mostFolders = 500;
const deepest = 4;
const mostTexts = 50;
const mostBytes = 1048576;
const passedOver = new Set([
	"node_modules",
	".git",
	"dist",
	"build",
	"out",
	"target",
	"vendor",
	".venv",
	"venv",
	"coverage"
]);
async function readRepository(folder) {
	const files = await listFiles(folder);
	const texts = new Map();
	for (const path of files.filter(isWanted).slice(0, mostTexts)) {
		const text = await textOf(join(folder, path));
		if (text !== void 0) texts.set(path, text);
	}
	return {
		files,
		text: (path) => texts.get(path)
	};
}
async function listFiles(folder) {
	const files = [];
	let level = [""];
	for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
		const read = await Promise.all(level.map((path) => readFolder(folder, path)));
		files.push(...read.flatMap((one) => one.files));
		level = read.flatMap((one) => one.folders).slice(0, mostFolders);
	}
	return files.slice(0, mostFiles);
}
async function readFolder(top, path) {
	const named = (await readdir(join(top, path), { withFileTypes: true }).catch(() => [])).toSorted((a, b) => a.name < b.name ? -1 : 1).map((entry) => ({
		entry,
		inner: path === "" ? entry.name : `${path}/${entry.name}`
	}));
	const isFolder = ({ entry }) => entry.isDirectory() && !passedOver.has(entry.name);
	return {
		files: named.filter(({ entry }) => entry.isFile()).map(({ inner }) => inner),
		folders: named.filter(isFolder).map(({ inner }) => inner)
	};
}
async function textOf(path) {
	const read = await readPlainFile(path, mostBytes);
	return read.kind === "bytes" ? read.bytes.toString("utf8") : void 0;
}
// build/init/signs.js
const node = /^package\.json$/;
const go = /^go\.mod$/;
const python$1 = /^(requirements.*\.txt|pyproject\.toml)$/;
const jvm = /^(pom\.xml|build\.gradle(\.kts)?)$/;
const ruby = /^Gemfile$/;
const rust = /^Cargo\.toml$/;
const dotnet = /\.csproj$/;
const workflow$1 = /^\.github\/workflows\/[\w.-]+\.ya?ml$/;
function findSign(signs, { files, text }) {
	for (const [file, sign] of signs) for (const name of files.filter((one) => file.test(one))) {
		const used = sign.exec(text(name) ?? "")?.[1];
		if (used !== void 0) return `${used} in ${name}`;
	}
}
// build/init/find-metrics.js
const libraries = [{
	path: "/metrics",
	signs: [
		[node, /"(prom-client|express-prom-bundle|express-prometheus-middleware|fastify-metrics|@willsoto\/nestjs-prometheus|nestjs-prometheus)"/],
		[go, /github\.com\/(prometheus\/client_golang|VictoriaMetrics\/metrics)\b/],
		[python$1, /\b(prometheus[-_]client|prometheus[-_]fastapi[-_]instrumentator|starlette[-_]exporter|starlette[-_]prometheus|prometheus[-_]flask[-_]exporter|django[-_]prometheus)\b/i],
		[ruby, /["'](prometheus-client|yabeda-prometheus)["']/],
		[rust, /^(axum-prometheus|actix-web-prom|metrics-exporter-prometheus|prometheus)\b/m],
		[dotnet, /"(prometheus-net(?:\.AspNetCore)?)"/]
	]
}, {
	path: "/actuator/prometheus",
	signs: [[jvm, /\b(micrometer-registry-prometheus)\b/]]
}];
function findMetrics(repository) {
	for (const { path, signs } of libraries) {
		const why = findSign(signs, repository);
		if (why !== void 0) return {
			what: "metrics",
			found: path,
			why,
			path
		};
	}
}
// build/init/find-preview.js
const vercel = {
	from: {
		kind: "deployment",
		environment: "Preview*"
	},
	headers: [`X-Vercel-Protection-Bypass: \${{ secrets.VERCEL_BYPASS }}`],
	note: "Vercel makes a deployment of each commit. Where previews are protected, take the comments off the headers."
};
const providers = [
	{
		name: "Vercel",
		file: /^(vercel\.json|\.vercel\/project\.json)$/,
		preview: vercel
	},
	{
		name: "Netlify",
		file: /^netlify\.toml$/,
		preview: {
			from: {
				kind: "address",
				target: `https://deploy-preview-\${{ github.event.number }}--\${{ vars.NETLIFY_SITE }}.netlify.app`,
				needs: "the variable NETLIFY_SITE of the repository: the name of the site"
			},
			note: "Netlify makes no deployments on GitHub, but the address of a preview contains the number of its pull request."
		}
	},
	{
		name: "Cloudflare",
		file: /^(wrangler\.(toml|jsonc?)|_headers|public\/_headers|_routes\.json)$/,
		preview: {
			from: { kind: "deployment" },
			headers: [`CF-Access-Client-Id: \${{ secrets.CF_ACCESS_CLIENT_ID }}`, `CF-Access-Client-Secret: \${{ secrets.CF_ACCESS_CLIENT_SECRET }}`],
			note: "wrangler-action makes a deployment where it is given gitHubToken. Behind Access, take the comments off the headers."
		}
	},
	{
		name: "Render",
		file: /^render\.ya?ml$/,
		preview: {
			from: { kind: "deployment" },
			note: "Render makes a deployment of each preview."
		}
	},
	{
		name: "Railway",
		file: /^railway\.(json|toml)$/,
		preview: {
			from: { kind: "deployment" },
			note: "Railway makes a deployment of each pull request."
		}
	},
	{
		name: "Fly",
		file: /^fly\.toml$/,
		preview: {
			from: { kind: "deployment" },
			note: "A job with an `environment:` makes the deployment, such as one with superfly/fly-pr-review-apps."
		}
	},
	{
		name: "Kubernetes",
		file: /^([\w.-]+\/){0,3}(Chart\.yaml|kustomization\.ya?ml|[\w.-]*(ingress|httproute)[\w.-]*\.ya?ml)$/i,
		preview: {
			from: {
				kind: "address",
				target: `https://pr-\${{ github.event.number }}.\${{ vars.PREVIEW_DOMAIN }}`,
				needs: "the variable PREVIEW_DOMAIN of the repository, or another address: that of the pull request's ingress"
			},
			note: "Put the address here under which your ingress serves a pull request."
		}
	},
	{
		name: "Vercel",
		file: /^next\.config\.(js|mjs|cjs|ts)$/,
		preview: vercel,
		unless: /^(Dockerfile|(docker-)?compose\.ya?ml)$/
	}
];
function findPreview(repository) {
	for (const { name, file, preview, unless } of providers) {
		const mark = findFile(repository, file);
		if (mark === void 0 || unless && findFile(repository, unless) !== void 0) continue;
		return {
			what: "preview",
			found: name,
			why: mark,
			preview
		};
	}
}
// build/init/find-requests.js
const mostRequests = 10;
const openApiFile = /(^|\/)(openapi|swagger)[\w.-]*\.(ya?ml|json)$/i;
const notForLoad = /(^|[/._-])(log-?(in|out|off)|sign-?(in|out|up|off)|auth(orize)?|oauth2?|callback|register|verify|unsubscribe)($|[/._-])/i;
const health = /(^|\/)(healthz?|ready|readyz|readiness|livez?|liveness|ping|up|heartbeat|health[-_]?check)\/?$/i;
const metrics = /(^|\/)(metrics|prometheus)\/?$/i;
function findRequests(repository) {
	for (const file of repository.files.filter((one) => openApiFile.test(one) && isWanted(one))) {
		const api = parseForeign(repository.text(file));
		const paths = Object.entries(mappingOf(at(api, "paths")));
		if (paths.length === 0) continue;
		const resolve = resolverOf(api);
		const usable = paths.flatMap(([path, item]) => readOf({
			api,
			resolve
		}, path, item));
		const ready = readyOf(usable.find(({ path }) => health.test(path)));
		const requests = usable.filter(({ path }) => ![
			health,
			metrics,
			notForLoad
		].some((pattern) => pattern.test(path))).slice(0, mostRequests).map(({ path, summary }) => ({
			path,
			summary
		}));
		return {
			what: "requests",
			found: requests.length === 0 ? `GET /, since none of its ${paths.length} paths is read without parameters or a login` : `${requests.length} of its ${paths.length} paths are read without parameters`,
			why: file,
			requests,
			...defined({ ready })
		};
	}
}
function readyOf(found) {
	if (!found) return void 0;
	const [status = "", ...others] = found.good;
	const isOne = others.length === 0 && /^\d{3}$/.test(status);
	return {
		path: found.path,
		...defined({ status: isOne ? Number(status) : void 0 })
	};
}
function readOf({ api, resolve }, path$1, item) {
	const operation = at(item, "get");
	if (operation === void 0 || path$1.includes("{") || at(operation, "deprecated") === true) return [];
	const known = [...listIn(at(item, "parameters")), ...listIn(at(operation, "parameters"))].map(resolve);
	if (known.some(isNeeded) || known.some(isSecret)) return [];
	if (listIn(at(operation, "security") ?? at(api, "security")).some((one) => Object.keys(mappingOf(one)).length > 0)) return [];
	const declared = Object.keys(mappingOf(at(operation, "responses")));
	if (declared.length > 0 && declared.every((code) => /^[45]/.test(code))) return [];
	const whole = path.parse(`${basePathOf([
		operation,
		item,
		api
	])}${path$1}`);
	if (!("value" in whole)) return [];
	const said = at(operation, "summary") ?? at(operation, "operationId");
	const summary = typeof said === "string" ? said : "";
	return [{
		path: whole.value,
		summary,
		good: declared.filter((code) => /^2/.test(code))
	}];
}
const isNeeded = (parameter) => parameter === void 0 || at(parameter, "required") === true;
const isSecret = (parameter) => /^(pass(word)?|pwd|token|secret)$/i.test(String(at(parameter, "name")));
// build/init/find-service.js
function findService(repository) {
	const named = at(parseForeign(repository.text("package.json")), "name");
	const candidates = [[typeof named === "string" ? named.replace(/^@[^/]*\//, "") : "", "the name in package.json"], [repository.name, "the name of the folder"]];
	for (const [text, why] of candidates) {
		const parsed = name.parse(text);
		if ("value" in parsed) return {
			what: "service",
			service: parsed.value,
			found: parsed.value,
			why
		};
	}
	return {
		what: "service",
		service: "service",
		found: "service",
		why: "no name was found that can be shown"
	};
}
// build/init/find-sources.js
const known = [
	{
		name: "OpenTelemetry",
		page: "sources/opentelemetry.md",
		signs: [
			[node, /"(@opentelemetry\/(?:sdk-node|auto-instrumentations-node|sdk-trace-node))"/],
			[go, /(go\.opentelemetry\.io\/otel\/sdk)\b/],
			[python$1, /\b(opentelemetry-(?:sdk|distro|exporter-otlp)[\w-]*)/i],
			[jvm, /\b(opentelemetry-(?:sdk|spring-boot-starter|javaagent|exporter-otlp))\b/],
			[ruby, /["'](opentelemetry-sdk)["']/],
			[rust, /^(opentelemetry_sdk|opentelemetry-otlp)\b/m],
			[dotnet, /"(OpenTelemetry\.[\w.]+)"/]
		],
		line: "opentelemetry: { receive: 127.0.0.1:4318 }   # where SDKs export to by default",
		needsStart: true
	},
	{
		name: "Datadog",
		page: "sources/datadog.md",
		signs: [
			[node, /"(dd-trace)"/],
			[go, /((?:github\.com|gopkg\.in)\/DataDog\/dd-trace-go)\b/],
			[python$1, /\b(ddtrace)\b/i],
			[jvm, /\b(dd-trace-api|dd-java-agent)\b/],
			[ruby, /["'](datadog|ddtrace)["']/],
			[dotnet, /"(Datadog\.Trace)"/]
		],
		line: `datadog: { site: datadoghq.com, api-key: "\${DD_API_KEY}", app-key: "\${DD_APP_KEY}" }`
	},
	{
		name: "New Relic",
		page: "sources/newrelic.md",
		signs: [
			[node, /"(newrelic)"/],
			[go, /(github\.com\/newrelic\/go-agent)\b/],
			[python$1, /^\s*["']?(newrelic)\b/im],
			[jvm, /\b(newrelic-api|newrelic-agent)\b/],
			[ruby, /["'](newrelic_rpm)["']/],
			[dotnet, /"(NewRelic\.Agent[\w.]*)"/]
		],
		line: `newrelic: { account: 1234567, api-key: "\${NEW_RELIC_API_KEY}" }`
	},
	{
		name: "CloudWatch",
		page: "sources/cloudwatch.md",
		signs: [[workflow$1, /\b(aws-actions\/configure-aws-credentials)@/]],
		line: "cloudwatch: { region: eu-west-1 }"
	},
	{
		name: "Google Cloud Monitoring",
		page: "sources/google-monitoring.md",
		signs: [[workflow$1, /\b(google-github-actions\/auth)@/]],
		line: "google-monitoring: { project: my-project }"
	},
	{
		name: "Azure Monitor",
		page: "sources/azure-monitor.md",
		signs: [[workflow$1, /\b(azure\/login)@/i]],
		line: "azure-monitor: { resource: /subscriptions/… }"
	}
];
const findSources = (repository) => known.flatMap(({ signs, ...source }) => {
	const why = findSign(signs, repository);
	return why === void 0 ? [] : [{
		...source,
		why
	}];
});
const describeSources = (found) => found.length === 0 ? [] : [{
	what: "sources",
	found: found.map(({ name }) => name).join(", "),
	why: found.map(({ why }) => why).join("; ")
}];
const sourceLines = (found, isStarted) => found.flatMap(({ name, page, line, needsStart, why }) => [
	"",
	`# ${why}: ${name} can say where requests spend their time, or what objectives ask it:`,
	`# ${docsPage(page)}`,
	needsStart && isStarted ? line : `# ${line}`
]);
// build/init/starts/compiled.js
const folderOf = (path) => path.slice(0, path.lastIndexOf("/"));
function startByGo({ files }) {
	const main = files.includes("go.mod") ? goMain(files) : void 0;
	if (main === void 0) return void 0;
	return {
		what: "start",
		found: "go build",
		why: `go.mod, ${main}`,
		start: {
			setup: ["- uses: actions/setup-go@v6", "  with: { go-version-file: go.mod }"],
			build: `go build -o bin/app ${main === "main.go" ? "." : `./${folderOf(main)}`}`,
			start: "./bin/app"
		}
	};
}
function goMain(files) {
	if (files.includes("main.go")) return "main.go";
	const commands = files.filter((path) => /^cmd\/\w[\w.-]*\/main\.go$/.test(path));
	return [commands, commands.filter((path) => /^cmd\/(server|api|web|app|http)\//.test(path))].find(({ length }) => length === 1)?.[0];
}
function startBySpring(repository) {
	const file = [
		"pom.xml",
		"build.gradle",
		"build.gradle.kts"
	].find((name) => /spring-boot/.test(repository.text(name) ?? ""));
	if (file === void 0) return void 0;
	const isMaven = file === "pom.xml";
	const wrapper = isMaven ? "mvnw" : "gradlew";
	const tool = repository.files.includes(wrapper) ? `./${wrapper}` : isMaven ? "mvn" : "gradle";
	return {
		what: "start",
		found: tool,
		why: file,
		start: {
			setup: ["- uses: actions/setup-java@v5", `  with: { distribution: temurin, java-version: 21 }`],
			build: `${tool} ${isMaven ? "--quiet compile" : "classes"}`,
			start: `SERVER_PORT="$PORT" ${tool} ${isMaven ? "spring-boot:run" : "bootRun"}`
		}
	};
}
const projects = /^(\w[\w.-]*\/){0,2}[^/]+\.csproj$/;
function startByDotNet(repository) {
	const { files, text } = repository;
	const [file, ...others] = files.filter((path) => projects.test(path) && /Microsoft\.NET\.Sdk\.Web/.test(text(path) ?? ""));
	if (file === void 0 || others.length > 0) return void 0;
	const there = file.includes("/") ? `cd ${folderOf(file)} && ` : "";
	return {
		what: "start",
		found: "dotnet run",
		why: file,
		start: {
			setup: ["- uses: actions/setup-dotnet@v5", "  with: { dotnet-version: 10.x }"],
			build: `${there}dotnet build --configuration Release`,
			start: `${there}dotnet run --configuration Release --no-build --no-launch-profile --urls "http://127.0.0.1:$PORT"`
		}
	};
}
function startByRust(repository) {
	const used = /^\s*(actix-web|axum|rocket|warp)\b/m.exec(repository.text("Cargo.toml") ?? "")?.[1];
	if (used === void 0) return void 0;
	return {
		what: "start",
		found: "cargo run",
		why: `${used} in Cargo.toml`,
		start: {
			setup: [],
			build: "cargo build --release",
			start: used === "rocket" ? "ROCKET_PORT=\"$PORT\" cargo run --release" : "cargo run --release"
		}
	};
}
// build/init/starts/compose.js
const storePorts = [
	1433,
	3306,
	5432,
	5672,
	6379,
	8086,
	9042,
	9092,
	9200,
	11211,
	27017
];
const webNames = [
	/^(web|www|app|frontend|site)$/,
	/web|app|front|site/,
	/api|server|gateway|proxy|nginx/
];
function startByCompose(repository) {
	const file = findFile(repository, /^(docker-)?compose\.ya?ml$/);
	if (file === void 0) return void 0;
	const [service] = servicesOf(mappingOf(at(parseForeign(repository.text(file)), "services"))).sort((a, b) => rankOf(a) - rankOf(b));
	if (!service) return void 0;
	const { name, port, readsPort } = service;
	return {
		what: "start",
		found: `docker compose${readsPort ? "" : `, port ${port}`}`,
		why: `the service ${name} in ${file}`,
		start: {
			setup: [],
			start: "docker compose up --build --wait",
			stop: "docker compose down --volumes",
			...defined({ port: readsPort ? void 0 : port })
		}
	};
}
function servicesOf(services) {
	const needed = new Set(Object.values(services).flatMap(neededBy));
	return Object.entries(services).flatMap(([name, service]) => {
		const port = at(service, "build") === void 0 ? void 0 : publishedPort(service);
		return port === void 0 ? [] : [{
			name,
			...port,
			isNeeded: needed.has(name)
		}];
	});
}
function neededBy(service) {
	const needs = at(service, "depends_on");
	return Array.isArray(needs) ? needs.map(String) : Object.keys(mappingOf(needs));
}
function rankOf({ name, isNeeded }) {
	const byName = webNames.findIndex((pattern) => pattern.test(name.toLowerCase()));
	return (byName < 0 ? webNames.length : byName) * 2 + (isNeeded ? 1 : 0);
}
function publishedPort(service) {
	for (const port of listIn(at(service, "ports"))) {
		const [inside, outside] = typeof port === "string" ? withDefaults(port).replace(/\/\w+$/, "").split(":").reverse() : [at(port, "target"), withDefaults(String(at(port, "published")))];
		const number = portOf(outside);
		const readsPort = /\$\{?PORT\b/.test(String(typeof port === "string" ? port : at(port, "published")));
		if (number !== void 0 && !storePorts.includes(Number(inside))) return {
			port: number,
			readsPort
		};
	}
}
const withDefaults = (text) => text.replace(/\$\{\w+:?-([^{}]*)\}/g, "$1").replace(/\$\{?PORT\}?/g, "8080");
function portOf(text) {
	const port = Number(text);
	return Number.isInteger(port) && port > 0 && port < 65536 ? port : void 0;
}
// build/init/starts/docker.js
function startByDocker(repository) {
	const text = repository.text("Dockerfile");
	if (text === void 0) return void 0;
	const inside = portOf(/^\s*EXPOSE\s+(\d{1,5})/im.exec(text)?.[1]) ?? 8080;
	const name = "\"$COMPOSE_PROJECT_NAME\"";
	return {
		what: "start",
		found: `docker, port ${inside} of the container`,
		why: "Dockerfile",
		start: {
			setup: [],
			build: "docker build --tag app .",
			start: `docker run --rm --name ${name} --env PORT=${inside} --publish "$PORT:${inside}" app`,
			stop: `docker rm --force ${name}`
		}
	};
}
// build/init/starts/node.js
const npmRun = (script, ...words) => [
	"npm run",
	script,
	...words.length > 0 ? ["--", ...words] : []
].join(" ");
const managers = [
	{
		name: "pnpm",
		lock: /^pnpm-lock\.yaml$/,
		install: () => ["corepack enable", "pnpm install --frozen-lockfile"],
		run: (...words) => `pnpm run ${words.join(" ")}`
	},
	{
		name: "yarn",
		lock: /^yarn\.lock$/,
		install: ({ files }) => ["corepack enable", `yarn install ${files.includes(".yarnrc.yml") ? "--immutable" : "--frozen-lockfile"}`],
		run: (...words) => `yarn run ${words.join(" ")}`
	},
	{
		name: "bun",
		lock: /^bun\.lockb?$/,
		install: () => ["bun install --frozen-lockfile"],
		run: (...words) => `bun run ${words.join(" ")}`
	},
	{
		name: "npm",
		lock: /^(package-lock|npm-shrinkwrap)\.json$/,
		install: () => ["npm ci"],
		run: npmRun
	}
];
const npmWithoutLock = {
	name: "npm",
	lock: /^$/,
	install: () => ["npm install"],
	run: npmRun
};
const startScripts = [
	"start",
	"preview",
	"serve",
	"dev"
];
const byWord = [
	["astro"],
	["@angular/core"],
	["vite", "preview"],
	["vite", "dev"]
];
function startByNode(repository) {
	const manifest = parseForeign(repository.text("package.json"));
	const scripts = mappingOf(at(manifest, "scripts"));
	const script = startScripts.find((name) => typeof at(scripts, name) === "string");
	if (script === void 0) return void 0;
	const found = managers.map((manager) => ({
		manager,
		lock: findFile(repository, manager.lock)
	})).find(({ lock }) => lock);
	const manager = found?.manager ?? npmWithoutLock;
	const port = fixedPort(at(scripts, script));
	const words = port === void 0 && takesWord(manifest, script) ? ["--port", "\"$PORT\""] : [];
	const builds = typeof at(scripts, "build") === "string" && script !== "dev" ? [manager.run("build")] : [];
	return {
		what: "start",
		found: `${manager.run(script)}${port === void 0 ? "" : `, port ${port}`}`,
		why: `${found?.lock ?? "no lock file"}, the script ${script} in package.json`,
		start: {
			setup: manager.name === "bun" ? ["- uses: oven-sh/setup-bun@v2"] : nodeSteps(repository, found?.lock),
			build: [...manager.install(repository), ...builds].join(" && "),
			start: manager.run(script, ...words),
			...defined({ port })
		}
	};
}
function nodeSteps({ files }, lock) {
	const version = [".nvmrc", ".node-version"].find((file) => files.includes(file));
	const cache = lock === "package-lock.json" ? ", cache: npm" : "";
	return ["- uses: actions/setup-node@v7", `  with: { ${version ? `node-version-file: ${version}` : "node-version: lts/*"}${cache} }`];
}
function fixedPort(script) {
	const text = String(script ?? "").slice(0, 2e3);
	return portOf(/(?:--port[ =]|-p[ =]?|\bPORT=)(\d{2,5})\b/.exec(text)?.[1]);
}
function takesWord(manifest, script) {
	const uses = {
		...mappingOf(at(manifest, "dependencies")),
		...mappingOf(at(manifest, "devDependencies"))
	};
	return byWord.some(([name, of]) => Object.hasOwn(uses, name) && (of === void 0 || of === script));
}
// build/init/starts/scripted.js
const modules = [
	"main",
	"app",
	"server",
	"asgi",
	"wsgi"
];
function startByPython(repository) {
	const needs = findFile(repository, /^(requirements\.txt|pyproject\.toml)$/);
	const app = pythonApp(repository);
	if (!app) return void 0;
	return {
		what: "start",
		found: app.start,
		why: [needs, app.why].filter(Boolean).join(", "),
		start: {
			setup: ["- uses: actions/setup-python@v6", "  with: { python-version: '3.x' }"],
			build: installOf(needs),
			start: app.start
		}
	};
}
const python = ".venv/bin/python";
const installOf = (file) => ["python3 -m venv .venv", ...file === void 0 ? [] : [`${python} -m pip install ${file === "pyproject.toml" ? "." : `--requirement ${file}`}`]].join(" && ");
function pythonApp(repository) {
	if (repository.files.includes("manage.py")) return {
		start: `${python} manage.py runserver --noreload "127.0.0.1:$PORT"`,
		why: "manage.py"
	};
	for (const path of modulesOf(repository)) {
		const text = repository.text(path) ?? "";
		const name = path.slice(0, -3).replace("/", ".");
		const [, variable, kind] = /^(app|application|api)(?:\s*:\s*\w+)?\s*=\s*(FastAPI|Starlette|Flask)\(/m.exec(text) ?? [];
		const why = `${kind} in ${path}`;
		if (kind === "Flask") return {
			start: `${python} -m flask --app ${name}:${variable} run --port "$PORT"`,
			why
		};
		if (kind !== void 0) return {
			start: `${python} -m uvicorn ${name}:${variable} --port "$PORT"`,
			why
		};
		if (/environ|getenv/.test(text) && /\bPORT\b/.test(text)) return {
			start: `${python} ${path}`,
			why: `PORT in ${path}`
		};
	}
}
const modulesOf = ({ files }) => [...modules.map((name) => `${name}.py`).filter((path) => files.includes(path)), ...modules.flatMap((name) => files.filter((path) => new RegExp(`^(?!tests?/)[a-z_]\\w*/${name}\\.py$`).test(path)))];
function startByRuby({ files, text }) {
	const gems = text("Gemfile");
	const isRails = /["']rails["']/.test(gems ?? "");
	if (gems === void 0 || !(isRails || files.includes("config.ru"))) return void 0;
	const server = isRails ? "bin/rails server" : "bundle exec rackup";
	return {
		what: "start",
		found: server,
		why: isRails ? "rails in Gemfile" : "Gemfile, config.ru",
		start: {
			setup: ["- uses: ruby/setup-ruby@v1", "  with: { ruby-version: ruby, bundler-cache: true }"],
			build: "bundle install",
			start: `${server} --port "$PORT"`
		}
	};
}
function startByPhp({ files }) {
	const folder = files.includes("public/index.php") ? "public" : ".";
	const isLaravel = files.includes("artisan");
	if (!isLaravel && !files.includes(folder === "." ? "index.php" : "public/index.php")) return void 0;
	const start = isLaravel ? "php artisan serve --port \"$PORT\"" : `php -S "127.0.0.1:$PORT" -t ${folder}`;
	return {
		what: "start",
		found: isLaravel ? "php artisan serve" : "php -S",
		why: isLaravel ? "artisan" : folder === "." ? "index.php" : "public/index.php",
		start: {
			setup: [],
			...defined({ build: files.includes("composer.json") ? "composer install --no-interaction" : void 0 }),
			start
		}
	};
}
// build/init/find-start.js
const starts = [
	startByCompose,
	startByNode,
	startByDocker,
	startByGo,
	startBySpring,
	startByPython,
	startByRuby,
	startByDotNet,
	startByRust,
	startByPhp
];
function findStart(repository) {
	for (const start of starts) {
		const found = start(repository);
		if (found) return found;
	}
}
// build/init/write-yaml.js
const scalar = (text) => stringify(text, {
	lineWidth: 0,
	blockQuote: false
}).trimEnd();
const comment = (text, most = 100) => `# ${cleanText(text, most)}`;
// build/init/write-config.js
const raw = "https://raw.githubusercontent.com/reliability-gate/reliability-gate/v1";
function writeConfig({ service, preview, start, requests, ready = { path: "/" }, metricsPath, sources = [] }) {
	const environment = preview?.from.kind === "deployment" ? preview.from.environment : void 0;
	return `${[
		`# yaml-language-server: $schema=${raw}/schema/config.schema.json`,
		`# All options: ${docsPage("configuration.md")}`,
		"version: 1",
		`service: ${scalar(service)}   # the name on the scorecard: one comment and one check per service`,
		"",
		"target:",
		...environment === void 0 ? [] : [`  deployment: { environment: ${scalar(environment)}, timeout: 10m }`],
		...start ? startLines(start) : [],
		ready.status === void 0 ? `  ready: { path: ${scalar(ready.path)}, timeout: 5m }   # below 500 three times in a row; \`status: 200\` requires more` : `  ready: { path: ${scalar(ready.path)}, status: ${ready.status}, timeout: 5m }   # three times in a row`,
		"",
		"load:",
		...loadLines(start),
		"  warmup: 5s",
		"  requests:",
		...requests.length === 0 ? ["    - GET /"] : requests.map(requestLine),
		"    # - { name: checkout, method: POST, path: /checkout, json: { sku: 1 }, expect: { status: 201 } }",
		"",
		"objectives:",
		"  - availability >= 99%",
		"  - p(95) < 1s       # of the response time, from the intended start of each request",
		"  # - p(95){checkout} < 300ms      # of one request, by its name",
		...metricsLines(metricsPath),
		...sourceLines(sources, start !== void 0),
		"",
		...baselineLines(start),
		"",
		"# What is not decided does not block; missing data and errors of the gate do. These are the defaults.",
		"# policy: { inconclusive: neutral, no-data: block, too-few-requests: block, error: block }"
	].join("\n")}\n`;
}
function startLines({ build, start, stop, port }) {
	return [
		`  # Nothing deploys pull requests: the gate builds and starts the app, and stops it after the run. ${docsPage("started-in-the-job.md")}`,
		...build === void 0 ? [] : [`  build: ${scalar(build)}`],
		`  start: ${scalar(start)}${port === void 0 ? "   # its port is in the variable PORT" : ""}`,
		...stop === void 0 ? [] : [`  stop: ${scalar(stop)}`],
		...port === void 0 ? [] : [`  port: ${port}   # what the app listens on, whatever PORT says`]
	];
}
const canBeCompared = (start) => start !== void 0 && start.port === void 0;
const loadLines = (start) => canBeCompared(start) ? ["  rate: 50/s       # arrivals on each side; lower it where a request takes much CPU", "  duration: 3m     # measured, after the warm-up, at most: it stops once all is decided"] : ["  rate: 20/s       # arrivals, whether or not earlier ones were answered", "  duration: 1m     # measured, after the warm-up"];
function baselineLines(start) {
	if (!start) return [
		"# Compared with what runs now, arrival by arrival, rather than with fixed numbers alone:",
		`# ${docsPage("comparison.md")}`,
		"# baseline: { url: https://production.example }"
	];
	const comments = ["# Compared, arrival by arrival, with the commit at which the branch left its target, built and started beside it:", `# ${docsPage("comparison.md")}`];
	return canBeCompared(start) ? [...comments, "baseline: { ref: base }"] : [
		...comments,
		"# For that the app has to listen on the port in PORT, and `port` has to go.",
		"# baseline: { ref: base }"
	];
}
const requestLine = ({ path, summary }) => {
	const said = summary.trim() === "" ? "" : `   ${comment(summary, 80)}`;
	return `    - ${scalar(`GET ${path}`)}${said}`;
};
function metricsLines(path) {
	const scrape = `prometheus: { scrape: [{ path: ${path ?? "/metrics"} }] }`;
	if (path !== void 0) return [
		"  # - name: server errors        # what the server says itself; these are metrics of yours",
		"  #   prometheus: { bad: 'http_requests_total{code=~\"5..\"}', total: http_requests_total }",
		"  #   when: ratio < 1%",
		"",
		"# A Prometheus for the run, which scrapes the metrics of the target.",
		scrape
	];
	return [
		"",
		"# Where the app exposes metrics, a Prometheus can be started for the run:",
		`# ${docsPage("prometheus.md")}`,
		`# ${scrape}`
	];
}
// build/init/write-schedule.js
const placeholder = "https://staging.example";
const scheduledWorkflows = () => [
	workflow("daily", "day", {
		about: ["Health checks, and a look at the last seven days."],
		cron: "23 5 * * *",
		jobs: [healthJob(), reviewJob({
			period: "week",
			after: "health",
			hasIssue: false
		})]
	}),
	workflow("weekly", "week", {
		about: ["A load as the config says, small chaos experiments, and the review of the week: how the objectives fare.", "The chaos is that of reliability-gate.chaos.yml, where there is one."],
		cron: "23 3 * * 1",
		jobs: [
			gateJob("load", {}),
			gateJob("chaos", {
				after: "load",
				config: "reliability-gate.chaos.yml"
			}),
			reviewJob({
				period: "week",
				after: "chaos",
				hasIssue: true
			})
		]
	}),
	workflow("monthly", "month", {
		about: ["A long load at the full rate, a day of chaos, and the review of the month.", "reliability-gate.full.yml has the load of the whole system, reliability-gate.chaos-day.yml the experiments of all teams."],
		cron: "23 2 1 * *",
		jobs: [
			gateJob("load", { config: "reliability-gate.full.yml" }),
			gateJob("chaos", {
				after: "load",
				config: "reliability-gate.chaos-day.yml"
			}),
			reviewJob({
				period: "month",
				after: "chaos",
				hasIssue: true
			})
		]
	}),
	workflow("quarterly", "quarter", {
		about: [
			"A disaster that the service has to recover from, the capacity against what is expected, and the review of the quarter,",
			"whose checklist covers tools, runbooks and training too.",
			"reliability-gate.disaster.yml has an experiment with `recovery`, reliability-gate.capacity.yml the profile `stress`."
		],
		cron: "23 2 2 1,4,7,10 *",
		jobs: [
			gateJob("disaster", { config: "reliability-gate.disaster.yml" }),
			gateJob("capacity", {
				after: "disaster",
				config: "reliability-gate.capacity.yml"
			}),
			reviewJob({
				period: "quarter",
				after: "capacity",
				hasIssue: true
			})
		]
	})
];
function workflow(name, unit, { about, cron, jobs }) {
	return {
		name,
		text: `${[
			...about.map((line) => `# ${line}`),
			`# Replace ${placeholder} with the address of the service. See docs/schedule.md of Reliability Gate.`,
			`name: Reliability, every ${unit}`,
			"on:",
			`  schedule: [{ cron: '${cron}' }]   # UTC; GitHub may begin later`,
			"  workflow_dispatch:",
			"",
			"permissions: { contents: read }",
			"",
			"# One load at a time: two would disturb each other.",
			"concurrency: { group: reliability-gate-staging, cancel-in-progress: false }",
			"",
			"jobs:",
			...jobs.flatMap((job, at) => at === 0 ? job : ["", ...job]).map(indented$1)
		].join("\n")}\n`
	};
}
const unlessCancelled = `\${{ !cancelled() }}`;
const indented$1 = (line) => line === "" ? "" : `  ${line}`;
const checkout = "    - uses: actions/checkout@v7";
const artifact = (name) => [
	"    - if: always()",
	"      uses: actions/upload-artifact@v7",
	`      with: { name: ${name}, path: reliability-gate-report, if-no-files-found: ignore }`
];
const job = (name, minutes) => [
	`${name}:`,
	"  runs-on: ubuntu-latest",
	`  timeout-minutes: ${minutes}`
];
function healthJob() {
	return [
		...job("health", 10),
		"  steps:",
		checkout,
		"    - uses: reliability-gate/reliability-gate/check@v1   # what `checks` names",
		"      with:",
		`        target: ${placeholder}`,
		...artifact("health")
	];
}
function gateJob(name, { after, config }) {
	return [
		...job(name, 60),
		...after === void 0 ? [] : [`  needs: ${after}`, `  if: ${unlessCancelled}`],
		"  permissions: { contents: write, checks: write }   # the branch that keeps the runs, and the check",
		"  steps:",
		checkout,
		"    - uses: reliability-gate/reliability-gate@v1",
		...config === void 0 ? [] : [`      if: hashFiles('${config}') != ''`],
		"      with:",
		...config === void 0 ? [] : [`        config: ${config}`],
		`        target: ${placeholder}`,
		...artifact(name)
	];
}
function reviewJob({ period, after, hasIssue }) {
	return [
		...job("review", 10),
		`  needs: ${after}`,
		`  if: ${unlessCancelled}   # also after a failure`,
		`  permissions: { contents: read, checks: read${hasIssue ? ", issues: write" : ""} }   # where runs are kept${hasIssue ? ", and the issue" : ""}`,
		"  steps:",
		checkout,
		"    - uses: reliability-gate/reliability-gate/review@v1",
		`      with: { period: ${period}${hasIssue ? ", issue: true" : ""} }`,
		...artifact("review")
	];
}
// build/init/write-workflow.js
function writeWorkflow({ preview, start, defaultBranch }) {
	const perPullRequest = preview?.from.kind === "address";
	const findsDeployment = start === void 0 && !perPullRequest;
	return `${[
		"# Measures each pull request, and keeps one scorecard comment and one check up to date. What is sent and required is in",
		"# reliability-gate.yml; which check to require: docs/branch-protection.md of Reliability Gate.",
		"name: Reliability Gate",
		"on:",
		"  pull_request:",
		"  merge_group:   # so that the required check reports in a merge queue too",
		...defaultBranch === void 0 ? [] : [`  ${comment(`push: { branches: [${defaultBranch}] }   to compare with earlier runs: baseline.history in the config`)}`],
		"",
		"permissions:",
		"  contents: read         # the config here, and its waivers on the base branch",
		...findsDeployment ? ["  deployments: read      # where this commit's preview is"] : [],
		"  pull-requests: write   # the comment",
		"  checks: write          # the check",
		"",
		"concurrency:",
		`  group: reliability-gate-\${{ github.ref }}`,
		"  cancel-in-progress: true",
		"",
		"jobs:",
		"  gate:",
		"    runs-on: ubuntu-latest",
		"    timeout-minutes: 30",
		"    steps:",
		...indented([
			"- uses: actions/checkout@v7",
			...start ? ["# Nothing deploys pull requests, so the gate builds and starts the app itself: see target in reliability-gate.yml."] : [],
			...start?.setup ?? [],
			...gateStep({
				preview,
				start,
				perPullRequest
			}),
			"- if: always()",
			"  uses: actions/upload-artifact@v7   # report.html: every chart and number of the run, to be opened in a browser",
			"  with: { name: reliability-gate, path: reliability-gate-report, if-no-files-found: ignore }"
		])
	].join("\n")}\n`;
}
function gateStep({ preview, start, perPullRequest }) {
	const { from, headers = [] } = preview ?? {};
	return [
		"# A tag can move. To fix what runs, put a commit in its place: reliability-gate@<40 digits> # v1.0.0",
		"- uses: reliability-gate/reliability-gate@v1",
		...perPullRequest ? ["  # In a merge queue there is no pull request, and no preview: require this job, which then succeeds.", "  if: github.event_name == 'pull_request'"] : [],
		"  with:",
		...preview ? [`    # ${preview.note}`] : [],
		...!preview && !start ? ["    # Without a target the gate waits for this commit's deployment on GitHub.", "    # target: https://preview.example"] : [],
		...from?.kind === "address" ? [`    # It needs ${from.needs}.`, `    target: ${from.target}`] : [],
		...headers.length > 0 ? ["    # target-headers: |", ...headers.map((header) => `    #   ${header}`)] : [],
		"    # Everything is reported and nothing blocked. Remove this when the reports satisfy: `reliability-gate advisory`",
		"    # shows what would have been blocked.",
		"    advisory: true"
	];
}
const indented = (lines) => lines.map((line) => `      ${line}`);
// build/init/propose.js
const unknownPreview = {
	what: "preview",
	found: "not known",
	why: "no hint was found; the gate waits for a deployment on GitHub, or is given a target"
};
function proposeSetup(repository) {
	const { service, ...named } = findService(repository);
	const preview = findPreview(repository);
	const start = preview ? void 0 : findStart(repository);
	const requests = findRequests(repository);
	const metrics = findMetrics(repository);
	const sources = findSources(repository);
	const { defaultBranch } = repository;
	return {
		found: [
			named,
			...preview ? [shown(preview)] : start ? [shown(start)] : [unknownPreview],
			requests ? shown(requests) : {
				what: "requests",
				found: "GET /",
				why: "there is no OpenAPI file"
			},
			metrics ? shown(metrics) : {
				what: "metrics",
				found: "none",
				why: "no library for Prometheus is named"
			},
			...describeSources(sources),
			...defaultBranch === void 0 ? [] : [{
				what: "branch",
				found: defaultBranch,
				why: "git"
			}]
		],
		starts: start !== void 0,
		files: [{
			path: ".github/workflows/reliability-gate.yml",
			text: writeWorkflow({
				preview: preview?.preview,
				start: start?.start,
				defaultBranch
			}),
			others: [".github/workflows/reliability-gate.yaml"]
		}, {
			path: "reliability-gate.yml",
			text: writeConfig({
				service,
				preview: preview?.preview,
				start: start?.start,
				requests: requests?.requests ?? [],
				ready: requests?.ready,
				metricsPath: metrics?.path,
				sources
			}),
			others: [".github/reliability-gate.yml"]
		}]
	};
}
const shown = ({ what, found, why }) => ({
	what,
	found,
	why
});
const proposeSchedule = () => scheduledWorkflows().map(({ name, text }) => ({
	path: `.github/workflows/reliability-${name}.yml`,
	text,
	others: [`.github/workflows/reliability-${name}.yaml`]
}));
// build/cli/commands/init.js
async function init(words) {
	const given = readArguments("init", words);
	const folder = process.cwd();
	const defaultBranch = await branchOf();
	const remote = parseRemote(await git("remote", "get-url", "origin") ?? "");
	const { found, files, starts } = proposeSetup({
		...await readRepository(folder),
		name: remote?.repository.split("/")[1] ?? folderName(),
		...defined({ defaultBranch })
	});
	const settled = [];
	const all = given.isSet("schedule") ? [...files, ...proposeSchedule()] : files;
	for (const file of all) settled.push(await settle(folder, file));
	process.stdout.write([
		formatDiscoveries(found),
		...settled,
		await nextSteps(folder, starts)
	].join("\n"));
	return 0;
}
function formatDiscoveries(found) {
	const indent = " ".repeat(2 + Math.max(...found.map(({ what }) => what.length)));
	const room = Math.max(indent.length + 40, terminalOptions().width);
	return found.map(({ what, found, why }) => {
		const [first = "", ...more] = wrapText(`${found} (${why})`, room, indent);
		return `${[what.padEnd(indent.length) + first.trimStart(), ...more].join("\n")}\n`;
	}).join("");
}
async function branchOf() {
	return (await git("symbolic-ref", "--short", "refs/remotes/origin/HEAD"))?.replace(/^origin\//, "") ?? await git("symbolic-ref", "--short", "HEAD");
}
async function settle(folder, { path, text, others }) {
	const shown = cleanBlock(text, 2e4);
	for (const there of [path, ...others]) if (await exists(join(folder, there))) return `== ${there} already exists and is not changed. It would have been:\n\n${shown}\n`;
	try {
		await makeFolder(dirname(join(folder, path)));
		await writeFile(join(folder, path), text, { flag: "wx" });
	} catch (error) {
		const { why } = fileDenialOf(error, `${path} cannot be written`);
		throw new Problem("usage", why, { hint: "run it in a folder that can be written" });
	}
	return `== ${path} is written:\n\n${shown}\n`;
}
async function nextSteps(folder, starts) {
	const said = [
		...await git("rev-parse", "--show-prefix") === void 0 ? [] : [`GitHub reads workflows only at the top of a repository; ${folder} is below it.`],
		"Next: run `reliability-gate doctor`, which shows what is missing; then commit the files and open a pull request.",
		starts ? "A first scorecard on this machine, once the files are committed: `reliability-gate run --duration 30s`. The gate starts the app itself, so give no `--target`." : "A first scorecard on this machine: `reliability-gate run --target http://localhost:3000 --duration 30s`, while the app runs there.",
		"Nothing is blocked until `advisory: true` is removed from the workflow.",
		"Add what runs leave on this machine to .gitignore: `reliability-gate-report/` and `.reliability-gate/`."
	];
	const { width } = terminalOptions();
	return `${[...said.flatMap((line) => wrapText(line, width, "")), docsPage("getting-started.md")].join("\n")}\n`;
}
export { init };
