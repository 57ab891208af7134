const id = 699;
const ids = [699];
const modules = {
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
      var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
      var _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9241);
      function readArguments(words, flags, counts) {
        const { values, positionals } = parse(words, flags);
        if (positionals.length < counts.least)
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF("usage", "a file is missing", { hint: seeHelp });
        if (positionals.length > counts.most) {
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF("usage", `unexpected argument ${JSON.stringify(positionals[counts.most])}`, { hint: seeHelp });
        }
        return {
          positionals,
          text: (flag) => values[flag],
          list: (flag) => values[flag] ?? [],
          isSet: (flag) => values[flag] === true
        };
      }
      function parse(words, flags) {
        try {
          return (0, node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: words, options: flags, allowPositionals: true, strict: true });
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
      var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9241);
      var _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(543);
      var _model_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(178);
      var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8213);
      const commands = {
        run: async () => (await Promise.all(
          /* import() */
          [__webpack_require__.e(752), __webpack_require__.e(815), __webpack_require__.e(258), __webpack_require__.e(955), __webpack_require__.e(820), __webpack_require__.e(373), __webpack_require__.e(720)]
        ).then(__webpack_require__.bind(__webpack_require__, 2720))).run,
        judge: async () => (await Promise.all(
          /* import() */
          [__webpack_require__.e(815), __webpack_require__.e(258), __webpack_require__.e(955), __webpack_require__.e(820), __webpack_require__.e(444)]
        ).then(__webpack_require__.bind(__webpack_require__, 6444))).judgeAgain,
        render: async () => (await Promise.all(
          /* import() */
          [__webpack_require__.e(815), __webpack_require__.e(258), __webpack_require__.e(955), __webpack_require__.e(820), __webpack_require__.e(444)]
        ).then(__webpack_require__.bind(__webpack_require__, 6444))).renderAgain,
        validate: async () => (await Promise.all(
          /* import() */
          [__webpack_require__.e(815), __webpack_require__.e(258), __webpack_require__.e(875)]
        ).then(__webpack_require__.bind(__webpack_require__, 6875))).validate
      };
      const later = ["doctor", "init", "calibrate", "publish"];
      const help = `reliability-gate ${_model_version_js__WEBPACK_IMPORTED_MODULE_3__.A}

  reliability-gate run [--config F] [--target URL] [--prometheus-url URL] [--rate R] [--duration D]
                       [--service S] [--report-dir DIR] [--advisory]
                       [--target-header 'Name: value']... [--prometheus-header 'Name: value']...
  reliability-gate judge RECORD [--config F] [--report-dir DIR]   the verdict again, offline
  reliability-gate render RECORD --format markdown|summary|html|json|junit|terminal
  reliability-gate validate [CONFIG]                              every mistake of a config file

Exit codes: 0 pass, warn or --advisory · 1 fail · 2 config or usage · 3 inconclusive · 4 error · 130 interrupted
`;
      async function runCommand(words) {
        try {
          const [name, ...rest] = words;
          if (name === void 0 || name === "help" || words.includes("--help") || words.includes("-h")) {
            process.stdout.write(help);
            return name === void 0 ? _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.rP : 0;
          }
          if (name === "--version") {
            process.stdout.write(`${_model_version_js__WEBPACK_IMPORTED_MODULE_3__.A}
`);
            return 0;
          }
          return await (await commandOf(name))(rest);
        } catch (error) {
          if (error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_0__.AF) {
            process.stderr.write(`${(0, _model_problem_js__WEBPACK_IMPORTED_MODULE_0__.Vw)(error)}
`);
            return exitCodeOf(error);
          }
          process.stderr.write(`A bug in Reliability Gate ${_model_version_js__WEBPACK_IMPORTED_MODULE_3__.A}, please report it:
${stackOf(error)}
`);
          return _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.hS.error;
        }
      }
      async function commandOf(name) {
        const load = Object.hasOwn(commands, name) ? commands[name] : void 0;
        if (load)
          return load();
        if (later.includes(name))
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_0__.AF("not-supported", `the command \`${name}\` is not supported yet`);
        throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_0__.AF("usage", `there is no command ${JSON.stringify(name)}`, { hint: _arguments_js__WEBPACK_IMPORTED_MODULE_2__.X });
      }
      const exitCodeOf = ({ code }) => ["config", "usage", "not-supported", "record"].includes(code) ? _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.rP : _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.hS.error;
      const stackOf = (error) => error instanceof Error ? error.stack ?? error.message : String(error);
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
        _P: () => (
          /* binding */
          formatMistake
        )
        /* harmony export */
      });
      class Problem extends Error {
        code;
        hint;
        mistakes;
        constructor(code, message, options = {}) {
          super(message);
          this.name = "Problem";
          this.code = code;
          this.hint = options.hint;
          this.mistakes = options.mistakes ?? [];
        }
      }
      function formatMistake({ place, message, hint }) {
        const where = place ? `${place.file}:${place.line}:${place.column}: ` : "";
        return `${where}${message}${hint ? ` (${hint})` : ""}`;
      }
      function formatProblem(problem) {
        if (problem.mistakes.length > 0)
          return problem.mistakes.map(formatMistake).join("\n");
        return formatMistake({ message: problem.message, ...problem.hint && { hint: problem.hint } });
      }
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
      const verdicts = ["fail", "error", "inconclusive", "warn", "pass"];
      function worst(several) {
        return verdicts.find((verdict) => several.includes(verdict)) ?? "error";
      }
      const exitCodes = { pass: 0, warn: 0, fail: 1, inconclusive: 3, error: 4 };
      const usageExitCode = 2;
      const interruptedExitCode = 130;
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
