const id = 517, ids = [517], modules = {
  /***/
  6517: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        runPost: () => (
          /* binding */
          runPost
        )
        /* harmony export */
      });
      async function runPost() {
        const run = process.env.STATE_run;
        if (!run || process.env.STATE_finished)
          return 0;
        const { closeRun } = await Promise.all(
          /* import() */
          [__webpack_require__.e(752), __webpack_require__.e(972), __webpack_require__.e(782), __webpack_require__.e(838), __webpack_require__.e(476), __webpack_require__.e(558), __webpack_require__.e(11)]
        ).then(__webpack_require__.bind(__webpack_require__, 6297));
        return await closeRun(JSON.parse(run)), 0;
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
