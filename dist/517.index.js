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
        const { STATE_run: run, STATE_server: server, STATE_finished: hasFinished } = process.env;
        if (hasFinished)
          return 0;
        if (server) {
          const { endServer } = await __webpack_require__.e(
            /* import() */
            146
          ).then(__webpack_require__.bind(__webpack_require__, 2146));
          await endServer(JSON.parse(server)) && console.log("Ended the Prometheus that the step had left");
        }
        if (!run)
          return 0;
        const { closeRun } = await Promise.all(
          /* import() */
          [__webpack_require__.e(752), __webpack_require__.e(439), __webpack_require__.e(972), __webpack_require__.e(491), __webpack_require__.e(236), __webpack_require__.e(561), __webpack_require__.e(48), __webpack_require__.e(343), __webpack_require__.e(6), __webpack_require__.e(185), __webpack_require__.e(729)]
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
