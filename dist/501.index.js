const id = 501, ids = [501], modules = {
  /***/
  3509: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        GV: () => (
          /* binding */
          buildBounds
        ),
        Gg: () => (
          /* binding */
          buildPlan
        ),
        Ee: () => (
          /* binding */
          serviceNameOf
        )
      });
      var base_url = __webpack_require__(3238), headers = __webpack_require__(5465), limits = __webpack_require__(1987), language_option = __webpack_require__(3446), scalars = __webpack_require__(1954), plan = __webpack_require__(4519), problem = __webpack_require__(9241), same_deployment = __webpack_require__(840), engines = __webpack_require__(4132), units = __webpack_require__(5069), config_options = __webpack_require__(3707);
      const comparisonMs = 18e4, usualMs = {
        stress: 2e4,
        scalability: 2e4,
        spike: 12e4,
        soak: 9e5
      }, usualSpike = { times: 5, at: 1 / 4, duration: 1 / 6 };
      function buildLoad(load, given, { compares, sampled }) {
        const profile = load?.profile ?? (0, language_option.H)(config_options.SE.profile), most = load?.["max-connections"] ?? (0, language_option.H)(config_options.SE["max-connections"]), durationMs = given.durationMs ?? load?.duration ?? usualDuration(load, compares, sampled), pace = buildPace(load, given, sampled?.perSecond(durationMs / 1e3)), steps = load?.steps?.map(({ level }) => level), engine = (0, engines.UN)(load);
        return {
          ...engine && { engine },
          profile,
          pace,
          durationMs,
          ...profile === "spike" && { spike: buildSpike(load, pace, durationMs) },
          ...(0, plan.Ih)(profile) && steps && { steps },
          warmupMs: load?.warmup ?? (0, language_option.H)(config_options.SE.warmup),
          timeoutMs: load?.timeout ?? (0, language_option.H)(config_options.SE.timeout),
          // Each user holds a connection; only a limit that was asked for stands against that.
          maxConnections: load?.["max-connections"] === void 0 && pace.kind === "users" ? Math.max(most, mostUsers(pace.users, steps)) : most,
          ...typeof load?.workers == "number" && { workers: load.workers },
          ...load?.["keep-alive"] === !1 && { keepAlive: !1 },
          ...load?.http === 2 && { http: 2 },
          ...load?.phases && { phases: !0 },
          requests: load?.requests ?? (0, language_option.H)(config_options.SE.requests)
        };
      }
      const mostUsers = (users, steps = []) => Math.max(users, ...steps);
      function buildPace(load, { perSecond }, sampled) {
        const [first] = load?.steps ?? [], users = first?.kind === "users" ? first.level : load?.users, think = load?.["think-time"];
        if (perSecond === void 0 && users !== void 0)
          return { kind: "users", users, ...think !== void 0 && { thinkMs: think } };
        const rate = first?.kind === "rate" ? first.level : load?.rate;
        return {
          kind: "rate",
          perSecond: perSecond ?? rate ?? (sampled || (0, language_option.H)(config_options.SE.rate)),
          ...load?.arrivals === "poisson" && { arrivals: "poisson" }
        };
      }
      function buildSpike(load, pace, durationMs) {
        const { rate, at, duration } = load?.spike ?? {};
        return {
          perSecond: rate ?? usualSpike.times * (pace.kind === "rate" ? pace.perSecond : 0),
          atMs: at ?? usualSpike.at * durationMs,
          durationMs: duration ?? usualSpike.duration * durationMs
        };
      }
      function usualDuration(load, compares, sampled) {
        return sampled ? (Math.floor(sampled.lastSeconds) + 1) * 1e3 : compares && load === void 0 ? comparisonMs : usualMs[load?.profile ?? "load"] ?? (0, language_option.H)(config_options.SE.duration);
      }
      function loadMistakes({ pace, durationMs, maxConnections }, { settings: { load }, file }, { perSecond }) {
        if (load?.steps && perSecond !== void 0)
          return [
            placed({ message: "load.steps says the rates; no other one can be given", hint: "remove the override, or load.steps" }, load.steps[0].place, file)
          ];
        if (pace.kind === "users") {
          const users = mostUsers(pace.users, load?.steps?.map(({ level }) => level));
          return users <= maxConnections ? [] : [
            {
              message: `${users} users need as many connections; load.max-connections is ${maxConnections}`
            }
          ];
        }
        return pace.perSecond * durationMs / 1e3 < 1 ? [
          {
            message: "at this load.rate not one request is sent within load.duration",
            hint: "raise one of them"
          }
        ] : [];
      }
      function profileMistakes(load, { settings, file }, { objectives, compares }) {
        const { profile } = load, { spike, steps } = settings.load ?? {}, foreign = objectives.flatMap(({ objective, place }) => {
          const own = (0, plan.$d)(objective) ? (0, plan.wK)(objective.metric) : void 0;
          if (own === void 0 || own === profile)
            return [];
          const message = `the objective \`${objective.name}\` is of the profile \`${own}\`; load.profile is \`${profile}\``;
          return [placed({ message }, place, file)];
        }), ofUsers = objectives.flatMap(({ objective, place }) => (0, plan.$d)(objective) && objective.metric.kind === "capacity" && load.pace.kind === "users" ? [placed({ message: "capacity is a rate, and this load is one of users" }, place, file)] : []);
        return [
          ...spike && profile !== "spike" ? [
            placed({ message: `load.spike is of the profile \`spike\`; load.profile is \`${profile}\`` }, spike.place, file)
          ] : [],
          ...steps && !(0, plan.Ih)(profile) ? [
            placed({
              message: `load.steps is of the profiles \`stress\` and \`scalability\`; load.profile is \`${profile}\``
            }, steps[0].place, file)
          ] : [],
          ...compares && profile !== "load" ? [
            {
              message: `a baseline is compared with under the profile \`load\` only; load.profile is \`${profile}\``,
              hint: "use a config of its own for this profile"
            }
          ] : [],
          ...foreign,
          ...ofUsers,
          ...load.spike ? spikeMistakes(load, load.spike, spike?.place, file) : []
        ];
      }
      function spikeMistakes({ pace, durationMs }, spike, place, file) {
        const at = (mistake) => [place ? placed(mistake, place, file) : mistake];
        if (pace.kind === "users")
          return at({ message: "the profile `spike` takes a load.rate, not load.users" });
        if (spike.perSecond <= pace.perSecond) {
          const [high, usual] = [spike.perSecond, pace.perSecond].map((rate) => `${(0, units.ZV)(rate)}/s`);
          return at({ message: `the spike of ${high} does not rise above load.rate, ${usual}` });
        }
        const endsAt = spike.atMs + spike.durationMs;
        return endsAt < durationMs ? [] : at({
          message: `the spike ends after ${(0, units.a3)(endsAt)}, which leaves no time to recover within load.duration, ${(0, units.a3)(durationMs)}`,
          hint: "raise load.duration, or let the spike begin or end earlier"
        });
      }
      const placed = (mistake, place, file) => ({
        ...mistake,
        ...file !== void 0 && { place }
      });
      function engineMistakes(load, { settings, placeOf }, hasTwoSides) {
        const { engine, profile } = load;
        if (!engine)
          return [];
        const { id: id2, can } = (0, engines.I)(load), at = (key, message, hint) => {
          const place = placeOf("load", key);
          return { message, ...hint && { hint }, ...place && { place } };
        };
        return [
          ...Object.keys(settings.load ?? {}).filter((key) => key !== id2 && can.keys !== "all" && !can.keys.includes(key)).map((key) => at(key, `\`load.${id2}\` takes no \`load.${key}\``, "remove one of them")),
          ...(0, plan.Ih)(profile) && !can.steps ? [at("profile", `\`load.${id2}\` cannot go up in steps, as \`${profile}\` does`)] : [],
          ...hasTwoSides && !can.sides ? [at(id2, `\`load.${id2}\` loads one deployment; a baseline takes two`)] : []
        ];
      }
      var config_family = __webpack_require__(9807), tree = __webpack_require__(3483);
      const words = new Set("and or unless by without on ignoring group_left group_right offset bool atan2 inf nan start end".split(" "));
      function readsNothing(query) {
        const bare = query.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '""').replace(/#[^\n]*/g, "").replace(/\[[^\]]*\]|\$\w+/g, " ");
        return bare.includes("{") ? !1 : (bare.match(/(?<![\w.:])[A-Za-z_:][\w:]*(?!\s*\(|[\w:])/g) ?? []).every((name) => words.has(name.toLowerCase()));
      }
      var selector = __webpack_require__(2390);
      function neverBrokenMistakes(objectives, load, { file }) {
        return objectives.flatMap(({ objective, place }) => [
          ...load ? beyondTimeout(objective, load) : [],
          ...objective.source === "prometheus" ? unread(objective) : []
        ].map((remark) => ({ ...remark, ...file !== void 0 && { place } })));
      }
      function beyondTimeout(objective, { timeoutMs }) {
        return timeBounds(objective).filter(({ ms }) => ms >= timeoutMs).map(({ what, ms }) => ({
          message: `the objective \`${objective.name}\` has ${what} of ${(0, units.a3)(ms)}, and no request is timed beyond load.timeout, ${(0, units.a3)(timeoutMs)}`,
          hint: "ask for less, or raise load.timeout"
        }));
      }
      function timeBounds(objective) {
        if (objective.source === "baseline") {
          const { metric, tolerance } = objective;
          return metric.kind === "slow" ? metric.overMs === void 0 ? [] : [{ what: "a limit", ms: metric.overMs }] : (metric.kind === "quantile" || metric.kind === "avg") && tolerance.absolute !== void 0 ? [{ what: "a tolerance", ms: tolerance.absolute }] : [];
        }
        if (objective.source !== "load" || !times.includes(objective.metric.kind))
          return [];
        const { threshold, warn } = objective;
        return [
          { what: "a threshold", ms: threshold },
          ...warn === void 0 ? [] : [{ what: "a warn bound", ms: warn }]
        ];
      }
      const times = ["quantile", "avg", "max"], leastTarget = 0.01;
      function unread({ name, indicator, slo, threshold }) {
        if (slo && threshold <= leastTarget) {
          const [written, meant] = [100 * threshold, 1e4 * threshold].map((percent) => `${(0, units.ZV)(percent)}%`);
          return [
            {
              message: `the objective \`${name}\` asks for ${written} only`,
              hint: `did you mean ${meant}?`
            }
          ];
        }
        return [indicator, ...slo?.budget ? [slo.budget] : []].flatMap((one) => unreadBy(name, one));
      }
      function unreadBy(name, indicator) {
        if (indicator.kind === "value" && readsNothing(indicator.query))
          return [{ message: `the objective \`${name}\` asks ${(0, tree.hD)(indicator.query)}, which reads no metric: the answer is always the same`, hint: "ask for a metric of the target" }];
        if (indicator.kind !== "counts")
          return [];
        const { part, total, partIs } = indicator, label = (0, selector.g$)(part, total);
        return label === void 0 ? [] : [{ message: `the objective \`${name}\` counts \`${partIs}\` and \`total\` whose matchers of \`${label}\` exclude each other: nothing can be both`, hint: `let \`${partIs}\` be a part of \`total\`` }];
      }
      function buildPlan(config, overrides = {}, options = {}) {
        const { settings } = config, read = readOverrides(overrides, options.nameOverride ?? ((input) => `input ${input}`)), prometheus = buildPrometheus(settings, read), ownPrometheus = prometheus ? void 0 : buildOwnPrometheus(settings), baseline = buildBaseline(settings, read), history = baseline || options.calibrates ? void 0 : buildHistory(settings), hasTwoSides = baseline !== void 0 || options.sampled?.compares === !0 || options.calibrates === !0, compares = hasTwoSides || history !== void 0, load = buildLoad(settings.load, read, { compares: hasTwoSides, sampled: options.sampled }), slos = slosOf(config), objectives = [...settings.objectives ?? (0, language_option.H)(config_options.e5.objectives), ...slos], parts = {
          read,
          prometheus,
          ownPrometheus,
          objectives,
          slos,
          load,
          hasTwoSides,
          hasHistory: history !== void 0,
          target: buildTarget(settings, read),
          baseline
        }, mistakes = mistakesOf(config, parts, options);
        if (mistakes.length > 0)
          throw new problem.AF("config", "the inputs and the config do not make a plan", { mistakes });
        const secrets = new Set([...config.secrets, ...read.secrets].filter((secret) => secret !== ""));
        return {
          plan: {
            service: serviceNameOf(settings, read.service, options.repository),
            target: parts.target,
            ...baseline && { baseline },
            ...history && !hasTwoSides && { history },
            ...prometheus && { prometheus },
            ...settings.grafana && { grafana: settings.grafana },
            ...ownPrometheus && { ownPrometheus },
            load,
            objectives: withFamily(objectives, compares && (0, config_family.A)((0, config_options.tW)(settings.baseline), hasTwoSides)),
            policy: buildPolicy(settings),
            ...settings.waivers && { waivers: settings.waivers },
            ...config.imported && { imports: config.imported.files }
          },
          secrets: [...secrets],
          placeOf: (name) => config.file === void 0 ? void 0 : objectives.find(({ objective }) => objective.name === name)?.place
        };
      }
      function mistakesOf(config, parts, options) {
        const isOffline = options.offline === !0, mayBeTarget = options.calibrates === !0, knowsTimeout = !options.sampled || config.settings.load?.timeout !== void 0, { read, objectives, slos, load, hasTwoSides, hasHistory } = parts, compares = hasTwoSides || hasHistory;
        return [
          ...read.mistakes,
          ...isOffline ? [] : prometheusMistakes(config, read, parts, objectives),
          ...compares || isOffline ? [] : baselineMistakes(config, read, objectives),
          ...hasHistory && !hasTwoSides ? historyMistakes(config, objectives) : [],
          ...loadMistakes(load, config, read),
          ...profileMistakes(load, config, { objectives, compares }),
          ...engineMistakes(load, config, hasTwoSides),
          ...nameMistakes(config, objectives, slos),
          ...neverBrokenMistakes(objectives, knowsTimeout ? load : void 0, config),
          ...mayBeTarget ? [] : ownBaselineMistakes(config, parts)
        ];
      }
      const slosOf = ({ settings, imported }) => [
        ...settings.slos?.objectives ?? [],
        ...imported?.objectives ?? []
      ];
      function readOverrides(overrides, nameOverride) {
        const mistakes = [], secrets = [], read = (input, given, parse) => {
          if (given === void 0 || given.trim() === "")
            return;
          const parsed = parse(given);
          if ("value" in parsed)
            return parsed.value;
          mistakes.push({
            message: `${nameOverride(input)}: ${parsed.refused}`,
            ...parsed.hint && { hint: parsed.hint }
          });
        }, readUrl = (input, given) => {
          const base = read(input, given, base_url.Q2);
          return secrets.push(...base?.secrets ?? []), base;
        }, readHeaders = (input, given) => {
          const lines = (0, headers.oR)(given ?? "");
          return secrets.push(...lines.secrets), mistakes.push(...lines.mistakes.map(({ message }) => ({ message: `${nameOverride(input)}: ${message}` }))), lines.headers;
        };
        return {
          target: readUrl("target", overrides.target),
          baseline: readUrl("baseline", overrides.baseline),
          prometheusUrl: readUrl("prometheus-url", overrides.prometheusUrl),
          perSecond: read("rate", overrides.rate, (0, scalars.TS)({ most: limits.F.ratePerSecond }).parse),
          durationMs: read("duration", overrides.duration, (0, scalars.p0)({ least: 100, most: limits.F.durationMs }).parse),
          service: read("service", overrides.service, scalars.UU.parse),
          targetHeaders: readHeaders("target-headers", overrides.targetHeaders),
          baselineHeaders: readHeaders("baseline-headers", overrides.baselineHeaders),
          prometheusHeaders: readHeaders("prometheus-headers", overrides.prometheusHeaders),
          secrets,
          mistakes
        };
      }
      const headersFor = (base, ...several) => (0, headers.lF)(base?.authorization ? { authorization: base.authorization } : {}, ...several.map((headers2) => headers2 ?? {}));
      function buildTarget({ target }, { target: input, targetHeaders }) {
        const base = input ?? target?.url;
        return {
          from: base ? { kind: "url", url: base.url, source: input ? "input" : "config" } : { kind: "deployment", ...buildDeployment(target?.deployment) },
          ready: buildTargetReady(target?.ready),
          headers: headersFor(base, target?.headers, targetHeaders),
          ...target?.resolve !== void 0 && { route: { address: target.resolve } }
        };
      }
      function buildDeployment(deployment) {
        const { environment, status, comment, timeout = (0, language_option.H)(config_options.dL.timeout) } = deployment ?? {};
        return {
          ...environment !== void 0 && { environment },
          ...status !== void 0 && { status },
          ...comment && { comment },
          timeoutMs: timeout
        };
      }
      function buildTargetReady(ready) {
        const { header, body } = ready ?? {};
        return { ...buildReady(ready), ...header && { header }, ...body !== void 0 && { body } };
      }
      const buildReady = (ready) => ({
        path: ready?.path ?? (0, language_option.H)(config_options.ti.path),
        ...ready?.status !== void 0 && { status: ready.status },
        timeoutMs: ready?.timeout ?? (0, language_option.H)(config_options.ti.timeout)
      });
      function buildBaseline(settings, { baseline: input, baselineHeaders }) {
        const { baseline, target } = settings, base = input ?? baseline?.url, environment = baseline?.deployment?.environment;
        if (!(!base && environment === void 0))
          return {
            from: base ? { kind: "url", url: base.url, source: input ? "input" : "config" } : { kind: "deployment", ...environment !== void 0 && { environment }, timeoutMs: 0 },
            ready: buildReady(baseline?.ready ?? target?.ready),
            headers: headersFor(base, baseline?.headers, baselineHeaders),
            ...baseline?.resolve !== void 0 && { route: { address: baseline.resolve } },
            ...baseline?.design && { design: baseline.design },
            tolerance: (0, config_options.tW)(settings.baseline).size
          };
      }
      function buildHistory({ baseline }) {
        if (!baseline?.history)
          return;
        const { runs = (0, language_option.H)(config_options.Q8.runs), dir } = baseline.history;
        return { runs, ...dir !== void 0 && { dir } };
      }
      function withFamily(written, family) {
        const objectives = written.map(({ objective }) => objective), isNamed = objectives.some(({ source }) => source === "baseline");
        return !family || isNamed ? objectives : [...objectives, ...family];
      }
      function buildPrometheus({ prometheus }, { prometheusUrl, prometheusHeaders }) {
        const base = prometheusUrl ?? prometheus?.url;
        if (!base)
          return;
        const { target, memory, auth, "external-url": externalUrl } = prometheus ?? {}, headers2 = headersFor(base, prometheus?.headers, prometheusHeaders);
        return {
          url: base.url,
          headers: headers2,
          ...auth && !isAuthorised(headers2) && { auth },
          ...target !== void 0 && { target },
          ...memory !== void 0 && { memory },
          ...externalUrl !== void 0 && { externalUrl }
        };
      }
      function buildOwnPrometheus({ prometheus }) {
        if (!prometheus?.scrape)
          return;
        const { scrape, target, memory } = prometheus, keepsData = prometheus["keep-data"] ?? (0, language_option.H)(config_options.wN["keep-data"]);
        return {
          scrape,
          keepsData,
          ...target !== void 0 && { target },
          ...memory !== void 0 && { memory }
        };
      }
      function buildPolicy({ policy }) {
        return {
          inconclusive: policy?.inconclusive ?? (0, language_option.H)(config_options.uD.inconclusive),
          noData: policy?.["no-data"] ?? (0, language_option.H)(config_options.uD["no-data"]),
          tooFewRequests: policy?.["too-few-requests"] ?? (0, language_option.H)(config_options.uD["too-few-requests"]),
          error: policy?.error ?? (0, language_option.H)(config_options.uD.error),
          ...buildBounds(policy)
        };
      }
      function buildBounds(policy) {
        const { "allowed-hosts": allowedHosts, "prometheus-hosts": prometheusHosts, limits: limits2 } = policy ?? {};
        return {
          ...allowedHosts && { allowedHosts },
          ...prometheusHosts && { prometheusHosts },
          ...limits2 && { limits: limitsOf(limits2) }
        };
      }
      const limitsOf = ({ rate, users, duration, requests }) => ({
        ...rate !== void 0 && { perSecond: rate },
        ...users !== void 0 && { users },
        ...duration !== void 0 && { durationMs: duration },
        ...requests !== void 0 && { requests }
      });
      function prometheusMistakes({ settings, file }, { prometheusHeaders, mistakes }, { prometheus, ownPrometheus }, objectives) {
        if (mistakes.length > 0)
          return [];
        if (prometheus)
          return authMistakes(settings, prometheus);
        if (ownPrometheus)
          return ownPrometheusMistakes(prometheusHeaders);
        const hint = "set prometheus.url in the config, or the input prometheus-url", asking = objectives.filter(({ objective }) => (0, plan.MA)(objective));
        return asking.length > 0 ? asking.map(({ objective, place }) => ({
          message: `the objective \`${objective.name}\` asks Prometheus, but no address of one is given`,
          hint,
          ...file !== void 0 && { place }
        })) : settings.prometheus !== void 0 || Object.keys(prometheusHeaders).length > 0 ? [{ message: "there are headers for Prometheus, but no address of one is given", hint }] : [];
      }
      function authMistakes({ prometheus: written }, { url, auth }) {
        if (written?.auth && (written.url?.authorization || isAuthorised(written.headers ?? {})))
          return [{ message: "prometheus.auth excludes credentials in prometheus.url and an Authorization header", hint: "keep one of them" }];
        const { protocol, hostname } = new URL(url);
        return !(protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname)) || auth?.kind !== "google" && auth?.kind !== "azure" ? [] : [
          {
            message: `prometheus.auth.${auth.kind} needs an https address`,
            hint: "the token must not travel in plain text"
          }
        ];
      }
      const isAuthorised = (headers2) => Object.keys(headers2).some((name) => name.toLowerCase() === "authorization");
      function ownPrometheusMistakes(prometheusHeaders) {
        return Object.keys(prometheusHeaders).length === 0 ? [] : [
          {
            message: "there are headers for Prometheus, but the one that prometheus.scrape starts takes none",
            hint: "headers for what is scraped stand in prometheus.scrape; those of the target go there by themselves"
          }
        ];
      }
      function baselineMistakes({ settings, file }, { mistakes, baselineHeaders }, objectives) {
        if (mistakes.length > 0)
          return [];
        const hint = "set baseline.url in the config, or the input baseline", asking = objectives.filter(({ objective }) => objective.source === "baseline");
        return asking.length > 0 ? asking.map(({ objective, place }) => ({
          message: `the objective \`${objective.name}\` compares with a baseline, but none is given`,
          hint,
          ...file !== void 0 && { place }
        })) : settings.baseline !== void 0 || Object.keys(baselineHeaders).length > 0 ? [{ message: "there is a `baseline`, but neither its url nor its deployment is given", hint }] : [];
      }
      function historyMistakes({ file }, objectives) {
        return objectives.filter(({ objective }) => objective.source === "baseline" && objective.metric.kind === "slow").map(({ objective, place }) => ({
          message: `the objective \`${objective.name}\` needs a second deployment; earlier runs cannot tell it`,
          hint: "use p(99) instead, or baseline.url",
          ...file !== void 0 && { place }
        }));
      }
      function ownBaselineMistakes({ placeOf }, { target, baseline }) {
        if (target.from.kind !== "url" || baseline?.from.kind !== "url")
          return [];
        const [own, other] = [target, baseline].map(({ headers: headers2, route }) => ({
          headers: headers2,
          ...route && { route }
        }));
        if ((0, same_deployment.q)({ ...own, url: target.from.url }, { ...other, url: baseline.from.url }) !== "same")
          return [];
        const place = baseline.from.source === "config" ? placeOf("baseline", "url") : void 0;
        return [
          {
            message: "the baseline is the target itself: nothing would ever be worse",
            hint: "give the address of another deployment; `reliability-gate calibrate` compares one with itself",
            ...place && { place }
          }
        ];
      }
      function nameMistakes({ settings, imported }, all, slos) {
        const first = (name) => all.find(({ objective }) => objective.name === name), twice = slos.filter((slo) => first(slo.objective.name) !== slo), family = (0, config_family.A)((0, config_options.tW)(settings.baseline)).map(({ name }) => name), isKnown = (name) => first(name) !== void 0 || family.includes(name), unknown = imported ? (settings.waivers ?? []).filter(({ objective }) => !isKnown(objective)) : [];
        return [
          ...twice.map(({ objective, place }) => ({
            message: `the name \`${objective.name}\` is there twice`,
            place
          })),
          ...unknown.map(({ objective }) => ({
            message: `waivers: no objective is named \`${objective}\``
          }))
        ];
      }
      const serviceNameOf = ({ service }, given, repository) => given || service || repository?.split("/").at(-1) || "service";
    })
  ),
  /***/
  9807: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        A: () => (
          /* binding */
          familyOf
        ),
        /* harmony export */
        n: () => (
          /* binding */
          noRegression
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);
      const slowTolerance = 0.01, errorTolerance = 2e-3;
      function familyOf({ size, form }, hasTwoSides = !0) {
        const compared = (metric, bound, tolerance) => objectiveOf(metric, bound, tolerance, form), percent = `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(100 * size, 6)}%`;
        return [
          compared({ kind: "quantile", quantile: 0.5 }, percent, { relative: size }),
          compared({ kind: "quantile", quantile: 0.95 }, percent, { relative: size }),
          ...hasTwoSides ? [compared({ kind: "slow" }, "1%", { absolute: slowTolerance })] : [],
          compared({ kind: "error_rate" }, "0.2%", { absolute: errorTolerance })
        ];
      }
      const objectiveOf = (metric, bound, tolerance, form) => ({
        name: form === "literal" ? `${nameOf(metric)} <= base + ${bound}` : noRegression(nameOf(metric)),
        source: "baseline",
        metric,
        comparator: "<=",
        unit: metric.kind === "quantile" ? "ms" : "ratio",
        tolerance,
        ...form && { form },
        key: !1,
        weight: 1,
        advisory: !1
      }), nameOf = (metric) => metric.kind === "quantile" ? `p(${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(100 * metric.quantile, 6)})` : metric.kind, noRegression = (metric) => `${metric}: no regression`;
    })
  ),
  /***/
  3707: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        e5: () => (
          /* binding */
          configFields
        ),
        dL: () => (
          /* binding */
          deploymentFields
        ),
        tW: () => (
          /* binding */
          familyTermsOf
        ),
        Q8: () => (
          /* binding */
          historyFields
        ),
        SE: () => (
          /* binding */
          loadFields
        ),
        uD: () => (
          /* binding */
          policyFields
        ),
        wN: () => (
          /* binding */
          prometheusFields
        ),
        ti: () => (
          /* binding */
          readyFields
        )
      });
      var engines = __webpack_require__(4132), text_option = __webpack_require__(1788), tree = __webpack_require__(3483);
      const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", longestScope = 500, named = ({ type, expected, form, hint: hint2, most = 253 }) => (0, text_option.vU)({
        type,
        expected,
        hint: "put it into quotes",
        schema: { pattern: form.source, maxLength: most },
        parse: (written2) => {
          const value = written2.trim();
          return value.length <= most && form.test(value) ? { value } : { refused: `expected ${expected}; found ${(0, tree.hD)(written2)}`, hint: hint2 };
        }
      }), region = named({
        type: "region",
        expected: "a region",
        form: new RegExp(`^${label}$`),
        hint: "lower-case letters, digits and hyphens, such as eu-west-1"
      }), signedService = named({
        type: "service",
        expected: "the name of a service",
        form: new RegExp(`^${label}$`),
        hint: "lower-case letters, digits and hyphens, such as aps"
      }), tenant = named({
        type: "tenant",
        expected: "the id or a domain of a directory",
        form: new RegExp(`^${label}(?:\\.${label})*$`, "i"),
        hint: "such as contoso.onmicrosoft.com"
      }), scope = named({
        type: "scope",
        expected: "a scope",
        form: /^[!#-[\]-~]+(?: [!#-[\]-~]+)*$/,
        hint: "printable ASCII without quotes, such as https://example.com/.default",
        most: longestScope
      });
      var base_url = __webpack_require__(3238), variables = __webpack_require__(7526), yaml_reading = __webpack_require__(8575);
      const longest = 8e3;
      function credential({ secret }) {
        return {
          type: secret ? "secret" : "text",
          schema: { type: "string", minLength: 1, maxLength: longest },
          read: (spot) => {
            const { node, reading } = spot;
            if (node.kind !== "text") {
              const hint2 = node.kind === "number" || node.kind === "boolean" ? "put the value into quotes" : void 0;
              return (0, yaml_reading.RT)(spot, { message: `expected a text; found ${(0, tree.SB)(node)}`, hint: hint2 });
            }
            return (0, text_option.yR)(spot, (written2) => {
              const resolved = (0, variables.C)(written2, reading.environment, "key");
              if ("refused" in resolved)
                return resolved;
              const checked = check(resolved.value.text);
              if ("refused" in checked)
                return checked;
              for (const part of resolved.value.parts)
                reading.secrets.add(part);
              return secret && reading.secrets.add(checked.value), checked;
            });
          }
        };
      }
      function check(written2) {
        const value = written2.trim();
        return value === "" ? { refused: "expected a value; found an empty text" } : value.length > longest ? { refused: `the value is longer than ${longest} characters` } : /[\p{Cc}\p{Zl}\p{Zp}]/u.test(value) ? { refused: "the value holds a line break or a control character" } : { value };
      }
      const secretText = credential({ secret: !0 }), identity = credential({ secret: !1 });
      var list = __webpack_require__(4875), language_option = __webpack_require__(3446), scalars = __webpack_require__(1954), section = __webpack_require__(1192);
      const mayHold = "May hold `${NAME}`.", basicFields = {
        username: { option: identity, doc: mayHold, required: !0, example: "gate" },
        password: {
          option: secretText,
          doc: `${mayHold} A secret.`,
          required: !0
        }
      }, oauth2Fields = {
        "token-url": {
          option: base_url.pc,
          doc: "Where tokens are asked for.",
          required: !0,
          example: "https://login.example/oauth2/token"
        },
        "client-id": { option: identity, doc: mayHold, required: !0 },
        "client-secret": { option: secretText, doc: `${mayHold} A secret.`, required: !0 },
        "client-auth": {
          option: (0, scalars.Yq)(["header", "form"]),
          doc: "Where the client says who it is: in a Basic header, or in the form.",
          default: "header"
        },
        scopes: {
          option: (0, list.p)(scope, { most: 50, what: "scopes" }),
          doc: "What the token is for.",
          otherwise: "none"
        },
        audience: {
          option: scalars.UU,
          doc: "Whom the token is for, where the server asks.",
          otherwise: "none"
        }
      }, awsFields = {
        region: {
          option: region,
          doc: "Of the workspace.",
          otherwise: "`AWS_REGION`",
          example: "eu-west-1"
        },
        service: { option: signedService, doc: "Name that requests are signed for.", default: "aps" }
      }, googleFields = {
        scope: {
          option: scope,
          doc: "What the token is for.",
          default: "https://www.googleapis.com/auth/monitoring.read"
        }
      }, azureFields = {
        tenant: { option: identity, doc: "Id of the directory.", otherwise: "`AZURE_TENANT_ID`" },
        client: { option: identity, doc: "Id of the application.", otherwise: "`AZURE_CLIENT_ID`" },
        scope: {
          option: scope,
          doc: "What the token is for.",
          default: "https://prometheus.monitor.azure.com/.default"
        }
      }, authFields = {
        basic: { option: (0, section.uW)(basicFields), doc: "User and password.", otherwise: "none" },
        bearer: {
          option: secretText,
          doc: `A token that is there already. ${mayHold} A secret.`,
          otherwise: "none"
        },
        oauth2: {
          option: (0, section.uW)(oauth2Fields),
          doc: "Client credentials (RFC 6749).",
          otherwise: "none"
        },
        aws: {
          option: (0, section.uW)(awsFields),
          doc: "Requests are signed (SigV4) with the keys of the environment, or with those of a role that its token opens.",
          otherwise: "none"
        },
        google: {
          option: (0, section.uW)(googleFields),
          doc: "A token for Google Cloud, of the file in `GOOGLE_APPLICATION_CREDENTIALS`; else the one in `CLOUDSDK_AUTH_ACCESS_TOKEN`.",
          otherwise: "none"
        },
        azure: {
          option: (0, section.uW)(azureFields),
          doc: "A token of Microsoft Entra: for `AZURE_CLIENT_SECRET`, `AZURE_FEDERATED_TOKEN_FILE`, or the own identity of a workflow with `id-token: write`.",
          otherwise: "none"
        }
      }, written = (0, section.uW)(authFields), auth = {
        ...written,
        schema: { ...written.schema, minProperties: 1, maxProperties: 1 },
        read: (spot) => {
          const read = written.read(spot);
          if (!read)
            return;
          const [kind, other] = Object.keys(read), kinds = `one of ${Object.keys(authFields).join(", ")}`;
          if (kind === void 0)
            return (0, yaml_reading.RT)(spot, { message: `expected ${kinds}` });
          const second = other && (0, tree.Ms)(spot.node, other);
          return second ? (0, yaml_reading.RT)(spot, { message: `expected ${kinds}; found several`, at: second.at }) : builders[kind](read, {
            ...spot,
            node: (0, tree.Ms)(spot.node, kind).value,
            path: `${spot.path}.${kind}`
          });
        }
      }, builders = {
        basic: ({ basic }, spot) => (secretly(spot, (0, base_url.K3)(`${basic.username}:${basic.password}`)), { kind: "basic", ...basic }),
        bearer: ({ bearer }) => ({ kind: "bearer", token: bearer }),
        oauth2: ({ oauth2 }) => ({
          kind: "oauth2",
          tokenUrl: oauth2["token-url"].url,
          clientId: oauth2["client-id"],
          clientSecret: oauth2["client-secret"],
          clientAuth: oauth2["client-auth"] ?? (0, language_option.H)(oauth2Fields["client-auth"]),
          scopes: oauth2.scopes ?? [],
          ...oauth2.audience !== void 0 && { audience: oauth2.audience }
        }),
        aws: ({ aws }, spot) => {
          const read = variablesOf(spot), named2 = aws.region ?? read("AWS_REGION") ?? read("AWS_DEFAULT_REGION");
          if (named2 === void 0)
            return missing(spot, "region", "set `region`, or AWS_REGION in the step's `env`");
          if (!isHeld(spot, "region", named2, region))
            return;
          const credentials = readAws(named2, spot);
          return credentials && {
            kind: "aws",
            region: named2,
            service: aws.service ?? (0, language_option.H)(awsFields.service),
            credentials
          };
        },
        google: ({ google }, spot) => {
          const read = variablesOf(spot), credentialsFile = read("GOOGLE_APPLICATION_CREDENTIALS"), scope2 = google.scope ?? (0, language_option.H)(googleFields.scope);
          if (credentialsFile !== void 0)
            return { kind: "google", credentialsFile, scope: scope2 };
          const token = read("CLOUDSDK_AUTH_ACCESS_TOKEN");
          return token !== void 0 ? { kind: "bearer", token: secretly(spot, token) } : missing(spot, "credentials", "run google-github-actions/auth before, which sets GOOGLE_APPLICATION_CREDENTIALS");
        },
        azure: ({ azure }, spot) => {
          const read = variablesOf(spot), tenantId = azure.tenant ?? read("AZURE_TENANT_ID"), clientId = azure.client ?? read("AZURE_CLIENT_ID");
          if (tenantId === void 0)
            return missing(spot, "tenant", "set `tenant`, or AZURE_TENANT_ID in the step's `env`");
          if (!isHeld(spot, "tenant", tenantId, tenant))
            return;
          if (clientId === void 0)
            return missing(spot, "client", "set `client`, or AZURE_CLIENT_ID in the step's `env`");
          const proof = readAzure(spot), authorityUrl = read("AZURE_AUTHORITY_HOST") ?? "https://login.microsoftonline.com";
          if (!isHttp(authorityUrl))
            return (0, yaml_reading.RT)(spot, { message: "AZURE_AUTHORITY_HOST is no http or https address" });
          const scope2 = azure.scope ?? (0, language_option.H)(azureFields.scope);
          return proof && { kind: "azure", authorityUrl, tenantId, clientId, scope: scope2, proof };
        }
      };
      function readAws(region2, spot) {
        const read = variablesOf(spot), accessKeyId = read("AWS_ACCESS_KEY_ID"), secretAccessKey = read("AWS_SECRET_ACCESS_KEY"), sessionToken = read("AWS_SESSION_TOKEN");
        if (accessKeyId !== void 0 && secretAccessKey !== void 0)
          return {
            kind: "keys",
            accessKeyId,
            secretAccessKey: secretly(spot, secretAccessKey),
            ...sessionToken !== void 0 && { sessionToken: secretly(spot, sessionToken) }
          };
        const roleArn = read("AWS_ROLE_ARN"), tokenFile = read("AWS_WEB_IDENTITY_TOKEN_FILE");
        if (roleArn !== void 0 && tokenFile !== void 0) {
          const sessionName = read("AWS_ROLE_SESSION_NAME") ?? "reliability-gate", stsUrl = read("AWS_ENDPOINT_URL_STS") ?? `https://sts.${region2}.amazonaws.com${region2.startsWith("cn-") ? ".cn" : ""}`;
          return isHttp(stsUrl) ? { kind: "web-identity", roleArn, tokenFile, sessionName, stsUrl } : (0, yaml_reading.RT)(spot, { message: "AWS_ENDPOINT_URL_STS is no http or https address" });
        }
        return missing(spot, "credentials", "run aws-actions/configure-aws-credentials before, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE");
      }
      function readAzure(spot) {
        const read = variablesOf(spot), secret = read("AZURE_CLIENT_SECRET");
        if (secret !== void 0)
          return { kind: "secret", secret: secretly(spot, secret) };
        const path = read("AZURE_FEDERATED_TOKEN_FILE");
        if (path !== void 0)
          return { kind: "file", path };
        const url = read("ACTIONS_ID_TOKEN_REQUEST_URL"), token = read("ACTIONS_ID_TOKEN_REQUEST_TOKEN");
        return url !== void 0 && token !== void 0 ? { kind: "github", url, token: secretly(spot, token) } : missing(spot, "credentials", "give the job `permissions: id-token: write`, or set AZURE_CLIENT_SECRET or AZURE_FEDERATED_TOKEN_FILE");
      }
      const variablesOf = ({ reading: { environment } }) => environment ? (name) => (0, variables.n)(name, environment) : (name) => `\${${name}}`;
      function isHeld(spot, key2, value, option) {
        const parsed = value.includes("${") && !spot.reading.environment ? { value } : option.parse(value);
        if ("value" in parsed)
          return !0;
        const written2 = (0, tree.Ms)(spot.node, key2)?.value, at = written2 ? { ...spot, node: written2, path: `${spot.path}.${key2}` } : spot, message = parsed.refused.replace(/; found .*$/s, "");
        return (0, yaml_reading.RT)(at, {
          message: written2 ? message : `the ${key2} in the environment: ${message}`,
          hint: parsed.hint
        }), !1;
      }
      const isHttp = (text) => /^(https?:\/\/|\$\{)/i.test(text) && (text.startsWith("${") || URL.canParse(text));
      function secretly({ reading }, value) {
        return reading.environment && reading.secrets.add(value), value;
      }
      const missing = (spot, what, hint2) => (0, yaml_reading.RT)(spot, { message: `no ${what} given`, hint: hint2 });
      var headers = __webpack_require__(5465), limits = __webpack_require__(1987);
      const hint = "an address such as https://grafana.example/d/abc/checkout", link_link = (0, text_option.vU)({
        type: "address",
        expected: "an address",
        hint,
        schema: { pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s#]+\\s*$", maxLength: 1e3 },
        secret: !0,
        parse: (written2) => {
          const text = written2.trim();
          if (text.includes("${"))
            return { refused: "variables are read in header values only" };
          if (!/^https?:\/\//i.test(text) || !URL.canParse(text) || /[\s\p{Cc}\p{Cf}]/u.test(text) || text.length > 1e3)
            return { refused: "expected an address that begins with http:// or https://", hint };
          const { username, password, hash, href } = new URL(text);
          return username !== "" || password !== "" ? {
            refused: "an address that is shown has no credentials",
            hint: "leave out what stands before the @"
          } : hash === "" ? { value: href } : { refused: "a link has no fragment", hint: "leave out what follows the #" };
        }
      });
      var plan = __webpack_require__(4519);
      const spikeFields = {
        rate: {
          option: (0, scalars.TS)({ most: limits.F.ratePerSecond }),
          doc: "Arrivals while it lasts, above `load.rate`.",
          required: !0,
          example: "500/s"
        },
        at: {
          option: (0, scalars.p0)({ least: 1e3, most: limits.F.durationMs }),
          doc: "When it begins, in the measured part; what comes before is the load that the objectives are asked of.",
          otherwise: "a quarter of `load.duration`",
          example: "30s"
        },
        duration: {
          option: (0, scalars.p0)({ least: 1e3, most: limits.F.durationMs }),
          doc: "How long it lasts; the rest of `load.duration` is there to recover.",
          otherwise: "a sixth of `load.duration`",
          example: "20s"
        }
      }, load_spike_written = (0, section.uW)(spikeFields), spike = {
        ...load_spike_written,
        read: (spot) => {
          const read = load_spike_written.read(spot);
          return read && { ...read, place: spot.reading.place(spot.node.at) };
        }
      }, stepRate = (0, scalars.TS)({ most: limits.F.ratePerSecond }), stepUsers = (0, scalars.nd)({ least: 1, most: limits.F.users }), step = {
        type: "rate or number of users",
        schema: { anyOf: [stepRate.schema, stepUsers.schema] },
        read: (spot) => {
          const place = spot.reading.place(spot.node.at), { kind } = spot.node;
          if (kind !== "text" && kind !== "number")
            return (0, yaml_reading.RT)(spot, {
              message: `expected a rate or a number of users; found ${(0, tree.q0)(spot.node)}`
            });
          const level = kind === "text" ? stepRate.read(spot) : stepUsers.read(spot);
          return level === void 0 ? void 0 : { kind: kind === "text" ? "rate" : "users", level, place };
        }
      }, steps = (() => {
        const all = (0, list.p)(step, { most: limits.F.steps, what: "steps" });
        return {
          ...all,
          read: (spot) => {
            const read = all.read(spot);
            for (const [index, { kind, level }] of (read ?? []).entries()) {
              const before = read[index - 1];
              if (!before)
                continue;
              const node = spot.node.kind === "list" ? spot.node.items[index] : spot.node, own = { ...spot, node, path: `${spot.path}[${index}]` };
              if (kind !== before.kind)
                return (0, yaml_reading.RT)(own, { message: "a rate and a number of users do not mix" });
              if (level > before.level)
                continue;
              return (0, yaml_reading.RT)(own, { message: "this step does not go up", hint: "each step loads more than the one before" });
            }
            return read && read.length < 2 ? (0, yaml_reading.RT)(spot, { message: "one step is none", hint: "name at least two" }) : read;
          }
        };
      })();
      var model_alerts = __webpack_require__(487);
      const longestLabel = 500, mostMatched = 100, labelValue = (0, scalars.Qq)({ most: longestLabel, expected: "a text" }), labelValues = (0, list.p)(labelValue, { most: mostMatched, what: "values" }), oneOrMore = (0, list.M)(labelValue, labelValues);
      function readEach(option, entries, spot) {
        const pairs = entries.map(({ key: key2, value }) => [key2, option.read({ ...spot, node: value, path: `${spot.path}.${key2}` })]);
        return pairs.every(([, read]) => read !== void 0) ? Object.fromEntries(pairs) : void 0;
      }
      const match = {
        type: "names, or mapping of labels",
        schema: {
          anyOf: [
            oneOrMore.schema,
            {
              type: "object",
              additionalProperties: oneOrMore.schema,
              minProperties: 1,
              maxProperties: mostMatched
            }
          ]
        },
        read: (spot) => {
          const { node } = spot;
          if (node.kind !== "map") {
            const names = oneOrMore.read(spot);
            return names && { alertname: names };
          }
          return node.entries.length === 0 || node.entries.length > mostMatched ? (0, yaml_reading.RT)(spot, { message: `expected 1 to ${mostMatched} labels` }) : readEach(oneOrMore, node.entries, spot);
        }
      }, action = (0, scalars.Yq)(model_alerts.cr), severities = {
        type: "mapping of severities",
        schema: {
          type: "object",
          additionalProperties: action.schema,
          minProperties: 1,
          maxProperties: mostMatched
        },
        read: (spot) => {
          const { node } = spot;
          if (node.kind !== "map" || node.entries.length === 0 || node.entries.length > mostMatched)
            return (0, yaml_reading.RT)(spot, {
              message: `expected a mapping of severities; found ${(0, tree.q0)(node)}`,
              hint: "such as { critical: fail, warning: warn, info: ignore }"
            });
          const read = readEach(action, node.entries, spot);
          return read && (0, model_alerts.SB)(read);
        }
      }, paths = (0, list.M)(scalars.NJ, (0, list.p)(scalars.NJ, { most: limits.F.alertFiles, what: "files" })), serverFields = {
        from: { option: (0, scalars.Yq)(["server"]), required: !0, doc: "Rules that the server has." },
        match: { option: match, doc: "Which of them.", otherwise: "all" }
      }, alertFields = {
        alerts: {
          option: {
            type: "file, list of files, or `{ from: server }`",
            schema: { anyOf: [paths.schema, (0, section.vW)(serverFields)] },
            read: (spot) => {
              if (spot.node.kind === "map") {
                const { values, whole: whole2 } = (0, section.GU)(serverFields, {}, spot);
                return whole2 ? { kind: "server", ...values.match && { match: values.match } } : void 0;
              }
              const named2 = paths.read(spot);
              return named2 && { kind: "files", files: named2 };
            }
          },
          otherwise: "no alert rules",
          doc: "Prometheus rule files beside the config, with `*` as a pattern, or `{ from: server }`: each rule is an objective, broken where it fires within the window. Goes without `when`.",
          example: "alert_rules.yml"
        },
        match: {
          option: match,
          otherwise: "all rules",
          doc: "Of `alerts`: names of rules, or a mapping of what their labels have to be.",
          example: "HighErrorRate"
        },
        severities: {
          option: severities,
          otherwise: "`critical: fail`, `warning: warn`; `info`, `none` and no severity are shown without a say; any other `fail`",
          doc: 'Of `alerts`: what a rule that fires does, by its label `severity`: `fail`, `warn` or `ignore`; `"*"` is every other one, and none at all.'
        },
        for: {
          option: (0, scalars.p0)({ least: 0, most: limits.F.alertMs }),
          otherwise: "as the rules say",
          doc: "Of `alerts` in files: the longest `for`. A rule that has to be true for longer than the test cannot be judged by it.",
          example: "30s"
        },
        interval: {
          option: (0, scalars.p0)({ least: 100, most: limits.F.alertMs }),
          otherwise: "the server's `evaluation_interval`, else `1m`",
          doc: "Of `alerts` in files: how often groups are evaluated that do not say.",
          example: "15s"
        }
      };
      function buildAlerts({ alerts, match: match2, severities: severities2, for: forMs, interval }, spot) {
        if (!alerts)
          return;
        const isServer = alerts.kind === "server";
        for (const key2 of isServer ? ["for", "interval", ...alerts.match ? ["match"] : []] : []) {
          const entry = (0, tree.Ms)(spot.node, key2), why = key2 === "match" ? "is there twice" : "is for rules in files; the server evaluates its own";
          entry && (0, yaml_reading.RT)(spot, { message: `\`${key2}\` ${why}`, at: entry.at });
        }
        return {
          kind: "alerts",
          from: isServer ? { kind: "server" } : { kind: "files", files: alerts.files, rules: [] },
          match: match2 ?? (isServer ? alerts.match : void 0) ?? {},
          severities: severities2 ?? model_alerts.Ek,
          ...forMs !== void 0 && { forMs },
          ...interval !== void 0 && { intervalMs: interval }
        };
      }
      const longestName = 100;
      function nameOfAlerts({ from }) {
        const name = `alerts: ${from.kind === "files" ? from.files.join(", ") : "server"}`;
        return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
      }
      var units = __webpack_require__(5069), conventional = __webpack_require__(7294), nearest = __webpack_require__(376);
      const megabytes = {
        kB: 1e-3,
        KB: 1e-3,
        MB: 1,
        GB: 1e3,
        KiB: 2 ** 10 / 1e6,
        MiB: 2 ** 20 / 1e6,
        GiB: 2 ** 30 / 1e6
      };
      function parseMegabytes(text) {
        const [, digits, unit2] = /^(\d+(?:\.\d+)?)\s*([kKMG]i?B)$/.exec(text.trim()) ?? [], size = megabytes[unit2 ?? ""];
        return size === void 0 ? void 0 : Number(digits) * size;
      }
      function parseCores(text) {
        const digits = /^(\d+(?:\.\d+)?)\s*(?:cores?)?$/.exec(text.trim())?.[1];
        return digits === void 0 ? void 0 : Number(digits);
      }
      function parseWhole(text) {
        return /^\d+$/.test(text.trim()) ? Number(text) : void 0;
      }
      const number = "\\d+(\\.\\d+)?", memory = { parse: parseMegabytes, example: "512MB", pattern: `${number}\\s*[kKMG]i?B` }, whole = { parse: parseWhole, example: "500", pattern: "\\d+" }, resource_bounds_written = {
        cpu: { parse: parseCores, example: "0.8", pattern: `${number}\\s*(cores?)?` },
        memory,
        heap: memory,
        event_loop: { parse: units.E9, example: "50ms", pattern: `${number}\\s*(ms|s|m|h)` },
        gc: { parse: units.lo, example: "5%", pattern: `${number}\\s*%` },
        threads: whole,
        open_files: whole,
        // None at all is what is wanted.
        restarts: { ...whole, example: "0", mayBeZero: !0 }
      }, resourceBounds = Object.fromEntries(Object.entries(resource_bounds_written).map(([name, { pattern: _, ...bound2 }]) => [
        name,
        { ...bound2, unit: conventional.ES[name].unit, comparators: ["<", "<="] }
      ])), resourcePatterns = Object.entries(resource_bounds_written).map(([name, { pattern }]) => `${name}\\s*<=?\\s*${pattern}`), atMost = ["<", "<="], atLeast = [">=", ">"], time = { unit: "ms", comparators: atMost, parse: units.E9, example: "200ms" }, share = { unit: "ratio", comparators: atMost, parse: units.lo, example: "1%" }, goodShare = {
        unit: "ratio",
        comparators: atLeast,
        parse: units.lo,
        example: "99.9%"
      }, perSecond = { unit: "/s", comparators: atLeast, parse: units.WN, example: "95/s" }, straightness = {
        unit: "ratio",
        comparators: atLeast,
        parse: units.lo,
        example: "80%"
      }, growth = (unit2, sign) => ({
        unit: `${unit2}/min`,
        comparators: atMost,
        parse: (text) => parsePerMinute(text, sign),
        example: `1${sign}/min`
      });
      function parsePerMinute(text, sign) {
        const number2 = /^(\d+(?:\.\d+)?)\s*(%|MB)\s*\/\s*min$/.exec(text.trim());
        return number2?.[2] === sign ? Number(number2[1]) : void 0;
      }
      const both = (metric, bound2) => ({
        bound: bound2,
        fixed: metric,
        compared: metric
      }), metrics = {
        availability: both({ kind: "availability" }, goodShare),
        error_rate: both({ kind: "error_rate" }, share),
        throughput: both({ kind: "throughput" }, perSecond),
        avg: both({ kind: "avg" }, time),
        max: { bound: time, fixed: { kind: "max" } },
        slow: { bound: share, compared: { kind: "slow" } },
        capacity: { bound: perSecond, fixed: { kind: "capacity" } },
        recovery: { bound: time, fixed: { kind: "recovery" } },
        linearity: { bound: straightness, fixed: { kind: "linearity" } },
        ...Object.fromEntries(conventional.Nr.map((what) => [
          what,
          { bound: resourceBounds[what], fixed: { kind: "conventional", what } }
        ]))
      }, slopes = {
        error_rate: {
          bound: growth("points", "%"),
          fixed: { kind: "slope", of: { kind: "error_rate" } }
        },
        memory: { bound: growth("MB", "MB"), fixed: { kind: "slope", of: { kind: "memory" } } }
      }, otherNames = /* @__PURE__ */ new Map([
        ["med", "p(50)"],
        ["median", "p(50)"],
        ["mean", "avg"],
        ["average", "avg"],
        ["errors", "error_rate"],
        ["rate", "error_rate"],
        ["http_req_failed", "error_rate"],
        ["http_req_duration", "p(95)"],
        ["http_reqs", "throughput"],
        ["latency", "p(95)"],
        ["rps", "throughput"],
        ["uptime", "availability"],
        ["rss", "memory"],
        ["mem", "memory"],
        ["goroutines", "threads"],
        ["eventloop", "event_loop"],
        ["fds", "open_files"],
        ["base", "p(95) <= base + 10%"],
        ["baseline", "p(95) <= base + 10%"]
      ]), known = "availability, error_rate, throughput, avg, max, p(95), slow, of a profile capacity, recovery, linearity, slope(p(95)), and of the target cpu, memory, heap, event_loop, gc, threads, open_files, restarts", isAtLeast = ({ comparators }) => comparators === atLeast, boundOf = (metric) => metric.kind === "conventional" ? metrics[metric.what]?.bound ?? time : metric.kind !== "slope" ? metrics[metric.kind]?.bound ?? time : slopes[metric.of.kind]?.bound ?? growth("%", "%");
      function readMeasure(word, index) {
        const simple = Object.hasOwn(metrics, word) ? metrics[word] : void 0;
        if (simple)
          return { ...simple, text: word };
        const percentile = /^p\((\d+(?:\.\d+)?)\)$/.exec(word)?.[1];
        if (percentile !== void 0)
          return readQuantile(word, percentile, index);
        const over = /^slow\((.*)\)$/.exec(word)?.[1];
        if (over !== void 0)
          return readSlow(word, over, index);
        const slope = /^slope\((.*)\)$/.exec(word)?.[1];
        if (slope !== void 0)
          return readSlope(word, slope, index);
        const bare = /^p\(?(\d{1,2}(?:\.\d+)?)\)?$/i.exec(word)?.[1], near = bare ? `p(${bare})` : otherNames.get(word.toLowerCase().replace(/:$/, "")) ?? (0, nearest.p)(word, Object.keys(metrics));
        return { refused: word === "" ? "expected what is measured" : `there is no metric ${(0, tree.hD)(word)}`, hint: near ? `did you mean ${near}?` : `known are ${known}`, index };
      }
      function readQuantile(word, percentile, index) {
        const quantile = +`${percentile}e-2`;
        if (isQuantile(quantile))
          return { ...both({ kind: "quantile", quantile }, time), text: word };
        const fraction = asFraction(word);
        if (fraction)
          return { ...fraction, index };
        const hint2 = quantile >= 1 ? "for the slowest answer write max" : void 0;
        return { refused: `expected a percentile above 0 and below 100; found ${word}`, hint: hint2, index };
      }
      function parseQuantile(word) {
        const quantile = +`${/^p\((\d+(?:\.\d+)?)\)$/.exec(word)?.[1]}e-2`;
        return isQuantile(quantile) ? quantile : void 0;
      }
      const isQuantile = (quantile) => quantile >= 0.01 && quantile < 1;
      function asFraction(word) {
        const fraction = /^p\((0\.\d+)\)$/.exec(word)?.[1];
        return Number(fraction) > 0 ? {
          refused: `expected a percentile such as p(95), and no fraction; found ${word}`,
          hint: `did you mean p(${+`${fraction}e2`})?`
        } : void 0;
      }
      function readSlope(word, of, index) {
        const simple = Object.hasOwn(slopes, of) ? slopes[of] : void 0;
        if (simple)
          return { ...simple, text: word };
        const quantile = parseQuantile(of);
        if (quantile !== void 0)
          return {
            bound: growth("%", "%"),
            fixed: { kind: "slope", of: { kind: "quantile", quantile } },
            text: word
          };
        const fraction = asFraction(of);
        return fraction ? { ...fraction, index: index + 6 } : { refused: `there is no slope of ${(0, tree.hD)(of)}`, hint: "known are slope(p(95)), slope(error_rate) and slope(memory)", index: index + 6 };
      }
      function readSlow(word, over, index) {
        const overMs = (0, units.E9)(over);
        return overMs ? { bound: share, compared: { kind: "slow", overMs }, text: word } : {
          refused: `expected a time above zero in the parentheses; found ${(0, tree.hD)(over)}`,
          hint: "such as slow(300ms); slow alone counts what is slower than base's p(99)",
          index: index + 5
        };
      }
      const namesBase = (written2) => /\bbase(line)?\b/i.test(written2), tolerance_number = "\\d+(\\.\\d+)?", percent = `${tolerance_number}\\s*%`, larger = (amount) => `max\\s*\\(\\s*(${percent}\\s*,\\s*${amount}|${amount}\\s*,\\s*${percent})\\s*\\)`, anyOf = (amount) => `(${percent}|${amount}|${larger(amount)})`, tolerancePatterns = {
        share: `base\\s*\\+\\s*${percent}`,
        goodShare: `base\\s*-\\s*${percent}`,
        time: `base\\s*\\+\\s*${anyOf(`${tolerance_number}(ms|s|m|h)`)}`,
        perSecond: `base\\s*-\\s*${anyOf(`${tolerance_number}\\s*/\\s*[smh]`)}`
      }, exampleOf = ({ text, bound: bound2 }) => `${text} ${isAtLeast(bound2) ? ">=" : "<="} ${formsOf(bound2)[0]}`;
      function readTolerance(written2, index, measure) {
        const { bound: bound2 } = measure, forms = formsOf(bound2), [, lead, sign, blanks, amount] = /^(base\s*)([-+])(\s*)(.*)$/s.exec(written2) ?? [];
        if (lead === void 0 || blanks === void 0 || !amount)
          return {
            refused: `expected a form such as ${forms[0]}; found ${(0, tree.hD)(written2)}`,
            hint: tolerance_known(forms),
            index
          };
        if (sign !== signOf(bound2))
          return { refused: `expected base ${signOf(bound2)}; found base ${sign}`, hint: `write ${exampleOf(measure)}`, index: index + lead.length };
        const start = index + lead.length + sign.length + blanks.length, inner = /^max\s*\((.*)\)$/s.exec(amount)?.[1], read = inner === void 0 ? readAmount(amount, bound2) : readLarger(inner, bound2);
        return "refused" in read ? { ...read, index: start } : { value: { tolerance: read.value.tolerance, text: `base ${sign} ${read.value.text}` } };
      }
      function readAmount(written2, { unit: unit2, parse, comparators, example }) {
        const text = written2.trim().replace(/\s+/g, ""), relative = unit2 === "ratio" ? void 0 : (0, units.lo)(written2), absolute = parse(written2), value = relative ?? absolute, shown = (0, tree.hD)(written2);
        if (value === void 0) {
          const bare = /^\d+(\.\d+)?$/.test(text), needs = unit2 === "ratio" ? `${text}%` : `${text}% or ${text}${unit2}`, points = unit2 === "ratio" ? "the difference of two shares, in percentage points" : void 0;
          return {
            refused: `expected a tolerance such as ${unit2 === "ratio" ? "0.1%" : `5% or ${example}`}; found ${shown}`,
            hint: bare ? `it needs a unit, such as ${needs}` : points
          };
        }
        return value === 0 ? { refused: `expected a tolerance above zero; found ${shown}` } : (unit2 === "ratio" || relative !== void 0 && isAtLeast({ unit: unit2, parse, comparators, example })) && value >= 1 ? { refused: `expected a tolerance below 100%, which nothing breaks; found ${shown}` } : { value: { tolerance: relative === void 0 ? { absolute: value } : { relative }, text } };
      }
      function readLarger(inner, bound2) {
        if (bound2.unit === "ratio")
          return {
            refused: "shares have one tolerance, in percentage points",
            hint: tolerance_known(formsOf(bound2))
          };
        const hint2 = tolerance_known(formsOf(bound2).slice(-1)), parts = inner.split(",");
        if (parts.length !== 2)
          return { refused: `expected two tolerances in max; found ${(0, tree.hD)(inner)}`, hint: hint2 };
        const texts = [], tolerance = {};
        for (const part of parts) {
          const read = readAmount(part.trim(), bound2);
          if ("refused" in read)
            return read;
          Object.assign(tolerance, read.value.tolerance), texts.push(read.value.text);
        }
        return tolerance.relative === void 0 || tolerance.absolute === void 0 ? { refused: `expected a percentage and an amount in max; found ${(0, tree.hD)(inner)}`, hint: hint2 } : { value: { tolerance, text: `max(${texts.join(", ")})` } };
      }
      const signOf = (bound2) => isAtLeast(bound2) ? "-" : "+";
      function formsOf(bound2) {
        return bound2.unit === "ratio" ? [`base ${signOf(bound2)} 0.1%`] : bound2.unit === "/s" ? ["base - 5%", "base - 5/s", "base - max(5%, 5/s)"] : ["base + 10%", "base + 20ms", "base + max(10%, 20ms)"];
      }
      function tolerance_known(forms) {
        return forms.length === 1 ? `write ${forms[0]}` : `write ${forms.slice(0, -1).join(", ")} or ${forms.at(-1)}`;
      }
      const condition_number = "-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?", patternOf = (subject) => `^\\s*${subject}\\s*(<=?|>=?)\\s*${condition_number}\\s*\\S*\\s*$`, conditionPatterns = {
        value: patternOf("value"),
        ratio: patternOf("ratio"),
        quantile: patternOf("p\\(\\d+(\\.\\d+)?\\)")
      }, examples = { value: "value < 0.5", ratio: "ratio < 1%" }, meanings = {
        value: "it stands for what the query answers",
        ratio: "it stands for the share of what `bad` or `good` counts"
      };
      function parseCondition(text, unit2, subject = "value") {
        const parts = readParts(text, `\`${subject}\``, `such as ${examples[subject]}`);
        if ("refused" in parts)
          return parts;
        if (parts.subject !== subject)
          return {
            refused: `expected \`${subject}\`; found ${(0, tree.hD)(parts.subject)}`,
            hint: meanings[subject],
            index: parts.subjectIndex
          };
        const condition2 = readCondition(parts, unit2);
        if ("refused" in condition2 || subject === "value")
          return condition2;
        const { threshold } = condition2.value;
        return threshold >= 0 && threshold <= 1 ? condition2 : {
          refused: "a share is between 0% and 100%",
          hint: "such as ratio < 1%",
          index: parts.boundIndex
        };
      }
      function parseQuantileCondition(text, unit2) {
        const parts = readParts(text, "a percentile", "such as p(95) < 500ms");
        if ("refused" in parts)
          return parts;
        const quantile = parseQuantile(parts.subject);
        if (quantile === void 0) {
          const other = { refused: `expected a percentile above 0 and below 100; found ${(0, tree.hD)(parts.subject)}`, hint: "of a histogram it is written as p(95)" };
          return { ...asFraction(parts.subject) ?? other, index: parts.subjectIndex };
        }
        const condition2 = readCondition(parts, unit2);
        if ("refused" in condition2)
          return condition2;
        if (unit2 === "s" || unit2 === "ms") {
          const refusal = refuseOtherWay(parts, "at most", "less of a time is better");
          if (refusal)
            return refusal;
        }
        return { value: { ...condition2.value, quantile } };
      }
      function parseShareCondition(text, partIs) {
        const condition2 = parseCondition(text, "ratio", "ratio"), parts = readParts(text, "`ratio`", examples.ratio);
        if ("refused" in condition2 || "refused" in parts)
          return condition2;
        const refusal = partIs === "bad" ? refuseOtherWay(parts, "at most", "`ratio` is the share of what is bad, and less of it is better") : refuseOtherWay(parts, "at least", "`ratio` is the share of what is good, and more of it is better");
        if (refusal)
          return refusal;
        if (condition2.value.threshold !== (partIs === "bad" ? 1 : 0))
          return condition2;
        const example = partIs === "bad" ? "such as ratio < 1%" : "such as ratio >= 99%";
        return {
          refused: `nothing breaks ${parts.symbol} ${parts.bound}`,
          hint: example,
          index: parts.boundIndex
        };
      }
      const ways = { "at most": ["<", "<="], "at least": [">", ">="] };
      function refuseOtherWay({ symbol, symbolIndex }, way, hint2) {
        const expected = ways[way];
        if (!expected.includes(symbol))
          return { refused: `expected ${expected.join(" or ")}; found ${symbol}`, hint: hint2, index: symbolIndex };
      }
      function readParts(text, expected, hint2) {
        if (text.length > text_option.PS)
          return { refused: `a condition of more than ${text_option.PS} characters` };
        const match2 = /^(\s*)(\S*?)(\s*)([<>=!]+)(\s*)(.*?)\s*$/s.exec(text);
        if (!match2)
          return {
            refused: `expected ${expected}, a comparator and a number; found ${(0, tree.hD)(text)}`,
            hint: hint2
          };
        const [lead, subject, gap, symbol, blanks, bound2] = match2.slice(1), symbolIndex = lead.length + subject.length + gap.length, boundIndex = symbolIndex + symbol.length + blanks.length;
        return { subject, symbol, bound: bound2, subjectIndex: lead.length, symbolIndex, boundIndex };
      }
      function readCondition({ symbol, symbolIndex, bound: bound2, boundIndex }, unit2) {
        const comparator = ["<", "<=", ">", ">="].find((known2) => known2 === symbol);
        if (!comparator)
          return { refused: `expected <, <=, > or >=; found ${symbol}`, index: symbolIndex };
        const threshold = parseThreshold(bound2, unit2);
        return "value" in threshold ? { value: { comparator, threshold: threshold.value } } : { ...threshold, index: boundIndex };
      }
      function parseThreshold(written2, unit2) {
        const match2 = new RegExp(`^(${condition_number})\\s*(\\S*)$`).exec(written2.trim()), [, digits, suffix] = match2 ?? [];
        if (digits === void 0 || suffix === void 0)
          return namesBase(written2) ? {
            refused: "what a query answers is not compared with a baseline",
            hint: "such as 0.5"
          } : { refused: `expected a number; found ${(0, tree.hD)(written2)}`, hint: "such as 0.5" };
        const value = suffix === "" || suffix === unit2 ? Number(digits) : convert(digits, suffix, unit2);
        return value === void 0 || !Number.isFinite(value) ? { refused: `${(0, tree.hD)(written2)} is not in the query's unit`, hint: unitHint(suffix, unit2) } : { value };
      }
      function convert(digits, suffix, unit2) {
        if (unit2 === "ratio" && suffix === "%")
          return /e/i.test(digits) ? Number(digits) / 100 : +`${digits}e-2`;
        if (unit2 === "/s")
          return (0, units.WN)(`${digits}${suffix}`);
        const ms = unit2 === "ms" || unit2 === "s" ? (0, units.E9)(`${digits}${suffix}`) : void 0;
        return ms !== void 0 && unit2 === "s" ? ms / 1e3 : ms;
      }
      function unitHint(suffix, unit2) {
        return unit2 !== "none" ? `the query answers in ${unit2}, so write the bound in it` : /^(ms|s|m|h)$/.test(suffix) ? "say what the query answers in: `unit: s` or `unit: ms`" : suffix === "%" ? 'say what the query answers in: `unit: ratio` (0 to 1) or `unit: "%"` (0 to 100)' : `say what the query answers in: \`unit: ${JSON.stringify(suffix.slice(0, 20))}\``;
      }
      var family = __webpack_require__(9807);
      const expressionPattern = (() => {
        const request2 = "(\\s*\\{.+\\})?";
        return `^\\s*(${[
          `availability${request2}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*%`,
          `error_rate${request2}\\s*<=?\\s*\\d+(\\.\\d+)?\\s*%`,
          `throughput${request2}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]`,
          `(avg|max|p\\(\\d+(\\.\\d+)?\\))${request2}\\s*<=?\\s*\\d+(\\.\\d+)?\\s*(ms|s|m|h)`,
          `availability${request2}\\s*>=?\\s*${tolerancePatterns.goodShare}`,
          `(error_rate|slow(\\(\\d+(\\.\\d+)?(ms|s|m|h)\\))?)${request2}\\s*<=?\\s*${tolerancePatterns.share}`,
          `throughput${request2}\\s*>=?\\s*${tolerancePatterns.perSecond}`,
          `(avg|p\\(\\d+(\\.\\d+)?\\))${request2}\\s*<=?\\s*${tolerancePatterns.time}`,
          "capacity\\s*>=?\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]",
          "recovery\\s*<=?\\s*\\d+(\\.\\d+)?\\s*(ms|s|m|h)",
          "linearity\\s*>=?\\s*\\d+(\\.\\d+)?\\s*%",
          "slope\\((p\\(\\d+(\\.\\d+)?\\)|error_rate)\\)\\s*<=?\\s*\\d+(\\.\\d+)?\\s*%\\s*/\\s*min",
          "slope\\(memory\\)\\s*<=?\\s*\\d+(\\.\\d+)?\\s*MB\\s*/\\s*min",
          ...resourcePatterns
        ].join("|")})\\s*$`;
      })();
      function parseRegression(written2, detect) {
        const subject = written2.trim(), measure = readMeasure(/^[^\s{<>=!]+/.exec(subject)?.[0] ?? "", 0);
        if ("refused" in measure)
          return measure;
        if (!measure.compared)
          return { refused: `${measure.text} cannot be compared with a baseline`, index: 0 };
        const read = parseExpression(`${subject} ${isAtLeast(measure.bound) ? ">= base -" : "<= base +"} ${detect.trim()}`);
        return "refused" in read ? { refused: read.refused, hint: read.hint } : {
          value: { ...read.value, text: (0, family.n)(read.value.text.replace(/ [<>]= base .*$/s, "")) }
        };
      }
      function parseExpression(text) {
        if (text.length > text_option.PS)
          return { refused: `an expression of more than ${text_option.PS} characters` };
        const start = skipBlanks(text, 0), word = /^[^\s{<>=!]+/.exec(text.slice(start))?.[0] ?? "", measure = readMeasure(word, start);
        if ("refused" in measure)
          return measure;
        const request2 = readRequest(text, skipBlanks(text, start + word.length));
        if ("refused" in request2)
          return request2;
        if (request2.name !== void 0 && measure.fixed && isOfWhole(measure.fixed)) {
          const whole2 = measure.fixed.kind === "conventional" ? "target" : "load";
          return {
            refused: `${measure.text} is of the whole ${whole2}, not of one request`,
            index: start + word.length
          };
        }
        const comparison = readComparison(text, skipBlanks(text, request2.end), measure, start);
        if ("refused" in comparison)
          return comparison;
        const { comparator, claim, written: written2 } = comparison, subject = request2.name === void 0 ? measure.text : `${measure.text}{${request2.name}}`;
        return {
          value: {
            ...claim,
            text: `${subject} ${comparator} ${written2}`,
            ...request2.name !== void 0 && { request: request2.name, requestIndex: request2.index },
            comparator,
            unit: measure.bound.unit
          }
        };
      }
      const isOfWhole = (metric) => metric.kind === "conventional" || (0, plan.wK)(metric) !== void 0;
      function parseBound(text, metric) {
        return readBound(text.trim(), 0, boundOf(metric));
      }
      function readRequest(text, index) {
        if (text[index] !== "{")
          return { end: index };
        let depth = 0;
        for (let end = index; end < text.length; end++) {
          if (text[end] === "{" && depth++, text[end] !== "}" || --depth > 0)
            continue;
          const inner = text.slice(index + 1, end), name = inner.trim();
          return name === "" ? { refused: "expected the name of a request between the braces", index } : { name, index: index + 1 + skipBlanks(inner, 0), end: end + 1 };
        }
        return { refused: "the brace is not closed", index };
      }
      function readComparison(text, index, measure, metricIndex) {
        const symbol = /^[<>=!]+/.exec(text.slice(index))?.[0] ?? "", start = skipBlanks(text, index + symbol.length), written2 = text.slice(start).trim(), isCompared = namesBase(written2);
        if (isCompared && !measure.compared) {
          const hint2 = measure.text === "max" ? "it is one request; write p(99.9)" : void 0;
          return {
            refused: `${measure.text} cannot be compared with a baseline`,
            hint: hint2,
            index: metricIndex
          };
        }
        const comparator = readComparator(symbol, index, measure, isCompared);
        if (typeof comparator != "string")
          return comparator;
        const claimed = isCompared ? readCompared(written2, start, measure) : readFixed(written2, start, measure);
        if ("refused" in claimed)
          return claimed;
        const { claim } = claimed, reachesItsEnd = measure.bound.unit === "ratio" || measure.bound.mayBeZero, threshold = claim.kind === "fixed" && reachesItsEnd ? claim.threshold : void 0;
        if (comparator === ">" && threshold === 1 || comparator === "<" && threshold === 0)
          return {
            refused: `nothing can be ${comparator} ${written2}`,
            hint: `write ${comparator}= ${written2}`,
            index
          };
        const neverBreaks = claim.kind === "fixed" ? breaksNothing(claim, measure) : void 0;
        return neverBreaks ? { refused: `nothing breaks ${comparator} ${written2}`, hint: neverBreaks, index } : { comparator, ...claimed };
      }
      function breaksNothing({ metric, threshold }, { bound: bound2 }) {
        if (bound2.unit !== "ratio")
          return;
        if (!isAtLeast(bound2))
          return threshold >= 1 ? `such as ${bound2.comparators[0]} ${bound2.example}` : void 0;
        if (threshold === 0)
          return `such as ${bound2.comparators[0]} ${bound2.example}`;
        const meant = +`${Number((100 * threshold).toPrecision(12))}e2`;
        return metric.kind === "availability" && meant <= 100 ? `did you mean ${meant}%?` : void 0;
      }
      function readComparator(symbol, index, measure, isCompared) {
        const { bound: bound2 } = measure, allowed = bound2.comparators.join(" or ");
        if (symbol === "") {
          const example = measure.fixed ? `${bound2.comparators[0]} ${bound2.example}` : exampleOf(measure);
          return { refused: `expected ${allowed}`, hint: `such as ${example}`, index };
        }
        const comparator = ["<", "<=", ">", ">="].find((known2) => known2 === symbol);
        if (!comparator) {
          const meant = { "=<": "<=", "=>": ">=" }[symbol], hint3 = bound2.comparators.find((known2) => known2 === meant);
          return { refused: `expected ${allowed}; found ${symbol}`, hint: hint3 && `write ${hint3}`, index };
        }
        if (bound2.comparators.includes(comparator))
          return comparator;
        const better = isAtLeast(bound2) ? "more of it is better" : "less of it is better", hint2 = isCompared ? `${better}; write ${exampleOf(measure)}` : better;
        return { refused: `expected ${allowed}; found ${comparator}`, hint: hint2, index };
      }
      function readFixed(written2, index, measure) {
        if (!measure.fixed)
          return { refused: `${measure.text} is held against a baseline only; found ${(0, tree.hD)(written2)}`, hint: `write ${exampleOf(measure)}`, index };
        const threshold = readBound(written2, index, measure.bound);
        return "refused" in threshold ? threshold : { claim: { kind: "fixed", metric: measure.fixed, threshold: threshold.value }, written: written2.replace(/\s+/g, "") };
      }
      function readCompared(written2, index, measure) {
        if (!measure.compared)
          throw new TypeError("readCompared is for metrics that can be compared");
        const read = readTolerance(written2, index, measure);
        if ("refused" in read)
          return read;
        const { tolerance, text } = read.value;
        return { claim: { kind: "compared", metric: measure.compared, tolerance }, written: text };
      }
      function readBound(written2, index, { unit: unit2, parse, example, mayBeZero }) {
        const value = parse(written2);
        return value === void 0 ? { refused: written2 === "" ? "expected a value" : `expected a value such as ${example}; found ${(0, tree.hD)(written2)}`, hint: boundHint(written2, unit2), index } : unit2 === "ratio" && value > 1 ? { refused: `a share cannot be more than 100%; found ${(0, tree.hD)(written2)}`, index } : unit2 !== "ratio" && !mayBeZero && value === 0 ? { refused: `expected a value above zero; found ${(0, tree.hD)(written2)}`, index } : { value };
      }
      function boundHint(written2, unit2) {
        return /^\d+(\.\d+)?$/.test(written2) ? unit2 === "ms" ? `it needs a unit, such as ${written2}ms` : unit2 === "MB" ? `it needs a unit, such as ${written2}MB` : unit2 === "/s" ? `it needs a time, such as ${written2}/s` : unit2 !== "ratio" ? void 0 : `write a percentage, such as ${Number(written2) <= 1 ? +`${written2}e2` : Number(written2)}%` : void 0;
      }
      function skipBlanks(text, index) {
        let at = index;
        for (; /\s/.test(text[at] ?? ""); )
          at++;
        return at;
      }
      var query_variables = __webpack_require__(6242), selector = __webpack_require__(2390);
      const labelForm = "^[\\p{L}_][\\p{L}\\p{N}_.:/-]*$", mostLabels = 5, indicator_label = (0, text_option.vU)({
        type: "label",
        expected: "a label",
        hint: "such as route",
        schema: { pattern: labelForm, not: { const: "le" } },
        parse: (written2) => written2 === "le" ? { refused: "`le` is what the buckets themselves go by" } : new RegExp(labelForm, "u").test(written2) ? { value: written2 } : {
          refused: `expected the name of a label; found ${(0, tree.hD)(written2)}`,
          hint: "such as route"
        }
      }), labels = {
        type: "label, or a list of them",
        schema: {
          anyOf: [
            indicator_label.schema,
            { type: "array", items: indicator_label.schema, minItems: 1, maxItems: mostLabels, uniqueItems: !0 }
          ]
        },
        read: (spot) => {
          const { node } = spot, items = node.kind === "list" ? node.items : [node];
          if (items.length === 0 || items.length > mostLabels)
            return (0, yaml_reading.RT)(spot, { message: `expected 1 to ${mostLabels} labels` });
          const read = items.map((item, index) => indicator_label.read({
            ...spot,
            node: item,
            path: node.kind === "list" ? `${spot.path}[${index}]` : spot.path
          }));
          if (!read.some((name) => name === void 0))
            return new Set(read).size === read.length ? read : (0, yaml_reading.RT)(spot, { message: "a label is there twice" });
        }
      }, countsFields = {
        bad: {
          option: selector.gD,
          doc: "Counter of what was bad, a part of `total`. Then `ratio` is the share of bad ones. Excludes `good`.",
          otherwise: "`good` is there",
          example: 'http_requests_total{code=~"5.."}'
        },
        good: {
          option: selector.gD,
          doc: "Counter of what was good, a part of `total`. Then `ratio` is the share of good ones. Excludes `bad`.",
          otherwise: "`bad` is there",
          example: 'http_requests_total{code!~"5.."}'
        },
        total: {
          option: selector.gD,
          doc: "Counter of all that happened.",
          otherwise: "needed beside `bad` and `good`",
          example: "http_requests_total"
        }
      }, histogramFields = {
        histogram: {
          option: selector.gD,
          doc: "Histogram, classic or native, by its name without `_bucket`. `when` is then a percentile, such as `p(95) < 500ms`.",
          otherwise: "counters or a query are asked for",
          example: 'http_request_duration_seconds{job="shop"}'
        },
        by: {
          option: labels,
          doc: "Labels whose values are judged apart; the worst decides.",
          otherwise: "all series together",
          example: "route"
        }
      }, fields = { ...countsFields, ...histogramFields }, query = (0, scalars.Qq)({ most: 1e4, expected: "a PromQL query" });
      function withoutVariables(spot, written2) {
        const foreign = written2 && (0, query_variables.nO)(written2);
        if (!foreign || spot.node.kind !== "text")
          return written2;
        const { textAt } = spot.node, message = `the query holds the variable ${(0, tree.hD)(foreign)}, which nothing fills in`, at = textAt === void 0 ? void 0 : textAt + spot.node.text.indexOf(foreign);
        return (0, yaml_reading.RT)(spot, { message, hint: query_variables.h0, at });
      }
      const indicator = {
        type: "PromQL, or mapping",
        fields,
        schema: {
          anyOf: [
            { type: "string", minLength: 1, maxLength: 1e4 },
            {
              ...(0, section.vW)(countsFields),
              required: ["total"],
              oneOf: [{ required: ["bad"] }, { required: ["good"] }]
            },
            { ...(0, section.vW)(histogramFields), required: ["histogram"] }
          ]
        },
        read: (spot) => {
          if (spot.node.kind === "text") {
            const written2 = withoutVariables(spot, query.read(spot));
            return written2 === void 0 ? void 0 : { kind: "value", query: written2 };
          }
          if (spot.node.kind !== "map")
            return (0, yaml_reading.RT)(spot, {
              message: `expected a PromQL query, or a mapping with \`total\` or \`histogram\`; found ${(0, tree.q0)(spot.node)}`,
              hint: "put a query into quotes"
            });
          const { values, whole: whole2 } = (0, section.GU)(fields, { exclusive: [["bad", "good"]] }, spot);
          for (const key2 of ["bad", "good", "total", "histogram"]) {
            const node = (0, tree.Ms)(spot.node, key2)?.value;
            if (node && values[key2] && !withoutVariables({ ...spot, node, path: `${spot.path}.${key2}` }, values[key2]))
              return;
          }
          return (0, tree.Ms)(spot.node, "histogram") ? readHistogram(values, spot, whole2) : readCounts(values, spot, whole2);
        }
      };
      function readCounts(values, spot, whole2) {
        const missing2 = (key2) => !(0, tree.Ms)(spot.node, key2), by = (0, tree.Ms)(spot.node, "by");
        if (by)
          return (0, yaml_reading.RT)(spot, { message: "`by` belongs to `histogram`", at: by.at });
        if (missing2("total"))
          return (0, yaml_reading.RT)(spot, {
            message: "`total` is missing",
            hint: "the counter of all, of which `bad` or `good` is a part"
          });
        if (missing2("bad") && missing2("good"))
          return (0, yaml_reading.RT)(spot, {
            message: "`bad` or `good` is missing",
            hint: "the counter of the part that matters"
          });
        const { bad, good, total } = values, part = bad ?? good;
        if (!(!whole2 || part === void 0 || total === void 0))
          return { kind: "counts", partIs: bad === void 0 ? "good" : "bad", part, total };
      }
      function readHistogram(values, spot, whole2) {
        const counter = ["bad", "good", "total"].map((key2) => (0, tree.Ms)(spot.node, key2)).find((entry) => entry);
        if (counter)
          return (0, yaml_reading.RT)(spot, {
            message: `\`${counter.key}\` and \`histogram\` exclude each other`,
            at: counter.at
          });
        const { histogram: metric, by = [] } = values;
        if (!whole2 || metric === void 0)
          return;
        const at = (0, tree.Ms)(spot.node, "histogram").value, own = { ...spot, node: at, path: `${spot.path}.histogram` }, [, base, suffix] = /^(.*)(_bucket|_count|_sum)$/.exec((0, selector.ak)(metric)) ?? [];
        return base ? (0, yaml_reading.RT)(own, {
          message: `expected the histogram's name without \`${suffix}\``,
          hint: `write ${base}`
        }) : (0, selector.cK)(metric, "le") ? (0, yaml_reading.RT)(own, { message: "`le` cannot be matched: all buckets are read" }) : { kind: "histogram", metric, by };
      }
      function unitOf(asked) {
        if (asked.kind !== "histogram")
          return asked.kind === "counts" ? "ratio" : "none";
        const name = (0, selector.ak)(asked.metric);
        return name.endsWith("_seconds") ? "s" : /_(milliseconds|ms)$/.test(name) ? "ms" : void 0;
      }
      const reducers = ["max", "min", "avg", "last"], reducer = (0, text_option.vU)({
        type: "`max`, `min`, `avg`, `last` or percentile",
        expected: "what becomes of the values",
        hint: "such as max or p(95)",
        schema: { pattern: "^\\s*(max|min|avg|last|p\\(\\d+(\\.\\d+)?\\))\\s*$" },
        parse: (written2) => {
          const word = written2.trim(), kind = reducers.find((known2) => known2 === word);
          if (kind)
            return { value: { kind } };
          const quantile = parseQuantile(word);
          return quantile !== void 0 ? { value: { kind: "quantile", quantile } } : {
            refused: `expected max, min, avg, last or a percentile; found ${(0, tree.hD)(written2)}`,
            hint: "such as p(95)"
          };
        }
      }), condition = {
        type: "expression",
        schema: { type: "string" },
        read: (spot) => spot.node.kind === "text" ? spot : (0, yaml_reading.RT)(spot, {
          message: `expected an expression; found ${(0, tree.q0)(spot.node)}`,
          hint: "such as p(95) < 500ms"
        })
      }, bound = {
        type: "bound",
        schema: { type: ["string", "number"] },
        read: (spot) => spot.node.kind === "text" || spot.node.kind === "number" ? spot : (0, yaml_reading.RT)(spot, {
          message: `expected a bound; found ${(0, tree.q0)(spot.node)}`,
          hint: "such as 400ms"
        })
      }, namedUnits = /* @__PURE__ */ new Map([
        ["seconds", "s"],
        ["second", "s"],
        ["sec", "s"],
        ["milliseconds", "ms"],
        ["percent", "%"],
        ["rps", "/s"]
      ]), unit = (0, text_option.vU)({
        type: "unit",
        expected: "a unit",
        hint: "such as s, ms, ratio or /s",
        schema: {
          minLength: 1,
          maxLength: 20,
          pattern: "^[^\\s\\d.<>=+-]\\S*$",
          examples: ["s", "ms", "ratio", "/s", "MB"]
        },
        parse: (written2) => {
          const meant = namedUnits.get(written2.trim().toLowerCase());
          return meant ? {
            refused: `expected a unit's sign; found ${(0, tree.hD)(written2)}`,
            hint: `did you mean \`${meant}\`?`
          } : /^[^\s\d.<>=+-]\S{0,19}$/.test(written2) && !/[\p{Cc}\p{Cf}]/u.test(written2) ? { value: written2 } : {
            refused: `expected a unit of at most 20 characters without blanks; found ${(0, tree.hD)(written2)}`,
            hint: "such as s, ms, ratio, /s or MB"
          };
        }
      }), objectiveFields = {
        name: {
          option: scalars.UU,
          doc: "What the scorecard calls it. A Prometheus objective needs one.",
          otherwise: "the expression",
          example: "snappy"
        },
        when: {
          option: condition,
          required: !0,
          doc: "What must hold: an expression as in the short form, or for what `prometheus` answers `value`, `ratio` or a percentile, a comparator and a number.",
          example: "p(95) < 500ms"
        },
        warn: {
          option: bound,
          doc: "A stricter bound on the same side: what holds `when` but not this is a warning. Not for comparisons with a baseline.",
          otherwise: "no warnings",
          example: "400ms"
        },
        key: { option: scalars.Jt, doc: "A failed key objective makes the grade F.", default: !1 },
        weight: { option: scalars.VA, doc: "How much it counts in the score.", default: 1, example: 2 },
        advisory: { option: scalars.Jt, doc: "Shown, never counted.", default: !1 },
        prometheus: {
          option: indicator,
          otherwise: "the load is judged",
          doc: "What Prometheus is asked: a PromQL query that answers with one value, or a mapping. In a query `$window` is the measured window, `$start` and `$end` its ends in Unix seconds.",
          example: "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[$window])))"
        },
        unit: {
          option: unit,
          doc: "What a query answers in, or a histogram observes: `s`, `ms`, `ratio`, `/s`, or any other short unit, which is shown as it is.",
          otherwise: "none; of a histogram what its name says (`_seconds`, `_milliseconds`)",
          example: "s"
        },
        reduce: {
          option: reducer,
          doc: "What becomes of the values that a query has over the window: `max`, `min`, `avg`, `last`, or a percentile such as `p(95)`.",
          otherwise: "the value at the window's end",
          example: "max"
        },
        absent: {
          option: (0, scalars.Yq)(["ok"]),
          doc: "With `ok` a query, or a part of a total, that has no series is zero, if its target was scraped in the window.",
          otherwise: "no series is no data",
          example: "ok"
        }
      }, { name: nameField, key, weight: weightField, advisory } = objectiveFields, alertsFields = {
        ...alertFields,
        name: nameField,
        key,
        weight: weightField,
        advisory
      }, regressionFields = {
        regression: {
          option: condition,
          doc: "A metric, such as `p(95)` or `p(95){checkout}`, that must not regress against the baseline: a change for the worse that is certain fails from half of `detect` on.",
          otherwise: "an expression is judged",
          example: "p(95)"
        },
        detect: {
          option: condition,
          doc: "The change that must not be missed: a percentage or an amount, of shares percentage points.",
          otherwise: "none; `regression` needs it",
          example: "10%"
        }
      }, noRegressionFields = {
        ...regressionFields,
        name: nameField,
        key,
        weight: weightField,
        advisory
      }, formsOfPrometheus = {
        if: { properties: { prometheus: { type: "string" } } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
        then: { properties: { when: { pattern: conditionPatterns.value } } },
        else: {
          if: { properties: { prometheus: { required: ["histogram"] } } },
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
          then: {
            properties: { when: { pattern: conditionPatterns.quantile }, reduce: !1, absent: !1 }
          },
          else: {
            properties: { when: { pattern: conditionPatterns.ratio }, unit: !1, reduce: !1 }
          }
        }
      }, objective = {
        type: "expression, or mapping",
        fields: { ...objectiveFields, ...regressionFields, ...alertFields },
        schema: {
          anyOf: [
            {
              type: "string",
              pattern: expressionPattern,
              examples: ["availability >= 99.9%", "p(95) <= base + 10%"]
            },
            {
              ...(0, section.vW)(objectiveFields),
              if: { required: ["prometheus"] },
              // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
              then: { required: ["name"], ...formsOfPrometheus },
              else: {
                properties: {
                  when: { pattern: expressionPattern },
                  unit: !1,
                  reduce: !1,
                  absent: !1
                }
              }
            },
            { ...(0, section.vW)(noRegressionFields), required: ["regression", "detect"] },
            { ...(0, section.vW)(alertsFields), required: ["alerts"] }
          ]
        },
        read: (spot) => {
          if (spot.node.kind === "text")
            return readShort(spot);
          if (spot.node.kind !== "map")
            return (0, yaml_reading.RT)(spot, {
              message: `expected an objective; found ${(0, tree.q0)(spot.node)}`,
              hint: "such as p(95) < 200ms"
            });
          if ((0, tree.Ms)(spot.node, "regression"))
            return readNoRegression(spot);
          if ((0, tree.Ms)(spot.node, "alerts"))
            return readAlerts(spot);
          const { values, whole: whole2 } = (0, section.GU)(objectiveFields, {}, spot);
          refuseKeyAndAdvisory(values, spot);
          const read = (0, tree.Ms)(spot.node, "prometheus") ? readPrometheus(values, spot) : readLoad(values, spot);
          return whole2 ? read : void 0;
        }
      };
      function refuseKeyAndAdvisory({ key: key2, advisory: advisory2 }, spot) {
        if (!key2 || !advisory2)
          return;
        (0, yaml_reading.RT)(spot, { message: "`key` and `advisory` exclude each other", hint: "an advisory objective is never counted" });
      }
      function readNoRegression(spot) {
        const { values, whole: whole2 } = (0, section.GU)(noRegressionFields, {}, spot);
        refuseKeyAndAdvisory(values, spot);
        const { regression, detect } = values;
        if (!detect && !(0, tree.Ms)(spot.node, "detect"))
          return (0, yaml_reading.RT)(spot, {
            message: "`detect` is missing: the change that must not be missed",
            hint: "such as `detect: 10%`"
          });
        if (!whole2 || !regression || !detect || detect.node.kind !== "text")
          return;
        const change = detect.node.text, expression = (0, text_option.yR)(regression, (written2) => parseRegression(written2, change));
        if (expression?.kind !== "compared")
          return;
        noteRequest(expression, regression);
        const { text, comparator, unit: unit2 } = expression, head = headOf(values, { name: values.name ?? text, comparator, unit: unit2 });
        return { objective: comparedOf(expression, head), place: spot.reading.place(spot.node.at) };
      }
      function readAlerts(spot) {
        const { values, whole: whole2 } = (0, section.GU)(alertsFields, {}, spot);
        refuseKeyAndAdvisory(values, spot);
        const indicator2 = buildAlerts(values, spot);
        if (!whole2 || !indicator2)
          return;
        const head = headOf(values, {
          name: values.name ?? nameOfAlerts(indicator2),
          comparator: "<=",
          unit: "none"
        });
        return {
          objective: { source: "alerts", indicator: indicator2, ...withWarn(head, 0, void 0) },
          place: spot.reading.place(spot.node.at)
        };
      }
      function readShort(spot) {
        const expression = readExpression(spot);
        return expression && loadObjective(expression, {}, void 0, spot);
      }
      function readExpression(spot) {
        const expression = (0, text_option.yR)(spot, parseExpression);
        return expression && noteRequest(expression, spot), expression;
      }
      function noteRequest({ request: request2, requestIndex = 0 }, spot) {
        request2 !== void 0 && spot.reading.references.push({ request: request2, spot: inText(spot, requestIndex) });
      }
      function readLoad(values, spot) {
        if (values.unit !== void 0 && (0, yaml_reading.RT)(spot, { message: "`unit` belongs to `prometheus`; an expression has its own unit" }), refuseKeys(spot, ["reduce", "absent"], "belongs to a query of `prometheus`"), !values.when)
          return;
        const expression = readExpression(values.when);
        if (!expression)
          return;
        const warnEntry = (0, tree.Ms)(spot.node, "warn");
        if (warnEntry && expression.kind === "compared")
          return (0, yaml_reading.RT)(spot, {
            message: "`warn` is not for comparisons with a baseline",
            hint: "write a second objective with the smaller tolerance and `advisory: true`",
            at: warnEntry.at
          });
        if (!values.warn || expression.kind === "compared")
          return loadObjective(expression, values, void 0, values.when);
        const warn = readWarn(values.warn, expression, (written2) => parseBound(written2, expression.metric));
        return warn === void 0 ? void 0 : loadObjective(expression, values, warn, values.when);
      }
      function loadObjective(expression, values, warn, spot) {
        const { request: request2, comparator, unit: unit2 } = expression, head = headOf(values, { name: values.name ?? expression.text, comparator, unit: unit2 }), named2 = request2 !== void 0 && { request: request2 }, place = spot.reading.place(spot.node.at);
        if (expression.kind === "compared")
          return { objective: { ...comparedOf(expression, head), form: "literal" }, place };
        const { metric, threshold } = expression, terms = withWarn(head, threshold, warn);
        return metric.kind === "conventional" ? { objective: { source: "prometheus", indicator: metric, ...terms }, place } : { objective: (0, plan.eh)(metric) ? { source: "load", metric, ...terms } : { source: "load", metric, ...terms, ...named2 }, place };
      }
      function comparedOf({ metric, tolerance, request: request2 }, head) {
        return {
          source: "baseline",
          metric,
          ...head,
          tolerance,
          ...request2 !== void 0 && { request: request2 }
        };
      }
      function readPrometheus(values, spot) {
        if ((0, tree.Ms)(spot.node, "name") || (0, yaml_reading.RT)(spot, {
          message: "a Prometheus objective needs a `name`",
          hint: "the scorecard shows it"
        }), (0, tree.Ms)(spot.node, "unit") && values.unit === void 0)
          return;
        const asked = values.prometheus;
        if (!asked || !refuseForeignKeys(asked.kind, spot))
          return;
        const unit2 = values.unit ?? unitOf(asked);
        if (unit2 === void 0)
          return (0, yaml_reading.RT)(spot, {
            message: "`unit` is missing",
            hint: "the histogram's name does not say it: such as `unit: s`"
          });
        const read = values.when && readConditionOf(asked, unit2, values.when, values), warn = values.warn && read && readWarn(values.warn, read.when, (written2) => parseThreshold(written2, unit2));
        if (!read || values.warn && warn === void 0 || values.name === void 0)
          return;
        const { when, indicator: indicator2 } = read, head = headOf(values, { name: values.name, comparator: when.comparator, unit: unit2 });
        return {
          objective: { source: "prometheus", indicator: indicator2, ...withWarn(head, when.threshold, warn) },
          place: spot.reading.place(spot.node.at)
        };
      }
      function readConditionOf(asked, unit2, spot, { reduce, absent }) {
        if (asked.kind === "histogram") {
          const when2 = (0, text_option.yR)(spot, (written2) => parseQuantileCondition(written2, unit2));
          return when2 && { when: when2, indicator: { ...asked, quantile: when2.quantile } };
        }
        const when = (0, text_option.yR)(spot, (written2) => asked.kind === "value" ? parseCondition(written2, unit2) : parseShareCondition(written2, asked.partIs));
        return when && { when, indicator: { ...asked, ...reduce && { reduce }, ...absent && { absent } } };
      }
      function refuseForeignKeys(kind, spot) {
        return kind === "value" ? !0 : kind === "counts" ? refuseKeys(spot, ["unit", "reduce"], "belongs to a query; a ratio has its own unit") : refuseKeys(spot, ["reduce", "absent"], "does not go with a histogram");
      }
      function refuseKeys(spot, keys, why) {
        const there = keys.flatMap((key2) => (0, tree.Ms)(spot.node, key2) ?? []);
        for (const { key: key2, at } of there)
          (0, yaml_reading.RT)(spot, { message: `\`${key2}\` ${why}`, at });
        return there.length === 0;
      }
      function headOf(values, said) {
        return {
          ...said,
          key: values.key ?? (0, language_option.H)(objectiveFields.key),
          weight: values.weight ?? (0, language_option.H)(objectiveFields.weight),
          advisory: values.advisory ?? (0, language_option.H)(objectiveFields.advisory)
        };
      }
      function withWarn(head, threshold, warn) {
        return { ...head, threshold, ...warn !== void 0 && { warn } };
      }
      function readWarn(spot, { comparator, threshold }, parse) {
        const { node } = spot, written2 = node.kind === "number" ? node.source : node.kind === "text" ? node.text : "", parsed = parse(written2);
        if ("refused" in parsed)
          return (0, yaml_reading.RT)(spot, { message: parsed.refused, hint: parsed.hint });
        const below = comparator === "<" || comparator === "<=";
        if (below ? parsed.value < threshold : parsed.value > threshold)
          return parsed.value;
        const hint2 = `with ${comparator} a warning comes ${below ? "below" : "above"} the threshold`;
        return (0, yaml_reading.RT)(spot, {
          message: `expected a bound stricter than the threshold; found ${(0, tree.hD)(written2)}`,
          hint: hint2
        });
      }
      function inText(spot, index) {
        const { node } = spot;
        return node.kind === "text" && node.textAt !== void 0 ? { ...spot, node: { ...node, at: node.textAt + index } } : spot;
      }
      const mostCharacters = 64 * 1024, jsonValue = {
        type: "any value",
        schema: { type: ["object", "array", "string", "number", "boolean"] },
        read: (spot) => {
          const before = spot.reading.found.length, value = plain(spot.node, spot);
          if (!(spot.reading.found.length > before))
            return JSON.stringify(value).length > mostCharacters ? (0, yaml_reading.RT)(spot, { message: `a body of more than ${mostCharacters} characters` }) : value;
        }
      };
      function plain(node, spot) {
        return node.kind === "text" ? node.text : node.kind === "boolean" ? node.value : node.kind === "nothing" ? null : node.kind === "list" ? node.items.map((item) => plain(item, spot)) : node.kind === "map" ? Object.fromEntries(node.entries.map(({ key: key2, value }) => [key2, plain(value, spot)])) : Number.isFinite(node.value) && (!Number.isInteger(node.value) || Number.isSafeInteger(node.value)) ? node.value : (0, yaml_reading.RT)({ ...spot, node }, { message: "JSON cannot hold this number as it is written", hint: "put it into quotes" });
      }
      var telling_names = __webpack_require__(2499);
      const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"], mostBodyCharacters = 64 * 1024, requestFields = {
        name: {
          option: scalars.UU,
          doc: "What objectives and the scorecard call it.",
          otherwise: "method and path, such as `GET /products`",
          example: "checkout"
        },
        method: { option: (0, scalars.Yq)(methods), doc: "The HTTP method.", default: "GET", example: "POST" },
        path: {
          option: scalars.Ae,
          required: !0,
          doc: "Joined to the target's own path; it may hold a query.",
          example: "/checkout"
        },
        headers: {
          option: headers.b3,
          doc: "Sent with this request beside those of the target.",
          otherwise: "none"
        },
        json: { option: jsonValue, doc: "A body, sent as JSON.", otherwise: "no body" },
        body: {
          option: (0, scalars.Qq)({ most: mostBodyCharacters, expected: "a text" }),
          doc: "A body, sent as it is.",
          otherwise: "no body",
          example: "sku=1"
        },
        weight: {
          option: scalars.VA,
          doc: "How often it is sent, compared with the others.",
          default: 1,
          example: 3
        },
        expect: {
          option: (0, section.uW)({
            status: {
              option: scalars.bM,
              doc: "The status codes that are good.",
              otherwise: "2xx and 3xx",
              example: 201
            }
          }),
          doc: "What a good answer is.",
          otherwise: "2xx and 3xx are good"
        }
      }, exclusive = [["json", "body"]], request = {
        type: "`METHOD /path`, or mapping",
        fields: requestFields,
        schema: {
          anyOf: [
            {
              type: "string",
              pattern: `^(${methods.join("|")}) /(?!/)[!"$-~]*$`,
              examples: ["GET /products"]
            },
            {
              ...(0, section.vW)(requestFields, { exclusive }),
              dependentSchemas: Object.fromEntries(exclusive[0].map((key2) => [
                key2,
                { required: ["method"], properties: { method: { enum: withBody() } } }
              ]))
            }
          ]
        },
        read: (spot) => spot.node.kind === "text" ? requests_readShort(spot) : spot.node.kind !== "map" ? (0, yaml_reading.RT)(spot, {
          message: `expected a request; found ${(0, tree.q0)(spot.node)}`,
          hint: "such as GET /products"
        }) : readLong(spot)
      };
      function requests_readShort(spot) {
        const parsed = (0, text_option.yR)(spot, parseShort);
        return parsed && planOf(parsed, spot);
      }
      function parseShort(written2) {
        const match2 = /^(\S+)( +)(.*)$/.exec(written2), hint2 = `such as ${written2.startsWith("/") ? "GET " : ""}${written2.startsWith("/") ? written2.slice(0, 60) : "GET /products"}`;
        if (!match2)
          return { refused: `expected a method and a path; found ${(0, tree.hD)(written2)}`, hint: hint2 };
        const [, method, blanks, rest] = match2;
        if (!methods.some((known2) => known2 === method)) {
          const near = (0, nearest.p)(method, methods);
          return {
            refused: `expected a method such as GET; found ${(0, tree.hD)(method)}`,
            hint: near && `did you mean ${near}?`,
            index: 0
          };
        }
        const parsed = scalars.Ae.parse(rest);
        return "value" in parsed ? { value: { method, path: parsed.value } } : { ...parsed, index: method.length + blanks.length + (parsed.index ?? 0) };
      }
      function readLong(spot) {
        const { values, whole: whole2 } = (0, section.GU)(requestFields, { exclusive }, spot), bodyKey = exclusive[0].map((key2) => (0, tree.Ms)(spot.node, key2)).find((entry) => entry !== void 0), method = values.method ?? ((0, tree.Ms)(spot.node, "method") ? void 0 : (0, language_option.H)(requestFields.method));
        if (bodyKey && method && !withBody().includes(method))
          return (0, yaml_reading.RT)(spot, {
            message: `a ${method} request has no body`,
            hint: "write a method such as `method: POST`",
            at: bodyKey.at
          });
        if (!(!whole2 || method === void 0 || values.path === void 0))
          return planOf({ ...values, method, path: values.path }, spot);
      }
      function planOf(values, { reading }) {
        const { method, path, json } = values, body = json === void 0 ? values.body : JSON.stringify(json);
        for (const secret of [...(0, telling_names.Q)(path), ...(0, telling_names.H)(body ?? "")])
          reading.secrets.add(secret);
        const typed = Object.keys(values.headers ?? {}).some((header) => header.toLowerCase() === "content-type");
        return {
          name: values.name ?? `${method} ${path}`,
          method,
          path,
          headers: {
            ...json !== void 0 && !typed && { "content-type": "application/json" },
            ...values.headers
          },
          ...body !== void 0 && { body },
          weight: values.weight ?? (0, language_option.H)(requestFields.weight),
          expect: values.expect?.status ? { status: values.expect.status } : {}
        };
      }
      function withBody() {
        return methods.filter((method) => method !== "GET" && method !== "HEAD");
      }
      const nameForm = "^[a-zA-Z_][a-zA-Z0-9_]{0,99}$", longestValue = 200, taken = /^(__.*|side)$/, scrape_labels = {
        type: "labels",
        schema: {
          type: "object",
          propertyNames: { pattern: nameForm, not: { pattern: taken.source } },
          additionalProperties: { type: "string", minLength: 1, maxLength: longestValue },
          maxProperties: limits.F.scrapeLabels
        },
        read: (spot) => {
          const { node, reading } = spot;
          if (node.kind !== "map")
            return (0, yaml_reading.RT)(spot, {
              message: `expected a mapping of label names to values; found ${(0, tree.q0)(node)}`,
              hint: "such as { job: checkout }"
            });
          if (node.entries.length > limits.F.scrapeLabels)
            return (0, yaml_reading.RT)(spot, { message: "there are too many labels" });
          const before = reading.found.length, pairs = node.entries.map(({ key: key2, at, value }) => {
            const own = { ...spot, node: value, path: `${spot.path}.${key2}` };
            return new RegExp(nameForm).test(key2) ? taken.test(key2) ? (0, yaml_reading.RT)(spot, { message: `the label ${key2} is the gate's own`, at }) : value.kind !== "text" ? (0, yaml_reading.RT)(own, {
              message: `expected a text; found ${(0, tree.q0)(value)}`,
              hint: "put it into quotes"
            }) : (value.text === "" || value.text.length > longestValue) && (0, yaml_reading.RT)(own, { message: `expected a text of 1 to ${longestValue} characters` }) : (0, yaml_reading.RT)(spot, { message: "a label name is made of letters, digits and underscores", at }), [key2, value.kind === "text" ? value.text : ""];
          });
          return reading.found.length > before ? void 0 : Object.fromEntries(pairs);
        }
      }, scrapeFields = {
        path: {
          option: scalars.Ae,
          doc: "Where the metrics are, in Prometheus's text format; joined to the path of the target, and of the baseline.",
          default: "/metrics",
          example: "/internal/metrics"
        },
        url: {
          option: base_url.pc,
          doc: "Base address of metrics that are elsewhere than the target, such as at another port; `path` is joined to it.",
          otherwise: "target and baseline",
          example: "http://127.0.0.1:9102"
        },
        headers: {
          option: headers.b3,
          doc: "Sent with each scrape; every value is a secret. Those of target and baseline go to their own addresses by themselves.",
          otherwise: "none"
        },
        interval: {
          option: (0, scalars.p0)({ least: 500, most: limits.F.scrapeIntervalMs }),
          doc: "How often it is scraped, and how long a scrape may take.",
          default: "1s",
          example: "5s"
        },
        labels: {
          option: scrape_labels,
          doc: "Put on every series, such as the `job` that your queries ask for.",
          otherwise: '`job="target"`'
        }
      }, scrape = {
        ...(0, section.uW)(scrapeFields),
        read: (spot) => {
          const { values, whole: whole2 } = (0, section.GU)(scrapeFields, {}, spot);
          if (!whole2)
            return;
          const { url } = values;
          return {
            ...url && { url: url.url },
            path: values.path ?? (0, language_option.H)(scrapeFields.path),
            headers: (0, headers.lF)(url?.authorization ? { authorization: url.authorization } : {}, values.headers ?? {}),
            intervalMs: values.interval ?? (0, language_option.H)(scrapeFields.interval),
            labels: values.labels ?? {}
          };
        }
      };
      var slos = __webpack_require__(5946);
      const date = (0, text_option.vU)({
        type: "date",
        expected: "a date",
        hint: "such as 2026-12-31",
        schema: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
        parse: (text) => {
          const value = text.trim();
          return /^\d{4}-\d{2}-\d{2}$/.test(value) && isOfCalendar(value) ? { value } : { refused: `expected a date; found ${(0, tree.hD)(text)}`, hint: "such as 2026-12-31" };
        }
      }), isOfCalendar = (text) => {
        const time2 = Date.parse(`${text}T00:00:00Z`);
        return !Number.isNaN(time2) && new Date(time2).toISOString().startsWith(text);
      }, waivers_link = (0, text_option.vU)({
        type: "link",
        expected: "a link",
        hint: "such as https://issues.example/123",
        schema: { pattern: "^https?://" },
        parse: (text) => {
          const value = text.trim();
          return /^https?:\/\/\S{1,500}$/.test(value) && URL.canParse(value) ? { value } : { refused: `expected a link that begins with https://; found ${(0, tree.hD)(text)}` };
        }
      }), waiverFields = {
        objective: {
          option: scalars.UU,
          doc: "Name of the objective, as it is written under `objectives`.",
          required: !0,
          example: "p(95) < 200ms"
        },
        until: {
          option: date,
          doc: "The last day (UTC) on which it holds.",
          required: !0,
          example: "2026-12-31"
        },
        reason: {
          option: scalars.UU,
          doc: "Why, for whoever reads the scorecard.",
          required: !0,
          example: "the new index lands next week"
        },
        link: { option: waivers_link, doc: "Where the mending is tracked.", otherwise: "none" }
      }, waiver = {
        type: "waiver",
        fields: waiverFields,
        schema: (0, section.vW)(waiverFields),
        read: (spot) => {
          const { values, whole: whole2 } = (0, section.GU)(waiverFields, {}, spot);
          return values.until !== void 0 && noteExpired(values.until, spot), whole2 ? values : void 0;
        }
      }, waivers = (0, list.p)(waiver, {
        most: limits.F.objectives,
        name: ({ objective: objective2 }) => objective2,
        what: "waivers"
      });
      function noteExpired(until, spot) {
        const { today } = spot.reading;
        if (today === void 0 || until >= today)
          return;
        const { value: node } = (0, tree.Ms)(spot.node, "until");
        (0, yaml_reading.RT)({ ...spot, node, path: `${spot.path}.until` }, { message: `the waiver has ended on ${until}`, hint: "remove it, or agree on another day" });
      }
      const readyFields = {
        path: {
          option: scalars.Ae,
          doc: "Asked for until the target is ready; joined to the target's own path.",
          default: "/",
          example: "/health"
        },
        status: {
          option: (0, scalars.nd)({ least: 100, most: 599 }),
          doc: "The status of a good answer.",
          otherwise: "anything below 500",
          example: 200
        },
        timeout: {
          option: (0, scalars.p0)({ least: 1, most: limits.F.readyTimeoutMs }),
          doc: "How long to wait for three good answers in a row.",
          default: "5m"
        }
      }, targetReadyFields = {
        ...readyFields,
        header: {
          option: scalars.iH,
          doc: "A header that a good answer has; `$commit` is the head commit, or its first seven characters and more.",
          otherwise: "any",
          example: "X-Commit: $commit"
        },
        body: {
          option: (0, scalars.Qq)({ most: 1e3, expected: "a text" }),
          doc: "Text that a good answer holds in its first 10 kB, `$commit` as in `header`.",
          otherwise: "any",
          example: "$commit"
        }
      }, previewCommentFields = {
        author: {
          option: scalars.UU,
          doc: "Login of the bot. Its comment counts where it names the head commit too.",
          required: !0,
          example: "netlify[bot]"
        },
        host: {
          option: scalars.JF,
          doc: "Where its previews are: the first such address in the comment is taken.",
          required: !0,
          example: "*.netlify.app"
        }
      }, deploymentFields = {
        environment: {
          option: scalars.UU,
          doc: "Name of the environment, or a pattern with `*`; needed where a commit has several previews.",
          otherwise: "the only one that there is",
          example: "Preview"
        },
        status: {
          option: scalars.UU,
          doc: "Context of a commit status whose address is the preview, or a pattern with `*`, where there are no deployments.",
          otherwise: "deployments only",
          example: "netlify/*/deploy-preview"
        },
        comment: {
          option: (0, section.uW)(previewCommentFields),
          doc: "A bot's comment that names the preview, where nothing else does.",
          otherwise: "comments tell nothing"
        },
        timeout: {
          option: (0, scalars.p0)({ least: 1, most: limits.F.deploymentTimeoutMs }),
          doc: "How long to wait for this commit's deployment.",
          default: "10m"
        }
      }, tlsFields = {
        ca: {
          option: scalars.NJ,
          doc: "PEM file of the authorities that are trusted.",
          otherwise: "Node's own",
          example: "preview-ca.pem"
        },
        cert: { option: scalars.NJ, doc: "PEM file of the client's certificate.", otherwise: "none" },
        key: { option: scalars.NJ, doc: "PEM file of the key to `cert`; a secret.", otherwise: "none" }
      }, routeFields = {
        resolve: {
          option: scalars.hl,
          doc: "Address that is connected to in place of what the name resolves to.",
          otherwise: "every address of the name, in turn",
          example: "10.1.2.3"
        },
        tls: {
          option: (0, section.uW)(tlsFields),
          doc: "Files for TLS, beside the config.",
          otherwise: "Node's own authorities"
        }
      }, targetFields = {
        url: {
          option: base_url.pc,
          doc: "Base address of the preview. Credentials in it become Basic authorization.",
          otherwise: "this commit's deployment",
          example: "https://preview.example"
        },
        deployment: {
          option: (0, section.uW)(deploymentFields),
          doc: "Look up this commit's deployment on GitHub. Excludes `url`.",
          otherwise: "where there is no `url`"
        },
        ready: {
          option: (0, section.uW)(targetReadyFields),
          doc: "When the target counts as ready.",
          otherwise: "`/` answers below 500, three times in a row, within 5m"
        },
        headers: {
          option: headers.b3,
          doc: "Sent with every request to the target; every value is a secret.",
          otherwise: "none"
        },
        ...routeFields
      }, baselineDeploymentFields = {
        environment: {
          option: scalars.UU,
          doc: "Name of the environment, or a pattern with `*`; its newest deployment that is up is the baseline.",
          example: "production",
          required: !0
        }
      }, historyFields = {
        runs: {
          option: (0, scalars.nd)({ least: 5, most: 50 }),
          doc: "How many of the newest runs are compared with.",
          default: 20
        },
        dir: {
          option: scalars.NJ,
          doc: "Folder that they are kept in, from the working folder.",
          otherwise: "the check runs of the base branch",
          example: ".reliability-gate"
        }
      }, baselineFields = {
        url: {
          option: base_url.pc,
          doc: "Base address of the deployment to compare with. Credentials in it become Basic authorization.",
          otherwise: "the input `baseline`",
          example: "https://production.example"
        },
        deployment: {
          option: (0, section.uW)(baselineDeploymentFields),
          doc: "Look the baseline up among the deployments on GitHub. Excludes `url`.",
          otherwise: "where there is no `url`"
        },
        ready: {
          option: (0, section.uW)(readyFields),
          doc: "When the baseline counts as ready.",
          otherwise: "as `target.ready` says"
        },
        headers: {
          option: headers.b3,
          doc: "Sent with every request to the baseline; every value is a secret.",
          otherwise: "none"
        },
        ...routeFields,
        design: {
          option: (0, scalars.Yq)(["paired", "abba"]),
          doc: "How both are loaded: `paired`, arrivals alternate between them; `abba`, one at a time in turns, for deployments that disturb each other.",
          default: "paired"
        },
        tolerance: {
          option: scalars.X1,
          doc: "Where no objective against base is written: the four as `<= base + X`, with this for p(50) and p(95). Excludes `detect`.",
          otherwise: "`detect`",
          example: "10%"
        },
        detect: {
          option: scalars.X1,
          doc: "Where no objective against base is written: the change of p(50) and p(95) that must not be missed. A change for the worse that is certain fails from half of it on.",
          default: "10%"
        },
        calibration: {
          option: scalars.NJ,
          doc: "File of `reliability-gate calibrate`: what two deployments of the same build differ by. Beside the config.",
          otherwise: "an offset of 2 % is assumed for each deployment",
          example: "reliability-gate.calibration.json"
        },
        history: {
          option: (0, section.uW)(historyFields),
          doc: "Compare with earlier runs that passed, where there is no second deployment; weaker evidence. Excludes `url` and `deployment`.",
          otherwise: "none"
        }
      }, familyTermsOf = (baseline) => baseline?.tolerance === void 0 ? { size: baseline?.detect ?? (0, language_option.H)(baselineFields.detect) } : { size: baseline.tolerance, form: "literal" }, prometheusFields = {
        url: {
          option: base_url.pc,
          doc: "Base address of a Prometheus-compatible API. Credentials in it become Basic authorization.",
          otherwise: "the input `prometheus-url`",
          example: "http://prometheus:9090"
        },
        headers: {
          option: headers.b3,
          doc: "Sent with every query; every value is a secret.",
          otherwise: "none"
        },
        auth: {
          option: auth,
          doc: "How queries are authorised, where headers do not say it; one of the keys below. See [access](prometheus.md#access).",
          otherwise: "as the address and `headers` say"
        },
        tls: {
          option: (0, section.uW)(tlsFields),
          doc: "Files for TLS, beside the config.",
          otherwise: "Node's own authorities"
        },
        target: {
          option: selector.yN,
          doc: "Matchers of the target's own series, for what it uses and how it saw the requests; see [resources](prometheus.md#resource-use).",
          otherwise: "found by its address, the name of the service, or as the only job",
          example: '{job="checkout"}'
        },
        memory: {
          option: (0, scalars.Qq)({ most: 1e4, expected: "a PromQL query" }),
          doc: "PromQL of the target's memory in bytes, for the trend of a `soak`; several series are added up.",
          otherwise: "`process_resident_memory_bytes` of `target`, or where one process has it",
          example: 'process_resident_memory_bytes{job="checkout"}'
        },
        "external-url": {
          option: link_link,
          doc: "Where people open Prometheus: the scorecard links each query to its graph over the window.",
          otherwise: "`url`, where it has a public name and needs no headers",
          example: "https://prometheus.example"
        },
        scrape: {
          option: (0, list.p)(scrape, { most: limits.F.scrapes, what: "scrapes" }),
          doc: "Start a Prometheus for the run and let it scrape these; see [without one of your own](prometheus.md#without-a-prometheus-of-your-own). Excludes `url`, `headers` and `external-url`.",
          otherwise: "none is started"
        },
        "keep-data": {
          option: scalars.Jt,
          doc: "Of `scrape`: what was stored stays in the report folder, as `prometheus/`.",
          default: !1
        }
      }, grafanaFields = {
        dashboard: {
          option: link_link,
          doc: "Address of a dashboard, with its variables; the scorecard links to it at exactly the window.",
          required: !0,
          example: "https://grafana.example/d/abc/checkout?var-env=preview"
        }
      }, loadFields = {
        profile: {
          option: (0, scalars.Yq)(plan.xD),
          doc: "The shape of the load, see [profiles](profiles.md): constant; in steps until an objective breaks; up and down; for long; in steps for its own sake.",
          default: "load",
          example: "stress"
        },
        rate: {
          option: (0, scalars.TS)({ most: limits.F.ratePerSecond }),
          doc: "Open model: arrivals at the target, which never wait for answers. Excludes `users`.",
          default: "20/s",
          example: "100/s"
        },
        users: {
          option: (0, scalars.nd)({ least: 1, most: limits.F.users }),
          doc: "Closed model: so many users, each of whom sends again when answered. Excludes `rate`.",
          otherwise: "the open model",
          example: 50
        },
        arrivals: {
          option: (0, scalars.Yq)(["even", "poisson"]),
          doc: "How a `rate` arrives: evenly spaced, or as many independent users do (`poisson`), which queues more.",
          default: "even"
        },
        "think-time": {
          option: (0, scalars.p0)({ least: 1, most: limits.F.thinkMs }),
          doc: "How long each of `users` waits after an answer.",
          otherwise: "none",
          example: "500ms"
        },
        steps: {
          option: steps,
          doc: "Of `stress` and `scalability`: rates or numbers of users, ascending. Excludes `rate` and `users`.",
          otherwise: "doublings of `rate` or `users`",
          example: ["100/s", "200/s", "400/s"]
        },
        spike: {
          option: spike,
          doc: "Of the profile `spike`: how high, when and for how long.",
          otherwise: "5 × `rate`, after a quarter of `duration`, for a sixth of it"
        },
        duration: {
          option: (0, scalars.p0)({ least: 100, most: limits.F.durationMs }),
          doc: "The measured part, after the warm-up. Of `stress` and `scalability` each step, then 20s by default; of a `spike` 2m, of a `soak` 15m.",
          default: "1m",
          example: "2m"
        },
        warmup: {
          option: (0, scalars.p0)({ least: 0, most: limits.F.warmupMs }),
          doc: "Sent first and left out of every number.",
          default: "5s",
          example: "10s"
        },
        timeout: {
          option: (0, scalars.p0)({ least: 1, most: limits.F.requestTimeoutMs }),
          doc: "A request slower than this is an error.",
          default: "10s"
        },
        "max-connections": {
          option: (0, scalars.nd)({ least: 1, most: limits.F.connections }),
          doc: "Most connections open at once. An arrival that finds all of them held is dropped and counted; dropped is not good.",
          default: 1e3
        },
        "keep-alive": {
          option: scalars.Jt,
          doc: "Without it each request has a connection of its own, and its handshakes are part of its time.",
          default: !0
        },
        http: {
          option: (0, scalars.nd)({ least: 1, most: 2 }),
          doc: "Version of HTTP; `2` by ALPN over TLS, and with prior knowledge without it.",
          default: 1
        },
        phases: {
          option: scalars.Jt,
          doc: "Keep where the time of the answers goes: DNS, connection, TLS, first byte, download.",
          default: !1
        },
        workers: {
          option: scalars.EH,
          doc: "Threads that send. A comparison has one.",
          default: "auto",
          example: 2
        },
        requests: {
          option: (0, list.p)(request, { most: limits.F.requests, name: ({ name }) => name, what: "requests" }),
          doc: "What is sent, mixed by weight.",
          default: ["GET /"],
          example: ["GET /products"]
        },
        // Typed as no keys of their own: only the engine itself reads its settings.
        ...engines.US
      }, limitFields = {
        rate: {
          option: (0, scalars.TS)({ most: limits.F.ratePerSecond }),
          doc: "Most arrivals a second at the target, of a spike and of every step too; a baseline gets as many.",
          otherwise: "none",
          example: "500/s"
        },
        users: {
          option: (0, scalars.nd)({ least: 1, most: limits.F.users }),
          doc: "Most users, of every step too.",
          otherwise: "none",
          example: 200
        },
        duration: {
          option: (0, scalars.p0)({ least: 100, most: limits.F.durationMs }),
          doc: "The longest that load may be sent, with warm-ups and all steps.",
          otherwise: "none",
          example: "10m"
        },
        requests: {
          option: (0, scalars.nd)({ least: 1, most: limits.F.totalRequests }),
          doc: "Most requests in all: warm-ups, all steps, target and baseline. Users then need a `think-time`.",
          otherwise: "none",
          example: 1e5
        }
      }, policyFields = {
        inconclusive: {
          option: (0, scalars.Yq)(["neutral", "block"]),
          doc: "Where the measurement leaves it open: `neutral` is a grey check, `block` a red one.",
          default: "neutral"
        },
        "no-data": {
          option: (0, scalars.Yq)(["block", "neutral"]),
          doc: "Where an objective had nothing to measure.",
          default: "block"
        },
        "too-few-requests": {
          option: (0, scalars.Yq)(["block", "neutral"]),
          doc: "Where no outcome of so few requests could have passed an objective.",
          default: "block"
        },
        error: {
          option: (0, scalars.Yq)(["block", "neutral"]),
          doc: "Where the gate could not do its work.",
          default: "block"
        },
        waivers: {
          option: (0, scalars.Yq)(["base", "head"]),
          doc: "Whose waivers hold on a pull request: those of its `base` branch, or of its own `head`. Read from the base branch.",
          default: "base"
        },
        "allowed-hosts": {
          option: (0, list.p)(scalars.JF, { most: limits.F.hosts, what: "hosts" }),
          doc: "Hosts that target, baseline, `resolve` and `scrape` may have; a leading `*.` stands for every name below. Link-local and metadata addresses are refused always. On a pull request those of its base branch hold as well.",
          otherwise: "any host",
          example: ["*.preview.example"]
        },
        "prometheus-hosts": {
          option: (0, list.p)(scalars.JF, { most: limits.F.hosts, what: "hosts" }),
          doc: "Hosts that `prometheus.url` and the `token-url` of its `auth` may have. On a pull request those of its base branch hold as well.",
          otherwise: "any host",
          example: ["prometheus.example"]
        },
        limits: {
          option: (0, section.uW)(limitFields),
          doc: "The most that a load may be; more is a mistake of the config. On a pull request those of its base branch hold as well. See [untrusted changes](untrusted-changes.md).",
          otherwise: "none"
        }
      }, configFields = {
        version: { option: (0, scalars.nd)({ least: 1, most: 1 }), doc: "Version of this format.", default: 1 },
        service: {
          option: scalars.UU,
          doc: "The name on the scorecard; one comment and one check per service.",
          otherwise: "the repository's name",
          example: "checkout-api"
        },
        target: {
          option: (0, section.uW)(targetFields, { exclusive: [["url", "deployment"]] }),
          doc: "What is measured.",
          otherwise: "this commit's deployment"
        },
        prometheus: {
          option: (0, section.uW)(prometheusFields, {
            exclusive: [
              ["url", "scrape"],
              ["headers", "scrape"],
              ["external-url", "scrape"]
            ]
          }),
          doc: "Where server-side metrics come from.",
          otherwise: "none"
        },
        grafana: {
          option: (0, section.uW)(grafanaFields),
          doc: "What the scorecard links to.",
          otherwise: "no link"
        },
        load: {
          option: (0, section.uW)(loadFields, {
            exclusive: [
              ["rate", "users"],
              ["rate", "steps"],
              ["users", "steps"],
              ["rate", "think-time"],
              ["users", "arrivals"]
            ]
          }),
          doc: "What load is sent.",
          otherwise: "20/s of `GET /` for 1m after 5s of warm-up"
        },
        objectives: {
          option: (0, list.p)(objective, {
            most: limits.F.objectives,
            name: ({ objective: objective2 }) => objective2.name,
            what: "objectives"
          }),
          doc: "What must hold.",
          default: ["availability >= 99%", "p(95) < 1s"],
          example: ["availability >= 99.9%", "p(95) < 200ms"]
        },
        baseline: {
          option: (0, section.uW)(baselineFields, {
            exclusive: [
              ["url", "deployment"],
              ["tolerance", "detect"],
              ["url", "history"],
              ["deployment", "history"]
            ]
          }),
          doc: "What the target is compared with; see [comparison](comparison.md).",
          otherwise: "no comparison"
        },
        slos: {
          option: slos.i,
          doc: "Service-level objectives on counters of Prometheus, with their error budgets, and files of other tools; see [SLOs](slos.md).",
          otherwise: "none"
        },
        waivers: {
          option: waivers,
          doc: "Objectives that are set aside for a time; on a pull request those of its base branch hold.",
          otherwise: "none"
        },
        policy: {
          option: (0, section.uW)(policyFields),
          doc: "What blocks the pull request.",
          otherwise: "each key by its own default"
        }
      };
    })
  ),
  /***/
  5495: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        T4: () => (
          /* binding */
          readPolicy
        ),
        /* harmony export */
        ap: () => (
          /* binding */
          configFiles
        ),
        /* harmony export */
        o4: () => (
          /* binding */
          parseConfig
        ),
        /* harmony export */
        rI: () => (
          /* binding */
          readServiceName
        ),
        /* harmony export */
        sb: () => (
          /* binding */
          defaultConfig
        )
        /* harmony export */
      });
      var _language_option_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3446), _language_section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1192), _language_yaml_parse_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8094), _language_yaml_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8575), _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3483), _model_nearest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(376), _model_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9241), _family_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9807), _options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3707);
      const configFiles = ["reliability-gate.yml", ".github/reliability-gate.yml"];
      function parseConfig(text, options) {
        const [reading, node] = (0, _language_yaml_parse_yaml_js__WEBPACK_IMPORTED_MODULE_2__.hN)(text, options), spot = node && { node, path: "", reading }, read = spot && isConfig(spot) ? (0, _language_section_js__WEBPACK_IMPORTED_MODULE_1__.GU)(_options_js__WEBPACK_IMPORTED_MODULE_7__.e5, { elsewhere }, spot) : void 0;
        spot && read && (noteUnknownRequests(read.values, spot), noteUnknownWaivers(read.values, spot));
        const mistakes = (0, _language_yaml_reading_js__WEBPACK_IMPORTED_MODULE_3__.N2)(reading);
        if (read && mistakes.length === 0)
          return {
            file: options.file,
            settings: read.values,
            secrets: [...reading.secrets].filter((secret) => secret !== ""),
            placeOf: (...keys) => {
              const found = keys.reduce((above, key) => (0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__.Ms)(above, key)?.value, node);
              return found && reading.place(found.at);
            }
          };
        const count = mistakes.length === 1 ? "a mistake" : `${mistakes.length} mistakes`;
        throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_5__.AF("config", `${options.file} has ${count}`, { mistakes });
      }
      function isConfig(spot) {
        const { node } = spot, known = Object.keys(_options_js__WEBPACK_IMPORTED_MODULE_7__.e5), isKey = ({ key }) => /^[a-z_-]{1,30}$/.test(key) || key === "<<" || (0, _model_nearest_js__WEBPACK_IMPORTED_MODULE_8__.p)(key, known) !== void 0 || elsewhere(key) !== void 0;
        return node.kind !== "map" || node.entries.some(isKey) ? !0 : ((0, _language_yaml_reading_js__WEBPACK_IMPORTED_MODULE_3__.lv)(spot, {
          message: "this is not a config of the gate: none of its keys is known",
          hint: `known here: ${known.join(", ")}`
        }), !1);
      }
      function readServiceName(text, file) {
        const [reading, node] = (0, _language_yaml_parse_yaml_js__WEBPACK_IMPORTED_MODULE_2__.hN)(text, { file, environment: void 0 }), entry = node && (0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__.Ms)(node, "service");
        return entry && _options_js__WEBPACK_IMPORTED_MODULE_7__.e5.service.option.read({ node: entry.value, path: "service", reading });
      }
      function readPolicy(text, file) {
        const [reading, node] = (0, _language_yaml_parse_yaml_js__WEBPACK_IMPORTED_MODULE_2__.hN)(text, { file, environment: void 0 });
        if (!node)
          return;
        const entry = (0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__.Ms)(node, "policy");
        return entry ? _options_js__WEBPACK_IMPORTED_MODULE_7__.e5.policy.option.read({ node: entry.value, path: "policy", reading }) : {};
      }
      function defaultConfig() {
        return { file: void 0, settings: {}, secrets: [], placeOf: () => {
        } };
      }
      function noteUnknownRequests({ load }, spot) {
        if ((0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__.Ms)((0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__.Ms)(spot.node, "load")?.value, "requests") && !load?.requests)
          return;
        const names = (load?.requests ?? (0, _language_option_js__WEBPACK_IMPORTED_MODULE_0__.H)(_options_js__WEBPACK_IMPORTED_MODULE_7__.SE.requests)).map(({ name }) => name);
        for (const { request, spot: named } of spot.reading.references) {
          if (names.includes(request))
            continue;
          const near = (0, _model_nearest_js__WEBPACK_IMPORTED_MODULE_8__.p)(request, names), hint = near ? `did you mean \`${near}\`?` : `the requests are ${names.slice(0, 10).join(", ")}`;
          (0, _language_yaml_reading_js__WEBPACK_IMPORTED_MODULE_3__.RT)(named, { message: `no request is named \`${request}\``, hint });
        }
      }
      function noteUnknownWaivers({ objectives, slos, waivers, baseline }, spot) {
        if (!waivers || (0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__.Ms)(spot.node, "objectives") && !objectives || (0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__.Ms)(spot.node, "slos") && (!slos || slos.imports.length > 0))
          return;
        const written = (objectives ?? (0, _language_option_js__WEBPACK_IMPORTED_MODULE_0__.H)(_options_js__WEBPACK_IMPORTED_MODULE_7__.e5.objectives)).map(({ objective }) => objective);
        if (written.some(({ source }) => source === "alerts"))
          return;
        const family = written.some(({ source }) => source === "baseline") ? [] : (0, _family_js__WEBPACK_IMPORTED_MODULE_6__.A)((0, _options_js__WEBPACK_IMPORTED_MODULE_7__.tW)(baseline)), ofSlos = (slos?.objectives ?? []).map(({ objective }) => objective), names = [...written, ...ofSlos, ...family].map(({ name }) => name), list = (0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__.Ms)(spot.node, "waivers").value;
        for (const [index, { objective }] of waivers.entries()) {
          if (names.includes(objective))
            continue;
          const item = list.kind === "list" ? list.items[index] : void 0, node = (0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__.Ms)(item, "objective")?.value ?? list, near = (0, _model_nearest_js__WEBPACK_IMPORTED_MODULE_8__.p)(objective, names), hint = near ? `did you mean \`${near}\`?` : `the objectives are ${names.slice(0, 10).join(", ")}`;
          (0, _language_yaml_reading_js__WEBPACK_IMPORTED_MODULE_3__.RT)({ ...spot, node, path: `waivers[${index}].objective` }, { message: `no objective is named \`${objective}\``, hint });
        }
      }
      function elsewhere(key) {
        for (const [section, { option }] of Object.entries(_options_js__WEBPACK_IMPORTED_MODULE_7__.e5))
          if (isMapping(option) && Object.hasOwn(option.fields, key))
            return `${section}.${key}`;
      }
      const isMapping = (option) => option.type === "mapping";
    })
  ),
  /***/
  2390: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        ak: () => (
          /* binding */
          metricOf
        ),
        /* harmony export */
        cK: () => (
          /* binding */
          matches
        ),
        /* harmony export */
        g$: () => (
          /* binding */
          excludingLabel
        ),
        /* harmony export */
        gD: () => (
          /* binding */
          selector
        ),
        /* harmony export */
        yN: () => (
          /* binding */
          matchers
        )
        /* harmony export */
      });
      var _language_text_option_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1788), _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3483), _model_selector_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(297);
      const longestSelector = 1e3, matchers = (0, _language_text_option_js__WEBPACK_IMPORTED_MODULE_0__.vU)({
        type: "matchers",
        expected: "matchers",
        hint: `such as '{job="checkout"}'`,
        schema: { maxLength: longestSelector, pattern: `^\\s*${_model_selector_js__WEBPACK_IMPORTED_MODULE_2__.wN}\\s*$` },
        parse: (written) => {
          const value = written.trim();
          return value.length <= longestSelector && new RegExp(`^${_model_selector_js__WEBPACK_IMPORTED_MODULE_2__.wN}$`).test(value) ? { value } : {
            refused: `expected matchers; found ${(0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.hD)(written)}`,
            hint: `such as '{job="checkout"}'`
          };
        }
      }), selector = (0, _language_text_option_js__WEBPACK_IMPORTED_MODULE_0__.vU)({
        type: "selector",
        expected: "a metric, with or without matchers",
        hint: `such as 'http_requests_total{code=~"5.."}'`,
        schema: { maxLength: longestSelector, pattern: `^\\s*${_model_selector_js__WEBPACK_IMPORTED_MODULE_2__.ml}\\s*$` },
        parse: (written) => {
          if (written.length > longestSelector)
            return { refused: `a selector of more than ${longestSelector} characters` };
          const value = written.trim();
          return new RegExp(`^${_model_selector_js__WEBPACK_IMPORTED_MODULE_2__.ml}$`).test(value) ? { value } : refuse(written);
        }
      });
      function refuse(written) {
        const lead = written.length - written.trimStart().length, rest = written.slice(lead), metric = /^[a-zA-Z_:][a-zA-Z0-9_:]*/.exec(rest)?.[0], example = 'such as http_requests_total{code=~"5.."} or {"http.server.requests"}', expected = `expected a metric, with or without matchers; found ${(0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.hD)(written)}`;
        if (metric === void 0)
          return {
            refused: expected,
            hint: `write the name of the metric first, ${example}`,
            index: lead
          };
        const behind = new RegExp(`^${metric}\\s*(?:\\{(?:[^{}"'\`]|"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`)*\\})?\\s*`).exec(rest), next = rest[behind[0].length];
        return next === void 0 || next === "{" ? {
          refused: `expected matchers such as {code=~"5.."} behind the metric; found ${(0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.hD)(written)}`,
          index: lead + metric.length
        } : { refused: expected, hint: "functions, ranges and offsets are for a query: `prometheus: 'PromQL'` with `when: value < …`", index: lead + (next === "(" ? 0 : behind[0].length) };
      }
      const metricOf = (written) => (0, _model_selector_js__WEBPACK_IMPORTED_MODULE_2__.Id)(written).metric ?? "", matches = (written, label) => (0, _model_selector_js__WEBPACK_IMPORTED_MODULE_2__.z6)(written).some(({ name }) => name === label);
      function excludingLabel(part, total) {
        if (metricOf(part.trim()) !== metricOf(total.trim()))
          return;
        const others = equalitiesOf(total);
        return equalitiesOf(part).find(({ label, isEqual, value }) => others.some((other) => other.label === label && (isEqual && other.isEqual ? value !== other.value : isEqual !== other.isEqual && value === other.value)))?.label;
      }
      const equalitiesOf = (written) => (0, _model_selector_js__WEBPACK_IMPORTED_MODULE_2__.z6)(written.trim()).flatMap(({ name: label, operator, value }) => operator.endsWith("~") || value.includes("\\") ? [] : [{ label, isEqual: operator === "=", value: value.slice(1, -1) }]);
    })
  ),
  /***/
  1068: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        G: () => (
          /* binding */
          parseLongDuration
        ),
        /* harmony export */
        f: () => (
          /* binding */
          sloWindow
        )
        /* harmony export */
      });
      var _language_text_option_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1788), _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3483), _model_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5069);
      const hour = 36e5, unitsMs = {
        ms: 1,
        s: 1e3,
        m: 6e4,
        h: hour,
        d: 24 * hour,
        w: 168 * hour,
        y: 365 * 24 * hour
      }, [least, most] = [hour, 366 * 24 * hour];
      function parseLongDuration(text) {
        if (/^(\d+(ms|[smhdwy]))+$/.test(text))
          return [...text.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * unitsMs[unit], 0);
      }
      const sloWindow = (0, _language_text_option_js__WEBPACK_IMPORTED_MODULE_0__.vU)({
        type: "duration in days",
        expected: "a duration",
        hint: "such as 30d or 4w",
        schema: { pattern: "^\\s*(\\d+(h|d|w))+\\s*$" },
        parse: (written) => {
          const text = written.trim(), value = /^(\d+[hdw])+$/.test(text) ? parseLongDuration(text) : void 0;
          return value === void 0 ? {
            refused: `expected a duration in h, d or w; found ${(0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.hD)(written)}`,
            hint: "such as 30d or 4w"
          } : value >= least && value <= most ? { value } : {
            refused: `expected a duration between 1h and ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_2__.n1)(most)}; found ${(0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.hD)(written)}`
          };
        }
      });
    })
  ),
  /***/
  5946: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        i: () => (
          /* binding */
          slos
        ),
        /* harmony export */
        x: () => (
          /* binding */
          goodShareAtLeast
        )
        /* harmony export */
      });
      var _language_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1987), _language_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4875), _language_option_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3446), _language_scalars_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1954), _language_section_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1192), _language_yaml_reading_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8575), _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3483), _selector_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2390), _slo_window_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1068);
      const absent = {
        option: (0, _language_scalars_js__WEBPACK_IMPORTED_MODULE_3__.Yq)(["ok"]),
        doc: "With `ok` a part of a total that has no series is zero, also where it is a metric of its own.",
        otherwise: "no data, unless the part is of the metric of its total",
        example: "ok"
      }, advisory = {
        option: _language_scalars_js__WEBPACK_IMPORTED_MODULE_3__.Jt,
        doc: "Shown, never counted, and its budget has no say either; of an import all of its SLOs.",
        default: !1
      }, partFields = {
        bad: {
          option: _selector_js__WEBPACK_IMPORTED_MODULE_7__.gD,
          doc: "Counter of what was bad, a part of `total`. Excludes `good`.",
          otherwise: "`good` is there",
          example: 'http_requests_total{code=~"5.."}'
        },
        good: {
          option: _selector_js__WEBPACK_IMPORTED_MODULE_7__.gD,
          doc: "Counter of what was good, a part of `total`. Excludes `bad`.",
          otherwise: "`bad` is there",
          example: 'http_requests_total{code!~"5.."}'
        },
        total: {
          option: _selector_js__WEBPACK_IMPORTED_MODULE_7__.gD,
          doc: "Counter of all that happened.",
          required: !0,
          example: "http_requests_total"
        }
      }, exclusive = [["bad", "good"]], oneOf = [{ required: ["bad"] }, { required: ["good"] }], counters = (0, _language_section_js__WEBPACK_IMPORTED_MODULE_4__.uW)(partFields, { exclusive }), sloFields = {
        name: {
          option: _language_scalars_js__WEBPACK_IMPORTED_MODULE_3__.UU,
          doc: "What the scorecard calls it.",
          required: !0,
          example: "checkout availability"
        },
        description: {
          option: (0, _language_scalars_js__WEBPACK_IMPORTED_MODULE_3__.Qq)({ most: 1e3, expected: "a text" }),
          doc: "For whoever reads the report.",
          otherwise: "none"
        },
        objective: {
          option: _language_scalars_js__WEBPACK_IMPORTED_MODULE_3__.X1,
          doc: "The share that must be good.",
          required: !0,
          example: "99.9%"
        },
        window: {
          option: _slo_window_js__WEBPACK_IMPORTED_MODULE_8__.f,
          doc: "How long the error budget has to last.",
          default: "30d",
          example: "4w"
        },
        ...partFields,
        production: {
          option: { ...counters, schema: { ...counters.schema, oneOf } },
          doc: "The same counters of production, whose error budget is read.",
          otherwise: "the counters above"
        },
        absent,
        key: { option: _language_scalars_js__WEBPACK_IMPORTED_MODULE_3__.Jt, doc: "A failed key objective makes the grade F.", default: !1 },
        weight: { option: _language_scalars_js__WEBPACK_IMPORTED_MODULE_3__.VA, doc: "How much it counts in the score.", default: 1, example: 2 },
        advisory
      }, files = (0, _language_list_js__WEBPACK_IMPORTED_MODULE_1__.p)(_language_scalars_js__WEBPACK_IMPORTED_MODULE_3__.NJ, { most: 50, what: "files" }), importFields = {
        import: {
          option: (0, _language_list_js__WEBPACK_IMPORTED_MODULE_1__.M)(_language_scalars_js__WEBPACK_IMPORTED_MODULE_3__.NJ, files),
          doc: "Files of OpenSLO, Sloth, Pyrra or Keptn, from the folder of the config; see [SLOs](slos.md). `*` stands for any part of a name.",
          required: !0,
          example: "slos/*.yaml"
        },
        values: {
          option: {
            type: "mapping of texts",
            schema: {
              type: "object",
              propertyNames: { pattern: "^[A-Za-z_][\\w.]*$" },
              additionalProperties: { type: "string", maxLength: 200 }
            },
            read: (spot) => {
              if (spot.node.kind !== "map")
                return (0, _language_yaml_reading_js__WEBPACK_IMPORTED_MODULE_5__.RT)(spot, {
                  message: `expected a mapping; found ${(0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_6__.q0)(spot.node)}`,
                  hint: "such as STAGE: dev"
                });
              const texts = (0, _language_scalars_js__WEBPACK_IMPORTED_MODULE_3__.Qq)({ most: 200, expected: "a text" }), read = spot.node.entries.map(({ key, at, value }) => {
                const own = { ...spot, node: value, path: `${spot.path}.${key}` };
                return /^[A-Za-z_][\w.]*$/.test(key) ? [key, texts.read(own)] : [
                  key,
                  (0, _language_yaml_reading_js__WEBPACK_IMPORTED_MODULE_5__.RT)(spot, {
                    message: `\`${key}\` is no name of a placeholder`,
                    hint: "without its $",
                    at
                  })
                ];
              });
              return read.every(([, value]) => value !== void 0) ? Object.fromEntries(read) : void 0;
            }
          },
          doc: "What the placeholders of Keptn stand for, such as `STAGE: dev`; `$SERVICE` is the service.",
          otherwise: "none"
        },
        unsupported: {
          option: (0, _language_scalars_js__WEBPACK_IMPORTED_MODULE_3__.Yq)(["fail", "ignore"]),
          doc: "What becomes of an SLO that cannot be judged here: a mistake, or left out and told on the scorecard.",
          default: "fail"
        },
        absent,
        advisory
      }, neededOf = (fields, otherwise) => Object.fromEntries(Object.entries(fields).map(([key, { required, ...setting }]) => [
        key,
        required ? { ...setting, otherwise } : setting
      ])), importSchema = (0, _language_section_js__WEBPACK_IMPORTED_MODULE_4__.vW)(importFields), item = {
        type: "SLO, or import",
        fields: {
          ...neededOf(sloFields, "*required* of an SLO"),
          ...neededOf(importFields, "*required* to import")
        },
        schema: {
          anyOf: [{ ...(0, _language_section_js__WEBPACK_IMPORTED_MODULE_4__.vW)(sloFields, { exclusive }), oneOf }, importSchema]
        },
        read: (spot) => (0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_6__.Ms)(spot.node, "import") ? readImport(spot) : readSlo(spot)
      }, items = (0, _language_list_js__WEBPACK_IMPORTED_MODULE_1__.p)(item, {
        most: _language_limits_js__WEBPACK_IMPORTED_MODULE_0__.F.objectives,
        name: (read) => read.kind === "slo" ? read.slo.objective.name : `import ${read.import.files.join(" ")}`,
        what: "SLOs"
      }), slos = {
        type: "list of SLOs and imports",
        fields: item.fields,
        schema: { anyOf: [items.schema, importSchema] },
        read: (spot) => {
          const read = spot.node.kind === "map" ? [readImport(spot)] : items.read(spot);
          if (!(!read || read.some((one) => one === void 0)))
            return {
              objectives: read.flatMap((one) => one?.kind === "slo" ? [one.slo] : []),
              imports: read.flatMap((one) => one?.kind === "import" ? [one.import] : [])
            };
        }
      };
      function readImport(spot) {
        const { values, whole } = (0, _language_section_js__WEBPACK_IMPORTED_MODULE_4__.GU)(importFields, {}, spot);
        if (whole)
          return {
            kind: "import",
            import: {
              files: values.import,
              values: values.values ?? {},
              unsupported: values.unsupported ?? (0, _language_option_js__WEBPACK_IMPORTED_MODULE_2__.H)(importFields.unsupported),
              ...values.absent && { absent: values.absent },
              advisory: values.advisory ?? (0, _language_option_js__WEBPACK_IMPORTED_MODULE_2__.H)(importFields.advisory),
              place: spot.reading.place(spot.node.at)
            }
          };
      }
      function readSlo(spot) {
        const { values, whole } = (0, _language_section_js__WEBPACK_IMPORTED_MODULE_4__.GU)(sloFields, { exclusive }, spot), excluded = values.key && values.advisory;
        excluded && (0, _language_yaml_reading_js__WEBPACK_IMPORTED_MODULE_5__.RT)(spot, {
          message: "`key` and `advisory` exclude each other",
          hint: "an advisory SLO is never counted"
        });
        const { absent: absent2 } = values, indicator = readPart(values, absent2, spot), production = (0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_6__.Ms)(spot.node, "production"), budget = production ? readPart(values.production ?? {}, absent2, {
          ...spot,
          node: production.value,
          path: `${spot.path}.production`
        }) : indicator;
        if (!whole || excluded || !indicator || !budget)
          return;
        const { name, description, objective: threshold, window: windowMs = (0, _language_option_js__WEBPACK_IMPORTED_MODULE_2__.H)(sloFields.window) } = values;
        return { kind: "slo", slo: { objective: {
          name,
          source: "prometheus",
          indicator,
          ...goodShareAtLeast(threshold),
          slo: { windowMs, budget, ...description !== void 0 && { description } },
          key: values.key ?? (0, _language_option_js__WEBPACK_IMPORTED_MODULE_2__.H)(sloFields.key),
          weight: values.weight ?? (0, _language_option_js__WEBPACK_IMPORTED_MODULE_2__.H)(sloFields.weight),
          advisory: values.advisory ?? (0, _language_option_js__WEBPACK_IMPORTED_MODULE_2__.H)(sloFields.advisory)
        }, place: spot.reading.place(spot.node.at) } };
      }
      const goodShareAtLeast = (threshold) => ({ comparator: ">=", threshold, unit: "ratio" });
      function readPart({ bad, good, total }, absent2, spot) {
        const has = (key) => (0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_6__.Ms)(spot.node, key) !== void 0;
        spot.node.kind === "map" && !has("bad") && !has("good") && (0, _language_yaml_reading_js__WEBPACK_IMPORTED_MODULE_5__.RT)(spot, {
          message: "`bad` or `good` is missing",
          hint: "the counter of the part that matters"
        });
        const part = bad ?? good;
        if (!(part === void 0 || total === void 0))
          return {
            kind: "counts",
            partIs: bad === void 0 ? "good" : "bad",
            part,
            total,
            ...absent2 && { absent: absent2 }
          };
      }
    })
  ),
  /***/
  5421: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        F: () => (
          /* binding */
          embedded
        ),
        /* harmony export */
        N: () => (
          /* binding */
          windowSecondsOf
        )
        /* harmony export */
      });
      var _engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2104);
      const spikeWindowSeconds = 0.5, windowSecondsOf = ({ spike }) => spike ? spikeWindowSeconds : _engine_js__WEBPACK_IMPORTED_MODULE_0__.G, embedded = {
        id: "embedded",
        can: { keys: "all", sends: "requests", sides: !0, steps: !0 },
        windowSeconds: windowSecondsOf,
        load: () => __webpack_require__.e(
          /* import() */
          345
        ).then(__webpack_require__.bind(__webpack_require__, 1345))
      };
    })
  ),
  /***/
  2104: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        G: () => (
          /* binding */
          usualWindowSeconds
        )
        /* harmony export */
      });
      const usualWindowSeconds = 2.5;
    })
  ),
  /***/
  4132: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        cu: () => (
          /* binding */
          askAs
        ),
        US: () => (
          /* binding */
          engineFields
        ),
        UN: () => (
          /* binding */
          engineIn
        ),
        I: () => (
          /* binding */
          kindOf
        )
      });
      var embedded_kind = __webpack_require__(5421), section = __webpack_require__(1192), engine = __webpack_require__(2104), scalars = __webpack_require__(1954);
      const samplesFields = {
        file: {
          option: scalars.NJ,
          doc: "NDJSON, gzip too, one request a line, beside the config; see [the engine](engines/samples.md).",
          required: !0,
          example: "requests.ndjson"
        },
        start: {
          option: scalars.kB,
          doc: "When the measured part began (`t` of 0): metrics sources are asked about that time.",
          otherwise: "not known: no metrics source can be asked",
          example: "2026-11-03T14:02:10Z"
        }
      }, samples = {
        id: "samples",
        setting: {
          option: (0, section.uW)(samplesFields),
          doc: "Sends no load: judges the requests of a file as if they had been sent now.",
          otherwise: "the gate's own load"
        },
        can: {
          keys: [
            "profile",
            "rate",
            "users",
            "arrivals",
            "think-time",
            "spike",
            "duration",
            "timeout",
            "requests"
          ],
          sends: "nothing",
          sides: !0,
          steps: !1
        },
        windowSeconds: () => engine.G,
        load: () => __webpack_require__.e(
          /* import() */
          559
        ).then(__webpack_require__.bind(__webpack_require__, 559))
      }, engines = { embedded: embedded_kind.F, samples }, kinds = Object.values(engines), engineFields = Object.fromEntries(kinds.flatMap(({ id: id2, setting }) => setting ? [[id2, setting]] : []));
      function engineIn(load) {
        const [found] = Object.entries(load ?? {}).filter(([key]) => Object.hasOwn(engineFields, key));
        return found && { id: found[0], settings: found[1] };
      }
      function kindOf({ engine: engine2 }) {
        const id2 = engine2?.id ?? embedded_kind.F.id, kind = kinds.find((one) => one.id === id2);
        if (!kind)
          throw new TypeError(`there is no engine ${id2}`);
        return kind;
      }
      const askAs = (load) => async (order) => (await Promise.all(
        /* import() */
        [__webpack_require__.e(752), __webpack_require__.e(44), __webpack_require__.e(771)]
      ).then(__webpack_require__.bind(__webpack_require__, 4771))).askAs(load)(order);
    })
  ),
  /***/
  9294: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        g: () => (
          /* binding */
          decodeText
        )
        /* harmony export */
      });
      var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
      const looked = 512;
      function decodeText(bytes) {
        const other = otherEncoding(bytes);
        return other ? { kind: "missing", isThere: !0, why: `it is ${other}`, hint: "save it as UTF-8" } : (0, node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? { kind: "text", text: bytes.toString("utf8").replace(/^\uFEFF/, "") } : {
          kind: "missing",
          isThere: !0,
          why: "it is not UTF-8, perhaps Latin-1 (ISO 8859-1 or Windows-1252)",
          hint: "save it as UTF-8",
          at: firstFault(bytes)
        };
      }
      function otherEncoding(bytes) {
        if (bytes[0] === 255 && bytes[1] === 254)
          return "UTF-16 (little-endian), not UTF-8";
        if (bytes[0] === 254 && bytes[1] === 255)
          return "UTF-16 (big-endian), not UTF-8";
        const head = bytes.subarray(0, looked);
        if (!head.includes(0))
          return;
        const zeros = [0, 0];
        for (const [index, byte] of head.entries())
          byte === 0 && (zeros[index % 2] += 1);
        const [even, odd] = zeros, most = head.length / 4;
        return odd > most && even < odd / 4 ? "UTF-16 (little-endian), not UTF-8" : even > most && odd < even / 4 ? "UTF-16 (big-endian), not UTF-8" : "not text: it holds zero bytes";
      }
      function firstFault(bytes) {
        for (let line = 1, from = 0; ; line += 1) {
          const found = bytes.indexOf(10, from), text = bytes.subarray(from, found < 0 ? bytes.length : found);
          if (!(0, node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(text))
            return { line, column: text.toString("utf8").indexOf("�") + 1 };
          if (found < 0)
            return { line, column: 1 };
          from = found + 1;
        }
      }
    })
  ),
  /***/
  4152: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Pt: () => (
          /* binding */
          isPattern
        ),
        /* harmony export */
        kt: () => (
          /* binding */
          matchesGlob
        ),
        /* harmony export */
        pV: () => (
          /* binding */
          readGlob
        )
        /* harmony export */
      });
      var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);
      function readGlob(pattern) {
        const names = pattern.split("/"), first = names.findIndex(isPattern), literal = first < 0 ? names.length - 1 : first, parts = [];
        for (const name of names.slice(literal)) {
          const part = partOf(name);
          if ("refused" in part)
            return part;
          parts.push(part);
        }
        const reach = (states) => {
          const reached = /* @__PURE__ */ new Set();
          for (const state of states)
            for (let at = state; reached.add(at), parts[at]?.kind === "any"; at += 1)
              ;
          return [...reached];
        };
        return {
          base: names.slice(0, literal).join("/"),
          start: reach([0]),
          step: (states, name) => reach(states.flatMap((at) => stepOf(parts[at], at, name))),
          isEnd: (states) => states.includes(parts.length)
        };
      }
      function matchesGlob({ base, start, step, isEnd }, path) {
        const prefix = base === "" ? "" : `${base}/`;
        return path.startsWith(prefix) ? isEnd(path.slice(prefix.length).split("/").reduce(step, start)) : !1;
      }
      const isPattern = (path) => /[*?[{]/.test(path);
      function stepOf(part, at, name) {
        return part ? part.kind === "name" ? part.text === name ? [at + 1] : [] : name === "node_modules" ? [] : part.kind === "any" ? name.startsWith(".") ? [] : [at] : part.matches(name) ? [at + 1] : [] : [];
      }
      function partOf(name) {
        if (name === "**")
          return { kind: "any" };
        if (!isPattern(name))
          return { kind: "name", text: name };
        if ((name.match(/\{/g)?.length ?? 0) !== (name.match(/\}/g)?.length ?? 0) && !/[[\]]/.test(name))
          return { refused: "braces of a pattern stand within one name, such as {a,b}.yml" };
        try {
          const compiled = re2js__WEBPACK_IMPORTED_MODULE_0__.L3.compile(sourceOf(name), re2js__WEBPACK_IMPORTED_MODULE_0__.L3.DOTALL), dots = name.startsWith(".");
          return {
            kind: "pattern",
            matches: (found) => (dots || !found.startsWith(".")) && compiled.matches(found)
          };
        } catch {
          return { refused: "the pattern cannot be read" };
        }
      }
      const quoted = (text) => text.replace(/[\\^$.*+?()[\]{}|-]/g, "\\$&"), token = /\[([!^]?)(\]?[^\]]*)\]|./gs;
      function sourceOf(name) {
        let depth = 0;
        return name.replace(token, (character, not, set) => set !== void 0 ? `[${not ? "^" : ""}${set.replace(/[\\[\]^]/g, "\\$&")}]` : character === "*" ? ".*" : character === "?" ? "." : (character === "{" && (depth += 1), character === "{" ? "(?:" : depth === 0 || !/[,}]/.test(character) ? quoted(character) : character === "," ? "|" : (depth -= 1, ")")));
      }
    })
  ),
  /***/
  1715: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        f: () => (
          /* binding */
          replaceFile
        )
        /* harmony export */
      });
      var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
      async function replaceFile(path, text) {
        const made = `${path}.${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}.new`;
        try {
          await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(made, text, { flag: "wx" }), await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(made, path);
        } catch (error) {
          throw await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(made, { force: !0 }).catch(() => {
          }), error;
        }
      }
    })
  ),
  /***/
  1725: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Yw: () => (
          /* binding */
          isBelow
        ),
        /* harmony export */
        qY: () => (
          /* binding */
          outside
        ),
        /* harmony export */
        ux: () => (
          /* binding */
          within
        )
        /* harmony export */
      });
      var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455), node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760), _plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9119);
      function isBelow(folder, path) {
        const way = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
        return way !== ".." && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0, node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
      }
      const outside = {
        kind: "missing",
        isThere: !0,
        why: "it is outside of the repository",
        hint: "a config names files of its own repository or, without one, of the working folder"
      };
      async function within(root, path) {
        if (!isBelow(root, path))
          return outside;
        try {
          const real = await realPathOf(path);
          return isBelow(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root), real) ? { kind: "within", path: real } : outside;
        } catch (error) {
          return (0, _plain_file_js__WEBPACK_IMPORTED_MODULE_2__.MG)(error);
        }
      }
      async function realPathOf(path) {
        try {
          return await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
        } catch (error) {
          const parent = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
          if (error.code !== "ENOENT" || parent === path)
            throw error;
          return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await realPathOf(parent), (0, node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
        }
      }
    })
  ),
  /***/
  4620: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        u: () => (
          /* binding */
          underBase
        ),
        /* harmony export */
        w: () => (
          /* binding */
          readBasePolicy
        )
        /* harmony export */
      });
      var _config_build_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3509), _config_parse_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5495), _model_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9241), _texts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9483);
      const cautious = {
        perSecond: 500,
        users: 500,
        durationMs: 15 * 6e4,
        requests: 5e5
      };
      async function readBasePolicy(config, texts) {
        try {
          const found = await (0, _texts_js__WEBPACK_IMPORTED_MODULE_3__.u0)(config, texts);
          return found ? policyOf(found.text, texts.nameOf(found.path)) : { isThere: !1, waivers: [] };
        } catch (error) {
          if (!(error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF))
            throw error;
          return unread(texts.nameOf(config ?? _config_parse_config_js__WEBPACK_IMPORTED_MODULE_1__.ap[0]), error.message);
        }
      }
      function policyOf(text, name) {
        const settings = settingsOf(text, name), policy = settings ? settings.policy ?? {} : (0, _config_parse_config_js__WEBPACK_IMPORTED_MODULE_1__.T4)(text, name);
        if (!policy)
          return unread(name, `${name} has mistakes in its policy`);
        const bounds = (0, _config_build_plan_js__WEBPACK_IMPORTED_MODULE_0__.GV)(policy);
        return {
          isThere: !0,
          ...Object.keys(bounds).length > 0 && { bounds: { name, ...bounds } },
          waivers: settings && policy.waivers === "head" ? "head" : settings?.waivers ?? []
        };
      }
      const unread = (name, why) => ({
        isThere: !0,
        bounds: { name, limits: cautious, unread: why },
        waivers: []
      });
      function settingsOf(text, file) {
        try {
          return (0, _config_parse_config_js__WEBPACK_IMPORTED_MODULE_1__.o4)(text, { file, environment: void 0 }).settings;
        } catch (error) {
          if (error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF)
            return;
          throw error;
        }
      }
      function underBase(plan, base, today) {
        const bounded = base?.bounds ? { ...plan, policy: { ...plan.policy, base: base.bounds } } : plan, own = plan.waivers;
        if (!own)
          return { plan: bounded, ignored: [] };
        const waivers = (base && base.waivers !== "head" ? base.waivers : own).filter(({ until }) => until >= today), ignored = own.filter(({ objective, until }) => !waivers.some((one) => one.objective === objective && one.until >= until));
        return { plan: { ...bounded, waivers }, ignored };
      }
    })
  ),
  /***/
  3757: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        JM: () => (
          /* binding */
          usualCalibrationFile
        ),
        /* harmony export */
        cA: () => (
          /* binding */
          takeCalibration
        ),
        /* harmony export */
        ik: () => (
          /* binding */
          keepCalibration
        )
        /* harmony export */
      });
      var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760), _files_make_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6817), _files_replace_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1715), _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3483), _model_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9241), _texts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9483);
      const usualCalibrationFile = "reliability-gate.calibration.json", mostRuns = 50;
      function takeCalibration(path, service, read) {
        if (read.kind === "missing") {
          if (!read.isThere)
            return;
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_4__.AF("config", `calibration file ${path}: ${read.why}`, {
            ...read.hint && { hint: read.hint }
          });
        }
        const data = parse(read.text);
        if (!isCalibration(data))
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_4__.AF("config", `calibration file ${path}: it is not what \`reliability-gate calibrate\` writes`, {
            hint: "calibrate again into a new file"
          });
        if (data.service !== service)
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_4__.AF("config", `calibration file ${path}: it is of the service ${(0, _language_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__.hD)(data.service)}, not of ${service}`);
        return { file: path, runs: data.runs.slice(-mostRuns) };
      }
      async function keepCalibration(path, service, run) {
        const runs = [...takeCalibration(path, service, await (0, _texts_js__WEBPACK_IMPORTED_MODULE_5__.yR)(path))?.runs ?? [], run].slice(-mostRuns);
        return await (0, _files_make_folder_js__WEBPACK_IMPORTED_MODULE_1__.f)((0, node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)), await (0, _files_replace_file_js__WEBPACK_IMPORTED_MODULE_2__.f)(path, `${JSON.stringify({ schemaVersion: 1, service, runs }, null, 2)}
`), { file: path, runs };
      }
      function parse(text) {
        try {
          return JSON.parse(text);
        } catch {
          return;
        }
      }
      function isCalibration(data) {
        return !isObject(data) || data.schemaVersion !== 1 || typeof data.service != "string" ? !1 : Array.isArray(data.runs) && data.runs.every(isRun);
      }
      function isRun(run) {
        return !isObject(run) || typeof run.at != "string" || typeof run.seconds != "number" || !isObject(run.offsets) ? !1 : Object.values(run.offsets).every((offset) => isObject(offset) && isLog(offset.offset) && isLog(offset.error) && offset.error >= 0);
      }
      const isLog = (value) => typeof value == "number" && Math.abs(value) < 100, isObject = (value) => typeof value == "object" && value !== null;
    })
  ),
  /***/
  1501: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        g: () => (
          /* binding */
          findServiceName
        ),
        m: () => (
          /* binding */
          readPlan
        )
      });
      var external_node_path_ = __webpack_require__(6760), build_plan = __webpack_require__(3509), parse_yaml = __webpack_require__(8094), reading = __webpack_require__(8575), problem = __webpack_require__(9241), tree = __webpack_require__(3483);
      function child(spot, ...keys) {
        let found = spot;
        for (const key of keys) {
          const entry = (0, tree.Ms)(found?.node, key);
          if (!found || !entry || entry.value.kind === "nothing")
            return;
          found = { ...found, node: entry.value, path: found.path ? `${found.path}.${key}` : key };
        }
        return found;
      }
      function needed(spot, ...keys) {
        return child(spot, ...keys) ?? (0, reading.RT)(spot, { message: `\`${keys.join(".")}\` is missing` });
      }
      function itemsOf(spot) {
        return spot?.node.kind !== "list" ? [] : spot.node.items.map((node, index) => ({ ...spot, node, path: `${spot.path}[${index}]` }));
      }
      function documentsIn(document) {
        const isList = textOf(child(document, "kind"))?.endsWith("List") === !0, items = itemsOf(isList ? child(document, "items") : document);
        return items.length > 0 && items.every(({ node }) => node.kind === "map") ? items : [document];
      }
      function textOf(spot) {
        return spot?.node.kind === "text" ? spot.node.text.trim() : spot?.node.kind === "number" ? spot.node.source : void 0;
      }
      function neededText(spot, ...keys) {
        const found = needed(spot, ...keys), text = textOf(found);
        return !found || text ? text : (0, reading.RT)(found, { message: `expected a text; found ${(0, tree.q0)(found.node)}` });
      }
      function shareOf(spot, unit) {
        const text = textOf(spot) ?? "", share = /^\d+(\.\d+)?$/.test(text) ? Number(unit === "percent" ? `${text}e-2` : text) : Number.NaN;
        if (share > 0 && share <= 1)
          return share;
        const expected = unit === "percent" ? "a percentage above 0 and up to 100" : "a share above 0 and up to 1";
        return (0, reading.RT)(spot, { message: `expected ${expected}; found ${(0, tree.q0)(spot.node)}` });
      }
      const keptn = {
        name: "Keptn",
        recognises: (document) => child(document, "spec_version") !== void 0 && (isOf(document, "indicators") || isOf(document, "objectives")),
        read: (documents, intake) => {
          const indicators = documents.flatMap((document) => child(document, "indicators") ?? []);
          for (const document of documents.filter((one) => !isOf(one, "indicators")))
            readSlos(document, indicators, intake);
        }
      }, isOf = (document, key) => document.node.kind === "map" && document.node.entries.some((entry) => entry.key === key), versions = ["1.0", "0.1.0", "0.1.1", "0.2.0"];
      function readSlos(document, indicators, intake) {
        const version2 = child(document, "spec_version");
        if (!versions.includes(textOf(version2) ?? ""))
          return intake.unsupported(version2, {
            message: `spec_version ${(0, tree.q0)(version2.node)} of Keptn is not known`
          });
        const score = child(document, "total_score");
        score && intake.note(score, "total_score: the score of the gate is its own, and one failed objective fails the run");
        const filter2 = child(document, "filter"), filters = filter2?.node.kind === "map" ? filter2.node.entries.map(({ key }) => [key, textOf(child(filter2, key))]) : [], values = {
          SERVICE: intake.service,
          ...Object.fromEntries(filters),
          ...intake.values,
          DURATION_SECONDS: "$window"
        };
        for (const objective of itemsOf(child(document, "objectives")))
          readObjective(objective, indicators, values, intake);
      }
      function readObjective(spot, indicators, values, intake) {
        const sli = neededText(spot, "sli");
        if (sli === void 0)
          return;
        if (itemsOf(child(spot, "pass")).length === 0)
          return intake.note(spot, `${sli} has no criteria: Keptn shows it and does not count it, and here it is left out`);
        const pass = readBound(spot, "pass", intake), warning = child(spot, "warning") && readBound(spot, "warning", intake), query = findQuery(child(spot, "sli"), sli, indicators, values, intake);
        if (!pass || query === void 0 || child(spot, "warning") && !warning)
          return;
        const weight = Number(textOf(child(spot, "weight")) ?? 1), key = child(spot, "key_sli");
        intake.add(spot, {
          name: textOf(child(spot, "displayName")) || sli,
          indicator: { kind: "value", query },
          ...withWarning(pass, warning),
          unit: "none",
          key: key?.node.kind === "boolean" && key.node.value && weight > 0,
          weight: weight > 0 ? weight : 1,
          advisory: !(weight > 0)
        });
      }
      function withWarning(pass, warning) {
        return warning && (pass.comparator.startsWith("<") ? warning.threshold > pass.threshold : warning.threshold < pass.threshold) ? { ...warning, warn: pass.threshold } : pass;
      }
      function readBound(spot, key, intake) {
        const several = itemsOf(child(spot, key)), [first, second] = several;
        if (!first)
          return (0, reading.RT)(child(spot, key) ?? spot, { message: "expected a list of criteria" });
        if (second)
          return intake.unsupported(second, {
            message: "criteria of which one suffices cannot be judged",
            hint: "write one objective with one of them"
          });
        const bounds = itemsOf(child(first, "criteria")).map((criterion2) => readCriterion(criterion2, intake)).filter((bound2) => bound2 !== void 0), [bound, other] = bounds;
        return other ? intake.unsupported(first, {
          message: "several absolute criteria cannot be judged as one",
          hint: "write an objective for each of them"
        }) : bound;
      }
      const criterion = /^(<=|>=|<|>|=)\s*([+-]?)\s*(\d+(?:\.\d+)?)\s*(%?)$/;
      function readCriterion(spot, intake) {
        const text = textOf(spot) ?? "", [, comparator, sign, number, percent] = criterion.exec(text) ?? [];
        if (number === void 0)
          return (0, reading.RT)(spot, { message: `expected a criterion such as <600; found ${(0, tree.hD)(text)}` });
        if (sign === "" && percent !== "") {
          const hint = `for what the query itself answers write ${comparator}${number}, and compare by an objective such as \`p(95) <= base + 10%\``;
          return intake.unsupported(spot, {
            message: `${text} may be relative to earlier results, as ${comparator}+${number}% is, or absolute`,
            hint
          });
        }
        return sign !== "" ? intake.unsupported(spot, {
          message: `${text} compares with earlier results, which is not done for what a server says`,
          hint: "compare with a baseline by an objective such as `p(95) <= base + 10%`"
        }) : comparator === "=" ? intake.unsupported(spot, {
          message: `${text}: equality cannot be judged`,
          hint: "use <= or >="
        }) : { comparator, threshold: Number(number) };
      }
      const ofDynatrace = /^(metricSelector=|builtin:|MV2;|USQL;|SLO;|PV2;|SECPV2;)/;
      function findQuery(spot, sli, indicators, values, intake) {
        const found = indicators.map((one) => child(one, sli)).find((one) => one);
        if (!found)
          return (0, reading.RT)(spot, {
            message: `no indicator is named ${(0, tree.hD)(sli)}`,
            hint: "import the file of the SLIs together with this one: `import: [slo.yaml, sli.yaml]`"
          });
        const query = textOf(found) ?? "";
        if (query === "")
          return (0, reading.RT)(found, { message: "expected a PromQL query" });
        if (ofDynatrace.test(query))
          return intake.unsupported(found, {
            message: "a query of Dynatrace cannot be asked",
            hint: "it takes PromQL"
          });
        const missing = [...query.matchAll(placeholder)].map(([, name]) => name).filter((name) => values[name] === void 0);
        return missing.length > 0 ? (0, reading.RT)(found, {
          message: `$${missing[0]} has no value`,
          hint: `give it with the import, such as \`values: { ${missing[0]}: … }\``
        }) : query.replace(placeholder, (_, name) => values[name]);
      }
      const placeholder = /\$([A-Za-z_]\w*(?:\.\w+)*)/g, ended = (query) => /#[^\n]*$/.test(query) ? `${query}
` : query, wrapQuery = (query) => `(${ended(query.trim())})`, wrap_query_text = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/.source, textOrComment = new RegExp(`(${wrap_query_text})|#[^\\n]*`, "g"), withoutComments = (query) => query.replace(textOrComment, (_, kept) => kept ?? "");
      var selector = __webpack_require__(2390);
      const string = "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`", braces = `\\{(?:[^{}"'\`]|${string})*\\}`, selectorText = `(?:[a-zA-Z_:][a-zA-Z0-9_:]*\\s*(?:${braces})?|${braces})`, increase = new RegExp(`^(?:rate|increase)\\s*\\(\\s*(${selectorText})\\s*\\[[^\\]:]*\\]\\s*\\)$`, "s"), aboveZero = />\s*0$/, grouping = /^sum\s+without\s*\([^()]*\)/, orZero = /^(.*?)\s+or\s+(?:on\s*\(\s*\)\s*)?vector\s*\(\s*0\s*\)$/is;
      function parseCounter(query) {
        const text = unwrap(withoutComments(query).trim().replace(aboveZero, "")), orNothing = orZero.exec(text)?.[1];
        if (orNothing !== void 0) {
          const counter = parseCounter(orNothing);
          return counter && { ...counter, absent: "ok" };
        }
        const summed = inner(text.replace(grouping, "sum"), "sum");
        if (summed !== void 0)
          return parseCounter(summed);
        const parsed = selector.gD.parse(increase.exec(text)?.[1] ?? text);
        return "value" in parsed ? { selector: parsed.value } : void 0;
      }
      function parseDifference(query) {
        const text = unwrap(withoutComments(query));
        for (const { index } of text.matchAll(/-/g)) {
          const sides = [parseCounter(text.slice(0, index)), parseCounter(text.slice(index + 1))];
          if (sides[0] && sides[1])
            return [sides[0], sides[1]];
        }
      }
      function ratioIndicator({ partIs, part, total }) {
        const all = parseCounter(total), counted = parseCounter(part);
        if (all && counted)
          return counts(partIs, counted, all);
        const [whole, rest] = parseDifference(part) ?? [];
        if (all && whole && rest && same(whole.selector, all.selector))
          return counts(partIs === "bad" ? "good" : "bad", rest, all);
        const share = `${wrapQuery(part)} / ${wrapQuery(total)}`;
        return { kind: "value", query: partIs === "good" ? share : `1 - ${share}` };
      }
      const counts = (partIs, { selector: part, absent }, total) => ({
        kind: "counts",
        partIs,
        part,
        total: total.selector,
        ...absent && { absent }
      }), same = (one, other) => one.replace(/\s/g, "") === other.replace(/\s/g, "");
      function unwrap(query) {
        let text = query.trim();
        for (let within2 = inner(text, ""); within2 !== void 0; within2 = inner(text, ""))
          text = within2.trim();
        return text;
      }
      function inner(text, name) {
        const start = new RegExp(`^${name}\\s*\\(`).exec(text)?.[0];
        if (start === void 0 || !text.endsWith(")"))
          return;
        const body = text.slice(start.length, -1);
        let depth = 0;
        for (const character of body.replace(new RegExp(string, "g"), ""))
          if (depth += character === "(" ? 1 : character === ")" ? -1 : 0, depth < 0)
            return;
        return depth === 0 ? body : void 0;
      }
      var scalars = __webpack_require__(1954), slos = __webpack_require__(5946);
      function openIntake({ values, unsupported, absent, advisory }, service) {
        const taken = { objectives: [], leftOut: [] }, note = (spot, text) => {
          const { file, line } = spot.reading.place(spot.node.at);
          taken.leftOut.push({ file, text: `line ${line}: ${text}` });
        }, tolerant = (indicator) => absent && indicator.kind === "counts" ? { ...indicator, absent } : indicator;
        return { intake: {
          service,
          values,
          note,
          add: (spot, objective) => {
            const name = scalars.UU.parse(objective.name);
            if ("refused" in name)
              return (0, reading.RT)(spot, { message: name.refused });
            const { slo } = objective, own = {
              ...objective,
              name: name.value,
              indicator: tolerant(objective.indicator),
              ...slo && { slo: { ...slo, ...slo.budget && { budget: tolerant(slo.budget) } } },
              ...advisory && { advisory, key: !1 }
            };
            taken.objectives.push({
              objective: { source: "prometheus", ...own },
              place: spot.reading.place(spot.node.at)
            });
          },
          unsupported: (spot, { message, hint }) => unsupported === "ignore" ? note(spot, `${message}: left out`) : (0, reading.RT)(spot, { message, hint })
        }, taken };
      }
      function sloObjective({ name, description, objective, windowMs, indicator }) {
        const asks = indicator.kind === "counts" || /\$window\b/.test(indicator.query);
        return {
          name,
          indicator,
          ...(0, slos.x)(objective),
          slo: {
            windowMs: windowMs ?? usualWindowMs,
            ...description && { description },
            ...asks && windowMs !== void 0 && { budget: indicator }
          },
          key: !1,
          weight: 1,
          advisory: !1
        };
      }
      const usualWindowMs = 30 * 864e5, fillTemplate = (query) => query.replace(/\{\{-?\s*\.window\s*-?\}\}/g, "$window"), version = "openslo/v1", silent = ["Service", "SLI", "DataSource"], ofAlerts = ["AlertPolicy", "AlertCondition", "AlertNotificationTarget"], openSlo = {
        name: "OpenSLO",
        recognises: (document) => textOf(child(document, "apiVersion"))?.startsWith("openslo") === !0,
        read: (documents, intake) => {
          const known = { slis: named(documents, "SLI"), sources: named(documents, "DataSource") };
          for (const document of documents)
            readDocument(document, known, intake);
        }
      }, kindOf = (document) => textOf(child(document, "kind")), named = (documents, kind) => new Map(documents.filter((document) => kindOf(document) === kind).map((document) => [textOf(child(document, "metadata", "name")) ?? "", document]));
      function readDocument(document, known, intake) {
        const apiVersion = child(document, "apiVersion");
        if (textOf(apiVersion) !== version) {
          const message = `expected apiVersion ${version}; found ${(0, tree.q0)(apiVersion.node)}`;
          return intake.unsupported(apiVersion, { message });
        }
        const kind = kindOf(document);
        if (kind === "SLO")
          return readSlo(document, known, intake);
        if (kind && silent.includes(kind))
          return;
        const at = child(document, "kind") ?? document;
        if (kind && ofAlerts.includes(kind))
          return intake.note(at, `${kind} ${textOf(child(document, "metadata", "name")) ?? ""}: the gate raises no alerts`);
        intake.unsupported(at, { message: `OpenSLO has no kind ${(0, tree.hD)(kind ?? "")} that is known here` });
      }
      function readSlo(document, known, intake) {
        const name = neededText(document, "metadata", "name"), spec = needed(document, "spec");
        if (!spec || name === void 0)
          return;
        const method = child(spec, "budgetingMethod");
        if (method && textOf(method) !== "Occurrences")
          return intake.unsupported(method, {
            message: `budgets in ${textOf(method)} cannot be judged`,
            hint: "only Occurrences are: so many good ones among all"
          });
        const goals = itemsOf(needed(spec, "objectives")), composite = goals.map((goal) => child(goal, "indicator") ?? child(goal, "indicatorRef")).find((found) => found);
        if (composite)
          return intake.unsupported(composite, { message: "a composite SLO cannot be judged", hint: "write an SLO for each of its parts" });
        const sli = findSli(spec, known);
        if (!sli)
          return;
        const windowMs = readWindow(spec, intake), description = textOf(child(spec, "description"));
        for (const [index, goal] of goals.entries()) {
          const objective = readTarget(goal), indicator = readIndicator(sli, goal, known, intake);
          if (objective === void 0 || !indicator)
            continue;
          const part = textOf(child(goal, "displayName")) ?? `objective ${index + 1}`, own = goals.length > 1 ? `${name}: ${part}` : name;
          intake.add(goal, sloObjective({ name: own, description, objective, windowMs, indicator }));
        }
      }
      function findSli(spec, { slis }) {
        const inline = child(spec, "indicator");
        if (inline)
          return needed(inline, "spec");
        const reference = child(spec, "indicatorRef");
        if (!reference)
          return (0, reading.RT)(spec, { message: "`indicator` or `indicatorRef` is missing" });
        const found = slis.get(textOf(reference) ?? "");
        return found ? needed(found, "spec") : (0, reading.RT)(reference, { message: `there is no SLI ${(0, tree.q0)(reference.node)}`, hint: "import its file together with this one" });
      }
      const day = 864e5, unitsMs = {
        m: 6e4,
        h: 36e5,
        d: day,
        w: 7 * day,
        M: 30 * day,
        Q: 90 * day,
        Y: 365 * day
      };
      function readWindow(spec, intake) {
        const [window] = itemsOf(child(spec, "timeWindow"));
        if (!window)
          return intake.note(spec, "there is no time window: no budget is read");
        if (child(window, "calendar"))
          return intake.note(window, "budgets by the calendar are not read");
        const duration = child(window, "duration") ?? window, [, count2, unit] = /^(\d+)([mhdwMQY])$/.exec(textOf(duration) ?? "") ?? [];
        return count2 && unit ? Number(count2) * unitsMs[unit] : (0, reading.RT)(duration, {
          message: `expected a duration such as 28d; found ${(0, tree.q0)(duration.node)}`
        });
      }
      function readTarget(goal) {
        const percent = child(goal, "targetPercent"), target = percent ?? needed(goal, "target");
        return target && shareOf(target, percent ? "percent" : "fraction");
      }
      function readIndicator(sli, goal, known, intake) {
        const threshold = child(sli, "thresholdMetric");
        if (threshold)
          return readThreshold(threshold, goal, known, intake);
        const ratio = needed(sli, "ratioMetric");
        if (!ratio)
          return;
        const raw = child(ratio, "raw");
        if (raw)
          return readRaw(ratio, raw, known, intake);
        const partIs = child(ratio, "good") ? "good" : "bad", counted = needed(ratio, partIs), all = needed(ratio, "total"), [part, total] = [
          counted && readQuery(counted, known, intake),
          all && readQuery(all, known, intake)
        ];
        if (part === void 0 || total === void 0)
          return;
        const indicator = ratioIndicator({ partIs, part, total }), counter = child(ratio, "counter");
        return indicator.kind === "value" || counter?.node.kind !== "boolean" || counter.node.value || parseCounter(part)?.selector !== part ? indicator : intake.unsupported(counter, {
          message: "a ratio of gauges (`counter: false`) cannot be judged"
        });
      }
      const operators = { lt: "<", lte: "<=", gt: ">", gte: ">=" };
      function readThreshold(spot, goal, known, intake) {
        const query = readQuery(spot, known, intake), op = needed(goal, "op"), value = neededText(goal, "value");
        if (query === void 0 || !op || value === void 0)
          return;
        const operator = operators[textOf(op) ?? ""];
        if (!operator)
          return (0, reading.RT)(op, { message: `expected lt, lte, gt or gte; found ${(0, tree.q0)(op.node)}` });
        const bound = Number(value);
        return Number.isFinite(bound) ? {
          kind: "value",
          query: `avg_over_time((${wrapQuery(query)} ${operator} bool ${bound})[$window:])`
        } : (0, reading.RT)(child(goal, "value"), { message: `expected a number; found ${(0, tree.hD)(value)}` });
      }
      function readRaw(ratio, raw, known, intake) {
        const query = readQuery(raw, known, intake), type = needed(ratio, "rawType");
        if (query === void 0 || !type)
          return;
        const average = `avg_over_time(${wrapQuery(query)}[$window:])`;
        return textOf(type) === "success" ? { kind: "value", query: average } : textOf(type) === "failure" ? { kind: "value", query: `1 - ${average}` } : (0, reading.RT)(type, { message: `expected success or failure; found ${(0, tree.q0)(type.node)}` });
      }
      const promQl = /prometheus|mimir|thanos|cortex|victoria|promql/i;
      function readQuery(metric, known, intake) {
        const source = needed(metric, "metricSource");
        if (!source)
          return;
        const reference = child(source, "metricSourceRef"), referred = reference && known.sources.get(textOf(reference) ?? ""), type = child(source, "type") ?? child(referred, "spec", "type");
        if (!type) {
          const hint = reference ? "import its DataSource together with this file" : "write `type: Prometheus`";
          return (0, reading.RT)(reference ?? source, {
            message: "the type of the data source is not known",
            hint
          });
        }
        if (!promQl.test(textOf(type) ?? ""))
          return intake.unsupported(type, {
            message: `a data source of type ${(0, tree.q0)(type.node)} cannot be asked`
          });
        const spec = needed(source, "spec"), query = spec && neededText(spec, child(spec, "promql") ? "promql" : "query");
        return query && fillTemplate(query);
      }
      var units = __webpack_require__(5069), slo_window = __webpack_require__(1068);
      const pyrra = {
        name: "Pyrra",
        recognises: (document) => textOf(child(document, "apiVersion"))?.startsWith("pyrra.dev/") === !0,
        read: (documents, intake) => {
          for (const document of documents)
            pyrra_readObjective(document, intake);
        }
      };
      function pyrra_readObjective(document, intake) {
        const kind = child(document, "kind") ?? document;
        if (textOf(kind) !== "ServiceLevelObjective")
          return intake.unsupported(kind, { message: "of Pyrra only a ServiceLevelObjective is known" });
        const name = neededText(document, "metadata", "name"), spec = needed(document, "spec"), target = spec && needed(spec, "target"), objective = target && shareOf(target, "percent"), windowMs = spec && pyrra_readWindow(spec), indicators = spec && needed(spec, "indicator"), indicator = indicators && pyrra_readIndicator(indicators, intake);
        if (name === void 0 || objective === void 0 || windowMs === void 0 || !indicator)
          return;
        const description = textOf(child(spec, "description"));
        intake.add(document, sloObjective({ name, description, objective, windowMs, indicator }));
      }
      function pyrra_readWindow(spec) {
        const window = needed(spec, "window"), ms = window && (0, slo_window.G)(textOf(window) ?? "");
        return !window || ms ? ms : (0, reading.RT)(window, {
          message: `expected a duration such as 4w; found ${(0, tree.q0)(window.node)}`
        });
      }
      function pyrra_readIndicator(spot, intake) {
        const kinds2 = ["ratio", "latency", "latencyNative", "bool_gauge"], kind = kinds2.find((key) => child(spot, key));
        if (!kind)
          return (0, reading.RT)(spot, { message: `expected one of ${kinds2.join(", ")}` });
        const own = child(spot, kind), grouping2 = itemsOf(child(own, "grouping")).map(textOf);
        grouping2.length > 0 && intake.note(child(own, "grouping"), `grouping by ${grouping2.join(", ")}: all groups are judged together`);
        const metric = (...keys) => {
          const written2 = neededText(own, ...keys, "metric");
          return written2 && withoutComments(written2).trim();
        };
        switch (kind) {
          case "ratio":
            return ratioOf("bad", metric("errors"), metric("total"));
          case "latency":
            return ratioOf("good", bucketOf(own, metric("success")), metric("total"));
          case "latencyNative":
            return nativeLatency(own, metric("total"));
          case "bool_gauge": {
            const gauge = metric(), query = `sum(sum_over_time(${gauge}[$window])) / sum(count_over_time(${gauge}[$window]))`;
            return gauge === void 0 ? void 0 : { kind: "value", query };
          }
        }
      }
      function bucketOf(spot, metric) {
        if (metric === void 0 || (0, selector.cK)(metric, "le"))
          return metric;
        const success = child(spot, "success", "metric");
        return (0, reading.RT)(success, {
          message: `expected a bucket, with its bound as the label \`le\`; found ${(0, tree.hD)(metric)}`,
          hint: `such as ${((0, selector.ak)(metric) || "requests_seconds").replace(/_(bucket|count|sum)$/, "")}_bucket{le="0.5"}`
        });
      }
      function ratioOf(partIs, part, total) {
        if (part === void 0 || total === void 0)
          return;
        const rate = (metric) => `sum(rate(${metric.replace(/(\s+offset\s.*)?$/s, "[$window]$1")}))`;
        return ratioIndicator({ partIs, part: rate(part), total: rate(total) });
      }
      function nativeLatency(spot, metric) {
        const latency = needed(spot, "latency"), ms = latency && (0, units.E9)(textOf(latency) ?? "");
        if (latency && ms === void 0)
          return (0, reading.RT)(latency, {
            message: `expected a duration such as 200ms; found ${(0, tree.q0)(latency.node)}`
          });
        if (!(ms === void 0 || metric === void 0))
          return {
            kind: "value",
            query: `histogram_fraction(0, ${ms / 1e3}, sum(rate(${metric}[$window])))`
          };
      }
      const sloth = {
        name: "Sloth",
        recognises: (document) => textOf(child(document, "version")) === "prometheus/v1",
        read: (documents, intake) => {
          const keys = {
            error: "error_query",
            total: "total_query",
            raw: "error_ratio_query",
            plugins: "slo_plugins"
          };
          for (const document of documents)
            readService(document, keys, intake);
        }
      }, kinds = ["PrometheusServiceLevel", "ManagedPrometheusServiceLevel"], slothResource = {
        name: "Sloth",
        recognises: (document) => kinds.includes(textOf(child(document, "kind")) ?? ""),
        read: (documents, intake) => {
          const keys = {
            error: "errorQuery",
            total: "totalQuery",
            raw: "errorRatioQuery",
            plugins: "sloPlugins"
          };
          for (const document of documents) {
            const spec = needed(document, "spec");
            spec && readService(spec, keys, intake);
          }
        }
      };
      function readService(spot, keys, intake) {
        const service = neededText(spot, "service"), chain = child(spot, keys.plugins);
        chain && intake.note(chain, "plugins of Sloth are not run");
        const slos2 = needed(spot, "slos");
        for (const slo of itemsOf(slos2)) {
          const name = neededText(slo, "name"), objective = needed(slo, "objective"), share = objective && shareOf(objective, "percent"), indicator = sloth_readIndicator(slo, keys, intake);
          if (service === void 0 || name === void 0 || share === void 0 || !indicator)
            continue;
          const description = textOf(child(slo, "description")), named2 = { name: `${service}-${name}`, description, objective: share };
          intake.add(slo, sloObjective({ ...named2, windowMs: usualWindowMs, indicator }));
        }
      }
      function sloth_readIndicator(slo, keys, intake) {
        const sli = needed(slo, "sli");
        if (!sli)
          return;
        const plugin = child(sli, "plugin");
        if (plugin)
          return intake.unsupported(plugin, {
            message: "an SLI by a plugin of Sloth cannot be judged",
            hint: "write the queries of the plugin out under `events`"
          });
        const raw = child(sli, "raw");
        if (raw) {
          const query = sloth_readQuery(raw, keys.raw, intake);
          return query === void 0 ? void 0 : { kind: "value", query: `1 - ${wrapQuery(query)}` };
        }
        const events = needed(sli, "events");
        if (!events)
          return;
        const [part, total] = [
          sloth_readQuery(events, keys.error, intake),
          sloth_readQuery(events, keys.total, intake)
        ];
        return part === void 0 || total === void 0 ? void 0 : ratioIndicator({ partIs: "bad", part, total });
      }
      function sloth_readQuery(spot, key, intake) {
        const written2 = neededText(spot, key), query = written2 && fillTemplate(written2);
        return query?.includes("{{") ? intake.unsupported(child(spot, key), { message: "a template other than `{{.window}}` cannot be filled in" }) : query;
      }
      const formats = [openSlo, sloth, slothResource, pyrra, keptn];
      function importSlos(imports, service) {
        const read = imports.map((one) => readImport(one, service)), mistakes = read.flatMap((one) => one.mistakes);
        if (mistakes.length > 0)
          throw new problem.AF("config", "the imported SLOs hold mistakes", { mistakes });
        return { objectives: read.flatMap((one) => one.objectives), files: read.flatMap((one) => one.files) };
      }
      function readImport(found, service) {
        const readings = [], documents = found.found.flatMap(({ file, text }) => {
          const [reading2, nodes] = (0, parse_yaml.v)(text, { file, environment: void 0 });
          return readings.push(reading2), nodes.flatMap((node) => documentsIn({ node, path: "", reading: reading2 })).map((spot) => ({ spot, format: formats.find((format) => format.recognises(spot)) }));
        }), { intake, taken } = openIntake(found, service);
        for (const format of formats) {
          const own = documents.filter((document) => document.format === format).map(({ spot }) => spot);
          own.length > 0 && format.read(own, intake);
        }
        for (const { spot } of documents.filter(({ format }) => !format)) {
          const known = [...new Set(formats.map(({ name }) => name))].join(", ");
          (0, reading.lv)(spot, {
            message: "this is no file of SLOs that is known here",
            hint: `known are ${known}`
          });
        }
        const mistakes = readings.flatMap(reading.N2);
        if (mistakes.length === 0 && taken.objectives.length === 0) {
          const message = `${found.files.join(", ")}: there is no SLO in it that can be judged`, [first] = taken.leftOut;
          mistakes.push({
            message,
            ...first && { hint: `${first.file}, ${first.text}` },
            place: found.place
          });
        }
        return { objectives: taken.objectives, files: filesOf(found, documents, taken), mistakes };
      }
      const filesOf = ({ found }, documents, taken) => found.map(({ file }) => {
        const own = documents.filter(({ spot }) => spot.reading.file === file);
        return {
          file,
          format: [...new Set(own.flatMap(({ format }) => format?.name ?? []))].join(", "),
          objectives: taken.objectives.filter(({ place }) => place.file === file).length,
          leftOut: taken.leftOut.filter((left) => left.file === file).map(({ text }) => text)
        };
      });
      var parse_config = __webpack_require__(5495), within = __webpack_require__(1725), list = __webpack_require__(4875), section = __webpack_require__(1192), text_option = __webpack_require__(1788), nearest = __webpack_require__(376);
      const ruleKinds = ["PrometheusRule", "ConfigMap"], mostEdits = 2;
      function ruleDocumentsOf(text, file) {
        const [reading2, nodes] = (0, parse_yaml.v)(text, { file, environment: void 0 }), documents = nodes.flatMap((node) => documentsIn({ node, path: "", reading: reading2 })), own = documents.filter((document) => !isOther(document)), readings = [reading2];
        return { spots: (own.length > 0 ? own : documents).flatMap((document) => rule_documents_kindOf(document) === "ConfigMap" ? filesIn(document, own.length > 1, readings) : [document]), readings };
      }
      const rule_documents_kindOf = (document) => textOf(child(document, "kind"));
      function isOther(document) {
        const kind = rule_documents_kindOf(document);
        return kind !== void 0 && !ruleKinds.includes(kind) && (0, nearest.p)(kind, ruleKinds, mostEdits) === void 0;
      }
      function filesIn(document, mayHaveNone, readings) {
        const data = child(document, "data"), spots = (data?.node.kind === "map" ? data.node.entries : []).flatMap(({ key, value }) => {
          if (value.kind !== "text")
            return [];
          const within2 = (0, parse_yaml.Wz)(value, document.reading), path = `${document.path ? `${document.path}.` : ""}data.${key}`, [reading2, nodes] = (0, parse_yaml.v)(value.text, { ...document.reading, within: within2 }), found = nodes.map((node) => ({ node, path, reading: reading2 })).filter(hasGroups), isBroken = nodes.length === 0 && value.text.trim() !== "" && /\.(ya?ml|rules)$/.test(key);
          return (found.length > 0 || isBroken) && readings.push(reading2), found;
        });
        return spots.length === 0 && !mayHaveNone && readings.every(({ found }) => found.length === 0) && (0, reading.RT)(document, {
          message: "the ConfigMap holds no rule file: no text in its `data` has `groups`"
        }), spots;
      }
      const hasGroups = ({ node }) => node.kind === "map" && node.entries.some(({ key }) => key === "groups" || (0, nearest.p)(key, ["groups"]) !== void 0), longestExpr = 1e4, mostRules = 5e3, mostLabels = 100, metricForm = /^[^{}\p{Cc}]+$/u;
      function scalar({ type, expected, most }) {
        return {
          type,
          schema: { type: ["string", "number", "boolean"] },
          read: (spot) => {
            const { node } = spot;
            if (node.kind === "list" || node.kind === "map" || node.kind === "nothing")
              return (0, reading.RT)(spot, { message: `expected ${expected}; found ${(0, tree.q0)(node)}` });
            const text = node.kind === "text" ? node.text : node.kind === "number" ? node.source : String(node.value);
            return text.length <= most ? text : (0, reading.RT)(spot, { message: `a text of more than ${most} characters` });
          }
        };
      }
      function filled(option) {
        return {
          ...option,
          read: (spot) => {
            const value = option.read(spot);
            return value?.trim() === "" ? (0, reading.RT)(spot, { message: "expected a text; found an empty one" }) : value?.trim();
          }
        };
      }
      const stringOfPromQl = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g;
      function rendered(option) {
        return {
          ...option,
          read: (spot) => {
            const value = option.read(spot);
            return value?.replace(stringOfPromQl, '""').includes("{{") ? (0, reading.RT)(spot, parse_yaml.LC) : value;
          }
        };
      }
      const promDuration = (() => {
        const option = (0, text_option.vU)({
          type: "duration",
          expected: "a duration",
          hint: "a duration of Prometheus, such as 5m or 1m30s",
          parse: (text) => {
            const value = (0, units.Ig)(text);
            return value !== void 0 ? { value } : { refused: `expected a duration; found ${(0, tree.hD)(text)}`, hint: "as Prometheus writes it, such as 5m, 1m30s or 1d" };
          }
        });
        return {
          ...option,
          read: (spot) => spot.node.kind === "number" && spot.node.value === 0 ? 0 : option.read(spot)
        };
      })(), texts = (() => {
        const value = scalar({ type: "text", expected: "a text", most: longestExpr });
        return {
          type: "mapping of texts",
          schema: { type: "object", additionalProperties: value.schema },
          read: (spot) => {
            const { node } = spot;
            if (node.kind !== "map")
              return (0, reading.RT)(spot, { message: `expected a mapping; found ${(0, tree.q0)(node)}` });
            if (node.entries.length > mostLabels)
              return (0, reading.RT)(spot, { message: `more than ${mostLabels} entries` });
            const pairs = node.entries.map(({ key, at, value: node2 }) => (
              // An empty value is an empty text there.
              [
                key,
                node2.kind === "nothing" ? "" : value.read({ ...spot, node: { ...node2, at }, path: `${spot.path}.${key}` })
              ]
            ));
            return pairs.every(([, text]) => text !== void 0) ? Object.fromEntries(pairs) : void 0;
          }
        };
      })(), labels = {
        ...texts,
        read: (spot) => {
          const named2 = (0, tree.Ms)(spot.node, "__name__");
          return named2 ? (0, reading.RT)(spot, { message: "`__name__` cannot be a label of a rule", at: named2.at }) : texts.read(spot);
        }
      }, count = {
        type: "integer",
        schema: { type: "integer" },
        read: (spot) => spot.node.kind === "number" && Number.isInteger(spot.node.value) ? spot.node.value : (0, reading.RT)(spot, { message: `expected a whole number; found ${(0, tree.q0)(spot.node)}` })
      }, anything = { type: "any value", schema: {}, read: (spot) => spot.node }, shortText = scalar({ type: "text", expected: "a text", most: 500 }), ruleName = filled(shortText), expression = rendered(filled(scalar({ type: "PromQL", expected: "a PromQL expression", most: longestExpr })));
      function withoutEmpty(spot) {
        const { node } = spot;
        return node.kind !== "map" ? spot : {
          ...spot,
          node: { ...node, entries: node.entries.filter(({ value }) => value.kind !== "nothing") }
        };
      }
      const ruleFields = {
        alert: { option: ruleName, doc: "Name of an alert." },
        record: { option: ruleName, doc: "Name of the series that is recorded." },
        expr: { option: expression, doc: "What is evaluated.", required: !0 },
        for: { option: promDuration, doc: "How long it has to be true before it fires." },
        keep_firing_for: { option: promDuration, doc: "How long it goes on firing." },
        labels: { option: labels, doc: "Added to the alert." },
        annotations: { option: texts, doc: "What people are told." }
      }, rule = {
        type: "rule",
        fields: ruleFields,
        schema: (0, section.vW)(ruleFields),
        read: (written2) => {
          const spot = withoutEmpty(written2), { values, whole } = (0, section.GU)(ruleFields, { exclusive: [["alert", "record"]] }, spot);
          if (spot.node.kind !== "map")
            return;
          const isAlert = (0, tree.Ms)(spot.node, "alert") !== void 0, before = spot.reading.found.length;
          !isAlert && !(0, tree.Ms)(spot.node, "record") && (0, reading.RT)(spot, { message: "`alert` or `record` is missing" });
          for (const key of isAlert ? [] : ["for", "keep_firing_for", "annotations"]) {
            const entry = (0, tree.Ms)(spot.node, key);
            entry && (0, reading.RT)(spot, {
              message: `\`${key}\` belongs to an alert, not to what is recorded`,
              at: entry.at
            });
          }
          if (values.record !== void 0 && !metricForm.test(values.record) && (0, reading.RT)(spot, {
            message: `expected the name of a metric; found ${(0, tree.hD)(values.record)}`,
            at: (0, tree.Ms)(spot.node, "record").value.at
          }), !(!whole || spot.reading.found.length > before))
            return { ...values, place: spot.reading.place((0, tree.Ms)(spot.node, "expr").value.at) };
        }
      }, groupFields = {
        name: { option: ruleName, doc: "Name of the group.", required: !0 },
        interval: { option: promDuration, doc: "How often it is evaluated." },
        query_offset: { option: promDuration, doc: "It is asked about so long ago." },
        limit: { option: count, doc: "Most alerts of a rule, 0 for any number." },
        labels: { option: labels, doc: "Added to every rule." },
        rules: { option: (0, list.p)(rule, { least: 0, most: mostRules, what: "rules" }), doc: "Its rules." },
        // Of Thanos and of Mimir, in whose files they stand.
        partial_response_strategy: { option: shortText, doc: "Of Thanos." },
        evaluation_delay: {
          option: promDuration,
          doc: "Of Mimir: what `query_offset` was called before."
        },
        align_evaluation_time_on_interval: { option: anything, doc: "Of Mimir." },
        remote_write: { option: anything, doc: "Of Mimir." },
        source_tenants: { option: anything, doc: "Of Mimir." }
      }, ruleGroup = (0, section.uW)(groupFields), groups = (0, list.p)({ ...ruleGroup, read: (spot) => ruleGroup.read(withoutEmpty(spot)) }, {
        least: 0,
        most: mostRules,
        name: ({ name }) => name,
        what: "groups"
      }), fileFields = {
        groups: { option: groups, doc: "Groups of rules.", required: !0 },
        namespace: { option: shortText, doc: "Of Mimir." }
      }, resourceFields = {
        apiVersion: { option: shortText, doc: "Version of its form." },
        kind: { option: shortText, doc: "What it is." },
        metadata: { option: anything, doc: "Of Kubernetes." },
        status: { option: anything, doc: "Of Kubernetes." },
        spec: {
          option: (0, section.uW)({ groups: { option: groups, doc: "Groups of rules." } }),
          doc: "What it holds.",
          required: !0
        }
      };
      function parseRuleFile(text, file) {
        const { spots, readings } = ruleDocumentsOf(text, file), rules = spots.flatMap((spot) => readGroups(spot) ?? []).flatMap((group) => (group.rules ?? []).map((rule2) => ({ rule: rule2, group })));
        rules.length > mostRules && (0, reading.RT)({ ...spots[0], path: "" }, { message: `more than ${mostRules} rules` });
        const mistakes = readings.flatMap(reading.N2);
        return mistakes.length > 0 ? { alerts: [], records: [], mistakes } : {
          alerts: rules.flatMap(({ rule: rule2, group }) => rule2.alert === void 0 ? [] : [alertOf(rule2.alert, rule2, group)]),
          records: rules.flatMap(({ rule: rule2, group }) => rule2.record === void 0 ? [] : [recordOf(rule2.record, rule2, group)]),
          mistakes: []
        };
      }
      function readGroups(written2) {
        const spot = withoutEmpty(written2), { node } = spot, keys = [...Object.keys(fileFields), ...Object.keys(resourceFields)];
        if (node.kind === "map" && !node.entries.some(({ key }) => keys.includes(key) || (0, nearest.p)(key, keys)))
          return (0, reading.lv)(spot, {
            message: "this is not a rule file: there are no `groups`",
            hint: "expected a file as Prometheus loads it, or a PrometheusRule"
          });
        const kind = (0, tree.Ms)(spot.node, "kind");
        if (!kind)
          return (0, section.GU)(fileFields, {}, spot).values.groups;
        const { values } = (0, section.GU)(resourceFields, {}, spot);
        return values.kind !== void 0 && values.kind !== "PrometheusRule" ? (0, reading.RT)(spot, {
          message: `expected a PrometheusRule; found a ${values.kind}`,
          at: kind.value.at
        }) : values.spec?.groups;
      }
      function alertOf(name, rule2, group) {
        const { expr, labels: labels2, annotations, place } = rule2;
        return {
          name,
          group: group.name,
          expr,
          forMs: rule2.for ?? 0,
          keepFiringMs: rule2.keep_firing_for ?? 0,
          ...group.interval && { intervalMs: group.interval },
          ...withOffset(group),
          ...group.limit !== void 0 && group.limit > 0 && { limit: group.limit },
          labels: { ...group.labels, ...labels2 },
          annotations: annotations ?? {},
          place
        };
      }
      function withOffset({ query_offset: offset, evaluation_delay: delay }) {
        const offsetMs = offset ?? delay;
        return offsetMs ? { offsetMs } : {};
      }
      const recordOf = (name, { expr, labels: labels2, place }, group) => ({
        name,
        expr,
        labels: { ...group.labels, ...labels2 },
        ...group.interval && { intervalMs: group.interval },
        place
      });
      var glob = __webpack_require__(4152), limits = __webpack_require__(1987), model_alerts = __webpack_require__(487), build = __webpack_require__(2856), model_selector = __webpack_require__(297), placeholders = __webpack_require__(5006), selectors = __webpack_require__(7716);
      const longestQuery = 2e4;
      function writeOut(expr, records) {
        const written2 = expand(expr, records, []);
        return written2 === void 0 ? { recorded: recordedIn(expr, records) } : written2;
      }
      function expand(expr, records, path) {
        const isNameRead = readsName(expr);
        let query = expr;
        for (const located of (0, selectors.DW)(expr).toReversed()) {
          const { metric, matchers } = namedBy(located.text);
          if (metric === void 0 && mentioned(located.text, records).length > 0)
            return;
          const meant = records.filter(({ name }) => name === metric);
          if (metric === void 0 || meant.length === 0)
            continue;
          if (path.includes(metric))
            return { cycle: [...path.slice(path.indexOf(metric)), metric] };
          const written2 = union(meant, records, [...path, metric]);
          if (!written2 || "cycle" in written2)
            return written2;
          const replaced = matchers && replace(located, filter(written2.query, matchers), meant[0]);
          if (!replaced || isNameRead || (query = query.slice(0, located.from) + replaced.text + query.slice(replaced.to), query.length > longestQuery))
            return;
        }
        return { query };
      }
      const readsName = (expr) => (0, selectors.DW)(expr).reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), expr).includes("__name__");
      function recordedIn(expr, records) {
        const names = (0, selectors.DW)(expr).flatMap(({ text }) => {
          const { metric } = namedBy(text);
          return metric === void 0 ? mentioned(text, records) : records.some(({ name }) => name === metric) ? [metric] : [];
        });
        return [...new Set(names)];
      }
      function union(meant, records, path) {
        const queries = [];
        for (const { expr, labels: labels2 } of meant) {
          const written2 = expand(expr, records, path);
          if (!written2 || "cycle" in written2)
            return written2;
          const vector = isNumber(written2.query) ? `vector(${ended(written2.query)})` : written2.query, add = (query, [label, value]) => `label_replace(${ended(query)}, ${quoted(label)}, ${replacement(quoted(value))}, "", "")`;
          queries.push(Object.entries(labels2).reduce(add, vector));
        }
        return { query: queries.length === 1 ? queries[0] : queries.map(wrapQuery).join(" or ") };
      }
      const isNumber = (query) => /^[\s\d.()+*/-]+$/.test(withoutComments(query));
      function replace({ range, modified, to }, query, { intervalMs }) {
        if (!range)
          return modified ? void 0 : { text: wrapQuery(query), to };
        const step = intervalMs === void 0 ? "" : (0, placeholders.wz)(intervalMs), steps = range.text.includes(":") ? range.text : `${range.text.slice(0, -1)}:${step}]`;
        return { text: `${wrapQuery(query)}${steps}`, to: range.to };
      }
      function namedBy(selector2) {
        const { metric, matchers, whole } = (0, model_selector.Id)(selector2);
        return { ...metric !== void 0 && { metric }, ...whole && { matchers } };
      }
      function mentioned(selector2, records) {
        const pattern = /__name__\s*=~\s*["'`](.*?)["'`]\s*[,}]/.exec(selector2)?.[1];
        if (pattern === void 0)
          return [];
        const matches = wholeOf(pattern);
        return [...new Set(records.map(({ name }) => name))].filter(matches);
      }
      function wholeOf(pattern) {
        if (pattern.includes("\\"))
          return () => !0;
        try {
          const compiled = build.L3.compile(pattern, build.L3.DOTALL);
          return (name) => compiled.matches(name);
        } catch {
          return () => !0;
        }
      }
      function filter(query, matchers) {
        return matchers.reduce((filtered, { name: label, operator, value }) => {
          const isPattern = operator.endsWith("~"), on = isPattern ? mark : label, marked = isPattern ? `label_replace(${ended(filtered)}, "${mark}", "1", ${quoted(label)}, ${value})` : wrapQuery(filtered), wanted = isPattern ? '"1"' : replacement(value), operation = operator.startsWith("!") ? "unless" : "and", kept = `${marked} ${operation} on (${(0, model_selector.wR)(on)}) label_replace(vector(1), ${quoted(on)}, ${wanted}, "", "")`;
          return isPattern && operation === "and" ? `label_replace(${kept}, "${mark}", "", "", "")` : kept;
        }, query);
      }
      const mark = "__matched", replacement = (text) => text.replaceAll("$", "$$$$"), quoted = (value) => JSON.stringify(value);
      async function readAlertFiles(objectives, configured, home) {
        const mistakes = [], read = [];
        for (const objective of objectives) {
          if (objective.source !== "alerts" || objective.indicator.from.kind === "server") {
            read.push(objective);
            continue;
          }
          const place = configured.find((one) => one.objective.name === objective.name)?.place, found = await readRules(objective.indicator, home, place);
          mistakes.push(...found.mistakes), read.push(withRules(objective, found.rules));
        }
        if (mistakes.length === 0)
          return read;
        throw new problem.AF("config", mistakes.length === 1 ? mistakes[0].message : `the rule files have ${mistakes.length} mistakes`, {
          mistakes
        });
      }
      const fromConfig = "the path is taken from the folder of the config";
      function withRules(objective, rules) {
        const { indicator } = objective, { from } = indicator;
        return from.kind === "server" ? objective : { ...objective, indicator: { ...indicator, from: { ...from, rules } } };
      }
      async function readRules(indicator, home, place) {
        const written2 = indicator.from.kind === "files" ? indicator.from.files : [], files = [], refuse2 = (message, hint) => ({
          rules: [],
          mistakes: [{ message, hint, ...place && { place } }]
        }), paths = /* @__PURE__ */ new Set();
        for (const file of written2) {
          const found = await alert_files_expand(file, home);
          if (found.kind === "missing")
            return refuse2(`alerts: ${file}: ${found.why}`, found.hint ?? fromConfig);
          for (const path of found.paths)
            paths.add(path);
        }
        for (const path of paths) {
          const text = await home.texts.read(path);
          if (text.kind === "missing")
            return refuse2(`alerts: ${path}: ${text.why}`, text.hint ?? fromConfig);
          files.push(parseRuleFile(text.text, home.texts.nameOf(path)));
        }
        const mistakes = files.flatMap((file) => file.mistakes);
        if (mistakes.length > 0)
          return { rules: [], mistakes };
        const records = files.flatMap((file) => file.records), alerts = files.flatMap((file) => file.alerts), meant = (0, model_alerts.TH)(alerts, indicator);
        return meant.length === 0 ? refuse2(`alerts: ${tellNone(alerts, written2)}`, hintOf(alerts)) : meant.length > limits.F.alertRules ? refuse2(`alerts: ${meant.length} rules; at most ${limits.F.alertRules} are allowed`, "choose some with `match`") : resolveRules(meant, records, indicator);
      }
      function resolveRules(alerts, records, { forMs }) {
        const mistakes = [];
        return { rules: alerts.flatMap(({ place, ...alert }) => {
          const written2 = writeOut(alert.expr, records);
          if ("cycle" in written2) {
            const message = `the expression of ${alert.name} never ends: ${written2.cycle.join(" reads ")}`;
            return mistakes.push({ message, place }), [];
          }
          const isShortened = forMs !== void 0 && forMs < alert.forMs;
          return [
            {
              ...alert,
              // What cannot be written out as a whole is asked as it stands: half of it would be neither.
              query: alert.expr,
              ...written2,
              ...isShortened && { forMs, writtenForMs: alert.forMs }
            }
          ];
        }), mistakes };
      }
      function tellNone(alerts, written2) {
        const files = written2.join(", ");
        return alerts.length === 0 ? `there is no alert rule in ${files}` : `none of the ${alerts.length} alert rules in ${files} is meant`;
      }
      const mostNamed = 10, hintOf = (alerts) => alerts.length === 0 ? "a file of recording rules alone has nothing to judge" : `there are ${alerts.slice(0, mostNamed).map(({ name }) => name).join(", ")}${alerts.length > mostNamed ? ", …" : ""}; see \`match\` and \`severities\``;
      async function alert_files_expand(written2, { texts: texts2, config }) {
        const path = (0, external_node_path_.join)((0, external_node_path_.dirname)(config ?? ""), written2);
        if (!(0, glob.Pt)(path))
          return { kind: "found", paths: [path] };
        const found = await texts2.find(path);
        return found.kind === "found" && found.paths.length === 0 ? { kind: "found", paths: [path] } : found;
      }
      var base_policy = __webpack_require__(4620), calibration_file = __webpack_require__(3757), engines = __webpack_require__(4132), share_decision = __webpack_require__(6690), wording = __webpack_require__(9316), model_plan = __webpack_require__(4519), clopper_pearson = __webpack_require__(1946), slow_noise = __webpack_require__(5412);
      function foresee(plan) {
        return [
          ...plan.objectives.filter(({ advisory }) => !advisory).flatMap((objective) => [
            ...ofLoad(objective, plan.load),
            ...ofCapacity(objective, plan.load),
            ...ofShare(objective),
            ...foresee_ofAlerts(objective, plan.load)
          ].map((told) => ({
            objective: objective.name,
            ...told
          }))),
          ...ofWhole(plan)
        ];
      }
      const level = 0.05;
      function ofLoad(objective, load) {
        if (!(0, model_plan.Wk)(objective))
          return [];
        const kind = objective.metric.kind;
        return kind === "throughput" ? [...tooHigh(objective, load), ...tooShort(objective, load)] : kind === "avg" ? tooShort(objective, load) : tooFew(objective, load);
      }
      function requestsNeeded({ metric, threshold }) {
        return metric.kind === "availability" ? (0, clopper_pearson.zj)(0, (0, share_decision.Zw)(threshold), level) : metric.kind === "error_rate" ? (0, clopper_pearson.zj)(0, threshold, level) : metric.kind === "quantile" ? (0, clopper_pearson.zj)(0, (0, share_decision.Zw)(metric.quantile), level) : void 0;
      }
      function tooFew(objective, load) {
        const needed2 = requestsNeeded(objective);
        if (needed2 === void 0)
          return [];
        if (!Number.isFinite(needed2))
          return [{ message: `no run of any length can show ${objective.name}: it never passes`, hint: "ask for a little less, such as 99.9%" }];
        const perSecond = rateOf(load, objective.request), seconds = judgedSeconds(load);
        if (perSecond === void 0 || Math.round(perSecond * seconds) >= needed2)
          return [];
        const longer = (0, units.a3)(Math.ceil(needed2 / perSecond / 5) * 5e3).replaceAll(" ", ""), faster = `${Math.ceil((rateOf(load) ?? 0) * (needed2 / (perSecond * seconds)))}/s`, key = load.spike ? "load.spike.at" : "load.duration";
        return [
          {
            message: `it takes ${(0, units.B4)(needed2)} requests to show ${objective.name}, and this load sends ${(0, units.B4)(Math.round(perSecond * seconds))}: it never passes`,
            hint: `${key}: ${longer}, or load.rate: ${faster}, or ask for less`
          }
        ];
      }
      function tooShort({ name }, load) {
        const windowSeconds = (0, engines.I)(load).windowSeconds(load), least = slow_noise.H * windowSeconds;
        return Math.ceil(judgedSeconds(load) / windowSeconds - 0.01) >= slow_noise.H ? [] : [{ message: `it takes ${(0, units.a3)(least * 1e3)} to show ${name}: it never passes`, hint: `load.duration: ${(0, units.a3)(least * 1e3)} or longer` }];
      }
      function tooHigh(objective, load) {
        const perSecond = rateOf(load, objective.request), { threshold, comparator } = objective;
        return perSecond === void 0 || threshold < perSecond || threshold === perSecond && comparator === ">=" ? [] : [{ message: `${objective.name} is more than this load sends, ${(0, units.Fl)(perSecond, "/s")}: it never passes`, hint: "ask for less, or raise load.rate" }];
      }
      function ofCapacity(objective, { steps, pace }) {
        if (!(0, model_plan.$d)(objective) || objective.metric.kind !== "capacity" || !steps || pace.kind === "users")
          return [];
        const most = Math.max(...steps);
        return objective.threshold <= most ? [] : [{ message: `${objective.name} is above the highest of load.steps, ${(0, units.Fl)(most, "/s")}: it never passes`, hint: `end load.steps with ${(0, units.ZV)(objective.threshold)}/s` }];
      }
      const half = 0.5;
      function ofShare(objective) {
        if (objective.source === "baseline" || objective.source === "alerts")
          return [];
        const isOfGood = (0, model_plan.Wk)(objective) ? objective.metric.kind === "availability" : objective.source === "prometheus" && objective.indicator.kind === "counts" && objective.indicator.partIs === "good", isOfBad = (0, model_plan.Wk)(objective) ? objective.metric.kind === "error_rate" : objective.source === "prometheus" && objective.indicator.kind === "counts" && objective.indicator.partIs === "bad", { threshold } = objective;
        if (!(isOfGood && threshold < half) && !(isOfBad && threshold > half))
          return [];
        const meant = isOfGood && threshold <= 0.01 ? `did you mean ${(0, units.ZV)(1e4 * threshold)}%?` : "is that meant?";
        return [
          {
            message: `${objective.name} (${(0, wording.tW)(objective)}) holds where most requests are not good`,
            hint: meant
          }
        ];
      }
      const foresee_mostRules = 3, usualForMs = 3e4, usualIntervalMs = 15e3;
      function foresee_ofAlerts(objective, { durationMs }) {
        if (objective.source !== "alerts" || objective.indicator.from.kind !== "files")
          return [];
        const { from, severities } = objective.indicator, meant = (0, model_alerts.TH)(from.rules, objective.indicator), counted = meant.filter((rule2) => (0, model_alerts.qj)((0, model_alerts.xJ)(rule2), severities) !== "report");
        return [
          ...counted.length === 0 && meant.length > 0 ? [withoutSay] : [],
          ...tooLongFor(durationMs, counted, from.files)
        ];
      }
      const withoutSay = {
        message: "no alert rule that is meant can fail the run: their severity is info, none or missing, and they are only shown",
        hint: 'give the rules a severity, or write severities: { "*": fail } beside alerts'
      };
      function tooLongFor(testMs, rules, from) {
        const tooLong = rules.filter(({ forMs: forMs2 }) => forMs2 > testMs);
        if (tooLong.length === 0)
          return [];
        const shown = tooLong.slice(0, foresee_mostRules).map(({ name, forMs: forMs2 }) => `${name} (for: ${(0, units.a3)(forMs2)})`), more = tooLong.length > foresee_mostRules ? ` and ${(0, units.B4)(tooLong.length - foresee_mostRules)} more` : "", line = (ms) => (0, units.a3)(ms).replaceAll(" ", ""), forMs = Math.min(usualForMs, Math.max(1e3, Math.floor(testMs / 4e3) * 1e3)), files = from.length === 1 ? from[0] : `[${from.join(", ")}]`;
        return [
          {
            message: `${tooLong.length === 1 ? "an alert rule has" : `${(0, units.B4)(tooLong.length)} alert rules have`} to be true for longer than this test of ${(0, units.a3)(testMs)} and cannot be judged: ${shown.join(", ")}${more}`,
            hint: `write { alerts: ${files}, for: ${line(forMs)}, interval: ${line(Math.min(usualIntervalMs, forMs))} }, or test for longer`
          }
        ];
      }
      function ofWhole({ objectives }) {
        const counted = objectives.filter(({ advisory }) => !advisory);
        return counted.length === 0 || !counted.every(isAboutTime) ? [] : [
          {
            message: "every objective that counts is about time: requests that fail are not asked about",
            hint: "add availability >= 99%"
          }
        ];
      }
      const times = ["quantile", "avg", "max", "slow"];
      function isAboutTime(objective) {
        return objective.source === "prometheus" ? objective.indicator.kind === "histogram" || objective.indicator.kind === "conventional" : objective.source !== "alerts" && times.includes(objective.metric.kind);
      }
      const judgedSeconds = ({ spike, durationMs }) => (spike ? spike.atMs : durationMs) / 1e3;
      function rateOf({ pace, requests }, request) {
        if (pace.kind === "users")
          return;
        if (request === void 0)
          return pace.perSecond;
        const weights = (of) => of.reduce((sum, { weight }) => sum + weight, 0);
        return pace.perSecond * weights(requests.filter(({ name }) => name === request)) / weights(requests);
      }
      var most_load = __webpack_require__(7960), address_guard = __webpack_require__(1592);
      function refusedAddresses({ settings, placeOf }) {
        const { target, baseline, prometheus } = settings, written2 = [
          ["target.url", target?.url?.url, placeOf("target", "url")],
          ["baseline.url", baseline?.url?.url, placeOf("baseline", "url")],
          ["prometheus.url", prometheus?.url?.url, placeOf("prometheus", "url")],
          [
            "prometheus.auth.oauth2.token-url",
            prometheus?.auth?.kind === "oauth2" ? prometheus.auth.tokenUrl : void 0,
            placeOf("prometheus", "auth", "oauth2", "token-url")
          ]
        ];
        for (const [index, { url }] of (prometheus?.scrape ?? []).entries())
          written2.push([`prometheus.scrape[${index}].url`, url, placeOf("prometheus", "scrape")]);
        const resolved = [
          {
            what: "target.resolve",
            why: (0, address_guard.pg)(target?.resolve ?? ""),
            place: placeOf("target", "resolve")
          },
          {
            what: "baseline.resolve",
            why: (0, address_guard.pg)(baseline?.resolve ?? ""),
            place: placeOf("baseline", "resolve")
          }
        ];
        return [...written2.map(([what, url, place]) => ({
          what,
          why: url && (0, address_guard.xO)(new URL(url).hostname),
          place
        })), ...resolved].flatMap(({ what, why, place }) => why ? [{ message: `${what}: ${why}`, hint: "link-local and metadata addresses are never asked; name the service itself", ...place && { place } }] : []);
      }
      function holdBounds(plan, parts) {
        const refused = refusedAddresses(parts.config);
        if (refused.length > 0)
          throw new problem.AF("config", "the config names addresses that are never asked", {
            mistakes: refused
          });
        const found = (0, model_plan.BO)(plan.policy).map((bounds) => [
          ...limitMistakes(plan, bounds, parts),
          ...hostMistakes(plan, bounds, parts)
        ]), [own, ofBase = []] = found, mistakes = found.flat();
        if (mistakes.length === 0)
          return;
        const isOurs = own.length === 0 && ofBase.length > 0 && plan.policy.base?.unread !== void 0;
        throw new problem.AF(isOurs ? "github" : "config", "the plan goes beyond what its policy allows", {
          mistakes
        });
      }
      function limitMistakes(plan, bounds, parts) {
        const { limits: limits2 } = bounds, { sampled, calibrates } = parts.options;
        if (!limits2 || sampled)
          return [];
        const most = (0, most_load.q)(plan, plan.baseline || calibrates ? 2 : 1), { kind } = plan.load.pace, steps = (0, model_plan.Ih)(plan.load.profile) ? " and all its steps" : "", tooHigh2 = () => highestLevel(plan, limits2, parts), check = (key, value, limit, format, tell) => limit === void 0 || value <= limit ? [] : [mistakeOf(tell(), `at most ${format(limit)}`, `limits.${key}`, bounds)];
        return [
          ...check("rate", kind === "rate" ? most.level : 0, limits2.perSecond, formatRate, tooHigh2),
          ...check("users", kind === "users" ? most.level : 0, limits2.users, units.B4, tooHigh2),
          ...check("duration", most.ms, limits2.durationMs, units.a3, () => ({
            what: `the load takes ${(0, units.a3)(Math.ceil(most.ms / 1e3) * 1e3)} with its warm-up${steps}`,
            ...written(parts, "duration", ["duration"])
          })),
          ...check("requests", most.requests, limits2.requests, units.B4, () => most.requests === Number.POSITIVE_INFINITY ? {
            what: "users send as many requests as are answered",
            ...written(parts, "", ["users", "steps"]),
            hint: "with load.think-time it is known how many that can be"
          } : { what: `the load comes to ${(0, units.B4)(most.requests)} requests with its warm-up${steps}${plan.baseline ? ", and the baseline’s" : ""}`, ...written(parts, "rate", ["rate", "steps", "users", "duration"]) })
        ];
      }
      const formatRate = (perSecond) => `${(0, units.ZV)(perSecond, 8)}/s`;
      function highestLevel({ load }, limits2, parts) {
        const { settings, placeOf } = parts.config, isRate = load.pace.kind === "rate", format = isRate ? formatRate : (users) => `${(0, units.B4)(users)} users`, limit = (isRate ? limits2.perSecond : limits2.users) ?? Number.POSITIVE_INFINITY, step = settings.load?.steps?.find(({ level: level3 }) => level3 > limit);
        if (step)
          return { what: `a step of ${format(step.level)}`, place: step.place };
        const level2 = load.pace.kind === "rate" ? load.pace.perSecond : load.pace.users;
        return level2 > limit ? {
          what: `a load of ${format(level2)}`,
          ...written(parts, "rate", [isRate ? "rate" : "users"])
        } : {
          what: `a spike of ${format(load.spike?.perSecond ?? 0)}`,
          place: placeOf("load", "spike") ?? placeOf("load")
        };
      }
      function written({ config, overrides, options }, input, keys) {
        return (input === "rate" || input === "duration" ? overrides[input]?.trim() : void 0) ? { hint: `${(options.nameOverride ?? usualName)(input)} says so` } : { place: keys.map((key) => config.placeOf("load", key)).find((found) => found !== void 0) ?? config.placeOf("load") };
      }
      const usualName = (input) => `input ${input}`;
      function hostMistakes(plan, bounds, { config, overrides, options }) {
        const { prometheusHosts: hosts } = bounds;
        if (!hosts || !plan.prometheus || options.offline)
          return [];
        const { url, auth } = plan.prometheus, isGiven = !!overrides.prometheusUrl?.trim();
        return [
          {
            what: "prometheus.url",
            url,
            place: isGiven ? void 0 : config.placeOf("prometheus", "url")
          },
          ...tokenEndpoints(auth).map(({ what, url: url2 }) => ({
            what,
            url: url2,
            place: config.placeOf("prometheus", "auth", ...what.split("."))
          }))
        ].filter((one) => !(0, address_guard.Xj)(new URL(one.url), hosts)).map(({ what, url: url2, place }) => {
          const excess = {
            what: `${what === "prometheus.url" ? what : `prometheus.auth.${what}`} has the host ${new URL(url2).host}`,
            place
          };
          return mistakeOf(excess, hosts.join(", "), "prometheus-hosts", bounds);
        });
      }
      function tokenEndpoints(auth) {
        if (auth?.kind === "oauth2")
          return [{ what: "oauth2.token-url", url: auth.tokenUrl }];
        const asked = auth?.kind === "azure" ? { what: "azure", url: auth.authorityUrl } : auth?.kind === "aws" && auth.credentials.kind === "web-identity" ? { what: "aws", url: auth.credentials.stsUrl } : void 0;
        return asked && !isCloudsOwn(new URL(asked.url)) ? [asked] : [];
      }
      const azureHosts = [
        "login.microsoftonline.com",
        "login.microsoftonline.us",
        "login.partner.microsoftonline.cn"
      ], isCloudsOwn = ({ protocol, host }) => protocol === "https:" && (azureHosts.includes(host) || /^sts\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/.test(host));
      function mistakeOf({ what, place, hint: own }, allowed, key, bounds) {
        if ("unread" in bounds) {
          const hint = `it could not be read: ${bounds.unread}`;
          return {
            message: `${what}; without the limits of ${bounds.name} no more than ${allowed.replace("at most ", "")} is sent`,
            hint
          };
        }
        const isOfBase = "name" in bounds, whose = isOfBase ? ` of ${bounds.name}` : "", hints = [own, isOfBase && "a pull request cannot change that"].filter(Boolean).join("; ");
        return {
          message: `${what}; policy.${key}${whose} allows ${allowed}`,
          ...hints && { hint: hints },
          ...place && { place }
        };
      }
      const readImports = (imports, home) => Promise.all(imports.map(async (one) => {
        const paths = (await Promise.all(one.files.map((file) => read_imports_expand(file, one, home)))).flat(), found = await Promise.all([...new Set(paths)].map(async (path) => ({
          file: home.texts.nameOf(path),
          text: await read_imports_textOf(path, one, home)
        })));
        return { ...one, found };
      }));
      async function read_imports_expand(written2, { place }, { texts: texts2, config }) {
        const path = (0, external_node_path_.join)((0, external_node_path_.dirname)(config ?? ""), written2), [parent, pattern] = [(0, external_node_path_.dirname)(path), (0, external_node_path_.basename)(path)];
        if (parent.includes("*"))
          throw refuse(`${written2}: a \`*\` may stand in the name of the file alone`, place);
        if (!pattern.includes("*"))
          return [path];
        const found = await texts2.find(path.replace(/[?[{]/g, "[$&]"));
        if (found.kind === "missing")
          throw refuse(`${written2}: ${found.why}`, place, found.hint);
        if (found.paths.length === 0)
          throw refuse(`${written2}: there is no such file`, place);
        return found.paths;
      }
      async function read_imports_textOf(file, { place }, { texts: texts2 }) {
        const read = await texts2.read(file);
        if (read.kind === "missing")
          throw refuse(`${file}: ${read.why}`, place, read.hint);
        return read.text;
      }
      function refuse(message, place, hint = "the path is taken from the folder of the config") {
        return new problem.AF("config", message, { mistakes: [{ message, hint, place }] });
      }
      var gate_texts = __webpack_require__(9483);
      async function surveyEngine(config, configPath, { folder, root = (0, gate_texts.I5)(folder, configPath), texts: texts2, options }) {
        const engine = (0, engines.UN)(config.settings.load);
        if (!engine || options.sampled || options.offline && texts2?.ofCommit)
          return { config };
        const { survey } = await (0, engines.I)({ engine }).load();
        if (!survey)
          return { config };
        const place = config.placeOf("load", engine.id), locate = async (file) => {
          const path = (0, external_node_path_.isAbsolute)(file) ? file : (0, external_node_path_.join)((0, external_node_path_.dirname)(configPath ?? ""), file), found = await (0, within.ux)(root, (0, external_node_path_.resolve)(folder, path));
          if (found.kind === "within")
            return { path, opened: found.path };
          const message = `load.${engine.id}: ${file}: ${found.why}`, { hint } = found;
          throw new problem.AF("config", message, {
            mistakes: [{ message, ...hint && { hint }, ...place && { place } }]
          });
        }, { settings, sampled } = await survey(engine.settings, locate), load = { ...config.settings.load, [engine.id]: settings };
        return {
          config: { ...config, settings: { ...config.settings, load } },
          ...sampled && { sampled }
        };
      }
      var system_clock = __webpack_require__(8322), external_node_tls_ = __webpack_require__(1692), plain_file = __webpack_require__(9119);
      const machinesOwn = [
        "/etc/ssl/certs",
        "/etc/ssl/cert.pem",
        "/etc/pki/tls/certs",
        "/etc/pki/ca-trust",
        "/etc/ca-certificates",
        "/usr/share/ca-certificates",
        "/usr/local/share/ca-certificates"
      ], largestBytes = 1024 * 1024;
      async function readTlsFiles(section2, named2, textOf2) {
        const files = Object.entries(named2), texts2 = await Promise.all(files.map(async ([key, file]) => {
          const read = key === "ca" && isMachinesOwn(file) ? await readAuthority(file) : await textOf2(file);
          if (read.kind === "text")
            return [key, read.text];
          throw new problem.AF("config", `${section2}.tls.${key}: ${file} cannot be read: ${read.why}`, {
            hint: read.hint ?? "the path is taken from the folder of the config"
          });
        })), tls = Object.fromEntries(texts2);
        try {
          (0, external_node_tls_.createSecureContext)(tls);
        } catch (error) {
          throw new problem.AF("config", `${section2}.tls: the files cannot be used (${codeOf(error)})`, {
            hint: "expected PEM; `key` has to be the key of `cert`, without a passphrase"
          });
        }
        return tls;
      }
      function isMachinesOwn(file) {
        const path = external_node_path_.posix.normalize(file);
        return machinesOwn.some((own) => path === own || path.startsWith(`${own}/`));
      }
      async function readAuthority(path) {
        const read = await (0, plain_file.b$)(path, largestBytes);
        return read.kind === "missing" ? read : { kind: "text", text: read.bytes.toString("utf8") };
      }
      const codeOf = (error) => error.code ?? "unknown";
      async function readPlan(source) {
        const { config, folder, environment, overrides, base } = source, { root = (0, gate_texts.I5)(folder, config) } = source, files = (0, gate_texts.JF)(folder, root), { texts: texts2 = files } = source, today = (0, system_clock._)(system_clock.m.now()), found = await (0, gate_texts.u0)(config, texts2), written2 = found ? (0, parse_config.o4)(found.text, parseOptions(found.path, texts2, environment, today)) : (0, parse_config.sb)(), home = { texts: texts2, config: found?.path }, { config: surveyed, sampled } = await surveyEngine(written2, found?.path, source), read = await withImports(surveyed, home, source), options = { ...source.options, ...sampled && { sampled } }, built = (0, build_plan.Gg)(read, overrides, options), { plan, ignored } = (0, base_policy.u)(built.plan, base, today);
        holdBounds(plan, { config: read, overrides, options });
        const fromConfig2 = (file) => (0, external_node_path_.isAbsolute)(file) ? file : (0, external_node_path_.join)((0, external_node_path_.dirname)(found?.path ?? ""), file), named2 = read.settings.baseline?.calibration, calibration = named2 && (0, calibration_file.cA)(fromConfig2(named2), plan.service, await texts2.read(fromConfig2(named2)));
        if (named2 && !calibration && !options.calibrates)
          throw new problem.AF("config", `calibration file ${named2}: there is no such file`, {
            hint: "`reliability-gate calibrate` writes it; without baseline.calibration an offset is assumed"
          });
        await holdHistory(plan.history, { folder, root }, read);
        const secured = await withTls(plan, read.settings, (file) => files.read(fromConfig2(file))), objectives = await readAlertFiles(plan.objectives, read.settings.objectives ?? [], home);
        return {
          warnings: foresee({ ...plan, objectives }).map(({ objective, ...told }) => {
            const place = objective === void 0 ? void 0 : built.placeOf(objective);
            return { ...told, ...place && { place } };
          }),
          plan: {
            ...secured.plan,
            objectives,
            ...calibration && { calibration: { ...calibration, file: named2 } }
          },
          secrets: [...built.secrets, ...secured.secrets],
          ignoredWaivers: ignored,
          file: found?.path,
          calibrationFile: named2 && (0, external_node_path_.resolve)(folder, fromConfig2(named2))
        };
      }
      const parseOptions = (path, texts2, environment, today) => ({
        file: texts2.nameOf(path),
        environment,
        ...!texts2.ofCommit && { today }
      });
      async function withImports(config, home, { overrides, options }) {
        const { settings } = config, imports = settings.slos?.imports ?? [];
        if (imports.length === 0)
          return config;
        const found = await readImports(imports, home), service = (0, build_plan.Ee)(settings, overrides.service?.trim(), options.repository);
        return { ...config, imported: importSlos(found, service) };
      }
      async function withTls(plan, { target, baseline, prometheus }, textOf2) {
        const read = (section2, named2) => named2 && readTlsFiles(section2, named2, textOf2), [ofTarget, ofBaseline] = [
          await read("target", target?.tls),
          await read("baseline", baseline?.tls)
        ], ofPrometheus = await read("prometheus", prometheus?.tls);
        return {
          plan: {
            ...plan,
            target: withRoute(plan.target, ofTarget),
            ...plan.baseline && { baseline: withRoute(plan.baseline, ofBaseline) },
            ...plan.prometheus && {
              prometheus: { ...plan.prometheus, ...ofPrometheus && { tls: ofPrometheus } }
            }
          },
          secrets: [ofTarget?.key, ofBaseline?.key, ofPrometheus?.key].filter((key) => key !== void 0)
        };
      }
      async function holdHistory(history, { folder, root }, { placeOf }) {
        if (history?.dir === void 0)
          return;
        const found = await (0, within.ux)(root, (0, external_node_path_.resolve)(folder, history.dir));
        if (found.kind === "within")
          return;
        const message = `baseline.history.dir: ${history.dir}: ${found.why}`, place = placeOf("baseline", "history", "dir");
        throw new problem.AF("config", message, {
          mistakes: [{ message, ...found.hint && { hint: found.hint }, ...place && { place } }]
        });
      }
      const withRoute = (target, tls) => tls ? { ...target, route: { ...target.route, tls } } : target;
      async function findServiceName(config, texts2) {
        const found = await (0, gate_texts.u0)(config, texts2).catch(() => {
        });
        return found && (0, parse_config.rI)(found.text, found.path);
      }
    })
  ),
  /***/
  9483: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        _g: () => (
          /* binding */
          commitTexts
        ),
        u0: () => (
          /* binding */
          findConfig
        ),
        JF: () => (
          /* binding */
          folderTexts
        ),
        yR: () => (
          /* binding */
          readText
        ),
        I5: () => (
          /* binding */
          rootOf
        )
      });
      var external_node_path_ = __webpack_require__(6760), parse_config = __webpack_require__(5495), decode_text = __webpack_require__(9294), promises_ = __webpack_require__(1455), files_glob = __webpack_require__(4152), within = __webpack_require__(1725);
      const mostEntries = 5e4, mostFound = 1e3, deepest = 32, mostMs = 1e4;
      async function findFiles(pattern, { folder, root }) {
        const glob = (0, files_glob.pV)(pattern);
        if ("refused" in glob)
          return { kind: "missing", isThere: !0, why: glob.refused };
        const place = await (0, within.ux)(root, (0, external_node_path_.join)(folder, glob.base));
        if (place.kind === "missing")
          return place;
        const budget = { entries: mostEntries, until: performance.now() + mostMs }, found = [];
        return await walk({ path: place.path, name: glob.base, states: glob.start, depth: 0 }, { glob, found, budget }) && found.length <= mostFound ? { kind: "found", paths: found.sort() } : {
          kind: "missing",
          isThere: !0,
          why: "the pattern looks through too many files",
          hint: `it may pass ${mostEntries} and find ${mostFound}; name the folder more closely`
        };
      }
      async function walk({ path, name, states, depth }, search) {
        const { glob, found, budget } = search, folders = [], dir = await (0, promises_.opendir)(path).catch(() => {
        });
        for await (const entry of dir ?? []) {
          if (budget.entries -= 1, budget.entries < 0 || found.length > mostFound || performance.now() > budget.until)
            return !1;
          const next = glob.step(states, entry.name);
          if (next.length === 0)
            continue;
          const own = name === "" ? entry.name : `${name}/${entry.name}`;
          entry.isDirectory() ? depth < deepest && folders.push({ path: (0, external_node_path_.join)(path, entry.name), name: own, states: next, depth: depth + 1 }) : glob.isEnd(next) && found.push(own);
        }
        for (const one of folders)
          if (!await walk(one, search))
            return !1;
        return !0;
      }
      var plain_file = __webpack_require__(9119), problem = __webpack_require__(9241);
      const largestBytes = 4 * 1024 * 1024, folderTexts = (folder, root = folder) => ({
        read: async (path) => {
          const place = await (0, within.ux)(root, (0, external_node_path_.resolve)(folder, path));
          return place.kind === "missing" ? place : readText(place.path);
        },
        find: (pattern) => findFiles(slashed(pattern), { folder, root }),
        nameOf: (path) => path,
        ofCommit: !1
      });
      function rootOf(folder, config) {
        const path = (0, external_node_path_.resolve)(folder, config ?? ".");
        return (0, within.Yw)(folder, path) ? folder : (0, external_node_path_.dirname)(path);
      }
      async function readText(path) {
        const read = await (0, plain_file.b$)(path, largestBytes);
        return read.kind === "missing" ? read : (0, decode_text.g)(read.bytes);
      }
      const slashed = (path) => external_node_path_.posix.normalize(path.split(external_node_path_.sep).join("/"));
      function commitTexts(source, ref) {
        const short = /^[0-9a-f]{40,64}$/.test(ref) ? ref.slice(0, 7) : ref, nameOf = (path) => `${slashed(path)}@${short}`, isOutside = (path) => external_node_path_.posix.isAbsolute(path) || path.split("/")[0] === "..";
        let listed;
        return {
          read: async (path) => {
            const own = slashed(path);
            if (isOutside(own))
              return within.qY;
            const text = okOr(await source.readFile(own, ref), nameOf(path));
            return text === void 0 ? { kind: "missing", isThere: !1, why: "there is no such file" } : (0, decode_text.g)(Buffer.from(text));
          },
          find: async (pattern) => {
            const own = slashed(pattern);
            if (isOutside(own))
              return within.qY;
            const glob = (0, files_glob.pV)(own);
            return "refused" in glob ? { kind: "missing", isThere: !0, why: glob.refused } : (listed ??= source.listFiles(ref), { kind: "found", paths: okOr(await listed, nameOf(pattern)).filter((path) => (0, files_glob.kt)(glob, path)).sort() });
          },
          nameOf,
          ofCommit: !0
        };
      }
      function okOr(read, name) {
        if (read.kind === "ok")
          return read.value;
        throw new problem.AF("github", `${name} could not be read: ${read.message}`, {
          hint: "hint" in read && read.hint || "is GitHub up, and does the job have `permissions: contents: read`?"
        });
      }
      async function findConfig(named, texts) {
        for (const path of named ? [named] : parse_config.ap) {
          const read = await texts.read(path);
          if (read.kind === "text")
            return { path, text: read.text };
          if (!read.isThere && (named === void 0 || texts.ofCommit))
            continue;
          const message = `config file ${texts.nameOf(path)}: ${read.why}`, hint = read.hint ?? "check the path, relative to the working folder", { at } = read, mistakes = at && [{ message: read.why, hint, place: { file: texts.nameOf(path), ...at } }];
          throw new problem.AF("config", message, { hint, ...mistakes && { mistakes } });
        }
      }
    })
  ),
  /***/
  3238: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        K3: () => (
          /* binding */
          base64
        ),
        /* harmony export */
        Q2: () => (
          /* binding */
          parseBaseUrl
        ),
        /* harmony export */
        pc: () => (
          /* binding */
          baseUrl
        )
        /* harmony export */
      });
      var _text_option_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1788);
      const hint = "an address such as https://preview.example";
      function parseBaseUrl(written) {
        const text = written.trim();
        if (text === "")
          return { refused: "expected an address; found an empty text", hint };
        if (text.includes("${"))
          return {
            refused: "variables are read in header values only",
            hint: "give the address by an input instead"
          };
        const index = text.search(/[\s\p{Cc}\p{Cf}]/u);
        if (index >= 0)
          return { refused: "an address holds no blanks", hint, index };
        if (!URL.canParse(text))
          return { refused: "expected an address that begins with http:// or https://", hint };
        const url = new URL(text);
        return /^https?:\/\//i.test(text) ? url.search !== "" || url.hash !== "" || /[?#]$/.test(text) ? {
          refused: "a base address has no query and no fragment",
          hint: "paths are joined to it; give keys as headers"
        } : {
          value: url.username === "" && url.password === "" ? { url: text, secrets: [] } : splitCredentials(url)
        } : { refused: `expected an address that begins with http:// or https://${/^[a-z]+:\/\//i.test(text) ? `; found ${url.protocol}//` : ""}`, hint };
      }
      function splitCredentials(url) {
        const user = decoded(url.username), password = decoded(url.password), basic = base64(`${user}:${password}`), secrets = password === "" ? [user, url.username, basic] : [password, url.password, basic];
        return url.username = "", url.password = "", { url: url.href, authorization: `Basic ${basic}`, secrets: [...new Set(secrets)] };
      }
      function decoded(text) {
        try {
          return decodeURIComponent(text);
        } catch {
          return text;
        }
      }
      const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text))), form = (0, _text_option_js__WEBPACK_IMPORTED_MODULE_0__.vU)({
        type: "address",
        expected: "an address",
        hint,
        parse: parseBaseUrl,
        schema: { pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s?#]+\\s*$" },
        secret: !0
      }), baseUrl = {
        ...form,
        read: (spot) => {
          const base = spot.node.kind === "text" ? (0, _text_option_js__WEBPACK_IMPORTED_MODULE_0__.yR)(spot, parseBaseUrl) : form.read(spot);
          for (const secret of base?.secrets ?? [])
            spot.reading.secrets.add(secret);
          return base;
        }
      };
    })
  ),
  /***/
  5465: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        b3: () => (
          /* binding */
          headers
        ),
        /* harmony export */
        lF: () => (
          /* binding */
          mergeHeaders
        ),
        /* harmony export */
        oR: () => (
          /* binding */
          parseHeaderLines
        )
        /* harmony export */
      });
      var _variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7526), _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8575), _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3483);
      const engineHeaders = [
        "connection",
        "content-length",
        "expect",
        "keep-alive",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade"
      ], mostHeaders = 50, headers = {
        type: "headers",
        schema: {
          type: "object",
          propertyNames: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$" },
          additionalProperties: { type: "string" },
          maxProperties: mostHeaders
        },
        read: (spot) => {
          const { node, reading } = spot;
          if (node.kind !== "map")
            return (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)(spot, {
              message: `expected a mapping of header names to values; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.SB)(node)}`,
              hint: 'such as { X-Preview: "1" }'
            });
          if (node.entries.length > mostHeaders)
            return (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)(spot, { message: `more than ${mostHeaders} headers` });
          const before = reading.found.length, pairs = node.entries.map((entry) => [entry.key, readHeader(entry, spot)]);
          for (const [index, { key, at }] of node.entries.entries())
            pairs.findIndex(([name]) => name.toLowerCase() === key.toLowerCase()) < index && (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)(spot, {
              message: "a header is there twice",
              hint: "case does not count in their names",
              at
            });
          return reading.found.length > before ? void 0 : Object.fromEntries(pairs);
        }
      };
      function readHeader({ key, at, value: node }, spot) {
        const refusal = refuseName(key);
        if (refusal)
          return (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)(spot, { message: refusal, at });
        const path = `${spot.path}.${key}`;
        if (node.kind !== "text") {
          const hint = node.kind === "number" || node.kind === "boolean" ? "put the value into quotes" : void 0;
          return (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)({ ...spot, node, path }, { message: `expected a text; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.SB)(node)}`, hint });
        }
        const resolved = (0, _variables_js__WEBPACK_IMPORTED_MODULE_2__.C)(node.text, spot.reading.environment, "header"), parsed = "value" in resolved ? checkValue(resolved.value.text) : resolved;
        if ("value" in parsed) {
          for (const secret of secretsOf(key, parsed.value))
            spot.reading.secrets.add(secret);
          if ("value" in resolved)
            for (const part of resolved.value.parts)
              spot.reading.secrets.add(part);
          return parsed.value;
        }
        const index = parsed.index !== void 0 && node.textAt !== void 0 ? node.textAt + parsed.index : void 0;
        return (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)({ ...spot, node, path }, { message: parsed.refused, hint: parsed.hint, at: index });
      }
      function refuseName(name) {
        if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/.test(name))
          return "a header name is made of letters, digits and dashes, 100 at most";
        if (engineHeaders.includes(name.toLowerCase()))
          return `the header ${name} is set by the load engine itself`;
      }
      function checkValue(written) {
        const value = written.trim();
        return value === "" ? { refused: "expected a value; found an empty text" } : value.length > 8e3 ? { refused: "the value is longer than 8000 characters" } : /[^\t\x20-\x7e\x80-\xff]/.test(value) ? { refused: "the value holds a line break or a character that no header may hold" } : { value };
      }
      function secretsOf(name, value) {
        if (name.toLowerCase() === "cookie")
          return [
            value,
            ...value.split(";").map((pair) => pair.slice(pair.indexOf("=") + 1).trim())
          ].filter((part) => part.length >= 4);
        const credentials = /^(?:basic|bearer|token|apikey|digest)\s+(\S.*)$/i.exec(value)?.[1];
        return credentials ? [value, credentials] : [value];
      }
      function parseHeaderLines(text) {
        const found = /* @__PURE__ */ new Map(), mistakes = [];
        for (const [index, raw] of text.split(/\r?\n/).entries()) {
          const line = raw.trim();
          if (line === "")
            continue;
          const colon = line.indexOf(":"), name = line.slice(0, colon).trim(), refused = colon <= 0 ? "expected `Name: value`" : refuseName(name) ?? (found.has(name.toLowerCase()) ? "the header is there twice" : void 0), value = checkValue(line.slice(colon + 1));
          refused ? mistakes.push({ message: `line ${index + 1}: ${refused}` }) : "refused" in value ? mistakes.push({ message: `line ${index + 1}: ${value.refused}` }) : found.set(name.toLowerCase(), [name, value.value]);
        }
        const pairs = [...found.values()];
        return {
          headers: Object.fromEntries(pairs),
          secrets: pairs.flatMap(([name, value]) => secretsOf(name, value)),
          mistakes
        };
      }
      function mergeHeaders(...several) {
        const merged = /* @__PURE__ */ new Map();
        for (const headers2 of several)
          for (const [name, value] of Object.entries(headers2))
            merged.set(name.toLowerCase(), [name, value]);
        return Object.fromEntries(merged.values());
      }
    })
  ),
  /***/
  4875: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        M: () => (
          /* binding */
          oneOrList
        ),
        /* harmony export */
        p: () => (
          /* binding */
          list
        )
        /* harmony export */
      });
      var _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8575), _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3483);
      function list(item, { least = 1, most, name, what }) {
        return {
          type: `list of ${item.type}`,
          ...item.fields && { fields: item.fields },
          schema: { type: "array", items: item.schema, minItems: least, maxItems: most },
          read: (spot) => {
            const { node } = spot;
            if (node.kind !== "list") {
              const hint = node.kind === "nothing" ? void 0 : "each item stands on a line of its own after `- `";
              return (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)(spot, {
                message: `expected a list of ${what}; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.q0)(node)}`,
                hint
              });
            }
            if (node.items.length < least)
              return (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)(spot, { message: "the list is empty", hint: `remove it, or name ${what}` });
            if (node.items.length > most)
              return (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)(spot, {
                message: `${node.items.length} ${what}; at most ${most} are allowed`
              });
            const before = spot.reading.found.length, values = node.items.map((itemNode, index) => readItem(item, { ...spot, node: itemNode, path: `${spot.path}[${index}]` }));
            return name && noteDuplicates(spot, node.items, values.map((value) => value === void 0 ? void 0 : name(value))), spot.reading.found.length > before ? void 0 : values;
          }
        };
      }
      function oneOrList(item, several) {
        return {
          type: `${item.type}, or a list of them`,
          schema: { anyOf: [item.schema, several.schema] },
          read: (spot) => {
            if (spot.node.kind === "list")
              return several.read(spot);
            const value = item.read(spot);
            return value === void 0 ? void 0 : [value];
          }
        };
      }
      function readItem(item, spot) {
        return spot.node.kind === "nothing" ? (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)(spot, { message: "the item is empty", hint: "remove the `-`" }) : item.read(spot);
      }
      function noteDuplicates(spot, items, names) {
        names.forEach((name, index) => {
          const first = names.indexOf(name);
          if (name === void 0 || first === index)
            return;
          const { line } = spot.reading.place(items[first].at);
          (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)({ ...spot, node: items[index], path: `${spot.path}[${index}]` }, {
            message: `the name \`${name}\` is there twice`,
            hint: `first in line ${line}; give one of them another \`name\``
          });
        });
      }
    })
  ),
  /***/
  3446: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        H: () => (
          /* binding */
          defaultOf
        )
        /* harmony export */
      });
      var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3483);
      function defaultOf(setting) {
        const place = { file: "", line: 1, column: 1 }, reading = {
          file: "",
          environment: {},
          place: () => place,
          found: [],
          secrets: /* @__PURE__ */ new Set(),
          references: []
        }, value = setting.default === void 0 ? void 0 : setting.option.read({ node: (0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__.E7)(setting.default), path: "", reading });
        if (value === void 0)
          throw new TypeError("an option was asked for a default that it does not have");
        return value;
      }
    })
  ),
  /***/
  1192: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        GU: () => (
          /* binding */
          readSection
        ),
        /* harmony export */
        uW: () => (
          /* binding */
          section
        ),
        /* harmony export */
        vW: () => (
          /* binding */
          sectionSchema
        )
        /* harmony export */
      });
      var _model_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(376), _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8575), _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3483);
      function section(fields, rules = {}) {
        return {
          type: "mapping",
          fields,
          schema: sectionSchema(fields, rules),
          read: (spot) => {
            const { values, whole } = readSection(fields, rules, spot);
            return whole ? values : void 0;
          }
        };
      }
      function readSection(fields, rules, spot) {
        const { node } = spot, before = spot.reading.found.length;
        if (node.kind !== "map") {
          const found = spot.path === "" ? (0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.SB)(node) : (0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.q0)(node);
          return (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)(spot, {
            message: `expected a mapping with the keys ${listed(supported(fields))}; found ${found}`
          }), { values: {}, whole: !1 };
        }
        const values = [];
        for (const entry of node.entries) {
          const value = readEntry(entry, spot, fields, rules);
          value !== void 0 && values.push([entry.key, value]);
        }
        for (const [key, setting] of Object.entries(fields))
          setting.required && !(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.Ms)(node, key) && (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)(spot, { message: `\`${key}\` is missing` });
        for (const [one, other] of rules.exclusive ?? []) {
          const second = (0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.Ms)(node, other);
          !second || !(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.Ms)(node, one) || (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)(spot, {
            message: `\`${one}\` and \`${other}\` exclude each other`,
            hint: "keep one of them",
            at: second.at
          });
        }
        return {
          values: Object.fromEntries(values),
          whole: spot.reading.found.length === before
        };
      }
      function readEntry(entry, spot, fields, rules) {
        const setting = Object.hasOwn(fields, entry.key) ? fields[entry.key] : void 0, path = spot.path ? `${spot.path}.${entry.key}` : entry.key;
        return setting ? entry.value.kind === "nothing" ? (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)({ ...spot, path }, { message: "there is no value", hint: "remove the key, or give it one", at: entry.at }) : setting.option.read({ ...spot, node: entry.value, path }) : (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)(spot, { ...unknownKey(entry.key, fields, rules), at: entry.at });
      }
      function unknownKey(key, fields, rules) {
        if (key === "<<")
          return { message: "YAML merge keys are not allowed", hint: "write the values out" };
        const message = `unknown key \`${key.slice(0, 60)}\``, elsewhere = rules.elsewhere?.(key), near = (0, _model_nearest_js__WEBPACK_IMPORTED_MODULE_2__.p)(key, Object.keys(fields)) ?? elsewhere;
        return {
          message,
          hint: near ? `did you mean \`${near}\`?` : `known here: ${supported(fields).join(", ")}`
        };
      }
      function sectionSchema(fields, { exclusive = [] } = {}) {
        const entries = Object.entries(fields), required = entries.filter(([, { required: required2 }]) => required2).map(([key]) => key), properties = entries.map(([key, { option, doc, default: fallback, example }]) => [
          key,
          {
            ...option.schema,
            description: doc,
            ...fallback !== void 0 && { default: fallback },
            ...example !== void 0 && { examples: [example] }
          }
        ]);
        return {
          type: "object",
          properties: Object.fromEntries(properties),
          additionalProperties: !1,
          ...required.length > 0 && { required },
          ...exclusive.length > 0 && { allOf: exclusive.map((pair) => ({ not: { required: pair } })) }
        };
      }
      const supported = (fields) => Object.keys(fields), listed = (keys) => keys.map((key) => `\`${key}\``).join(", ");
    })
  ),
  /***/
  7526: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        C: () => (
          /* binding */
          resolveVariables
        ),
        /* harmony export */
        n: () => (
          /* binding */
          readVariable
        )
        /* harmony export */
      });
      const runnersOwn = /^(ACTIONS|INPUT|STATE)_/;
      function resolveVariables(value, environment, of) {
        if (!environment)
          return { value: { text: value, parts: [] } };
        const parts = [];
        let text = "", end = 0;
        for (let index = value.indexOf("${"); index >= 0; index = value.indexOf("${", end)) {
          const name = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}/.exec(value.slice(index, index + 204))?.[1];
          if (!name)
            return {
              refused: "expected the name of an environment variable, in braces after the dollar sign, such as TOKEN",
              index
            };
          if (runnersOwn.test(name))
            return { refused: `${name} belongs to the runner and is not for ${of}s`, index };
          const found = readVariable(name, environment);
          if (!found) {
            const hint = `set it in the step's \`env\`, or remove the ${of}`;
            return { refused: `the environment variable ${name} is not set or empty`, hint, index };
          }
          parts.push(found), text += value.slice(end, index) + found, end = index + name.length + 3;
        }
        return { value: { text: text + value.slice(end), parts } };
      }
      const readVariable = (name, environment) => (Object.hasOwn(environment, name) ? environment[name]?.trim() : void 0) || void 0;
    })
  ),
  /***/
  8094: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        hN: () => (
          /* binding */
          parseYaml
        ),
        v: () => (
          /* binding */
          parseYamlDocuments
        ),
        Wz: () => (
          /* binding */
          placesWithin
        ),
        LC: () => (
          /* binding */
          unrendered
        )
      });
      var dist = __webpack_require__(8815), yaml_reading = __webpack_require__(8575), tree = __webpack_require__(3483);
      const deepest = 64, mostAliased = 1e5;
      function treeOf(node, growing, { depth = deepest, fallbackAt = 0 } = {}) {
        const before = growing.values;
        growing.values += 1;
        const at = node?.range?.[0] ?? fallbackAt;
        if ((0, dist.Vj)(node))
          return aliased(node.source, at, growing);
        const tree2 = plainTreeOf(node, growing, { depth, at });
        return node?.anchor && growing.anchors?.set(node.anchor, { node: tree2, size: growing.values - before }), tree2;
      }
      function plainTreeOf(node, growing, { depth, at }) {
        if (depth === 0)
          return note(growing, at, {
            message: "the values are nested too deeply",
            hint: `at most ${deepest} levels`
          }), { kind: "nothing", at };
        const below = { depth: depth - 1, fallbackAt: at };
        if ((0, dist.oP)(node))
          return { kind: "list", at, items: node.items.map((item) => treeOf(item, growing, below)) };
        if ((0, dist.jh)(node)) {
          const entries = node.items.map(({ key, value }) => {
            const keyAt = key.range?.[0] ?? at;
            return {
              key: String(key.value),
              at: keyAt,
              value: treeOf(value, growing, { ...below, fallbackAt: keyAt })
            };
          });
          return { kind: "map", at, entries: withMerged(withoutDoubles(entries, growing), growing) };
        }
        return (0, dist.jn)(node) ? scalarOf(node, at, growing.text) : { kind: "nothing", at };
      }
      const note = ({ reading }, at, remark) => (0, yaml_reading.RT)({ node: { kind: "nothing", at }, path: "", reading }, remark);
      function aliased(name, at, growing) {
        const anchored = growing.anchors?.get(name);
        return growing.values += anchored?.size ?? 0, growing.aliased += anchored?.size ?? 0, anchored && growing.aliased <= mostAliased ? anchored.node : (note(growing, at, anchored ? { message: "the aliases stand for too many values", hint: `at most ${mostAliased}` } : { message: `no anchor &${(0, tree.g$)(name.slice(0, 60))} stands before this alias` }), { kind: "nothing", at });
      }
      function withoutDoubles(entries, growing) {
        const kept = /* @__PURE__ */ new Map();
        for (const entry of entries) {
          const first = kept.get(entry.key);
          first ? note(growing, entry.at, {
            message: `the key \`${(0, tree.g$)(entry.key.slice(0, 60))}\` is there twice`,
            hint: `first in line ${growing.reading.place(first.at).line}`
          }) : kept.set(entry.key, entry);
        }
        return [...kept.values()];
      }
      const mergeKey = "<<";
      function withMerged(entries, growing) {
        const merge = growing.anchors ? entries.find(({ key }) => key === mergeKey) : void 0;
        if (!merge)
          return entries;
        const merged = new Map(entries.filter((entry) => entry !== merge).map((entry) => [entry.key, entry]));
        for (const source of merge.value.kind === "list" ? merge.value.items : [merge.value])
          if (source.kind !== "map")
            note(growing, source.at, { message: "expected a mapping, or a list of them, behind `<<`" });
          else
            for (const entry of source.entries)
              merged.has(entry.key) || merged.set(entry.key, entry);
        return [...merged.values()];
      }
      function scalarOf(node, at, text) {
        const { value } = node;
        if (typeof value == "number")
          return { kind: "number", at, value, source: node.source ?? String(value) };
        if (typeof value == "boolean")
          return { kind: "boolean", at, value };
        if (typeof value != "string")
          return { kind: "nothing", at };
        if (node.type === dist.X5.BLOCK_LITERAL)
          return { kind: "text", at, text: value, block: blockOf(value, at, text) };
        const textAt = node.type === dist.X5.PLAIN ? at : at + 1;
        return { kind: "text", at, text: value, ...text.startsWith(value, textAt) && { textAt } };
      }
      function blockOf(value, at, text) {
        const first = text.indexOf(`
`, at) + 1, lines = value.split(`
`), index = Math.max(0, lines.findIndex((line) => line.trim() !== "")), written = text.slice(first).split(`
`, index + 1)[index] ?? "";
        return {
          at: first,
          indent: Math.max(0, written.replace(/\r$/, "").length - lines[index].length)
        };
      }
      const mostBytes = { config: 256 * 1024, foreign: 1024 * 1024 };
      function parseYaml(text, options) {
        const [reading, [node]] = parseDocuments(text, options, {
          of: "config",
          empty: "the config is empty",
          hint: "remove the file to run with the defaults, or write `version: 1`"
        });
        return [reading, node];
      }
      const parseYamlDocuments = (text, options) => parseDocuments(text, options, { of: "foreign", empty: "the file is empty" });
      function parseDocuments(text, { within = (place) => place, ...options }, { of, empty, hint }) {
        const lines = new dist.HN(), reading = {
          ...options,
          place: (at) => {
            const { line, col } = lines.linePos(at);
            return within({ file: options.file, line: Math.max(1, line), column: Math.max(1, col) });
          },
          found: [],
          secrets: /* @__PURE__ */ new Set(),
          references: []
        }, refuse = (...remarks) => {
          for (const remark of remarks)
            (0, yaml_reading.RT)({ node: (0, tree.E7)(""), path: "", reading }, remark);
          return [reading, []];
        };
        if (new TextEncoder().encode(text).length > mostBytes[of])
          return refuse({ message: `the file is larger than ${mostBytes[of] / 1024} KB` });
        lines.addNewLine(0);
        for (const { index } of text.matchAll(/\n/g))
          lines.addNewLine(index + 1);
        const refused = refusedTokens(text, of);
        if (refused.length > 0)
          return refuse(...refused);
        const documents = (0, dist.hR)(text, {
          uniqueKeys: !1,
          // quadratic in the library; `treeOf` finds the duplicates
          stringKeys: !0,
          prettyErrors: !1,
          // a pretty error quotes the line, which may hold a secret
          logLevel: "silent"
        }), broken = /* @__PURE__ */ new Map();
        for (const { code, pos } of documents.flatMap(({ errors }) => errors)) {
          const { line } = lines.linePos(pos[0]);
          broken.has(line) || broken.set(line, { ...syntaxRemark(code, lineOf(text, lines, line)), at: pos[0] });
        }
        if (broken.size > 0)
          return refuse(...broken.values());
        const filled = documents.map(({ contents }) => contents).filter((contents) => !isEmpty(contents));
        if (filled.length === 0)
          return refuse({ message: empty, hint });
        const second = of === "config" ? filled[1] : void 0;
        return second ? refuse({ ...secondDocument, at: second.range?.[0] }) : [
          reading,
          filled.map((contents) => treeOf(contents, {
            text,
            reading,
            values: 0,
            aliased: 0,
            ...of === "foreign" && { anchors: /* @__PURE__ */ new Map() }
          }))
        ];
      }
      function placesWithin(node, { place }) {
        if (node.block) {
          const { at, indent } = node.block;
          return ({ line, column }) => ({
            ...place(at),
            line: place(at).line + line - 1,
            column: column + indent
          });
        }
        const start = place(node.textAt ?? node.at);
        return node.textAt === void 0 ? () => start : ({ line, column }) => ({
          ...start,
          line: start.line + line - 1,
          column: start.column + column - 1
        });
      }
      const isEmpty = (node) => !node || (0, dist.jn)(node) && node.value === null || (0, dist.jh)(node) && node.items.length === 0, refusals = {
        alias: [
          "YAML aliases are not allowed",
          "write the value out, or put a text that begins with * into quotes"
        ],
        anchor: [
          "YAML anchors are not allowed",
          "write the value out, or put a text that begins with & into quotes"
        ],
        tag: [
          "YAML tags are not allowed",
          "remove the tag, or put a text that begins with ! into quotes"
        ],
        "directive-line": ["YAML directives are not allowed", "remove the line"]
      }, ofConfigs = ["alias", "anchor"], unrendered = {
        message: "this is a template, not YAML",
        hint: "render it first, for example with `helm template`, and name the result"
      }, unquoted = {
        message: "a text that begins with {{ is no YAML",
        hint: "put the text into quotes"
      }, ofPrometheus = /^\{\{-?\s*(?:\$labels|\$value|\$externalLabels)\b/, secondDocument = {
        message: "a config is one YAML document",
        hint: "remove what follows `---`"
      }, aroundDocuments = [
        "space",
        "newline",
        "comment",
        "doc-start",
        "doc-end",
        "byte-order-mark",
        "directive-line"
      ];
      function refusedTokens(text, of) {
        const found = [];
        let hasContent = !1, before;
        for (const { type, at } of tokensOf(text)) {
          if (type === "flow-map-start" && before === type)
            return [
              { ...ofPrometheus.test(text.slice(at - 1, at + 30)) ? unquoted : unrendered, at: at - 1 }
            ];
          before = type;
          const refusal = of === "foreign" && ofConfigs.includes(type) ? void 0 : refusals[type];
          refusal && found.push({ message: refusal[0], hint: refusal[1], at }), of === "config" && type === "doc-start" && hasContent && found.push({ ...secondDocument, at }), hasContent ||= !aroundDocuments.includes(type);
        }
        return found;
      }
      function* tokensOf(text) {
        let at = 0, inScalar = !1;
        for (const source of new dist.JG().lex(text)) {
          const type = inScalar ? "scalar" : dist.DB.tokenType(source) ?? "scalar";
          inScalar = source === dist.DB.SCALAR, !(source === dist.DB.SCALAR || source === dist.DB.DOCUMENT || source === dist.DB.FLOW_END) && (yield { type, at }, at += source.length);
        }
      }
      function lineOf(text, lines, line) {
        return text.slice(lines.lineStarts[line - 1], lines.lineStarts[line]);
      }
      const syntaxMessages = {
        BAD_INDENT: "the indentation does not fit the lines above",
        BAD_DQ_ESCAPE: "an escape in double quotes that YAML does not know",
        BAD_SCALAR_START: "a value without quotes cannot begin with this character",
        BLOCK_AS_IMPLICIT_KEY: "a second `key: value` on one line, or a wrong indentation",
        MISSING_CHAR: "a closing quote, bracket or colon is missing",
        MULTILINE_IMPLICIT_KEY: "a colon is missing, or the indentation is wrong",
        NON_STRING_KEY: "a key must be a plain text",
        RESOURCE_EXHAUSTION: "the values are nested too deeply",
        TAB_AS_INDENT: "YAML is indented with blanks, not with tabs"
      };
      function syntaxRemark(code, line) {
        const message = `${syntaxMessages[code] ?? "this is not valid YAML here"} (YAML syntax)`;
        return /[$)\w]\{/.test(line) ? { message, hint: "inside { … } a value that holds a brace or a comma needs quotes" } : code === "BAD_SCALAR_START" ? { message, hint: "put the value into quotes" } : code === "BLOCK_AS_IMPLICIT_KEY" ? { message, hint: "a value that holds `: ` needs quotes" } : { message };
      }
    })
  ),
  /***/
  6242: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        eo: () => (
          /* binding */
          variableHint
        ),
        /* harmony export */
        h0: () => (
          /* binding */
          knownVariables
        ),
        /* harmony export */
        nO: () => (
          /* binding */
          foreignVariable
        )
        /* harmony export */
      });
      const text = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, matched = /(?:=~|!~|!=|=)\s*(["'`])(\$\{?[a-zA-Z_]\w*(?::\w+)?\}?)\1/, variable = /\$\{?[a-zA-Z_]\w*/g;
      function foreignVariable(query) {
        const bare = query.replace(text, '""').match(variable) ?? [], inLabel = matched.exec(query)?.[2];
        return [...bare, ...inLabel ? [inLabel] : []].find((found) => !/^\$(window|start|end)$/.test(found));
      }
      const knownVariables = "there are $window, $start and $end";
      function variableHint(query) {
        const foreign = foreignVariable(query);
        return foreign && `${foreign} is not known here: ${knownVariables}`;
      }
    })
  ),
  /***/
  1592: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Ml: () => (
          /* binding */
          refusedAddressCode
        ),
        /* harmony export */
        Xj: () => (
          /* binding */
          isAllowedHost
        ),
        /* harmony export */
        aJ: () => (
          /* binding */
          assertAllowedUrl
        ),
        /* harmony export */
        pg: () => (
          /* binding */
          refusedAddress
        ),
        /* harmony export */
        rN: () => (
          /* binding */
          guardedLookup
        ),
        /* harmony export */
        xO: () => (
          /* binding */
          refusedHost
        )
        /* harmony export */
      });
      var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610), node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030), _model_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9241), _host_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1955);
      const refused = {
        "link-local": listOf({ ipv4: ["169.254.0.0/16"], ipv6: ["fe80::/10"] }),
        "cloud metadata": listOf({
          // Alibaba, Azure's host agent, Oracle · AWS, Google. The usual 169.254.169.254 is link-local.
          ipv4: ["100.100.100.200/32", "168.63.129.16/32", "192.0.0.192/32"],
          ipv6: ["fd00:ec2::/32", "fd20:ce::254/128"]
        })
      };
      function listOf({ ipv4, ipv6 }) {
        const list = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
        for (const [family, ranges] of [["ipv4", ipv4], ["ipv6", ipv6]])
          for (const [address, prefix] of ranges.map((range) => range.split("/")))
            list.addSubnet(address, Number(prefix), family);
        return list;
      }
      const refusedNames = ["metadata.google.internal", "metadata.goog", "instance-data.ec2.internal"];
      function refusedAddress(ip) {
        const address = ip.replace(/%.*$/, ""), family = (0, node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address);
        if (family === 0)
          return;
        const meant = family === 6 ? embeddedIn(address) : [];
        for (const [kind, list] of Object.entries(refused))
          if (list.check(address, family === 6 ? "ipv6" : "ipv4") || meant.some((one) => list.check(one)))
            return `${address} is a ${kind} address`;
      }
      function embeddedIn(address) {
        const words = wordsOf(address), starts = (...first) => first.every((word, index) => words[index] === word), at = (index) => dotted(words[index], words[index + 1]);
        return [
          ...starts(0, 0, 0, 0, 0) || starts(0, 0, 0, 0, 65535, 0) || starts(100, 65435) ? [at(6)] : [],
          // Of a prefix of 48 bits the address goes round the byte that RFC 6052 keeps zero.
          ...starts(100, 65435, 1) ? [dotted(words[3], (words[4] & 255) << 8 | words[5] >> 8)] : [],
          ...starts(8194) ? [at(1)] : [],
          ...starts(8193, 0) ? [dotted(words[6] ^ 65535, words[7] ^ 65535)] : [],
          ...(words[4] & 65023) === 0 && words[5] === 24318 ? [at(6)] : []
        ];
      }
      function wordsOf(address) {
        const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::"), read = (part) => part ? part.split(":").map((word) => Number.parseInt(word, 16)) : [], [before, after] = [read(head), read(tail)];
        return [...before, ...new Array(8 - before.length - after.length).fill(0), ...after];
      }
      const dotted = (high, low) => [high >> 8, high & 255, low >> 8, low & 255].join(".");
      function refusedHost(hostname) {
        const name = hostname.replace(/\.$/, "").toLowerCase();
        return refusedNames.includes(name) ? `${name} is a name of cloud metadata` : refusedAddress(hostname.replace(/^\[|\]$/g, ""));
      }
      const refusedAddressCode = "EREFUSEDADDRESS", guardedLookup = (hostname, options, callback) => {
        (0, node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, options, (error, address, family) => {
          if (error)
            return callback(error, address, family);
          const reason = (typeof address == "string" ? [address] : address.map((one) => one.address)).map(refusedAddress).find((one) => one !== void 0);
          if (reason === void 0)
            return callback(null, address, family);
          callback(Object.assign(new Error(`${hostname} is refused: ${reason}`), { code: refusedAddressCode }), "", 0);
        });
      }, isAllowedHost = (url, hosts) => hosts.some((pattern) => (0, _host_pattern_js__WEBPACK_IMPORTED_MODULE_3__.q)(pattern, url));
      function assertAllowedUrl(url, lists, address) {
        const parsed = URL.canParse(url) ? new URL(url) : void 0;
        if (!parsed || !["http:", "https:"].includes(parsed.protocol) || parsed.hostname === "")
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("target", "the address of the target is no http or https URL", {
            hint: "give one such as https://preview.example"
          });
        const reason = refusedHost(parsed.hostname) ?? (address === void 0 ? void 0 : refusedAddress(address));
        if (reason)
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("target", `the target is refused: ${reason}`, {
            hint: "link-local and metadata addresses are never tested; name the deployment itself"
          });
        const asked = address === void 0 ? [parsed] : [parsed, withHost(parsed, address)];
        for (const { allowedHosts, name } of lists) {
          const other = allowedHosts && asked.find((one) => !isAllowedHost(one, allowedHosts));
          if (!other)
            continue;
          const whose = name === void 0 ? "" : ` of ${name}`, said = other === parsed ? "the host" : "the address";
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("target", `${said} ${other.host} is not among the allowed hosts${whose} (${allowedHosts.join(", ")})`, {
            hint: name === void 0 ? "add it to policy.allowed-hosts, where it is meant to be tested" : "a pull request cannot add to policy.allowed-hosts of its base branch"
          });
        }
        return parsed;
      }
      function withHost(url, address) {
        const other = new URL(url);
        return other.hostname = (0, node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) === 6 ? `[${address}]` : address, other;
      }
    })
  ),
  /***/
  1955: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        q: () => (
          /* binding */
          matchesHost
        )
        /* harmony export */
      });
      var _wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4956);
      function matchesHost(pattern, url) {
        const { host, port } = splitPort(pattern.trim().toLowerCase());
        if (port !== void 0 && port !== Number(url.port || (url.protocol === "https:" ? 443 : 80)))
          return !1;
        const wanted = plain(host), given = plain(url.hostname);
        return wanted === "" ? !1 : wanted === "*" || wanted === given ? !0 : !given.includes(":") && matchesLabels(wanted.split("."), given.split("."));
      }
      function splitPort(pattern) {
        const match = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(pattern);
        return match ? { host: match[1], port: Number(match[2]) } : { host: pattern };
      }
      const plain = (host) => host.replace(/^\[|\]$/g, "").replace(/\.$/, "");
      function matchesLabels(pattern, labels) {
        if (pattern[0] === "*") {
          const rest = pattern.slice(1);
          return labels.length > rest.length && matchesLabels(rest, labels.slice(labels.length - rest.length));
        }
        return pattern.length === labels.length && pattern.every((label, i) => (0, _wildcard_js__WEBPACK_IMPORTED_MODULE_0__._)(label, labels[i]));
      }
    })
  ),
  /***/
  4956: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        _: () => (
          /* binding */
          matchesWildcard
        )
        /* harmony export */
      });
      function matchesWildcard(pattern, text, star = "*") {
        const [first, ...pieces] = pattern.split(star), last = pieces.pop();
        if (last === void 0)
          return text === first;
        if (!text.startsWith(first))
          return !1;
        let at = first.length;
        for (const piece of pieces) {
          const found = text.indexOf(piece, at);
          if (found < 0)
            return !1;
          at = found + piece.length;
        }
        return text.length - last.length >= at && text.endsWith(last);
      }
    })
  ),
  /***/
  5006: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $b: () => (
          /* binding */
          windowMs
        ),
        /* harmony export */
        Ct: () => (
          /* binding */
          fillPlaceholders
        ),
        /* harmony export */
        wz: () => (
          /* binding */
          formatPromDuration
        ),
        /* harmony export */
        xi: () => (
          /* binding */
          formatPromTime
        )
        /* harmony export */
      });
      const unitsMs = [
        [36e5, "h"],
        [6e4, "m"],
        [1e3, "s"]
      ];
      function formatPromDuration(ms) {
        const whole = Math.max(1, Math.round(ms));
        if (whole % 1e3 !== 0)
          return `${whole}ms`;
        let left = whole;
        return unitsMs.map(([size, unit]) => {
          const count = Math.floor(left / size);
          return left -= count * size, count > 0 ? `${count}${unit}` : "";
        }).join("");
      }
      const formatPromTime = (seconds) => String(Number(seconds.toFixed(3))), windowMs = ({ start, end }) => Math.round((end - start) * 1e3);
      function fillPlaceholders(query, window, rangeMs = windowMs(window)) {
        const values = {
          window: formatPromDuration(rangeMs),
          start: formatPromTime(window.start),
          end: formatPromTime(window.end)
        };
        return query.replace(/\$(window|start|end)\b/g, (_, name) => values[name]);
      }
    })
  ),
  /***/
  7716: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        DW: () => (
          /* binding */
          locateSelectors
        ),
        /* harmony export */
        Qi: () => (
          /* binding */
          parseSelectors
        ),
        /* harmony export */
        cT: () => (
          /* binding */
          formatMatcher
        ),
        /* harmony export */
        wX: () => (
          /* binding */
          namesIn
        ),
        /* harmony export */
        zM: () => (
          /* binding */
          withAnyBound
        )
        /* harmony export */
      });
      var _model_selector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(297);
      const string = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/, token = new RegExp([
        /(?<skip>\s+|#[^\n]*)/,
        new RegExp(`(?<string>${string.source})`),
        new RegExp(`(?<braces>\\{(?:[^{}"'\`]|${string.source})*\\})`),
        /(?<range>\[[^\]]*\])/,
        /(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)/,
        /(?<number>\.?\d[\w.]*)/,
        /(?<other>.)/
      ].map((part) => part.source).join("|"), "gsy"), operators = /* @__PURE__ */ new Set(["and", "or", "unless", "atan2", "bool", "offset", "inf", "nan"]), groupings = /* @__PURE__ */ new Set(["by", "without", "on", "ignoring", "group_left", "group_right"]);
      function locateSelectors(query) {
        const tokens = tokenize(query), found = [], within = [];
        for (let i = 0; i < tokens.length; i += 1) {
          const { kind, text } = tokens[i], next = tokens[i + 1];
          if (text === "(")
            within.push(nameAt(tokens, i - 1));
          else if (text === ")")
            within.pop();
          else if (isGrouping(tokens[i]))
            i = next?.text === "(" ? closing(tokens, i + 1) : i;
          else if (kind === "braces" || kind === "name" && isMetric(text, next)) {
            const parts = kind === "name" && next?.kind === "braces" ? 2 : 1;
            found.push({ ...selectorAt(tokens, i, parts), within: [...within] }), i += parts - 1;
          }
        }
        return found;
      }
      const nameAt = (tokens, index) => tokens[index]?.kind === "name" ? tokens[index].text : "", isGrouping = ({ kind, text }) => kind === "name" && groupings.has(text.toLowerCase());
      function selectorAt(tokens, index, parts) {
        const own = tokens.slice(index, index + parts), last = own.at(-1);
        return {
          text: own.map((token2) => token2.text).join(""),
          from: own[0].at,
          to: last.at + last.text.length,
          ...behind(tokens, index + parts)
        };
      }
      function behind(tokens, index) {
        const first = tokens[index], range = first?.kind === "range" ? first : void 0, modifier = range ? tokens[index + 1] : first, modified = modifier?.text === "@" || modifier?.text.toLowerCase() === "offset";
        return {
          ...range && { range: { text: range.text, to: range.at + range.text.length } },
          modified
        };
      }
      const parseSelectors = (query) => [
        ...new Set(locateSelectors(query).map(({ text }) => text))
      ];
      function withAnyBound(selector) {
        const bound = (0, _model_selector_js__WEBPACK_IMPORTED_MODULE_0__.z6)(selector).find(({ name }) => name === "le")?.text, written = bound && /^le\s*=\s*["'`]([+-]?[\d.]+(?:e[+-]?\d+)?)["'`]$/i.exec(bound)?.[1];
        if (!written || !Number.isFinite(Number(written)))
          return selector;
        const value = Number(written), plain = String(value), isShort = Math.abs(value) >= 1e6 || value !== 0 && Math.abs(value) < 1e-4, short = value.toExponential().replace(/e([+-])(\d)$/, "e$10$2"), forms = [
          written,
          plain,
          .../^-?\d+$/.test(plain) ? [`${plain}.0`] : [],
          ...isShort ? [short] : []
        ];
        return selector.replace(bound, () => formatMatcher("le", [...new Set(forms)]));
      }
      function formatMatcher(name, values) {
        const expression = values.map((value) => value.replace(/[\\.+*?()|[\]{}^$]/g, "\\$&")).join("|");
        return `${name}=~"${expression.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n")}"`;
      }
      function tokenize(query) {
        const tokens = [];
        for (const { groups, index } of query.matchAll(token))
          for (const [kind, text] of Object.entries(groups ?? {}))
            text !== void 0 && kind !== "skip" && tokens.push({ kind, text, at: index });
        return tokens;
      }
      const namesIn = (query) => tokenize(query).flatMap(({ kind, text }) => kind === "name" ? [text] : []);
      function isMetric(name, next) {
        return operators.has(name.toLowerCase()) || next?.text === "(" ? !1 : !(next?.kind === "name" && ["by", "without"].includes(next.text.toLowerCase()));
      }
      function closing(tokens, from) {
        const end = tokens.findIndex(({ text }, i) => i > from && text === ")");
        return end < 0 ? tokens.length : end;
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
