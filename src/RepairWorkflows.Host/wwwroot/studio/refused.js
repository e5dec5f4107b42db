// The list of instances takes files, and says nothing when the server takes none: what the server said is told instead.
(() => {
  'use strict';
  const { pathOf, tell } = globalThis.studioCalls;
  const send = globalThis.fetch.bind(globalThis);

  globalThis.fetch = async (input, init) => {
    const answer = await send(input, init);
    if (answer.status === 400 && pathOf(input) === '/bulk-actions/import/workflow-instances') {
      tell((await answer.clone().json()).message);
    }
    return answer;
  };
})();
