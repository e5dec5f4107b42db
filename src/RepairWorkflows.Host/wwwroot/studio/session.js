// A session that ends while somebody draws: the call waits until they have signed in again in another tab, so that
// nothing on the screen is lost.
(() => {
  'use strict';
  const { pathOf, isOfHub, isPost, refusal } = globalThis.studioCalls;
  const patience = 80_000; // the runtime gives a call up after 100 seconds
  const between = 5_000;
  const send = globalThis.fetch.bind(globalThis);
  const waiting = new Set();

  const say = () => { document.getElementById('session-ended').hidden = waiting.size === 0; };

  const aWhile = () => new Promise(resolve => {
    addEventListener('focus', resolve, { once: true });
    setTimeout(resolve, between);
  });

  const again = async (input, init, answer) => {
    const call = {};
    waiting.add(call);
    const end = Date.now() + patience;
    while (answer.status === 401 && Date.now() < end && !init?.signal?.aborted) {
      say();
      await aWhile();
      answer = await send(input, init);
    }
    if (answer.status === 401 && isPost(init)) {
      // What is told stays: the session has not come back.
      return refusal(document.getElementById('studio').dataset.refusal);
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
    if (pathOf(input) === null && !isOfHub(input)) {
      return answer;
    }
    if (answer.status === 403) {
      sayNotAllowed();
    }
    return answer.status === 401 ? again(input, init, answer) : answer;
  };
})();
