const id = 33, ids = [33], modules = {
  /***/
  1201: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        HZ: () => (
          /* binding */
          findDeployment
        ),
        PB: () => (
          /* binding */
          findRunning
        ),
        F1: () => (
          /* binding */
          standingOfDeployment
        )
      });
      var same_deployment = __webpack_require__(840), units = __webpack_require__(5069), waiting = __webpack_require__(8495), host_pattern = __webpack_require__(1955), preview_address = __webpack_require__(7161);
      const mostCharacters = 2e4, leastShaLength = 7;
      function standingsOfComments(comments, { author, host }, sha) {
        const named = { name: `the comment of ${author}`, label: author }, own = comments.filter((comment) => comment.author.toLowerCase() === author.toLowerCase());
        if (own.length === 0)
          return [];
        const texts = own.map(({ body }) => body.slice(0, mostCharacters)).reverse(), ofCommit = texts.find((text) => text.includes(sha.slice(0, leastShaLength)));
        if (ofCommit === void 0) {
          const state = texts.some(namesCommit) ? "of another commit" : "without a commit, so that it may tell of an older build";
          return [{ ...named, kind: "pending", state }];
        }
        const url = addressesIn(ofCommit).find((found) => (0, host_pattern.q)(host, new URL(found)));
        return url === void 0 ? [{ ...named, kind: "pending", state: `without an address at ${host}` }] : [{ ...named, kind: "up", url }];
      }
      const namesCommit = (text) => /(?<![\w-])[0-9a-f]{7,40}(?![\w-])/i.test(text.replace(/https?:\/\/[\w.:-]+/g, "")), addressesIn = (text) => [...text.matchAll(/https?:\/\/[^\s<>"'`)\]|\\]{1,500}/g)].flatMap(([found]) => (0, preview_address.j)(found) ?? []);
      function stateOf(standing) {
        switch (standing.kind) {
          case "up":
            return "is up";
          case "pending":
            return `is ${standing.state}`;
          case "dead":
            return standing.why;
        }
      }
      const sentenceOf = (standing) => `${standing.name} ${stateOf(standing)}`;
      function choosePreview(places) {
        const settled = places.map(settle), up = settled.find((one) => one.kind === "up");
        if (up)
          return up;
        if (settled.some(({ kind }) => kind === "wait"))
          return { kind: "wait" };
        const several = settled.find((one) => one.kind === "several"), isEmpty = places.some(({ standings }) => standings.length === 0);
        if (several)
          return isEmpty ? { kind: "wait" } : several;
        const dead = places.flatMap(({ standings }) => standings);
        return dead.length > 0 ? { kind: "dead", standings: dead } : { kind: "wait" };
      }
      function settle({ key, standings }) {
        const previews = standings.filter((one) => one.kind !== "dead" || one.isPreview !== !1), [first, ...others] = previews;
        return first?.kind === "up" && others.length === 0 ? { kind: "up", standing: first } : previews.some(({ kind }) => kind === "pending") ? { kind: "wait" } : previews.some(({ kind }) => kind === "up") ? { kind: "several", key, standings: previews } : { kind: "dead", standings };
      }
      const describeStandings = (standings) => standings.map(sentenceOf).join("; ");
      var wildcard = __webpack_require__(4956);
      function standingsOfStatuses(statuses, pattern) {
        const seen = /* @__PURE__ */ new Set();
        return statuses.filter(({ context }) => (0, wildcard._)(pattern.toLowerCase(), context.toLowerCase())).filter(({ context }) => !seen.has(context) && seen.add(context)).map(standingOf);
      }
      function standingOf({ context, state, description, targetUrl }) {
        const named = { name: `the commit status "${context}"`, label: context };
        switch (state) {
          case "success": {
            const url = (0, preview_address.j)(targetUrl);
            return url === void 0 ? { ...named, kind: "dead", why: "names no preview", isPreview: !1 } : { ...named, kind: "up", url };
          }
          case "failure":
          case "error":
            return { ...named, kind: "dead", why: description ? `failed: ${description}` : "failed" };
          default:
            return { ...named, kind: "pending", state };
        }
      }
      var environment_name = __webpack_require__(9860);
      const quickIntervalMs = 3e3, quickPhaseMs = 6e4, slowIntervalMs = 1e4, mostLooked = 10, otherwise = "give the address as the input target, or as target.url in the config; where a provider makes no deployments, target.deployment.status names the commit status that has it";
      async function findDeployment(source, order, context) {
        const { clock, signal } = context, known = order.told && decide([{ key: environmentKey, standings: [order.told] }], order.sha);
        if (known)
          return known;
        const start = clock.now(), tell = (0, waiting.o)(context, order.timeoutMs);
        for (; !signal.aborted; ) {
          const look = await Promise.race([lookAround(source, order), untilAborted(signal)]);
          if (!look)
            break;
          if (look.kind === "refused")
            return look;
          const decided = look.kind === "seen" ? decide(look.places, order.sha) : void 0;
          if (decided)
            return decided;
          const what = describe(look, order), elapsedMs = clock.now() - start;
          if (elapsedMs >= order.timeoutMs)
            return giveUp(look, what, order);
          tell(`Waiting for the deployment: ${what}`);
          const intervalMs = elapsedMs < quickPhaseMs ? quickIntervalMs : slowIntervalMs;
          await clock.sleep(Math.min(intervalMs, order.timeoutMs - elapsedMs), signal);
        }
        return { kind: "none", message: "interrupted while waiting for the deployment" };
      }
      const untilAborted = (signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve(void 0), { once: !0 }));
      async function findRunning(source, environment, measured) {
        const look = await lookForRunning(without(source, measured), environment);
        if (look.kind === "refused")
          return look;
        if (look.kind === "failed")
          return { kind: "none", message: look.message, hint: elsewhere };
        const isElsewhere = (url) => measured.url === void 0 || !(0, same_deployment.x)(url, measured.url), up = standingsOf(look).find((one) => one.kind === "up" && isElsewhere(one.url));
        return up?.kind === "up" ? foundAt(up) : { kind: "none", message: `no deployment to "${environment}" is up${(0, environment_name.Z9)(environment, look.others)}`, hint: elsewhere };
      }
      const elsewhere = "give its address as baseline.url, or as the input baseline", without = (source, { sha, deploymentId }) => ({
        ...source,
        listDeployments: async (of) => {
          const listed = await source.listDeployments(of);
          if (listed.kind !== "ok")
            return listed;
          const isOther = (one) => one.id !== deploymentId && (one.sha === void 0 || one.sha !== sha);
          return { ...listed, value: listed.value.filter(isOther) };
        }
      });
      async function lookForRunning(source, environment) {
        if (!environment.includes("*")) {
          const look = await lookAt(source, await source.listDeployments({ environment }), environment);
          if (look.kind !== "seen" || standingsOf(look).length > 0)
            return look;
        }
        return lookAt(source, await source.listDeployments({}), environment);
      }
      async function lookAround(source, order) {
        const { sha, status, comment, pullRequest } = order, looks = [await lookForDeployments(source, order)];
        if (status !== void 0) {
          const listed = await source.listCommitStatuses(sha);
          looks.push(seenBy(listed, "target.deployment.status", (found) => standingsOfStatuses(found, status)));
        }
        if (comment && pullRequest !== void 0) {
          const listed = await source.listComments(pullRequest);
          looks.push(seenBy(listed, "target.deployment.comment", (found) => standingsOfComments(found, comment, sha)));
        }
        const seen = looks.filter((look) => look.kind === "seen"), unseen = looks.find((look) => look.kind !== "seen");
        return unseen && (looks.length === 1 || seen.flatMap(standingsOf).length === 0) ? unseen : {
          kind: "seen",
          places: seen.flatMap(({ places }) => places),
          others: seen.flatMap(({ others }) => others),
          inactive: seen.flatMap(({ inactive }) => inactive)
        };
      }
      const standingsOf = ({ places }) => places.flatMap(({ standings }) => standings);
      function seenBy(listed, key, read) {
        return listed.kind !== "ok" ? listed : {
          kind: "seen",
          places: [{ key, standings: read(listed.value) }],
          others: [],
          inactive: []
        };
      }
      async function lookForDeployments(source, { sha, environment }) {
        const look = await lookAt(source, await source.listDeployments({ sha }), environment);
        return look.kind !== "seen" ? look : { ...look, places: [{ key: environmentKey, standings: newestOfEach(standingsOf(look)) }] };
      }
      const environmentKey = "target.deployment.environment";
      async function lookAt(source, listed, environment) {
        if (listed.kind !== "ok")
          return listed;
        const isMeant = (one) => (0, environment_name.Lc)(environment, one.environment), standings = [], inactive = [];
        for (const deployment of listed.value.filter(isMeant).slice(0, mostLooked)) {
          const statuses = await source.listDeploymentStatuses(deployment.id);
          if (statuses.kind !== "ok")
            return statuses;
          const standing = github_deployment_standingOf(deployment, statuses.value);
          standing ? standings.push(standing) : inactive.push(deployment.environment);
        }
        const others = listed.value.filter((one) => !isMeant(one)).map((one) => one.environment);
        return { kind: "seen", places: [{ key: environmentKey, standings }], others, inactive };
      }
      function github_deployment_standingOf({ id: id2, environment }, statuses) {
        const newest = statuses.reduce((a, b) => a && a.id > b.id ? a : b, void 0);
        return newest?.state === "inactive" ? void 0 : standingOfDeployment({ id: id2, environment, state: "pending", ...newest, deploymentId: id2 });
      }
      function standingOfDeployment(of) {
        const { deploymentId, environment, state, url, description } = of, named = { name: nameOf(environment), label: environment };
        switch (state) {
          case "success":
            return url === void 0 ? { ...named, kind: "dead", why: "names no environment_url", isPreview: !1 } : { ...named, kind: "up", url, ...deploymentId !== void 0 && { deploymentId } };
          case "failure":
          case "error":
            return { ...named, kind: "dead", why: description ? `failed: ${description}` : "failed" };
          default:
            return { ...named, kind: "pending", state };
        }
      }
      const nameOf = (environment) => `the deployment to "${environment}"`;
      function newestOfEach(standings) {
        const seen = /* @__PURE__ */ new Set();
        return standings.filter(({ label }) => !seen.has((0, environment_name.MH)(label)) && seen.add((0, environment_name.MH)(label)));
      }
      function decide(places, sha) {
        const choice = choosePreview(places);
        switch (choice.kind) {
          case "wait":
            return;
          case "up":
            return foundAt(choice.standing);
          case "dead":
            return {
              kind: "none",
              message: `commit ${github_deployment_short(sha)}: ${describeStandings(choice.standings)}`,
              hint: otherwise
            };
          case "several":
            return {
              kind: "none",
              message: `commit ${github_deployment_short(sha)} has several previews: ${describeStandings(choice.standings)}`,
              hint: hintOf(choice)
            };
        }
      }
      const hintOf = ({ key, standings }) => `write which one is meant, as ${key}: ${standings.map(({ label }) => JSON.stringify(label)).join(" or ")}`;
      function foundAt({ name, url, deploymentId }) {
        return { kind: "found", url, name, ...deploymentId !== void 0 && { deploymentId } };
      }
      function describe(look, { sha, environment, status, comment, pullRequest }) {
        if (look.kind !== "seen")
          return look.message;
        const standings = standingsOf(look);
        if (standings.length > 0)
          return describeStandings(standings);
        const missing = [
          `no deployment${environment === void 0 ? "" : ` to "${environment}"`}`,
          ...status === void 0 ? [] : [`no commit status "${status}"`],
          ...comment && pullRequest !== void 0 ? [`no comment of ${comment.author}`] : []
        ], inactive = [...new Set(look.inactive)].map((name) => `; ${nameOf(name)} is inactive: it was taken down`);
        return `commit ${github_deployment_short(sha)} has ${joinAnd(missing)} yet${inactive.join("")}${(0, environment_name.Z9)(environment, look.others)}`;
      }
      const joinAnd = (words) => words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
      function giveUp(look, what, { sha, timeoutMs }) {
        const within = `within ${(0, units.a3)(timeoutMs)}`, open = look.kind === "seen" ? look.places.find(({ standings }) => standings.length > 1) : void 0;
        return open ? {
          kind: "none",
          message: `commit ${github_deployment_short(sha)} has several previews, not all done ${within}: ${what}`,
          hint: hintOf(open)
        } : { kind: "none", message: `no deployment ${within}: ${what}`, hint: otherwise };
      }
      const github_deployment_short = (sha) => sha.slice(0, 7);
    })
  ),
  /***/
  7033: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        e: () => (
          /* binding */
          evidencePorts
        )
      });
      var github_deployment = __webpack_require__(1201), probe = __webpack_require__(5925), deployments_ready = __webpack_require__(7703), engines = __webpack_require__(9437), model_plan = __webpack_require__(4519), model_problem = __webpack_require__(9241), address_guard = __webpack_require__(1592), excerpt = __webpack_require__(8217), tools_folder = __webpack_require__(8738), prometheus = __webpack_require__(3279), find_server = __webpack_require__(2664), http = __webpack_require__(2550), waiting = __webpack_require__(8495), promises_ = __webpack_require__(1455), external_node_path_ = __webpack_require__(6760), external_node_events_ = __webpack_require__(8474), external_node_net_ = __webpack_require__(7030);
      async function freePort() {
        const server = (0, external_node_net_.createServer)().listen(0, "127.0.0.1");
        await (0, external_node_events_.once)(server, "listening");
        const address = server.address();
        if (server.close(), await (0, external_node_events_.once)(server, "close"), address === null || typeof address == "string")
          throw new TypeError("no port is free");
        return address.port;
      }
      var external_node_crypto_ = __webpack_require__(7598), tools_container = __webpack_require__(923), tools_process = __webpack_require__(5089), external_node_child_process_ = __webpack_require__(1421), external_node_url_ = __webpack_require__(3136), supervisor_messages = __webpack_require__(2449);
      function startSupervised(order, environment) {
        const supervisor = (0, external_node_child_process_.fork)((0, external_node_url_.fileURLToPath)(entry()), [supervisor_messages.$], {
          detached: !0,
          env: environment,
          execArgv: [],
          stdio: ["ignore", "ignore", "ignore", "ipc"]
        });
        send(supervisor, order);
        const gone = (0, external_node_events_.once)(supervisor, "exit").then(([code]) => code === 0, () => !0), messages = (kind, found) => supervisor.on("message", (message) => message.kind === kind && found(message));
        return {
          started: new Promise((resolve) => messages("started", (message) => message.kind === "started" && resolve(message.pid))),
          ended: Promise.race([
            new Promise((resolve) => messages("ended", (message) => message.kind === "ended" && resolve(message))),
            gone.then(() => ({ how: "its supervisor ended", lines: [] }))
          ]),
          stop: async (patienceMs2) => {
            send(supervisor, { kind: "stop" });
            let timer;
            const late = new Promise((resolve) => {
              timer = setTimeout(resolve, patienceMs2, !1);
            }), isGone = await Promise.race([gone, late]);
            return clearTimeout(timer), supervisor.connected && supervisor.disconnect(), supervisor.unref(), isGone;
          }
        };
      }
      const send = (supervisor, message) => {
        supervisor.connected && supervisor.send(message, () => {
        });
      };
      function entry() {
        const here = import.meta.url;
        return new URL(here.endsWith(".ts") ? "../main.ts" : "./index.js", here);
      }
      function startTool(tool, order, { environment }, leave) {
        const { title } = order, launch = launchOf(tool, order), mark = (0, external_node_crypto_.randomUUID)(), leftovers = [{ kind: "process", id: mark, title }];
        if (launch.container !== void 0) {
          const data = { docker: tool.path };
          leftovers.push({ kind: "container", id: launch.container, title, data });
        }
        for (const leftover of leftovers)
          leave.add(leftover);
        const supervised = startSupervised(launch, { ...environment, ...(0, tools_process.Fq)(mark) });
        return {
          ...supervised,
          stop: async (patienceMs2) => {
            const isGone = await supervised.stop(patienceMs2);
            if (isGone)
              for (const leftover of leftovers)
                leave.done(leftover);
            return isGone;
          }
        };
      }
      function launchOf(tool, { args, folder }) {
        const { kind, path: command } = tool;
        if (kind === "program")
          return { kind: "launch", command, args: [...args], folder };
        const container = (0, tools_container.xN)(), ofClient = (0, tools_container.$O)(tool.image, args, { folder, name: container });
        return { kind: "launch", command, args: ofClient, folder, container };
      }
      const readyTimeoutMs = { program: 3e4, container: 18e4 }, pollMs = 50, mostTries = 3, linesShown = 3, dataFolder = (folder) => (0, external_node_path_.join)(folder, "data");
      async function startServer(tool, { folder, config, machine, leave }, context) {
        await (0, promises_.writeFile)((0, external_node_path_.join)(folder, "prometheus.yml"), config);
        for (let left = mostTries - 1; ; left -= 1) {
          const port = await freePort(), order = { title: "Prometheus", args: argumentsFor(folder, port), folder }, server = startTool(tool, order, machine, leave), url = `http://127.0.0.1:${port}`, outcome = await untilReady(server, url, readyTimeoutMs[tool.kind], context);
          if (outcome === "ready")
            return { url, ended: server.ended, stop: server.stop };
          if (await server.stop(context.signal.aborted ? 1e3 : 5e3), !(outcome.kind === "ended" && outcome.lines.some((line) => /address already in use/.test(line))) || left === 0)
            throw problemOf(outcome, tool);
        }
      }
      const argumentsFor = (folder, port) => [
        `--config.file=${(0, external_node_path_.join)(folder, "prometheus.yml")}`,
        `--storage.tsdb.path=${dataFolder(folder)}`,
        `--web.listen-address=127.0.0.1:${port}`
      ];
      async function untilReady(server, url, timeoutMs, { clock, signal }) {
        let ended;
        server.ended.then((how) => {
          ended = how;
        });
        for (const deadline = clock.now() + timeoutMs; clock.now() < deadline; ) {
          if (signal.aborted)
            return { kind: "interrupted" };
          if (ended)
            return { kind: "ended", ...ended };
          const answer = await (0, http.Sy)({ url: `${url}/-/ready`, timeoutMs: 2e3, signal });
          if (answer.kind === "answer" && answer.status === 200 && !ended)
            return "ready";
          await clock.sleep(pollMs, signal);
        }
        return { kind: "late", afterMs: timeoutMs };
      }
      function problemOf(outcome, { path }) {
        return outcome.kind === "interrupted" ? new model_problem.AF("provider", "interrupted while Prometheus started") : outcome.kind === "late" ? new model_problem.AF("provider", `Prometheus (${path}) was not ready within ${outcome.afterMs / 1e3} s`) : new model_problem.AF("provider", `Prometheus (${path}) ended before it was ready (${describeEnd(outcome)})`);
      }
      function describeEnd({ how, lines }) {
        const said = lines.filter((line) => line.trim() !== "").slice(-linesShown);
        return [how, ...said.map((line) => (0, excerpt.Kb)(line, 300))].join("; ");
      }
      const discoveryMs = 15e3, patienceMs = 3e3, first_scrapes_pollMs = 100;
      async function awaitFirstScrapes(jobs, seen, context) {
        let ended;
        seen.server.ended.then((end) => {
          ended = end;
        });
        const since = context.clock.now();
        for (const job of jobs) {
          const problem = await firstScrape(job, { ...seen, since, hasEnded: () => ended !== void 0 }, context);
          if (ended)
            throw new model_problem.AF("provider", `Prometheus ended before the load (${describeEnd(ended)})`);
          if (!problem)
            continue;
          if (job.side !== "base")
            throw problem;
          const { message, hint } = problem;
          context.log.warn(`No metrics of the baseline: ${message}${hint ? ` (${hint})` : ""}`);
        }
      }
      async function firstScrape(job, { server, relay, since, hasEnded }, context) {
        const { clock, signal } = context, mostMs = discoveryMs + job.intervalMs, tell = (0, waiting.o)(context, mostMs, waiting.w);
        let badSince;
        for (; !signal.aborted && !hasEnded(); ) {
          const states = await readTargets(server.url, relay.port, context), { health, lastError = "" } = states.find(({ path }) => path === job.path) ?? {};
          if (health === "up")
            return;
          const now = clock.now();
          if (health === "down" && (badSince ??= now), badSince !== void 0 && now - badSince >= patienceMs)
            return first_scrapes_problemOf(job, relay, lastError);
          if (badSince === void 0 && now - since > mostMs)
            return new model_problem.AF("provider", `Prometheus did not scrape ${job.url} in time`);
          tell(`Waiting for the first scrape of ${job.url}`), await clock.sleep(first_scrapes_pollMs, signal);
        }
      }
      function first_scrapes_problemOf({ path, url }, relay, lastError) {
        const outcome = relay.outcomeOf(path), [detail, hint] = outcome?.kind === "none" ? [outcome.detail, outcome.hint] : [
          `its metrics cannot be read: ${(0, excerpt.Kb)(lastError, 200)}`,
          "expected Prometheus's text format"
        ];
        return new model_problem.AF("provider", `${url} cannot be scraped: ${detail}`, { ...hint && { hint } });
      }
      async function readTargets(url, relayPort, { signal }) {
        const answer = await (0, http.Sy)({
          url: `${url}/api/v1/targets?state=active`,
          timeoutMs: 5e3,
          signal
        });
        return answer.kind === "answer" && answer.status === 200 ? parseTargets(answer.body, relayPort) : [];
      }
      function parseTargets(body, relayPort) {
        const { data } = JSON.parse(body);
        return (data?.activeTargets ?? []).flatMap(({ scrapeUrl, health, lastError }) => {
          const url = URL.canParse(String(scrapeUrl)) ? new URL(String(scrapeUrl)) : void 0;
          return url?.host !== `127.0.0.1:${relayPort}` ? [] : [{ path: url.pathname, health: String(health), lastError: String(lastError ?? "") }];
        });
      }
      var model_selector = __webpack_require__(297), selectors = __webpack_require__(7716);
      function withMatcher(query, label, matcher) {
        let text = "", done = 0;
        for (const { text: selector, from, to } of (0, selectors.DW)(query)) {
          if ((0, model_selector.z6)(selector).some(({ name }) => name === label))
            continue;
          const brace = selector.indexOf("{"), at = brace < 0 ? to : from + brace + 1, isEmpty = brace >= 0 && /^\{\s*\}$/.test(selector.slice(brace));
          text += query.slice(done, at) + (brace < 0 ? `{${matcher}}` : `${matcher}${isEmpty ? "" : ","}`), done = at;
        }
        return text + query.slice(done);
      }
      function headOnly(provider) {
        return {
          ...provider,
          check: (asked, context) => provider.check(asked.map(ofHead), context),
          measure: (indicator, window, context) => provider.measure(ofHead(indicator), window, context),
          series: (indicator, window, context) => provider.series(ofHead(indicator), window, context)
        };
      }
      function withoutSide(provider) {
        return {
          ...provider,
          measure: async (indicator, window, context) => {
            const measured = await provider.measure(indicator, window, context);
            return measured.kind === "alerts" ? { ...measured, rules: measured.rules.map(ruleWithoutSide) } : measured;
          }
        };
      }
      const ruleWithoutSide = (rule) => rule.state === "firing" ? {
        ...rule,
        firings: rule.firings.map(({ labels: { side: _, ...labels }, ...firing }) => ({
          ...firing,
          labels
        }))
      } : rule;
      function ofHead(indicator) {
        switch (indicator.kind) {
          case "value":
            return { ...indicator, query: onHead(indicator.query), ...ofHeadOnly(indicator) };
          case "counts":
            return {
              ...indicator,
              part: onHead(indicator.part),
              total: onHead(indicator.total),
              ...ofHeadOnly(indicator)
            };
          case "histogram":
            return { ...indicator, metric: onHead(indicator.metric) };
          case "alerts":
            return { ...indicator, from: rulesOfHead(indicator.from) };
          case "conventional":
            return { ...indicator, ...ofHeadOnly(indicator) };
        }
      }
      const ofHeadOnly = ({ of }) => of ? { of: { ...of, matchers: of.matchers === void 0 ? '{side="head"}' : onHead(of.matchers) } } : {}, rulesOfHead = (from) => from.kind === "server" ? from : { ...from, rules: from.rules.map((rule) => ({ ...rule, query: onHead(rule.query) })) }, onHead = (query) => withMatcher(query, "side", 'side!="base"');
      var own_jobs = __webpack_require__(6989), report_folder = __webpack_require__(3221);
      const mostBytes = 50 * 1024 * 1024;
      async function keepData(data, place) {
        try {
          const bytes = await sizeOf(data);
          if (bytes > mostBytes)
            return { kind: "too-large", bytes };
          const { inTheWay } = await (0, report_folder.X)((0, external_node_path_.dirname)(place));
          if (inTheWay !== void 0)
            return {
              kind: "failed",
              message: `there is a ${inTheWay} in ${(0, external_node_path_.dirname)(place)} that no gate has made`
            };
          await (0, promises_.rm)(place, { recursive: !0, force: !0 });
          for (const file of ["lock", "queries.active"])
            await (0, promises_.rm)((0, external_node_path_.join)(data, file), { force: !0 });
          return await (0, promises_.rename)(data, place).catch((error) => {
            if (error.code !== "EXDEV")
              throw error;
            return (0, promises_.cp)(data, place, { recursive: !0 });
          }), { kind: "kept" };
        } catch (error) {
          return { kind: "failed", message: error.message };
        }
      }
      async function sizeOf(folder) {
        const names = await (0, promises_.readdir)(folder, { recursive: !0 });
        return (await Promise.all(names.map((name) => (0, promises_.stat)((0, external_node_path_.join)(folder, name))))).reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
      }
      var external_node_http_ = __webpack_require__(7067), proxy = __webpack_require__(5312);
      const scrapeLimits = {
        bytes: 8 * 1024 * 1024,
        samples: 5e4,
        /** Different ones over the whole run. */
        series: 1e5,
        labels: 64,
        labelName: 256,
        labelValue: 2048
      }, longestLine = 2e5;
      function seriesCounter(limits = scrapeLimits) {
        const known = /* @__PURE__ */ new Set();
        return (body) => {
          const told = /* @__PURE__ */ new Set();
          let samples = 0;
          for (const line of linesOf(body)) {
            if (line === "" || line.startsWith("#"))
              continue;
            if (line.length > longestLine)
              return `it told a line of more than ${format(longestLine)} characters`;
            if (samples += 1, samples > limits.samples)
              return `it told more than ${format(limits.samples)} samples at once`;
            const key = hashOf(seriesOf(line));
            if (known.has(key) || told.add(key), known.size + told.size > limits.series)
              return `it told more than ${format(limits.series)} different series in the run`;
          }
          for (const key of told)
            known.add(key);
        };
      }
      function* linesOf(body) {
        for (let from = 0; from < body.length; ) {
          const end = body.indexOf(`
`, from);
          yield body.slice(from, end < 0 ? body.length : end), from = end < 0 ? body.length : end + 1;
        }
      }
      const seriesOf = (line) => /^[^\s{]*(?:\{(?:[^"}]|"(?:[^"\\]|\\.)*")*\})?/.exec(line)[0];
      function hashOf(text) {
        let low = 2166136261, high = 16777619;
        for (let i = 0; i < text.length; i += 1) {
          const code = text.charCodeAt(i);
          low = Math.imul(low ^ code, 16777619), high = Math.imul(high ^ code, 2246822507);
        }
        return (high >>> 11) * 2 ** 32 + (low >>> 0);
      }
      const format = (count) => count.toLocaleString("en"), textFormat = "text/plain; version=0.0.4; charset=utf-8", accepted = "application/openmetrics-text;version=1.0.0;charset=utf-8;q=0.9,text/plain;version=0.0.4;q=0.8,*/*;q=0.1";
      async function startRelay(scrapes, context, redact = (text) => text) {
        const count = seriesCounter(), closed = new AbortController(), signal = AbortSignal.any([context.signal, closed.signal]), outcomes = /* @__PURE__ */ new Map(), counts = /* @__PURE__ */ new Map(), note = (path, outcome) => {
          outcomes.set(path, outcome);
          const before = counts.get(path);
          if (!before && outcome.kind === "none")
            return;
          const { scrapes: scrapes2, failed } = before ?? { scrapes: 0, failed: 0 };
          counts.set(path, { scrapes: scrapes2 + 1, failed: failed + (outcome.kind === "none" ? 1 : 0) });
        }, server = (0, external_node_http_.createServer)((request, response) => {
          const scrape = scrapes.find(({ path }) => path === request.url);
          !scrape || request.method !== "GET" ? response.writeHead(404).end() : pass(scrape, response, { redact, count, note: (outcome) => note(scrape.path, outcome) }, { ...context, signal });
        });
        return server.listen(0, "127.0.0.1"), await (0, external_node_events_.once)(server, "listening"), {
          port: server.address().port,
          outcomeOf: (path) => outcomes.get(path),
          countsOf: (path) => counts.get(path) ?? { scrapes: 0, failed: 0 },
          close: async () => {
            closed.abort(), server.closeAllConnections(), server.close(), await (0, external_node_events_.once)(server, "close");
          }
        };
      }
      async function pass({ url, headers, route, intervalMs }, response, { redact, count, note }, { signal, proxies }) {
        const answer = await (0, http.Sy)({
          url,
          headers: { ...headers, accept: accepted, "accept-encoding": "identity" },
          // In time to say so before the server gives up itself.
          timeoutMs: intervalMs * 0.95,
          maxBytes: scrapeLimits.bytes,
          signal,
          ...route && { route },
          proxy: (0, proxy.iJ)(url, proxies)
        });
        if (signal.aborted)
          return void response.destroy();
        const outcome = outcomeOf(answer, count);
        if (note(outcome), outcome.kind === "metrics" && answer.kind === "answer") {
          const type = answer.headers["content-type"] ?? "";
          response.writeHead(200, { "content-type": /openmetrics/i.test(type) ? type : textFormat }).end(redact(withoutCuts(answer.body)));
        } else
          response.writeHead(502, { "content-type": "text/plain" }).end(outcome.kind === "none" ? outcome.detail : "");
      }
      const withoutCuts = (body) => body.replaceAll("…", "..."), metricsType = /^\s*(text\/plain|application\/openmetrics-text)\s*(;|$)|^\s*$/i;
      function outcomeOf(answer, count) {
        if (answer.kind === "failed")
          return ofFailure(answer);
        const { status, body, headers, truncated } = answer, elsewhere = (0, http.Yx)(answer);
        if (elsewhere)
          return none(`it redirects to ${elsewhere.origin}`, "is the preview protected? give the header that lets us through");
        if (status === 401 || status === 403)
          return none(`it refuses access (${status})`, "give headers in prometheus.scrape, or target-headers");
        if (status === 404)
          return none("it answered 404", "is prometheus.scrape.path where the metrics are?");
        if (status !== 200)
          return none(`it answered ${status}${body.trim() === "" ? "" : `: "${(0, excerpt.Kb)(body, 80)}"`}`);
        const type = headers["content-type"] ?? "";
        if (!metricsType.test(type) || (0, excerpt._6)(body)) {
          const said = (0, excerpt._6)(body) ? `a page ("${(0, excerpt.Kb)(body, 80)}")` : (0, excerpt.Kb)(type, 80);
          return none(`it answered ${said}; expected Prometheus's text format`, "is prometheus.scrape.path where the metrics are?");
        }
        if (truncated)
          return none(`it answered more than ${scrapeLimits.bytes / 1024 / 1024} MB`, tooMuch);
        if (body.trim() === "")
          return none("it answered nothing", "does the target count anything yet?");
        const excess = count(body);
        return excess === void 0 ? { kind: "metrics" } : none(excess, tooMuch);
      }
      const tooMuch = "has a label a value for each request, such as an id? it must not fill the memory";
      function ofFailure({ reason, message }) {
        return reason === "timeout" ? none(message, "give prometheus.scrape a longer interval") : reason === "refused-address" ? none(message, "link-local and metadata addresses are never asked") : none(message);
      }
      const none = (detail, hint) => ({
        kind: "none",
        detail,
        ...hint && { hint }
      });
      function formatScrapeConfig(jobs, relayPort) {
        const shortestMs = Math.min(...jobs.map(({ intervalMs }) => intervalMs)), config = {
          // The relay asks the same of what it can count, and can say so better.
          global: {
            scrape_interval: `${shortestMs}ms`,
            scrape_timeout: `${shortestMs}ms`,
            evaluation_interval: "1m"
          },
          scrape_configs: jobs.map(({ path, intervalMs, labels }) => ({
            job_name: path,
            metrics_path: path,
            scrape_interval: `${intervalMs}ms`,
            scrape_timeout: `${intervalMs}ms`,
            body_size_limit: `${scrapeLimits.bytes}B`,
            sample_limit: scrapeLimits.samples,
            label_limit: scrapeLimits.labels,
            label_name_length_limit: scrapeLimits.labelName,
            label_value_length_limit: scrapeLimits.labelValue,
            static_configs: [{ targets: [`127.0.0.1:${relayPort}`], labels }]
          }))
        };
        return `${JSON.stringify(config, null, 2)}
`;
      }
      const stopMs = 1e4, interruptedStopMs = 1e3;
      async function openOwnPrometheus({ plan, head, base, machine, leave, redact }, context) {
        const opened = {};
        try {
          const tool = await (0, find_server.F)(machine, process);
          context.log.info(`Starting Prometheus (${tool.kind === "container" ? "by Docker" : tool.path})`);
          const jobs = (0, own_jobs.P)(plan, head, base), relay = await startRelay(jobs, context, redact);
          opened.relay = relay;
          const folder = await (0, tools_folder.d)({ name: "prometheus", title: "Prometheus" }, machine, leave);
          opened.folder = folder;
          const config = formatScrapeConfig(jobs, relay.port);
          opened.server = startServer(tool, { folder: folder.path, config, machine, leave }, context);
          const server = await opened.server;
          await awaitFirstScrapes(jobs, { server, relay }, context);
          const provider = (0, prometheus.j)({ url: server.url, headers: {} });
          return {
            provider: withoutSide(jobs.some(({ side }) => side === "base") ? headOnly(provider) : provider),
            notes: () => tellGaps(jobs, { server, relay }, context),
            close: async () => {
              for (const { message, hint } of await tellGaps(jobs, { server, relay }, context))
                context.log.warn(`${message}${hint ? ` (${hint})` : ""}`);
              await own_prometheus_close(opened, context, plan.keepsData ? machine.keepIn : void 0);
            }
          };
        } catch (error) {
          throw await own_prometheus_close(opened, context), asProblem(error);
        }
      }
      async function own_prometheus_close({ relay, folder, server }, context, keepIn) {
        const isGone = await server?.then((running) => running.stop(context.signal.aborted ? interruptedStopMs : stopMs), () => !0);
        await relay?.close(), !(folder === void 0 || isGone === !1) && (keepIn !== void 0 && !context.signal.aborted && await keep(folder.path, keepIn, context), await folder.remove().catch((error) => context.log.warn(`The folder of Prometheus could not be removed: ${error.message}`)));
      }
      function asProblem(error) {
        const { code, message } = error;
        if (error instanceof model_problem.AF || typeof code != "string")
          return error;
        const hint = code === "ENOSPC" ? "the disk is full" : "is TMPDIR, or RUNNER_TEMP, a folder that is there and may be written to?";
        return new model_problem.AF("provider", `Prometheus could not be started: ${message}`, { hint });
      }
      async function tellGaps(jobs, { server, relay }, context) {
        const states = await readTargets(server.url, relay.port, context);
        return jobs.flatMap(({ path, url }) => {
          const { scrapes, failed } = relay.countsOf(path), newest = relay.outcomeOf(path), source = "prometheus";
          if (failed > 0) {
            const why = newest?.kind === "none" ? `, the last since ${newest.detail}` : "", hint = newest?.kind === "none" ? newest.hint : void 0;
            return [
              {
                source,
                message: `${failed} of ${scrapes} scrapes of ${url} failed${why}.`,
                ...hint && { hint }
              }
            ];
          }
          const { health, lastError } = states.find((state) => state.path === path) ?? {};
          return health !== "down" || !lastError ? [] : [
            {
              source,
              message: `Prometheus does not take what ${url} tells: ${(0, excerpt.Kb)(lastError, 200)}.`
            }
          ];
        });
      }
      async function keep(folder, place, { log }) {
        const kept = await keepData(dataFolder(folder), place);
        kept.kind === "kept" ? log.info(`What Prometheus has stored is in ${place}`) : kept.kind === "failed" ? log.warn(`What Prometheus has stored could not be kept: ${kept.message}`) : log.warn(`What Prometheus has stored is not kept: ${Math.round(kept.bytes / 1024 / 1024)} MB are too many`);
      }
      var providers = __webpack_require__(4431), tools_leftovers = __webpack_require__(6660);
      function evidencePorts(plan, { machine, leftovers = (0, tools_leftovers.ZF)(), commit, deployments, redact }) {
        const { ownPrometheus } = plan, lists = (0, model_plan.BO)(plan.policy), ask = engines.s.embedded.askAs(plan.load);
        return {
          locateTarget: async (target, context) => {
            const located = await locate(target, deployments, context);
            return (0, address_guard.aJ)(located.url, lists, target.route?.address), located;
          },
          locateBaseline: async (baseline, target) => {
            const located = await locateRunning(baseline, deployments, target);
            return (0, address_guard.aJ)(located.url, lists, baseline.route?.address), located;
          },
          waitUntilReady: (located, { headers, ready, route }, context) => (0, deployments_ready.b)({ url: located.url, headers, ready, commit, ask, ...route && { route } }, context),
          lookAfterLoad: (located, { headers, ready, route }, context) => (0, deployments_ready.O)({ url: located.url, headers, ready, commit, ask, ...route && { route } }, context),
          probe: (located, { headers, route }, requests, context) => (0, probe.d)({ url: located.url, headers, ask, ...route && { route } }, requests, context),
          engine: engines.s.embedded,
          ...plan.prometheus && { provider: providers.r.prometheus(plan.prometheus) },
          ...ownPrometheus && {
            openProvider: (scraped, context) => {
              for (const { url } of ownPrometheus.scrape)
                url !== void 0 && (0, address_guard.aJ)(url, lists);
              const order = { plan: ownPrometheus, ...scraped, machine, leave: leftovers, redact };
              return openOwnPrometheus(order, context);
            }
          },
          leftovers,
          seed: 1
        };
      }
      async function locate({ from }, deployments, context) {
        if (from.kind === "url")
          return { url: from.url, source: from.source };
        if (!deployments)
          throw new model_problem.AF("target", "no target: there is no URL to measure", {
            hint: "give --target URL, or target.url in the config; deployments are found in a workflow run with a token"
          });
        const { source, ...order } = deployments;
        return locatedAt(await (0, github_deployment.HZ)(source, { ...from, ...order }, context));
      }
      async function locateRunning({ from, isTarget }, deployments, { url, deploymentId }) {
        if (from.kind === "url")
          return { url: from.url, source: from.source };
        if (!deployments)
          throw new model_problem.AF("target", "the baseline has no URL", {
            hint: "give --baseline URL, or baseline.url in the config; deployments are found in a workflow run with a token"
          });
        const { source, sha } = deployments, measured = isTarget ? {} : { sha, url, ...deploymentId !== void 0 && { deploymentId } };
        return locatedAt(await (0, github_deployment.PB)(source, from.environment ?? "*", measured));
      }
      function locatedAt(found) {
        if (found.kind === "found") {
          const { url, deploymentId } = found;
          return {
            url: withoutQuery(url),
            source: "deployment",
            ...deploymentId !== void 0 && { deploymentId }
          };
        }
        throw new model_problem.AF("target", found.message, { ...found.hint && { hint: found.hint } });
      }
      function withoutQuery(address) {
        const url = new URL(address);
        return url.search === "" && url.hash === "" ? address : (url.search = "", url.hash = "", url.href);
      }
    })
  ),
  /***/
  923: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $O: () => (
          /* binding */
          dockerArguments
        ),
        /* harmony export */
        od: () => (
          /* binding */
          removeContainer
        ),
        /* harmony export */
        qT: () => (
          /* binding */
          undoContainer
        ),
        /* harmony export */
        xN: () => (
          /* binding */
          containerName
        )
        /* harmony export */
      });
      var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421), node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598), node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161), node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
      const containerName = () => `reliability-gate-${(0, node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)()}`;
      function dockerArguments(image, args, { folder, name }) {
        const { uid, gid } = (0, node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)();
        return [
          "run",
          "--rm",
          "--name",
          name,
          "--network",
          "host",
          "--user",
          `${uid}:${gid}`,
          "--pull",
          "missing",
          "--volume",
          `${folder}:${folder}`,
          "--workdir",
          folder,
          image,
          ...args
        ];
      }
      async function removeContainer(docker, name) {
        try {
          const { stdout } = await (0, node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(docker, ["rm", "--force", name], {
            timeout: 1e4
          });
          return stdout.includes(name) ? "undone" : "was not there";
        } catch (error) {
          if (/no such container/i.test(error.stderr ?? ""))
            return "was not there";
          throw error;
        }
      }
      const undoContainer = ({ id: id2, data }) => {
        const { docker } = data ?? {};
        return removeContainer(typeof docker == "string" ? docker : "docker", id2);
      };
    })
  ),
  /***/
  8738: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        d: () => (
          /* binding */
          makeToolFolder
        ),
        /* harmony export */
        p: () => (
          /* binding */
          undoFolder
        )
        /* harmony export */
      });
      var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455), node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161), node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
      const prefix = "reliability-gate-";
      async function makeToolFolder({ name, title }, { temporary = (0, node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)() }, leave) {
        const path = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(temporary), `${prefix}${name}-${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`), leftover = { kind: "folder", id: path, title };
        return leave.add(leftover), await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { mode: 448 }), {
          path,
          remove: async () => {
            await removeFolder(path), leave.done(leftover);
          }
        };
      }
      const removeFolder = (path) => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: !0, force: !0, maxRetries: 3 }), undoFolder = async ({ id: id2 }) => {
        if (!(0, node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(id2) || !(0, node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(id2).startsWith(prefix))
          throw new Error("it is no folder of the gate");
        const isThere = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(id2).then(() => !0, () => !1);
        return await removeFolder(id2), isThere ? "undone" : "was not there";
      };
    })
  ),
  /***/
  6660: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $4: () => (
          /* binding */
          describeUndone
        ),
        /* harmony export */
        ZF: () => (
          /* binding */
          openLeftovers
        ),
        /* harmony export */
        kV: () => (
          /* binding */
          parseLeftovers
        )
        /* harmony export */
      });
      var _container_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(923), _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8738), _process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5089);
      const undoers = {
        container: _container_js__WEBPACK_IMPORTED_MODULE_0__.qT,
        folder: _folder_js__WEBPACK_IMPORTED_MODULE_1__.p,
        process: _process_js__WEBPACK_IMPORTED_MODULE_2__.O6
      };
      function openLeftovers(save = () => {
      }, left = []) {
        let all = left;
        const keep = (next) => {
          all = next, save(all);
        }, add = (leftover) => keep([...all, leftover]), done = (leftover) => {
          const next = all.filter((one) => one.kind !== leftover.kind || one.id !== leftover.id);
          next.length < all.length && keep(next);
        };
        return {
          add,
          done,
          undoAll: async () => {
            const undone = [];
            for (const leftover of all.toReversed()) {
              const one = await undo(leftover);
              one.outcome !== "failed" && done(leftover), undone.push(one);
            }
            return undone;
          }
        };
      }
      async function undo(leftover) {
        const undoer = Object.hasOwn(undoers, leftover.kind) ? undoers[leftover.kind] : void 0;
        if (!undoer)
          return { leftover, outcome: "failed", message: "this kind of leftover is unknown" };
        try {
          return { leftover, outcome: await undoer(leftover) };
        } catch (error) {
          return { leftover, outcome: "failed", message: error.message };
        }
      }
      function describeUndone(undone) {
        const { kind, title } = undone.leftover;
        if (undone.outcome === "undone")
          return `Cleaned up the ${kind} of ${title}`;
        if (undone.outcome === "failed")
          return `Could not clean up the ${kind} of ${title}: ${undone.message}`;
      }
      function parseLeftovers(json) {
        const saved = JSON.parse(json);
        return Array.isArray(saved) ? saved.filter(isLeftover) : [];
      }
      const isLeftover = (one) => {
        const { kind, id: id2, title } = one ?? {};
        return [kind, id2, title].every((text) => typeof text == "string");
      };
    })
  ),
  /***/
  5089: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Fq: () => (
          /* binding */
          markedWith
        ),
        /* harmony export */
        N4: () => (
          /* binding */
          endGroup
        ),
        /* harmony export */
        O6: () => (
          /* binding */
          undoProcess
        )
        /* harmony export */
      });
      var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455), node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500), node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
      const graceMs = 5e3, pollMs = 50, markName = "RELIABILITY_GATE_PROCESS", markedWith = (mark) => ({ [markName]: mark }), undoProcess = async ({ id: id2 }) => {
        const found = await processesMarked(id2);
        for (const pid of found)
          signal(pid, "SIGTERM");
        const end = Date.now() + graceMs;
        let left = found;
        for (; left.length > 0 && Date.now() < end; )
          await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(pollMs), left = await processesMarked(id2);
        for (const pid of left)
          signal(pid, "SIGKILL");
        return found.length > 0 ? "undone" : "was not there";
      };
      async function processesMarked(mark) {
        const variable = `${markName}=${mark}`, all = (await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
        return all.length === 0 ? listedWith(variable) : (await Promise.all(all.map(async (pid) => ({
          pid: Number(pid),
          // Those of others, and of what has ended meanwhile, cannot be read.
          variables: (await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/environ`, "latin1").catch(() => "")).split("\0")
        })))).flatMap(({ pid, variables }) => variables.includes(variable) ? [pid] : []);
      }
      async function listedWith(variable) {
        const { stdout } = await (0, node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("ps", ["-A", "-E", "-ww", "-o", "pid=,command="], {
          maxBuffer: 67108864
        }).catch(() => ({ stdout: "" }));
        return stdout.split(`
`).flatMap((line) => line.includes(variable) ? [Number.parseInt(line, 10)] : []);
      }
      function signal(pid, name) {
        try {
          process.kill(pid, name);
        } catch {
        }
      }
      async function endGroup(leader, graceMs2, beforeKill = async () => {
      }) {
        const group = process.platform === "win32" ? leader : -leader, isThere = (name) => {
          try {
            return process.kill(group, name);
          } catch {
            return !1;
          }
        }, end = Date.now() + graceMs2;
        if (isThere("SIGTERM"))
          for (; isThere(0); ) {
            if (Date.now() >= end) {
              await beforeKill(), isThere("SIGKILL");
              return;
            }
            await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(pollMs);
          }
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
