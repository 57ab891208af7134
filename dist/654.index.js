const id = 654, ids = [654], modules = {
  /***/
  6465: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        u: () => (
          /* binding */
          folderName
        )
        /* harmony export */
      });
      var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
      const folderName = () => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(process.cwd()) || "service";
    })
  ),
  /***/
  9661: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $: () => (
          /* binding */
          git
        )
        /* harmony export */
      });
      var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421), node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
      async function git(...words) {
        return (await (0, node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", words, { timeout: 2e3 }).catch(() => {
        }))?.stdout.trim() || void 0;
      }
    })
  ),
  /***/
  4500: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        M: () => (
          /* binding */
          parseRemote
        ),
        /* harmony export */
        r: () => (
          /* binding */
          findGitHub
        )
        /* harmony export */
      });
      var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9661);
      const publicApi = "https://api.github.com";
      async function findGitHub(environment, named) {
        const remote = parseRemote(await (0, _git_js__WEBPACK_IMPORTED_MODULE_0__.$)("remote", "get-url", "origin") ?? ""), repository = named ?? environment.GITHUB_REPOSITORY ?? remote?.repository, [owner = "", repo = ""] = isRepository(repository) ? repository.split("/") : [];
        if (!owner || !repo)
          return { why: repository === void 0 ? "no repository is known" : `${JSON.stringify(repository)} is no repository`, hint: "run it in a clone, or give --repository owner/name" };
        const isPublic = named !== void 0 || environment.GITHUB_REPOSITORY !== void 0 || remote?.host === "github.com", apiUrl = environment.GITHUB_API_URL || (isPublic ? publicApi : void 0);
        if (apiUrl === void 0) {
          const hint = `set GITHUB_API_URL, such as https://${remote?.host ?? "github.example"}/api/v3`;
          return { why: `the remote of this folder is on ${remote?.host}, whose API is not known`, hint };
        }
        const token = environment.GITHUB_TOKEN || environment.GH_TOKEN;
        return token ? { token, apiUrl, owner, repo } : { why: "there is no token", hint: "set GITHUB_TOKEN, for example to what `gh auth token` prints" };
      }
      function parseRemote(url) {
        const short = /^(?:[\w.-]+@)?([\w.-]+):(?!\/)([^:]+)$/.exec(url), long = URL.canParse(url) ? new URL(url) : void 0, [host, path] = short ? [short[1], short[2]] : long ? [long.hostname, long.pathname] : ["", ""], repository = path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
        return host !== "" && isRepository(repository) ? { host: host.toLowerCase(), repository } : void 0;
      }
      const isRepository = (text) => /^[\w.-]+\/[\w.-]+$/.test(text ?? "");
    })
  ),
  /***/
  3192: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        init: () => (
          /* binding */
          init
        )
      });
      var promises_ = __webpack_require__(1455), external_node_path_ = __webpack_require__(6760), make_folder = __webpack_require__(6817), plain_file = __webpack_require__(9119);
      const wanted = [
        /^(package\.json|go\.mod|pom\.xml|build\.gradle(\.kts)?|Gemfile|Cargo\.toml|pyproject\.toml|requirements.*\.txt)$/,
        /^[^/]+\.csproj$/,
        /^(Dockerfile|(docker-)?compose\.ya?ml|\.env\.example|\.yarnrc\.yml)$/,
        /^([\w.-]+\/){0,3}(openapi|swagger)[\w.-]*\.(ya?ml|json)$/i
      ], isWanted = (path) => wanted.some((pattern) => pattern.test(path)), findFile = ({ files }, pattern) => files.find((path) => pattern.test(path)), mostFiles = 5e3, mostFolders = 500, deepest = 4, mostTexts = 50, mostBytes = 1024 * 1024, passedOver = /* @__PURE__ */ new Set([
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
        const files = await listFiles(folder), texts = /* @__PURE__ */ new Map();
        for (const path of files.filter(isWanted).slice(0, mostTexts)) {
          const text = await textOf((0, external_node_path_.join)(folder, path));
          text !== void 0 && texts.set(path, text);
        }
        return { files, text: (path) => texts.get(path) };
      }
      async function listFiles(folder) {
        const files = [];
        let level = [""];
        for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
          const read = await Promise.all(level.map((path) => readFolder(folder, path)));
          files.push(...read.flatMap((one) => one.files)), level = read.flatMap((one) => one.folders).slice(0, mostFolders);
        }
        return files.slice(0, mostFiles);
      }
      async function readFolder(top, path) {
        const named = (await (0, promises_.readdir)((0, external_node_path_.join)(top, path), { withFileTypes: !0 }).catch(() => [])).toSorted((a, b) => a.name < b.name ? -1 : 1).map((entry) => ({ entry, inner: path === "" ? entry.name : `${path}/${entry.name}` })), isFolder = ({ entry }) => entry.isDirectory() && !passedOver.has(entry.name);
        return {
          files: named.filter(({ entry }) => entry.isFile()).map(({ inner }) => inner),
          folders: named.filter(isFolder).map(({ inner }) => inner)
        };
      }
      async function textOf(path) {
        const read = await (0, plain_file.b$)(path, mostBytes);
        return read.kind === "bytes" ? read.bytes.toString("utf8") : void 0;
      }
      const libraries = [
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
        [/^(pom\.xml|build\.gradle(\.kts)?)$/, /\b(micrometer-registry-prometheus)\b/, "/actuator/prometheus"],
        [/^Gemfile$/, /["'](prometheus-client|yabeda-prometheus)["']/, "/metrics"],
        [/^Cargo\.toml$/, /^(axum-prometheus|actix-web-prom|metrics-exporter-prometheus|prometheus)\b/m, "/metrics"],
        [/\.csproj$/, /"(prometheus-net(?:\.AspNetCore)?)"/, "/metrics"]
      ];
      function findMetrics({ files, text }) {
        for (const [file, library, path] of libraries)
          for (const name of files.filter((one) => file.test(one))) {
            const used = library.exec(text(name) ?? "")?.[1];
            if (used !== void 0)
              return { what: "metrics", found: path, why: `${used} in ${name}`, path };
          }
      }
      const vercel = {
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
          preview: { from: { kind: "deployment" }, note: "Railway makes a deployment of each pull request." }
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
        for (const { name, file, preview, unless } of providers) {
          const mark = findFile(repository, file);
          if (!(mark === void 0 || unless && findFile(repository, unless) !== void 0))
            return { what: "preview", found: name, why: mark, preview };
        }
      }
      var scalars = __webpack_require__(4118), dist = __webpack_require__(8815);
      function parseForeign(text) {
        if (text !== void 0) {
          try {
            return JSON.parse(text);
          } catch {
          }
          try {
            return (0, dist.qg)(text, { maxAliasCount: 100, uniqueKeys: !1, merge: !0, logLevel: "silent" });
          } catch {
            return;
          }
        }
      }
      const mappingOf = (value) => typeof value == "object" && value !== null && !Array.isArray(value) ? value : {}, at = (value, key) => Object.hasOwn(mappingOf(value), key) ? mappingOf(value)[key] : void 0, listOf = (value) => Array.isArray(value) ? value : [], mostRequests = 10, openApiFile = /(^|\/)(openapi|swagger)[\w.-]*\.(ya?ml|json)$/i, notForLoad = /(^|[/._-])(log-?(in|out|off)|sign-?(in|out|up|off)|auth(orize)?|oauth2?|callback|register|verify|unsubscribe)($|[/._-])/i, health = /(^|\/)(healthz?|ready|readyz|readiness|livez?|liveness|ping|up|heartbeat|health[-_]?check)\/?$/i, metrics = /(^|\/)(metrics|prometheus)\/?$/i;
      function findRequests(repository) {
        for (const file of repository.files.filter((one) => openApiFile.test(one) && isWanted(one))) {
          const api = parseForeign(repository.text(file)), paths = Object.entries(mappingOf(at(api, "paths")));
          if (paths.length === 0)
            continue;
          const usable = paths.flatMap(([path, item]) => readOf(api, path, item)), ready = usable.find(({ path }) => health.test(path)), requests = usable.filter(({ path }) => ![health, metrics, notForLoad].some((pattern) => pattern.test(path))).slice(0, mostRequests);
          return { what: "requests", found: requests.length === 0 ? `GET /, since none of its ${paths.length} paths is read without parameters or a login` : `${requests.length} of its ${paths.length} paths are read without parameters`, why: file, requests, ...ready && { readyPath: ready.path } };
        }
      }
      function readOf(api, path, item) {
        const operation = at(item, "get");
        if (operation === void 0 || path.includes("{") || at(operation, "deprecated") === !0)
          return [];
        const known = [...listOf(at(item, "parameters")), ...listOf(at(operation, "parameters"))].map((one) => resolved(api, one));
        if (known.some(isNeeded) || known.some(isSecret))
          return [];
        if (listOf(at(operation, "security") ?? at(api, "security")).some((one) => Object.keys(mappingOf(one)).length > 0))
          return [];
        const whole = scalars.Ae.parse(`${basePathOf(api)}${path}`);
        if (!("value" in whole))
          return [];
        const said = at(operation, "summary") ?? at(operation, "operationId");
        return [{ path: whole.value, summary: typeof said == "string" ? said : "" }];
      }
      const isNeeded = (parameter) => parameter === void 0 || at(parameter, "required") === !0, isSecret = (parameter) => /^(pass(word)?|pwd|token|secret)$/i.test(String(at(parameter, "name")));
      function resolved(api, parameter) {
        const reference = at(parameter, "$ref");
        if (typeof reference != "string")
          return parameter;
        if (reference.startsWith("#/"))
          return reference.slice(2).split("/").reduce((found, key) => at(found, key.replaceAll("~1", "/").replaceAll("~0", "~")), api);
      }
      function basePathOf(api) {
        const url = at(listOf(at(api, "servers"))[0], "url") ?? at(api, "basePath");
        return typeof url != "string" || url.includes("{") || !URL.canParse(url, "http://localhost") ? "" : new URL(url, "http://localhost").pathname.replace(/\/+$/, "");
      }
      function findService(repository) {
        const named = at(parseForeign(repository.text("package.json")), "name"), candidates = [
          [typeof named == "string" ? named.replace(/^@[^/]*\//, "") : "", "the name in package.json"],
          [repository.name, "the name of the folder"]
        ];
        for (const [text, why] of candidates) {
          const parsed = scalars.UU.parse(text);
          if ("value" in parsed)
            return { what: "service", service: parsed.value, found: parsed.value, why };
        }
        return { what: "service", service: "service", found: "service", why: "nothing has a name that can be shown" };
      }
      const storePorts = [1433, 3306, 5432, 5672, 6379, 8086, 9042, 9092, 9200, 11211, 27017], webNames = [/^(web|www|app|frontend|site)$/, /web|app|front|site/, /api|server|gateway|proxy|nginx/];
      function startByCompose(repository) {
        const file = findFile(repository, /^(docker-)?compose\.ya?ml$/);
        if (file === void 0)
          return;
        const services = servicesOf(mappingOf(at(parseForeign(repository.text(file)), "services"))), [service] = services.sort((a, b) => rankOf(a) - rankOf(b));
        if (!service)
          return;
        const { name, port } = service, steps = ["- run: docker compose up --detach --build"];
        return {
          what: "start",
          found: `docker compose, port ${port}`,
          why: `the service ${name} in ${file}`,
          start: { steps, port }
        };
      }
      function servicesOf(services) {
        const needed = new Set(Object.values(services).flatMap(neededBy));
        return Object.entries(services).flatMap(([name, service]) => {
          const port = at(service, "build") === void 0 ? void 0 : publishedPort(service);
          return port === void 0 ? [] : [{ name, port, isNeeded: needed.has(name) }];
        });
      }
      function neededBy(service) {
        const needs = at(service, "depends_on");
        return Array.isArray(needs) ? needs.map(String) : Object.keys(mappingOf(needs));
      }
      function rankOf({ name, isNeeded: isNeeded2 }) {
        const byName = webNames.findIndex((pattern) => pattern.test(name.toLowerCase()));
        return (byName < 0 ? webNames.length : byName) * 2 + (isNeeded2 ? 1 : 0);
      }
      function publishedPort(service) {
        for (const port of listOf(at(service, "ports"))) {
          const [inside, outside] = typeof port == "string" ? withDefaults(port).replace(/\/\w+$/, "").split(":").reverse() : [at(port, "target"), withDefaults(String(at(port, "published")))], number = portOf(outside);
          if (number !== void 0 && !storePorts.includes(Number(inside)))
            return number;
        }
      }
      const withDefaults = (text) => text.replace(/\$\{\w+:?-([^{}]*)\}/g, "$1");
      function portOf(text) {
        const port = Number(text);
        return Number.isInteger(port) && port > 0 && port < 65536 ? port : void 0;
      }
      const inBackground = (command) => `${command} > app.log 2>&1 &`;
      function startByDocker(repository) {
        const text = repository.text("Dockerfile");
        if (text === void 0)
          return;
        const port = portOf(/^\s*EXPOSE\s+(\d{1,5})/im.exec(text)?.[1]) ?? 8080, steps = [
          "- run: docker build --tag app .",
          `- run: docker run --detach --env PORT=${port} --publish ${port}:${port} app`
        ];
        return { what: "start", found: `docker, port ${port}`, why: "Dockerfile", start: { steps, port } };
      }
      const managers = [
        {
          name: "pnpm",
          lock: /^pnpm-lock\.yaml$/,
          install: () => ["corepack enable", "pnpm install --frozen-lockfile"],
          run: (script) => `pnpm run ${script}`
        },
        {
          name: "yarn",
          lock: /^yarn\.lock$/,
          install: ({ files }) => [
            "corepack enable",
            `yarn install ${files.includes(".yarnrc.yml") ? "--immutable" : "--frozen-lockfile"}`
          ],
          run: (script) => `yarn run ${script}`
        },
        {
          name: "bun",
          lock: /^bun\.lockb?$/,
          install: () => ["bun install --frozen-lockfile"],
          run: (script) => `bun run ${script}`
        },
        {
          name: "npm",
          lock: /^(package-lock|npm-shrinkwrap)\.json$/,
          install: () => ["npm ci"],
          run: (script) => `npm run ${script}`
        }
      ], npmWithoutLock = {
        name: "npm",
        lock: /^$/,
        install: () => ["npm install"],
        run: (script) => `npm run ${script}`
      }, startScripts = ["start", "preview", "serve", "dev"], usualPorts = [
        ["astro", 4321],
        ["@angular/core", 4200],
        ["vite", 4173, "preview"],
        ["vite", 5173, "dev"]
      ];
      function startByNode(repository) {
        const manifest = parseForeign(repository.text("package.json")), scripts = mappingOf(at(manifest, "scripts")), script = startScripts.find((name) => typeof at(scripts, name) == "string");
        if (script === void 0)
          return;
        const found = managers.map((manager2) => ({ manager: manager2, lock: findFile(repository, manager2.lock) })).find(({ lock }) => lock), manager = found?.manager ?? npmWithoutLock, port = nodePort(repository, manifest, script), hasBuild = typeof at(scripts, "build") == "string", steps = [
          ...manager.name === "bun" ? ["- uses: oven-sh/setup-bun@v2"] : nodeSteps(repository, found?.lock),
          ...manager.install(repository).map((command) => `- run: ${command}`),
          ...hasBuild && script !== "dev" ? [`- run: ${manager.run("build")}`] : [],
          `- run: ${inBackground(manager.run(script))}`,
          `  env: { PORT: ${port} }`
        ], why = `${found?.lock ?? "no lock file"}, the script ${script} in package.json`;
        return { what: "start", found: `${manager.run(script)}, port ${port}`, why, start: { steps, port } };
      }
      function nodeSteps({ files }, lock) {
        const version = [".nvmrc", ".node-version"].find((file) => files.includes(file)), cache = lock === "package-lock.json" ? ", cache: npm" : "";
        return ["- uses: actions/setup-node@v7", `  with: { ${version ? `node-version-file: ${version}` : "node-version: lts/*"}${cache} }`];
      }
      function nodePort(repository, manifest, script) {
        const text = String(at(at(manifest, "scripts"), script) ?? "").slice(0, 2e3), said = /(?:--port[ =]|-p[ =]?|\bPORT=)(\d{2,5})\b/.exec(text)?.[1], inExample = /^PORT=["']?(\d{2,5})\b/m.exec(repository.text(".env.example") ?? "")?.[1], uses = { ...mappingOf(at(manifest, "dependencies")), ...mappingOf(at(manifest, "devDependencies")) }, usual = usualPorts.find(([name, , of]) => Object.hasOwn(uses, name) && (of === void 0 || of === script))?.[1];
        return portOf(said) ?? portOf(inExample) ?? usual ?? 3e3;
      }
      function startByGo({ files }) {
        if (!files.includes("go.mod") || !files.includes("main.go"))
          return;
        const port = 8080, steps = [
          "- uses: actions/setup-go@v6",
          "  with: { go-version-file: go.mod }",
          "- run: go build -o $RUNNER_TEMP/app .",
          `- run: ${inBackground("$RUNNER_TEMP/app")}`,
          `  env: { PORT: ${port} }`
        ];
        return { what: "start", found: `go build, port ${port}`, why: "go.mod, main.go", start: { steps, port } };
      }
      function startBySpring(repository) {
        const file = ["pom.xml", "build.gradle", "build.gradle.kts"].find((name) => /spring-boot/.test(repository.text(name) ?? ""));
        if (file === void 0)
          return;
        const isMaven = file === "pom.xml", wrapper = isMaven ? "mvnw" : "gradlew", tool = repository.files.includes(wrapper) ? `./${wrapper}` : isMaven ? "mvn" : "gradle", port = 8080, steps = [
          "- uses: actions/setup-java@v5",
          "  with: { distribution: temurin, java-version: 21 }",
          `- run: ${inBackground(`${tool} ${isMaven ? "spring-boot:run" : "bootRun"}`)}`
        ];
        return { what: "start", found: `${tool}, port ${port}`, why: file, start: { steps, port } };
      }
      const starts = [startByCompose, startByNode, startByDocker, startByGo, startBySpring];
      function findStart(repository) {
        for (const start of starts) {
          const found = start(repository);
          if (found)
            return found;
        }
      }
      var clean_text = __webpack_require__(3986);
      const scalar = (text) => (0, dist.As)(text, { lineWidth: 0, blockQuote: !1 }).trimEnd(), comment = (text, most = 100) => `# ${(0, clean_text.X5)(text, most)}`, raw = "https://raw.githubusercontent.com/reliability-gate/reliability-gate/v1", docs = "https://github.com/reliability-gate/reliability-gate/blob/v1/docs";
      function writeConfig({ service, preview, requests, readyPath, metricsPath }) {
        const environment = preview?.from.kind === "deployment" ? preview.from.environment : void 0;
        return `${[
          `# yaml-language-server: $schema=${raw}/schema/config.schema.json`,
          `# All options: ${docs}/configuration.md`,
          "version: 1",
          `service: ${scalar(service)}   # the name on the scorecard: one comment and one check per service`,
          "",
          "target:",
          ...environment === void 0 ? [] : [`  deployment: { environment: ${scalar(environment)}, timeout: 10m }`],
          readyPath === void 0 ? "  ready: { path: /, timeout: 5m }   # below 500 three times in a row; `status: 200` asks for more" : `  ready: { path: ${scalar(readyPath)}, status: 200, timeout: 5m }   # three times in a row`,
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
          "# Compared with what runs now, arrival by arrival, rather than with fixed numbers alone:",
          `# ${docs}/comparison.md`,
          "# baseline: { url: https://production.example }",
          "",
          "# What is not decided does not block; want of data and errors of the gate do. These are the defaults.",
          "# policy: { inconclusive: neutral, no-data: block, too-few-requests: block, error: block }"
        ].join(`
`)}
`;
      }
      const requestLine = ({ path, summary }) => {
        const said = summary.trim() === "" ? "" : `   ${comment(summary, 80)}`;
        return `    - ${scalar(`GET ${path}`)}${said}`;
      };
      function metricsLines(path) {
        const scrape = `prometheus: { scrape: [{ path: ${path ?? "/metrics"} }] }`;
        return path !== void 0 ? [
          "  # - name: server errors        # what the server says itself; these are metrics of yours",
          `  #   prometheus: { bad: 'http_requests_total{code=~"5.."}', total: http_requests_total }`,
          "  #   when: ratio < 1%",
          "",
          "# A Prometheus for the run, which reads what the target tells of itself.",
          scrape
        ] : [
          "",
          "# Where the app tells metrics, a Prometheus can be started for the run:",
          `# ${docs}/prometheus.md`,
          `# ${scrape}`
        ];
      }
      function writeWorkflow({ preview, start, defaultBranch }) {
        const perPullRequest = preview?.from.kind === "address", findsDeployment = start === void 0 && !perPullRequest;
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
            ...start ? ["# Nothing deploys pull requests, so the app is started here; the gate waits until it answers."] : [],
            ...start?.steps ?? [],
            ...gateStep({ preview, start, perPullRequest }),
            "- if: always()",
            "  uses: actions/upload-artifact@v7   # report.html: every chart and number of the run, to be opened in a browser",
            "  with: { name: reliability-gate, path: reliability-gate-report, if-no-files-found: ignore }",
            ...start?.steps.some((step) => step.includes("app.log")) ? ["- if: always()", "  run: cat app.log"] : []
          ])
        ].join(`
`)}
`;
      }
      function gateStep({ preview, start, perPullRequest }) {
        const { from, headers = [] } = preview ?? {};
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
          ...start ? [`    target: http://localhost:${start.port}`] : [],
          ...from?.kind === "address" ? [`    # It needs ${from.needs}.`, `    target: ${from.target}`] : [],
          ...headers.length > 0 ? ["    # target-headers: |", ...headers.map((header) => `    #   ${header}`)] : [],
          "    # Everything is reported and nothing blocked. Remove this when the reports satisfy: `reliability-gate advisory`",
          "    # tells what would have been blocked.",
          "    advisory: true"
        ];
      }
      const indented = (lines) => lines.map((line) => `      ${line}`), unknownPreview = {
        what: "preview",
        found: "not known",
        why: "nothing tells; the gate waits for a deployment on GitHub, or is given a target"
      };
      function proposeSetup(repository) {
        const { service, ...named } = findService(repository), preview = findPreview(repository), start = preview ? void 0 : findStart(repository), requests = findRequests(repository), metrics2 = findMetrics(repository), { defaultBranch } = repository;
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
                requests: requests?.requests ?? [],
                readyPath: requests?.readyPath,
                metricsPath: metrics2?.path
              }),
              others: [".github/reliability-gate.yml"]
            }
          ]
        };
      }
      const shown = ({ what, found, why }) => ({ what, found, why });
      var problem = __webpack_require__(9241), cli_arguments = __webpack_require__(8213), folder_name = __webpack_require__(6465), git = __webpack_require__(9661), github_place = __webpack_require__(4500);
      async function init(words) {
        (0, cli_arguments.l)(words, {}, { least: 0, most: 0 });
        const folder = process.cwd(), defaultBranch = await branchOf(), remote = (0, github_place.M)(await (0, git.$)("remote", "get-url", "origin") ?? ""), { found, files } = proposeSetup({
          ...await readRepository(folder),
          name: remote?.repository.split("/")[1] ?? (0, folder_name.u)(),
          ...defaultBranch !== void 0 && { defaultBranch }
        }), settled = [];
        for (const file of files)
          settled.push(await settle(folder, file));
        return process.stdout.write([formatFound(found), ...settled, await nextSteps(folder)].join(`
`)), 0;
      }
      function formatFound(found) {
        const width = Math.max(...found.map(({ what }) => what.length));
        return found.map(({ what, found: found2, why }) => `${what.padEnd(width)}  ${(0, clean_text.X5)(found2)} (${(0, clean_text.X5)(why)})
`).join("");
      }
      async function branchOf() {
        return (await (0, git.$)("symbolic-ref", "--short", "refs/remotes/origin/HEAD"))?.replace(/^origin\//, "") ?? await (0, git.$)("symbolic-ref", "--short", "HEAD");
      }
      async function settle(folder, { path, text, others }) {
        const shown2 = (0, clean_text.Hy)(text, 2e4);
        for (const there of [path, ...others])
          if (await exists((0, external_node_path_.join)(folder, there)))
            return `== ${there} is there already, and stays as it is. It would have been:

${shown2}
`;
        try {
          await (0, make_folder.f)((0, external_node_path_.dirname)((0, external_node_path_.join)(folder, path))), await (0, promises_.writeFile)((0, external_node_path_.join)(folder, path), text, { flag: "wx" });
        } catch (error) {
          throw new problem.AF("usage", `${path} cannot be written (${error.code ?? error})`, {
            hint: "run it in a folder that can be written"
          });
        }
        return `== ${path} is written:

${shown2}
`;
      }
      const exists = (path) => (0, promises_.lstat)(path).then(() => !0, () => !1);
      async function nextSteps(folder) {
        return [
          ...await (0, git.$)("rev-parse", "--show-prefix") === void 0 ? [] : [`GitHub reads workflows only at the top of a repository; ${folder} is below it.`],
          "Next: `reliability-gate doctor` tells what is missing, then commit both files and open a pull request. Nothing is blocked",
          "until `advisory: true` is removed; docs/getting-started.md goes on from here. What runs on this machine leave behind belongs",
          "into .gitignore: `reliability-gate-report/` and `.reliability-gate/`.",
          ""
        ].join(`
`);
      }
    })
  ),
  /***/
  9119: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        MG: () => (
          /* binding */
          missingFor
        ),
        /* harmony export */
        b$: () => (
          /* binding */
          readPlainFile
        ),
        /* harmony export */
        rr: () => (
          /* binding */
          openPlainFile
        )
        /* harmony export */
      });
      var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
      const reasons = {
        ENOENT: "there is no such file",
        ENOTDIR: "there is no such file",
        EISDIR: "it is a folder",
        EACCES: "permission denied",
        EPERM: "permission denied",
        ELOOP: "its links lead round in a circle",
        ENAMETOOLONG: "its name is too long",
        ENXIO: "it is not a regular file"
      };
      function missingFor(error) {
        const { code, message } = error;
        return { kind: "missing", isThere: code !== "ENOENT" && code !== "ENOTDIR", why: reasons[code ?? ""] ?? `it cannot be read (${code ?? message})` };
      }
      async function openPlainFile(path) {
        let file;
        try {
          file = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
          const found = await file.stat();
          return found.isFile() ? { kind: "open", file, bytes: found.size } : (await file.close(), { kind: "missing", isThere: !0, why: found.isDirectory() ? reasons.EISDIR : reasons.ENXIO });
        } catch (error) {
          return await file?.close().catch(() => {
          }), missingFor(error);
        }
      }
      async function readPlainFile(path, most) {
        const opened = await openPlainFile(path);
        if (opened.kind === "missing")
          return opened;
        const { file } = opened, tooLarge = { kind: "missing", isThere: !0, why: `it is larger than ${formatSize(most)}` };
        if (opened.bytes > most)
          return await file.close(), tooLarge;
        try {
          const chunks = [];
          let length = 0;
          for (; ; ) {
            const chunk = Buffer.allocUnsafe(Math.min(1048576, Math.max(4096, opened.bytes + 1 - length))), { bytesRead } = await file.read(chunk, 0, chunk.length, null);
            if (bytesRead === 0)
              return { kind: "bytes", bytes: Buffer.concat(chunks, length) };
            if (chunks.push(chunk.subarray(0, bytesRead)), length += bytesRead, length > most)
              return tooLarge;
          }
        } catch (error) {
          return missingFor(error);
        } finally {
          await file.close().catch(() => {
          });
        }
      }
      const formatSize = (bytes) => bytes >= 1 << 20 ? `${Math.floor(bytes / (1 << 20))} MB` : `${Math.floor(bytes / 1024)} KB`;
    })
  ),
  /***/
  4214: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        E: () => (
          /* binding */
          butJoiners
        )
        /* harmony export */
      });
      const innerJoiner = "(?<=[^\\x00-\\x7F\\u200C\\u200D])[\\u200C\\u200D](?=[^\\x00-\\x7F\\u200C\\u200D])", butJoiners = (characters, flags = "u") => new RegExp(`(?!${innerJoiner})${characters}`, flags);
    })
  ),
  /***/
  5069: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        B0: () => (
          /* binding */
          formatRatio
        ),
        /* harmony export */
        B4: () => (
          /* binding */
          formatCount
        ),
        /* harmony export */
        E9: () => (
          /* binding */
          parseDuration
        ),
        /* harmony export */
        Fl: () => (
          /* binding */
          formatValue
        ),
        /* harmony export */
        Gp: () => (
          /* binding */
          formatSigned
        ),
        /* harmony export */
        Ig: () => (
          /* binding */
          parsePromDuration
        ),
        /* harmony export */
        MH: () => (
          /* binding */
          formatMilliseconds
        ),
        /* harmony export */
        U6: () => (
          /* binding */
          formatMeasured
        ),
        /* harmony export */
        WN: () => (
          /* binding */
          parseRate
        ),
        /* harmony export */
        Xf: () => (
          /* binding */
          formatPoints
        ),
        /* harmony export */
        ZV: () => (
          /* binding */
          formatNumber
        ),
        /* harmony export */
        a3: () => (
          /* binding */
          formatDuration
        ),
        /* harmony export */
        fu: () => (
          /* binding */
          formatLeft
        ),
        /* harmony export */
        lo: () => (
          /* binding */
          parsePercent
        ),
        /* harmony export */
        n1: () => (
          /* binding */
          formatDays
        ),
        /* harmony export */
        om: () => (
          /* binding */
          formatRelative
        )
        /* harmony export */
      });
      const durationUnits = { ms: 1, s: 1e3, m: 6e4, h: 36e5 };
      function parseDuration(text) {
        const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim());
        return match ? Number(match[1]) * durationUnits[match[2]] : void 0;
      }
      const promUnits = { y: 31536e6, w: 6048e5, d: 864e5, h: 36e5, m: 6e4, s: 1e3, ms: 1 }, promForm = /^(?=.)(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;
      function parsePromDuration(text) {
        if (text.trim() === "0")
          return 0;
        const counts = promForm.exec(text.trim())?.slice(1), sizes = Object.values(promUnits);
        return counts?.reduce((sum, count, i) => sum + Number(count ?? 0) * sizes[i], 0);
      }
      function parseRate(text) {
        const match = /^(\d+(?:\.\d+)?)\s*\/\s*(s|m|h)$/.exec(text.trim());
        return match ? Number(match[1]) * 1e3 / durationUnits[match[2]] : void 0;
      }
      function parsePercent(text) {
        const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim());
        return match ? +`${match[1]}e-2` : void 0;
      }
      function formatNumber(value, digits = 3) {
        if (!Number.isFinite(value))
          return value > 0 ? "∞" : value < 0 ? "-∞" : "NaN";
        if (value === 0)
          return "0";
        const magnitude = Math.floor(Math.log10(Math.abs(value))), decimals = Math.max(0, Math.min(20, digits - 1 - magnitude)), fixed = value.toFixed(decimals);
        return decimals > 0 ? fixed.replace(/\.?0+$/, "") : fixed;
      }
      function formatCount(count) {
        return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
      }
      function formatMilliseconds(ms, digits = 3) {
        const rounded = Number(ms.toPrecision(Math.max(1, digits)));
        return Math.abs(rounded) >= 1e3 ? `${formatNumber(ms / 1e3, digits)} s` : `${formatNumber(ms, digits)} ms`;
      }
      function formatDuration(ms) {
        if (Math.round(ms) < 1e3)
          return `${Math.round(ms)}ms`;
        const seconds = Math.round(ms / 1e3);
        return [
          [Math.floor(seconds / 3600), "h"],
          [Math.floor(seconds / 60) % 60, "m"],
          [seconds % 60, "s"]
        ].filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`).join(" ");
      }
      const formatDays = (ms) => ms >= 864e5 ? `${formatNumber(ms / 864e5)} d` : formatDuration(ms);
      function formatRatio(ratio, digits = 3) {
        const percent = ratio * 100, gap = 100 - percent;
        if (percent > 90 && gap > 0) {
          const decimals = Math.min(6, Math.max(1, 1 - Math.floor(Math.log10(gap))) + digits - 3);
          return `${percent.toFixed(decimals).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "")} %`;
        }
        return `${formatNumber(percent, digits)} %`;
      }
      function formatValue(value, unit, digits = 3) {
        return unit === "ms" ? formatMilliseconds(value, digits) : unit === "s" ? formatMilliseconds(value * 1e3, digits) : unit === "ratio" ? formatRatio(value, digits) : unit === "/s" ? `${formatNumber(value, digits)}/s` : unit === "none" ? formatNumber(value, digits) : `${formatNumber(value, digits)} ${unit}`;
      }
      function formatMeasured(value, unit, than) {
        for (let digits = 3; digits < 7; digits += 1) {
          const text = formatValue(value, unit, digits);
          if (value === than || text !== formatValue(than, unit, digits))
            return text;
        }
        return formatValue(value, unit, 7);
      }
      function formatPoints(difference, digits = 3) {
        const text = formatNumber(100 * difference, digits);
        return `${text} ${text === "1" || text === "-1" ? "point" : "points"}`;
      }
      function formatSigned(change, format) {
        const size = format(Math.abs(change));
        return `${/^0(?![.\d])/.test(size) ? "±" : change > 0 ? "+" : "−"}${size}`;
      }
      const formatLeft = (share) => `${share < 0 ? "−" : ""}${formatNumber(100 * Math.abs(share))} %`, formatRelative = (change) => `${formatNumber(100 * change, 2)} %`;
    })
  ),
  /***/
  3986: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $Q: () => (
          /* binding */
          clip
        ),
        /* harmony export */
        Hy: () => (
          /* binding */
          cleanBlock
        ),
        /* harmony export */
        X5: () => (
          /* binding */
          cleanText
        )
        /* harmony export */
      });
      var _model_joiners_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4214);
      function cleanText(text, most = 300) {
        const shown = clip(text.toWellFormed(), most * 8).replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, " ").replace(hidden, "").replace(/(\p{M}{3})\p{M}+/gu, "$1").trim();
        return clip(shown, most);
      }
      function cleanBlock(text, most = 4e3) {
        const lines = clip(text.toWellFormed(), most * 2).split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replace(/\p{Cc}/gu, " ").replace(hidden, "").trimEnd());
        return clip(lines.join(`
`).replace(/^\n+|\n+$/g, ""), most);
      }
      function clip(text, most) {
        if (text.length <= most)
          return text;
        const points = [...text.slice(0, 2 * most + 2)];
        return points.length <= most ? text : `${points.slice(0, Math.max(0, most - 1)).join("")}…`;
      }
      const hidden = (0, _model_joiners_js__WEBPACK_IMPORTED_MODULE_0__.E)("[\\p{Cf}\\p{Co}\\p{Cn}\\u115F\\u1160\\u2800\\u3164\\uFFA0\\u{FE00}-\\u{FE0D}\\u{E0100}-\\u{E01EF}\\u034F\\u17B4\\u17B5]", "gu");
    })
  )
};
export {
  id,
  ids,
  modules
};
