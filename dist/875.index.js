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
  1338: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        V: () => (
          /* binding */
          rootFolder
        )
        /* harmony export */
      });
      var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455), node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760), _gate_texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9483);
      async function rootFolder(config) {
        const root = await repositoryAround(process.cwd()) ?? process.cwd();
        return (0, _gate_texts_js__WEBPACK_IMPORTED_MODULE_2__.I5)(root, config && (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(config));
      }
      async function repositoryAround(folder) {
        return await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".git")).catch(() => {
        }) ? folder : (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder ? void 0 : repositoryAround((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
      }
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
      var _gate_read_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6716), _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9241), _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8213), _folder_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6465), _root_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1338);
      async function validate(words) {
        const [config] = (0, _arguments_js__WEBPACK_IMPORTED_MODULE_2__.l)(words, {}, { least: 0, most: 1 }).positionals, { plan, file, warnings } = await (0, _gate_read_plan_js__WEBPACK_IMPORTED_MODULE_0__.m)({
          ...config && { config },
          folder: process.cwd(),
          root: await (0, _root_folder_js__WEBPACK_IMPORTED_MODULE_4__.V)(config),
          environment: void 0,
          overrides: {},
          options: { repository: (0, _folder_name_js__WEBPACK_IMPORTED_MODULE_3__.u)(), offline: !0 }
        });
        for (const warning of warnings)
          process.stderr.write(`${(0, _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.W3)(warning)}
`);
        const told = warnings.length > 0 ? `, ${counted(warnings.length, "warning")}` : "", name = file ?? "no config file, built-in defaults";
        return process.stdout.write(`${name}: valid, ${counted(plan.objectives.length, "objective")}${told}
`), 0;
      }
      const counted = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;
    })
  )
};
export {
  id,
  ids,
  modules
};
