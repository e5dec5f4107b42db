// A session that ends while somebody draws: the call waits until they have signed in again in another tab, so that
// nothing on the screen is lost.
(() => {
  'use strict';
  const patience = 80_000; // the runtime gives a call up after 100 seconds
  const between = 5_000;
  const send = globalThis.fetch.bind(globalThis);
  const address = input => new URL(input instanceof Request ? input.url : String(input), document.baseURI);
  const waiting = new Set();

  const isOfApi = input => {
    const url = address(input);
    const prefix = document.getElementById('studio').dataset.api;
    return url.origin === location.origin && url.pathname.startsWith(`${prefix}/`);
  };

  const say = () => { document.getElementById('session-ended').hidden = waiting.size === 0; };

  const aWhile = () => new Promise(resolve => {
    addEventListener('focus', resolve, { once: true });
    setTimeout(resolve, between);
  });

  // The designer shows what a 400 says; of anything else it only knows that it failed.
  const refusal = () => new Response(
    JSON.stringify({ errors: { generalErrors: [document.getElementById('studio').dataset.refusal] } }),
    { status: 400, headers: { 'Content-Type': 'application/json' } });

  const again = async (input, init, answer) => {
    const call = {};
    waiting.add(call);
    const end = Date.now() + patience;
    while (answer.status === 401 && Date.now() < end && !init?.signal?.aborted) {
      say();
      await aWhile();
      answer = await send(input, init);
    }
    const method = (init?.method ?? 'GET').toUpperCase();
    if (answer.status === 401 && method === 'POST') {
      return refusal(); // what is told stays: the session has not come back
    }
    waiting.delete(call);
    say();
    return answer;
  };

  // What the designer offers although the account may not do it, and then says nothing about.
  const sayNotAllowed = () => {
    const told = document.getElementById('not-allowed');
    told.hidden = false;
    setTimeout(() => { told.hidden = true; }, 10_000);
  };

  globalThis.fetch = async (input, init) => {
    const answer = await send(input, init);
    if (answer.status === 403 && isOfApi(input)) {
      sayNotAllowed();
    }
    return answer.status === 401 && isOfApi(input) ? again(input, init, answer) : answer;
  };
})();
