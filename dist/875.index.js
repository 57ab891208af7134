const id = 875, ids = [875], modules = {
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
  6875: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        validate: () => (
          /* binding */
          validate
        )
        /* harmony export */
      });
      var _gate_read_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4574), _arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8213), _folder_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6465);
      async function validate(words) {
        const [config] = (0, _arguments_js__WEBPACK_IMPORTED_MODULE_1__.l)(words, {}, { least: 0, most: 1 }).positionals, { plan, file } = await (0, _gate_read_plan_js__WEBPACK_IMPORTED_MODULE_0__.m)({
          ...config && { config },
          folder: process.cwd(),
          environment: void 0,
          overrides: {},
          options: { repository: (0, _folder_name_js__WEBPACK_IMPORTED_MODULE_2__.u)(), offline: !0 }
        });
        return process.stdout.write(`${file ?? "no config file, built-in defaults"}: ${summaryOf(plan.objectives.length)}
`), 0;
      }
      const summaryOf = (objectives) => `valid, ${objectives} objective${objectives === 1 ? "" : "s"}`;
    })
  )
};
export {
  id,
  ids,
  modules
};
