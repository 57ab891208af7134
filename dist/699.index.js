const id = 699, ids = [699], modules = {
  /***/
  8213: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        X: () => (
          /* binding */
          seeHelp
        ),
        /* harmony export */
        l: () => (
          /* binding */
          readArguments
        )
        /* harmony export */
      });
      var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975), _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9241);
      function readArguments(words, flags, counts) {
        const { values, positionals } = parse(words, flags);
        if (positionals.length < counts.least)
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF("usage", "a file is missing", { hint: seeHelp });
        if (positionals.length > counts.most)
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF("usage", `unexpected argument ${JSON.stringify(positionals[counts.most])}`, { hint: seeHelp });
        return {
          positionals,
          text: (flag) => values[flag],
          list: (flag) => values[flag] ?? [],
          isSet: (flag) => values[flag] === !0
        };
      }
      function parse(words, flags) {
        try {
          return (0, node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: words, options: flags, allowPositionals: !0, strict: !0 });
        } catch (error) {
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF("usage", error instanceof Error ? error.message : String(error), { hint: seeHelp });
        }
      }
      const seeHelp = "`reliability-gate --help` shows the commands";
    })
  ),
  /***/
  5699: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        runCommand: () => (
          /* binding */
          runCommand
        )
        /* harmony export */
      });
      var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9241), _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(543), _model_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(178), _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8213);
      const commands = {
        run: async () => (await Promise.all(
          /* import() */
          [__webpack_require__.e(815), __webpack_require__.e(752), __webpack_require__.e(856), __webpack_require__.e(491), __webpack_require__.e(236), __webpack_require__.e(592), __webpack_require__.e(716), __webpack_require__.e(561), __webpack_require__.e(48), __webpack_require__.e(551), __webpack_require__.e(343), __webpack_require__.e(608), __webpack_require__.e(846), __webpack_require__.e(720)]
        ).then(__webpack_require__.bind(__webpack_require__, 2720))).run,
        judge: async () => (await Promise.all(
          /* import() */
          [__webpack_require__.e(815), __webpack_require__.e(856), __webpack_require__.e(491), __webpack_require__.e(236), __webpack_require__.e(592), __webpack_require__.e(716), __webpack_require__.e(561), __webpack_require__.e(343), __webpack_require__.e(435)]
        ).then(__webpack_require__.bind(__webpack_require__, 6435))).judgeAgain,
        render: async () => (await Promise.all(
          /* import() */
          [__webpack_require__.e(815), __webpack_require__.e(856), __webpack_require__.e(491), __webpack_require__.e(236), __webpack_require__.e(592), __webpack_require__.e(716), __webpack_require__.e(561), __webpack_require__.e(343), __webpack_require__.e(435)]
        ).then(__webpack_require__.bind(__webpack_require__, 6435))).renderAgain,
        calibrate: async () => (await Promise.all(
          /* import() */
          [__webpack_require__.e(815), __webpack_require__.e(752), __webpack_require__.e(856), __webpack_require__.e(491), __webpack_require__.e(236), __webpack_require__.e(592), __webpack_require__.e(716), __webpack_require__.e(48), __webpack_require__.e(551), __webpack_require__.e(608), __webpack_require__.e(846), __webpack_require__.e(49)]
        ).then(__webpack_require__.bind(__webpack_require__, 5477))).calibrate,
        validate: async () => (await Promise.all(
          /* import() */
          [__webpack_require__.e(815), __webpack_require__.e(856), __webpack_require__.e(491), __webpack_require__.e(592), __webpack_require__.e(716), __webpack_require__.e(875)]
        ).then(__webpack_require__.bind(__webpack_require__, 6875))).validate,
        doctor: async () => (await Promise.all(
          /* import() */
          [__webpack_require__.e(815), __webpack_require__.e(752), __webpack_require__.e(856), __webpack_require__.e(491), __webpack_require__.e(236), __webpack_require__.e(592), __webpack_require__.e(716), __webpack_require__.e(561), __webpack_require__.e(48), __webpack_require__.e(551), __webpack_require__.e(6), __webpack_require__.e(608), __webpack_require__.e(946)]
        ).then(__webpack_require__.bind(__webpack_require__, 946))).doctor,
        init: async () => (await Promise.all(
          /* import() */
          [__webpack_require__.e(815), __webpack_require__.e(592), __webpack_require__.e(654)]
        ).then(__webpack_require__.bind(__webpack_require__, 3192))).init,
        advisory: async () => (await Promise.all(
          /* import() */
          [__webpack_require__.e(491), __webpack_require__.e(236), __webpack_require__.e(561), __webpack_require__.e(48), __webpack_require__.e(6), __webpack_require__.e(251)]
        ).then(__webpack_require__.bind(__webpack_require__, 5632))).advisory
      }, help = `reliability-gate ${_model_version_js__WEBPACK_IMPORTED_MODULE_3__.A}

  reliability-gate run [--config F] [--target URL] [--baseline URL] [--prometheus-url URL] [--rate R] [--duration D]
                       [--service S] [--report-dir DIR] [--advisory] [--exit-by verdict|policy]
                       [--target-header 'Name: value']... [--baseline-header ...]... [--prometheus-header 'Name: value']...
  reliability-gate judge RECORD [--config F] [--report-dir DIR]   the verdict again, offline
  reliability-gate judge --samples FILE [--config F] [--report-dir DIR]
                                                                  requests of any tool, judged as a run would be
  reliability-gate render RECORD --format markdown|summary|html|json|junit|terminal
  reliability-gate calibrate [--config F] [--target URL] [--baseline URL] [--runs N] [--file F]
                                                                  how far two deployments of the same build differ
  reliability-gate validate [CONFIG]                              every mistake of a config file
  reliability-gate init                                           writes a workflow and a commented config
  reliability-gate doctor [--config F] [--target URL] [--prometheus-url URL] [--repository owner/name]
                                                                  what is missing before a run; sends no load
  reliability-gate advisory [--repository owner/name] [--days N] [--service S] [--format terminal|markdown|json]
  reliability-gate advisory FOLDER|RECORD...                      what advisory runs would have blocked

Exit codes: 0 pass, warn or --advisory · 1 fail · 2 config or usage · 3 inconclusive · 4 error · 130 interrupted
With --exit-by policy, run and judge exit as a step of the action does: 0 where the policy does not block, else the same codes.
`;
      async function runCommand(words) {
        process.stdout.on("error", endQuietly);
        try {
          const [name, ...rest] = words;
          return name === void 0 || name === "help" || words.includes("--help") || words.includes("-h") ? (process.stdout.write(help), name === void 0 ? _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.rP : 0) : name === "--version" ? (process.stdout.write(`${_model_version_js__WEBPACK_IMPORTED_MODULE_3__.A}
`), 0) : await (await commandOf(name))(rest);
        } catch (error) {
          return error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_0__.AF ? (process.stderr.write(`${(0, _model_problem_js__WEBPACK_IMPORTED_MODULE_0__.Vw)(error)}
`), exitCodeOf(error)) : (process.stderr.write(`A bug in Reliability Gate ${_model_version_js__WEBPACK_IMPORTED_MODULE_3__.A}, please report it:
${stackOf(error)}
`), _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.hS.error);
        }
      }
      function endQuietly(error) {
        if (error.code !== "EPIPE")
          throw error;
      }
      async function commandOf(name) {
        const load = Object.hasOwn(commands, name) ? commands[name] : void 0;
        if (load)
          return load();
        throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_0__.AF("usage", `there is no command ${JSON.stringify(name)}`, { hint: _arguments_js__WEBPACK_IMPORTED_MODULE_2__.X });
      }
      const exitCodeOf = ({ code }) => ["config", "usage", "record"].includes(code) ? _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.rP : _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.hS.error, stackOf = (error) => error instanceof Error ? error.stack ?? error.message : String(error);
    })
  ),
  /***/
  9241: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        AF: () => (
          /* binding */
          Problem
        ),
        /* harmony export */
        Vw: () => (
          /* binding */
          formatProblem
        ),
        /* harmony export */
        W3: () => (
          /* binding */
          formatWarning
        ),
        /* harmony export */
        YK: () => (
          /* binding */
          problemLine
        ),
        /* harmony export */
        _P: () => (
          /* binding */
          formatMistake
        )
        /* harmony export */
      });
      const mostMistakes = 20, mostBytes = 5800, longestMessage = 4500, longestHint = 900;
      class Problem extends Error {
        code;
        hint;
        mistakes;
        constructor(code, message, options = {}) {
          super(clip(message, longestMessage)), this.name = "Problem", this.code = code, this.hint = options.hint && clip(options.hint, longestHint), this.mistakes = told(options.mistakes ?? []);
        }
      }
      function told(mistakes) {
        const shown = [];
        let bytes = 0;
        for (const mistake of mistakes) {
          const { message, hint } = mistake, clipped = {
            ...mistake,
            message: clip(message, longestMessage),
            ...hint !== void 0 && { hint: clip(hint, longestHint) }
          };
          if (bytes += new TextEncoder().encode(formatMistake(clipped)).length + 1, shown.length === mostMistakes || bytes > mostBytes && shown.length > 0)
            break;
          shown.push(clipped);
        }
        const rest = mistakes.length - shown.length;
        return rest === 0 ? shown : [...shown, { message: rest === 1 ? "1 more mistake follows" : `${rest} more mistakes follow` }];
      }
      function clip(text, most) {
        const bytes = new TextEncoder().encode(text);
        return bytes.length <= most ? text : `${new TextDecoder().decode(bytes.subarray(0, most)).replace(/\uFFFD+$/, "")}…`;
      }
      function formatMistake({ place, message, hint }) {
        return `${place ? `${place.file}:${place.line}:${place.column}: ` : ""}${message}${hint ? ` (${hint})` : ""}`;
      }
      const formatWarning = ({ message, ...warning }) => formatMistake({ ...warning, message: `warning: ${message}` });
      function formatProblem(problem) {
        return problem.mistakes.length > 0 ? problem.mistakes.map(formatMistake).join(`
`) : formatMistake({ message: problem.message, ...problem.hint && { hint: problem.hint } });
      }
      const problemLine = (problem) => formatProblem(problem).replaceAll(`
`, "; ");
    })
  ),
  /***/
  543: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        An: () => (
          /* binding */
          interruptedExitCode
        ),
        /* harmony export */
        Fg: () => (
          /* binding */
          blockingRules
        ),
        /* harmony export */
        QZ: () => (
          /* binding */
          worst
        ),
        /* harmony export */
        hS: () => (
          /* binding */
          exitCodes
        ),
        /* harmony export */
        lj: () => (
          /* binding */
          exitCodeByPolicy
        ),
        /* harmony export */
        rP: () => (
          /* binding */
          usageExitCode
        ),
        /* harmony export */
        rY: () => (
          /* binding */
          verdicts
        )
        /* harmony export */
      });
      const verdicts = ["fail", "error", "inconclusive", "warn", "pass"], blockingRules = ["fail", "no-data", "too-few-requests", "inconclusive", "error"];
      function worst(several) {
        return verdicts.find((verdict) => several.includes(verdict)) ?? "error";
      }
      const exitCodes = { pass: 0, warn: 0, fail: 1, inconclusive: 3, error: 4 }, exitCodeByPolicy = ({ verdict, blocks }) => blocks ? exitCodes[verdict] : 0, usageExitCode = 2, interruptedExitCode = 130;
    })
  ),
  /***/
  178: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        A: () => (
          /* binding */
          gateVersion
        )
        /* harmony export */
      });
      const gateVersion = "0.1.0";
    })
  )
};
export {
  id,
  ids,
  modules
};
