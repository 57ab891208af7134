const id = 59, ids = [59], modules = {
  /***/
  6297: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        closeRun: () => (
          /* binding */
          closeRun
        )
        /* harmony export */
      });
      var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143), _github_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2625), _net_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5410), _publish_check_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9700), _publish_comment_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1561), _render_cancelled_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7618), _event_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8623), _inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7126), _job_log_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9175), _publishers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2791);
      async function closeRun(open) {
        const { token, comment } = (0, _inputs_js__WEBPACK_IMPORTED_MODULE_6__.K)();
        token && (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.Pq)(token);
        const log = (0, _job_log_js__WEBPACK_IMPORTED_MODULE_7__.W)((0, _net_redact_js__WEBPACK_IMPORTED_MODULE_2__.l)([token]).redact), { owner, repo, apiUrl } = (0, _event_js__WEBPACK_IMPORTED_MODULE_5__.j)(), github = (0, _github_github_js__WEBPACK_IMPORTED_MODULE_1__.U)({ token, apiUrl, owner, repo, signal: AbortSignal.timeout(2e4), log }), body = (0, _render_cancelled_js__WEBPACK_IMPORTED_MODULE_4__.e)((0, _publishers_js__WEBPACK_IMPORTED_MODULE_8__.$b)({ service: open.service, context: open.where }));
        log.info("The step ended before its run did: closing what it had opened");
        const closed = await (0, _publish_check_run_js__WEBPACK_IMPORTED_MODULE_3__.tQ)(github, open.check, {
          conclusion: "cancelled",
          title: "cancelled",
          summary: () => body
        });
        closed.kind === "denied" && log.warn(`check: ${closed.why}`);
        const { pullRequest, commit } = open.where;
        if (pullRequest !== void 0) {
          const { check } = open, marked = (0, _publish_check_run_js__WEBPACK_IMPORTED_MODULE_3__.yM)(check) ? await (0, _publishers_js__WEBPACK_IMPORTED_MODULE_8__.dA)(github, { pullRequest, mode: comment, check }) : await (0, _publish_comment_js__WEBPACK_IMPORTED_MODULE_9__._)(github, {
            pullRequest,
            commit,
            mode: comment,
            body,
            of: { service: open.service }
          });
          marked.kind === "denied" && log.warn(`comment: ${marked.why}`);
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
