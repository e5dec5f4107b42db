// The list of instances takes files, and says nothing when the server takes none: what the server said is told instead.
(() => {
  'use strict';
  const shown = 15_000;
  const send = globalThis.fetch;

  const tell = async answer => {
    const told = document.getElementById('refused');
    told.textContent = (await answer.json()).message;
    told.hidden = false;
    setTimeout(() => { told.hidden = true; }, shown);
  };

  globalThis.fetch = async (input, init) => {
    const answer = await send(input, init);
    const url = new URL(input instanceof Request ? input.url : String(input), document.baseURI);
    if (answer.status === 400 && url.pathname.endsWith('/bulk-actions/import/workflow-instances')) {
      tell(answer.clone());
    }
    return answer;
  };
})();
