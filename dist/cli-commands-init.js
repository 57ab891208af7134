import {
  parseRemote
} from "./shared-cli-github-place.js";
import {
  git
} from "./shared-cli-git.js";
import {
  folderName
} from "./shared-cli-folder-name.js";
import {
  readArguments
} from "./shared-cli-arguments.js";
import "./shared-cli-commands.js";
import {
  at,
  listOf,
  mappingOf,
  parseForeign
} from "./shared-language-yaml-parse-foreign.js";
import {
  cleanBlock,
  cleanText
} from "./shared-model-basics-clean-text.js";
import "./shared-config-inputs.js";
import {
  makeFolder
} from "./shared-files-make-folder.js";
import {
  exists
} from "./shared-files-exists.js";
import {
  readPlainFile
} from "./shared-files-plain-file.js";
import "./shared-model-basics-parse-json.js";
import "./shared-model-basics-is-object.js";
import {
  path
} from "./shared-language-scalars-network.js";
import "./shared-language-scalars-amounts.js";
import "./shared-language-access-telling-names.js";
import "./shared-language-limits.js";
import {
  name
} from "./shared-language-scalars-texts.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import "./shared-model-basics-units.js";
import "./shared-model-version.js";
import {
  Problem
} from "./shared-model-problem.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/cli/commands/init.js
import { writeFile } from "node:fs/promises";
import { dirname, join as join2 } from "node:path";

// build/gate/plan/read-repository.js
import { readdir } from "node:fs/promises";
import { join } from "node:path";

// build/init/repository.js
var wanted = [
  /^(package\.json|go\.mod|pom\.xml|build\.gradle(\.kts)?|Gemfile|Cargo\.toml|pyproject\.toml|requirements.*\.txt|composer\.json)$/,
  /^[^/]+\.csproj$/,
  /^(app|main|server|wsgi|asgi)\.py$/,
  /^(Dockerfile|(docker-)?compose\.ya?ml|\.env\.example|\.yarnrc\.yml)$/,
  /^([\w.-]+\/){0,3}(openapi|swagger)[\w.-]*\.(ya?ml|json)$/i
], isWanted = (path2) => wanted.some((pattern) => pattern.test(path2)), findFile = ({ files }, pattern) => files.find((path2) => pattern.test(path2));

// build/gate/plan/read-repository.js
var mostFiles = 5e3, mostFolders = 500, deepest = 4, mostTexts = 50, mostBytes = 1024 * 1024, passedOver = /* @__PURE__ */ new Set([
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
  let files = await listFiles(folder), texts = /* @__PURE__ */ new Map();
  for (let path2 of files.filter(isWanted).slice(0, mostTexts)) {
    let text = await textOf(join(folder, path2));
    text !== void 0 && texts.set(path2, text);
  }
  return { files, text: (path2) => texts.get(path2) };
}
async function listFiles(folder) {
  let files = [], level = [""];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    let read = await Promise.all(level.map((path2) => readFolder(folder, path2)));
    files.push(...read.flatMap((one) => one.files)), level = read.flatMap((one) => one.folders).slice(0, mostFolders);
  }
  return files.slice(0, mostFiles);
}
async function readFolder(top, path2) {
  let named = (await readdir(join(top, path2), { withFileTypes: !0 }).catch(() => [])).toSorted((a, b) => a.name < b.name ? -1 : 1).map((entry) => ({ entry, inner: path2 === "" ? entry.name : `${path2}/${entry.name}` })), isFolder = ({ entry }) => entry.isDirectory() && !passedOver.has(entry.name);
  return {
    files: named.filter(({ entry }) => entry.isFile()).map(({ inner }) => inner),
    folders: named.filter(isFolder).map(({ inner }) => inner)
  };
}
async function textOf(path2) {
  let read = await readPlainFile(path2, mostBytes);
  return read.kind === "bytes" ? read.bytes.toString("utf8") : void 0;
}

// build/init/find-metrics.js
var libraries = [
  [
    /^package\.json$/,
    /"(prom-client|express-prom-bundle|express-prometheus-middleware|fastify-metrics|@willsoto\/nestjs-prometheus|nestjs-prometheus)"/,
    "/metrics"
  ],
  [/^go\.mod$/, /github\.com\/(prometheus\/client_golang|VictoriaMetrics\/metrics)\b/, "/metrics"],
  [
    /^(requirements.*\.txt|pyproject\.toml)$/,
    /\b(prometheus[-_]client|prometheus[-_]fastapi[-_]instrumentator|starlette[-_]exporter|starlette[-_]prometheus|prometheus[-_]flask[-_]exporter|django[-_]prometheus)\b/i,
    "/metrics"
  ],
  [
    /^(pom\.xml|build\.gradle(\.kts)?)$/,
    /\b(micrometer-registry-prometheus)\b/,
    "/actuator/prometheus"
  ],
  [/^Gemfile$/, /["'](prometheus-client|yabeda-prometheus)["']/, "/metrics"],
  [
    /^Cargo\.toml$/,
    /^(axum-prometheus|actix-web-prom|metrics-exporter-prometheus|prometheus)\b/m,
    "/metrics"
  ],
  [/\.csproj$/, /"(prometheus-net(?:\.AspNetCore)?)"/, "/metrics"]
];
function findMetrics({ files, text }) {
  for (let [file, library, path2] of libraries)
    for (let name2 of files.filter((one) => file.test(one))) {
      let used = library.exec(text(name2) ?? "")?.[1];
      if (used !== void 0)
        return { what: "metrics", found: path2, why: `${used} in ${name2}`, path: path2 };
    }
}

// build/init/find-preview.js
var vercel = {
  from: { kind: "deployment", environment: "Preview*" },
  headers: ["X-Vercel-Protection-Bypass: ${{ secrets.VERCEL_BYPASS }}"],
  note: "Vercel makes a deployment of each commit. Where previews are protected, take the comments off the headers."
}, providers = [
  { name: "Vercel", file: /^(vercel\.json|\.vercel\/project\.json)$/, preview: vercel },
  {
    name: "Netlify",
    file: /^netlify\.toml$/,
    preview: {
      from: {
        kind: "address",
        target: "https://deploy-preview-${{ github.event.number }}--${{ vars.NETLIFY_SITE }}.netlify.app",
        needs: "the variable NETLIFY_SITE of the repository: the name of the site"
      },
      note: "Netlify makes no deployments on GitHub, but the address of a preview holds the number of its pull request."
    }
  },
  {
    name: "Cloudflare",
    file: /^(wrangler\.(toml|jsonc?)|_headers|public\/_headers|_routes\.json)$/,
    preview: {
      from: { kind: "deployment" },
      headers: [
        "CF-Access-Client-Id: ${{ secrets.CF_ACCESS_CLIENT_ID }}",
        "CF-Access-Client-Secret: ${{ secrets.CF_ACCESS_CLIENT_SECRET }}"
      ],
      note: "wrangler-action makes a deployment where it is given gitHubToken. Behind Access, take the comments off the headers."
    }
  },
  {
    name: "Render",
    file: /^render\.ya?ml$/,
    preview: { from: { kind: "deployment" }, note: "Render makes a deployment of each preview." }
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
        target: "https://pr-${{ github.event.number }}.${{ vars.PREVIEW_DOMAIN }}",
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
  for (let { name: name2, file, preview, unless } of providers) {
    let mark = findFile(repository, file);
    if (!(mark === void 0 || unless && findFile(repository, unless) !== void 0))
      return { what: "preview", found: name2, why: mark, preview };
  }
}

// build/init/find-requests.js
var mostRequests = 10, openApiFile = /(^|\/)(openapi|swagger)[\w.-]*\.(ya?ml|json)$/i, notForLoad = /(^|[/._-])(log-?(in|out|off)|sign-?(in|out|up|off)|auth(orize)?|oauth2?|callback|register|verify|unsubscribe)($|[/._-])/i, health = /(^|\/)(healthz?|ready|readyz|readiness|livez?|liveness|ping|up|heartbeat|health[-_]?check)\/?$/i, metrics = /(^|\/)(metrics|prometheus)\/?$/i;
function findRequests(repository) {
  for (let file of repository.files.filter((one) => openApiFile.test(one) && isWanted(one))) {
    let api = parseForeign(repository.text(file)), paths = Object.entries(mappingOf(at(api, "paths")));
    if (paths.length === 0)
      continue;
    let usable = paths.flatMap(([path2, item]) => readOf(api, path2, item)), ready = usable.find(({ path: path2 }) => health.test(path2)), requests = usable.filter(({ path: path2 }) => ![health, metrics, notForLoad].some((pattern) => pattern.test(path2))).slice(0, mostRequests);
    return { what: "requests", found: requests.length === 0 ? `GET /, since none of its ${paths.length} paths is read without parameters or a login` : `${requests.length} of its ${paths.length} paths are read without parameters`, why: file, requests, ...defined({ readyPath: ready?.path }) };
  }
}
function readOf(api, path2, item) {
  let operation = at(item, "get");
  if (operation === void 0 || path2.includes("{") || at(operation, "deprecated") === !0)
    return [];
  let known = [...listOf(at(item, "parameters")), ...listOf(at(operation, "parameters"))].map((one) => resolved(api, one));
  if (known.some(isNeeded) || known.some(isSecret))
    return [];
  if (listOf(at(operation, "security") ?? at(api, "security")).some((one) => Object.keys(mappingOf(one)).length > 0))
    return [];
  let whole = path.parse(`${basePathOf(api)}${path2}`);
  if (!("value" in whole))
    return [];
  let said = at(operation, "summary") ?? at(operation, "operationId");
  return [{ path: whole.value, summary: typeof said == "string" ? said : "" }];
}
var isNeeded = (parameter) => parameter === void 0 || at(parameter, "required") === !0, isSecret = (parameter) => /^(pass(word)?|pwd|token|secret)$/i.test(String(at(parameter, "name")));
function resolved(api, parameter) {
  let reference = at(parameter, "$ref");
  if (typeof reference != "string")
    return parameter;
  if (reference.startsWith("#/"))
    return reference.slice(2).split("/").reduce((found, key) => at(found, key.replaceAll("~1", "/").replaceAll("~0", "~")), api);
}
function basePathOf(api) {
  let url = at(listOf(at(api, "servers"))[0], "url") ?? at(api, "basePath");
  return typeof url != "string" || url.includes("{") || !URL.canParse(url, "http://localhost") ? "" : new URL(url, "http://localhost").pathname.replace(/\/+$/, "");
}

// build/init/find-service.js
function findService(repository) {
  let named = at(parseForeign(repository.text("package.json")), "name"), candidates = [
    [typeof named == "string" ? named.replace(/^@[^/]*\//, "") : "", "the name in package.json"],
    [repository.name, "the name of the folder"]
  ];
  for (let [text, why] of candidates) {
    let parsed = name.parse(text);
    if ("value" in parsed)
      return { what: "service", service: parsed.value, found: parsed.value, why };
  }
  return {
    what: "service",
    service: "service",
    found: "service",
    why: "nothing has a name that can be shown"
  };
}

// build/init/starts/compiled.js
function startByGo({ files }) {
  if (!(!files.includes("go.mod") || !files.includes("main.go")))
    return {
      what: "start",
      found: "go build",
      why: "go.mod, main.go",
      start: {
        setup: ["- uses: actions/setup-go@v6", "  with: { go-version-file: go.mod }"],
        build: "go build -o bin/app .",
        start: "./bin/app"
      }
    };
}
function startBySpring(repository) {
  let file = ["pom.xml", "build.gradle", "build.gradle.kts"].find((name2) => /spring-boot/.test(repository.text(name2) ?? ""));
  if (file === void 0)
    return;
  let isMaven = file === "pom.xml", wrapper = isMaven ? "mvnw" : "gradlew", tool = repository.files.includes(wrapper) ? `./${wrapper}` : isMaven ? "mvn" : "gradle";
  return {
    what: "start",
    found: tool,
    why: file,
    start: {
      setup: ["- uses: actions/setup-java@v5", "  with: { distribution: temurin, java-version: 21 }"],
      build: `${tool} ${isMaven ? "--quiet compile" : "classes"}`,
      start: `SERVER_PORT="$PORT" ${tool} ${isMaven ? "spring-boot:run" : "bootRun"}`
    }
  };
}
function startByDotNet(repository) {
  let file = findFile(repository, /^[^/]+\.csproj$/);
  if (!(file === void 0 || !/Microsoft\.NET\.Sdk\.Web/.test(repository.text(file) ?? "")))
    return {
      what: "start",
      found: "dotnet run",
      why: file,
      start: {
        setup: ["- uses: actions/setup-dotnet@v5", "  with: { dotnet-version: 10.x }"],
        build: "dotnet build --configuration Release",
        start: 'dotnet run --configuration Release --no-build --no-launch-profile --urls "http://127.0.0.1:$PORT"'
      }
    };
}
function startByRust(repository) {
  let used = /^\s*(actix-web|axum|rocket|warp)\b/m.exec(repository.text("Cargo.toml") ?? "")?.[1];
  if (used !== void 0)
    return {
      what: "start",
      found: "cargo run",
      why: `${used} in Cargo.toml`,
      start: {
        setup: [],
        build: "cargo build --release",
        start: used === "rocket" ? 'ROCKET_PORT="$PORT" cargo run --release' : "cargo run --release"
      }
    };
}

// build/init/starts/compose.js
var storePorts = [1433, 3306, 5432, 5672, 6379, 8086, 9042, 9092, 9200, 11211, 27017], webNames = [
  /^(web|www|app|frontend|site)$/,
  /web|app|front|site/,
  /api|server|gateway|proxy|nginx/
];
function startByCompose(repository) {
  let file = findFile(repository, /^(docker-)?compose\.ya?ml$/);
  if (file === void 0)
    return;
  let services = servicesOf(mappingOf(at(parseForeign(repository.text(file)), "services"))), [service] = services.sort((a, b) => rankOf(a) - rankOf(b));
  if (!service)
    return;
  let { name: name2, port, readsPort } = service;
  return {
    what: "start",
    found: `docker compose${readsPort ? "" : `, port ${port}`}`,
    why: `the service ${name2} in ${file}`,
    start: {
      setup: [],
      start: "docker compose up --build --wait",
      stop: "docker compose down --volumes",
      ...!readsPort && { port }
    }
  };
}
function servicesOf(services) {
  let needed = new Set(Object.values(services).flatMap(neededBy));
  return Object.entries(services).flatMap(([name2, service]) => {
    let port = at(service, "build") === void 0 ? void 0 : publishedPort(service);
    return port === void 0 ? [] : [{ name: name2, ...port, isNeeded: needed.has(name2) }];
  });
}
function neededBy(service) {
  let needs = at(service, "depends_on");
  return Array.isArray(needs) ? needs.map(String) : Object.keys(mappingOf(needs));
}
function rankOf({ name: name2, isNeeded: isNeeded2 }) {
  let byName = webNames.findIndex((pattern) => pattern.test(name2.toLowerCase()));
  return (byName < 0 ? webNames.length : byName) * 2 + (isNeeded2 ? 1 : 0);
}
function publishedPort(service) {
  for (let port of listOf(at(service, "ports"))) {
    let [inside, outside] = typeof port == "string" ? withDefaults(port).replace(/\/\w+$/, "").split(":").reverse() : [at(port, "target"), withDefaults(String(at(port, "published")))], number = portOf(outside), readsPort = /\$\{?PORT\b/.test(String(typeof port == "string" ? port : at(port, "published")));
    if (number !== void 0 && !storePorts.includes(Number(inside)))
      return { port: number, readsPort };
  }
}
var withDefaults = (text) => text.replace(/\$\{\w+:?-([^{}]*)\}/g, "$1").replace(/\$\{?PORT\}?/g, "8080");
function portOf(text) {
  let port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : void 0;
}

// build/init/starts/docker.js
function startByDocker(repository) {
  let text = repository.text("Dockerfile");
  if (text === void 0)
    return;
  let inside = portOf(/^\s*EXPOSE\s+(\d{1,5})/im.exec(text)?.[1]) ?? 8080, name2 = '"$COMPOSE_PROJECT_NAME"';
  return {
    what: "start",
    found: `docker, port ${inside} of the container`,
    why: "Dockerfile",
    start: {
      setup: [],
      build: "docker build --tag app .",
      start: `docker run --rm --name ${name2} --env PORT=${inside} --publish "$PORT:${inside}" app`,
      stop: `docker rm --force ${name2}`
    }
  };
}

// build/init/starts/node.js
var npmRun = (script, ...words) => ["npm run", script, ...words.length > 0 ? ["--", ...words] : []].join(" "), managers = [
  {
    name: "pnpm",
    lock: /^pnpm-lock\.yaml$/,
    install: () => ["corepack enable", "pnpm install --frozen-lockfile"],
    run: (...words) => `pnpm run ${words.join(" ")}`
  },
  {
    name: "yarn",
    lock: /^yarn\.lock$/,
    install: ({ files }) => [
      "corepack enable",
      `yarn install ${files.includes(".yarnrc.yml") ? "--immutable" : "--frozen-lockfile"}`
    ],
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
], npmWithoutLock = {
  name: "npm",
  lock: /^$/,
  install: () => ["npm install"],
  run: npmRun
}, startScripts = ["start", "preview", "serve", "dev"], byWord = [
  ["astro"],
  ["@angular/core"],
  ["vite", "preview"],
  ["vite", "dev"]
];
function startByNode(repository) {
  let manifest = parseForeign(repository.text("package.json")), scripts = mappingOf(at(manifest, "scripts")), script = startScripts.find((name2) => typeof at(scripts, name2) == "string");
  if (script === void 0)
    return;
  let found = managers.map((manager2) => ({ manager: manager2, lock: findFile(repository, manager2.lock) })).find(({ lock }) => lock), manager = found?.manager ?? npmWithoutLock, port = fixedPort(at(scripts, script)), words = port === void 0 && takesWord(manifest, script) ? ["--port", '"$PORT"'] : [], builds = typeof at(scripts, "build") == "string" && script !== "dev" ? [manager.run("build")] : [];
  return {
    what: "start",
    found: `${manager.run(script)}${port === void 0 ? "" : `, port ${port}`}`,
    why: `${found?.lock ?? "no lock file"}, the script ${script} in package.json`,
    start: {
      setup: manager.name === "bun" ? ["- uses: oven-sh/setup-bun@v2"] : nodeSteps(repository, found?.lock),
      build: [...manager.install(repository), ...builds].join(" && "),
      start: manager.run(script, ...words),
      ...port !== void 0 && { port }
    }
  };
}
function nodeSteps({ files }, lock) {
  let version = [".nvmrc", ".node-version"].find((file) => files.includes(file)), cache = lock === "package-lock.json" ? ", cache: npm" : "";
  return ["- uses: actions/setup-node@v7", `  with: { ${version ? `node-version-file: ${version}` : "node-version: lts/*"}${cache} }`];
}
function fixedPort(script) {
  let text = String(script ?? "").slice(0, 2e3);
  return portOf(/(?:--port[ =]|-p[ =]?|\bPORT=)(\d{2,5})\b/.exec(text)?.[1]);
}
function takesWord(manifest, script) {
  let uses = {
    ...mappingOf(at(manifest, "dependencies")),
    ...mappingOf(at(manifest, "devDependencies"))
  };
  return byWord.some(([name2, of]) => Object.hasOwn(uses, name2) && (of === void 0 || of === script));
}

// build/init/starts/scripted.js
var modules = ["main", "app", "server", "asgi", "wsgi"];
function startByPython(repository) {
  let needs = findFile(repository, /^(requirements\.txt|pyproject\.toml)$/), app = pythonApp(repository);
  if (app)
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
var python = ".venv/bin/python", installOf = (file) => [
  "python3 -m venv .venv",
  ...file === void 0 ? [] : [`${python} -m pip install ${file === "pyproject.toml" ? "." : `--requirement ${file}`}`]
].join(" && ");
function pythonApp(repository) {
  if (repository.files.includes("manage.py"))
    return { start: `${python} manage.py runserver --noreload "127.0.0.1:$PORT"`, why: "manage.py" };
  for (let name2 of modules) {
    let text = repository.text(`${name2}.py`), [, variable, kind] = /^(app|application|api)\s*=\s*(FastAPI|Starlette|Flask)\(/m.exec(text ?? "") ?? [], why = `${kind} in ${name2}.py`;
    if (kind === "Flask")
      return { start: `${python} -m flask --app ${name2}:${variable} run --port "$PORT"`, why };
    if (kind !== void 0)
      return { start: `${python} -m uvicorn ${name2}:${variable} --port "$PORT"`, why };
    if (text !== void 0 && /environ|getenv/.test(text) && /\bPORT\b/.test(text))
      return { start: `${python} ${name2}.py`, why: `PORT in ${name2}.py` };
  }
}
function startByRuby({ files, text }) {
  let gems = text("Gemfile"), isRails = /["']rails["']/.test(gems ?? "");
  if (gems === void 0 || !(isRails || files.includes("config.ru")))
    return;
  let server = isRails ? "bin/rails server" : "bundle exec rackup";
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
  let folder = files.includes("public/index.php") ? "public" : ".", isLaravel = files.includes("artisan");
  if (!isLaravel && !files.includes(folder === "." ? "index.php" : "public/index.php"))
    return;
  let start = isLaravel ? 'php artisan serve --port "$PORT"' : `php -S "127.0.0.1:$PORT" -t ${folder}`;
  return {
    what: "start",
    found: isLaravel ? "php artisan serve" : "php -S",
    why: isLaravel ? "artisan" : folder === "." ? "index.php" : "public/index.php",
    start: {
      setup: [],
      ...files.includes("composer.json") && { build: "composer install --no-interaction" },
      start
    }
  };
}

// build/init/find-start.js
var starts = [
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
  for (let start of starts) {
    let found = start(repository);
    if (found)
      return found;
  }
}

// build/init/write-yaml.js
import { stringify } from "./vendor/yaml.js";
var scalar = (text) => stringify(text, { lineWidth: 0, blockQuote: !1 }).trimEnd(), comment = (text, most = 100) => `# ${cleanText(text, most)}`;

// build/init/write-config.js
var raw = "https://raw.githubusercontent.com/reliability-gate/reliability-gate/v1", docs = "https://github.com/reliability-gate/reliability-gate/blob/v1/docs";
function writeConfig({ service, preview, start, requests, readyPath, metricsPath }) {
  let environment = preview?.from.kind === "deployment" ? preview.from.environment : void 0;
  return `${[
    `# yaml-language-server: $schema=${raw}/schema/config.schema.json`,
    `# All options: ${docs}/configuration.md`,
    "version: 1",
    `service: ${scalar(service)}   # the name on the scorecard: one comment and one check per service`,
    "",
    "target:",
    ...environment === void 0 ? [] : [`  deployment: { environment: ${scalar(environment)}, timeout: 10m }`],
    ...start ? startLines(start) : [],
    readyPath === void 0 ? "  ready: { path: /, timeout: 5m }   # below 500 three times in a row; `status: 200` requires more" : `  ready: { path: ${scalar(readyPath)}, status: 200, timeout: 5m }   # three times in a row`,
    "",
    "load:",
    "  rate: 20/s       # arrivals, whether or not earlier ones were answered",
    "  duration: 1m     # measured, after the warm-up",
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
    "",
    ...baselineLines(start),
    "",
    "# What is not decided does not block; want of data and errors of the gate do. These are the defaults.",
    "# policy: { inconclusive: neutral, no-data: block, too-few-requests: block, error: block }"
  ].join(`
`)}
`;
}
function startLines({ build, start, stop, port }) {
  return [
    `  # Nothing deploys pull requests: the gate builds and starts the app, and stops it after the run. ${docs}/started-in-the-job.md`,
    ...build === void 0 ? [] : [`  build: ${scalar(build)}`],
    `  start: ${scalar(start)}${port === void 0 ? "   # its port is in the variable PORT" : ""}`,
    ...stop === void 0 ? [] : [`  stop: ${scalar(stop)}`],
    ...port === void 0 ? [] : [`  port: ${port}   # what the app listens on, whatever PORT says`]
  ];
}
function baselineLines(start) {
  if (!start)
    return [
      "# Compared with what runs now, arrival by arrival, rather than with fixed numbers alone:",
      `# ${docs}/comparison.md`,
      "# baseline: { url: https://production.example }"
    ];
  let comments = [
    "# Compared, arrival by arrival, with the commit at which the branch left its target, built and started beside it:",
    `# ${docs}/comparison.md`
  ];
  return start.port === void 0 ? [...comments, "baseline: { ref: base }"] : [
    ...comments,
    "# For that the app has to listen on the port in PORT, and `port` has to go.",
    "# baseline: { ref: base }"
  ];
}
var requestLine = ({ path: path2, summary }) => {
  let said = summary.trim() === "" ? "" : `   ${comment(summary, 80)}`;
  return `    - ${scalar(`GET ${path2}`)}${said}`;
};
function metricsLines(path2) {
  let scrape = `prometheus: { scrape: [{ path: ${path2 ?? "/metrics"} }] }`;
  return path2 !== void 0 ? [
    "  # - name: server errors        # what the server says itself; these are metrics of yours",
    `  #   prometheus: { bad: 'http_requests_total{code=~"5.."}', total: http_requests_total }`,
    "  #   when: ratio < 1%",
    "",
    "# A Prometheus for the run, which scrapes the metrics of the target.",
    scrape
  ] : [
    "",
    "# Where the app exposes metrics, a Prometheus can be started for the run:",
    `# ${docs}/prometheus.md`,
    `# ${scrape}`
  ];
}

// build/init/write-workflow.js
function writeWorkflow({ preview, start, defaultBranch }) {
  let perPullRequest = preview?.from.kind === "address", findsDeployment = start === void 0 && !perPullRequest;
  return `${[
    "# Measures each pull request, and keeps one scorecard comment and one check up to date. What is sent and asked is in",
    "# reliability-gate.yml; which check to require: docs/branch-protection.md of Reliability Gate.",
    "name: Reliability Gate",
    "on:",
    "  pull_request:",
    "  merge_group:   # so that the required check reports in a merge queue too",
    ...defaultBranch === void 0 ? [] : [
      `  ${comment(`push: { branches: [${defaultBranch}] }   to compare with earlier runs: baseline.history in the config`)}`
    ],
    "",
    "permissions:",
    "  contents: read         # the config here, and its waivers on the base branch",
    ...findsDeployment ? ["  deployments: read      # where this commit's preview is"] : [],
    "  pull-requests: write   # the comment",
    "  checks: write          # the check",
    "",
    "concurrency:",
    "  group: reliability-gate-${{ github.ref }}",
    "  cancel-in-progress: true",
    "",
    "jobs:",
    "  gate:",
    "    runs-on: ubuntu-latest",
    "    timeout-minutes: 30",
    "    steps:",
    ...indented([
      "- uses: actions/checkout@v7",
      ...start ? [
        "# Nothing deploys pull requests, so the gate builds and starts the app itself: see target in reliability-gate.yml."
      ] : [],
      ...start?.setup ?? [],
      ...gateStep({ preview, start, perPullRequest }),
      "- if: always()",
      "  uses: actions/upload-artifact@v7   # report.html: every chart and number of the run, to be opened in a browser",
      "  with: { name: reliability-gate, path: reliability-gate-report, if-no-files-found: ignore }"
    ])
  ].join(`
`)}
`;
}
function gateStep({ preview, start, perPullRequest }) {
  let { from, headers = [] } = preview ?? {};
  return [
    "# A tag can move. To fix what runs, put a commit in its place: reliability-gate@<40 digits> # v1.0.0",
    "- uses: reliability-gate/reliability-gate@v1",
    ...perPullRequest ? [
      "  # In a merge queue there is no pull request, and no preview: require this job, which then succeeds.",
      "  if: github.event_name == 'pull_request'"
    ] : [],
    "  with:",
    ...preview ? [`    # ${preview.note}`] : [],
    ...!preview && !start ? [
      "    # Without a target the gate waits for this commit's deployment on GitHub.",
      "    # target: https://preview.example"
    ] : [],
    ...from?.kind === "address" ? [`    # It needs ${from.needs}.`, `    target: ${from.target}`] : [],
    ...headers.length > 0 ? ["    # target-headers: |", ...headers.map((header) => `    #   ${header}`)] : [],
    "    # Everything is reported and nothing blocked. Remove this when the reports satisfy: `reliability-gate advisory`",
    "    # shows what would have been blocked.",
    "    advisory: true"
  ];
}
var indented = (lines) => lines.map((line) => `      ${line}`);

// build/init/propose.js
var unknownPreview = {
  what: "preview",
  found: "not known",
  why: "no hint was found; the gate waits for a deployment on GitHub, or is given a target"
};
function proposeSetup(repository) {
  let { service, ...named } = findService(repository), preview = findPreview(repository), start = preview ? void 0 : findStart(repository), requests = findRequests(repository), metrics2 = findMetrics(repository), { defaultBranch } = repository;
  return {
    found: [
      named,
      ...preview ? [shown(preview)] : start ? [shown(start)] : [unknownPreview],
      requests ? shown(requests) : { what: "requests", found: "GET /", why: "there is no OpenAPI file" },
      metrics2 ? shown(metrics2) : { what: "metrics", found: "none", why: "no library for Prometheus is named" },
      ...defaultBranch === void 0 ? [] : [{ what: "branch", found: defaultBranch, why: "git" }]
    ],
    files: [
      {
        path: ".github/workflows/reliability-gate.yml",
        text: writeWorkflow({ preview: preview?.preview, start: start?.start, defaultBranch }),
        others: [".github/workflows/reliability-gate.yaml"]
      },
      {
        path: "reliability-gate.yml",
        text: writeConfig({
          service,
          preview: preview?.preview,
          start: start?.start,
          requests: requests?.requests ?? [],
          readyPath: requests?.readyPath,
          metricsPath: metrics2?.path
        }),
        others: [".github/reliability-gate.yml"]
      }
    ]
  };
}
var shown = ({ what, found, why }) => ({ what, found, why });

// build/cli/commands/init.js
async function init(words) {
  readArguments("init", words);
  let folder = process.cwd(), defaultBranch = await branchOf(), remote = parseRemote(await git("remote", "get-url", "origin") ?? ""), { found, files } = proposeSetup({
    ...await readRepository(folder),
    name: remote?.repository.split("/")[1] ?? folderName(),
    ...defined({ defaultBranch })
  }), settled = [];
  for (let file of files)
    settled.push(await settle(folder, file));
  return process.stdout.write([formatDiscoveries(found), ...settled, await nextSteps(folder)].join(`
`)), 0;
}
function formatDiscoveries(found) {
  let width = Math.max(...found.map(({ what }) => what.length));
  return found.map(({ what, found: found2, why }) => `${what.padEnd(width)}  ${cleanText(found2)} (${cleanText(why)})
`).join("");
}
async function branchOf() {
  return (await git("symbolic-ref", "--short", "refs/remotes/origin/HEAD"))?.replace(/^origin\//, "") ?? await git("symbolic-ref", "--short", "HEAD");
}
async function settle(folder, { path: path2, text, others }) {
  let shown2 = cleanBlock(text, 2e4);
  for (let there of [path2, ...others])
    if (await exists(join2(folder, there)))
      return `== ${there} already exists and is not changed. It would have been:

${shown2}
`;
  try {
    await makeFolder(dirname(join2(folder, path2))), await writeFile(join2(folder, path2), text, { flag: "wx" });
  } catch (error) {
    throw new Problem("usage", `${path2} cannot be written (${error.code ?? error})`, {
      hint: "run it in a folder that can be written"
    });
  }
  return `== ${path2} is written:

${shown2}
`;
}
async function nextSteps(folder) {
  return [
    ...await git("rev-parse", "--show-prefix") === void 0 ? [] : [`GitHub reads workflows only at the top of a repository; ${folder} is below it.`],
    "Next: `reliability-gate doctor` shows what is missing, then commit both files and open a pull request. Nothing is blocked",
    "until `advisory: true` is removed; docs/getting-started.md goes on from here. What runs on this machine leave behind belongs",
    "into .gitignore: `reliability-gate-report/` and `.reliability-gate/`.",
    ""
  ].join(`
`);
}
export {
  init
};
