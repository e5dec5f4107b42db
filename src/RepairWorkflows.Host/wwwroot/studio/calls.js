// What the scripts of these pages need to look at the designer's calls: each of them stands before the browser's fetch.
(() => {
  'use strict';
  const shown = 15_000;
  let hiding;
  const api = document.getElementById('studio').dataset.api;
  const address = input => new URL(input instanceof Request ? input.url : String(input), document.baseURI);

  globalThis.studioCalls = {
    api,

    // The path below the API; null for calls to elsewhere.
    pathOf(input) {
      const url = address(input);
      return url.origin === location.origin && url.pathname.startsWith(`${api}/`)
        ? decodeURIComponent(url.pathname.slice(api.length)) : null;
    },

    // Whether a call makes the connection over which a running instance tells that it goes on.
    isOfHub: input => address(input).origin === location.origin
      && address(input).pathname.startsWith('/elsa/hubs/'),

    isPost: init => (init?.method ?? 'GET').toUpperCase() === 'POST',

    // The body of a call; an empty object when it has none that is JSON.
    async bodyOf(init) {
      try {
        return init?.body ? await new Response(init.body).json() : {};
      } catch (error) {
        if (error instanceof SyntaxError) {
          return {};
        }
        throw error;
      }
    },

    // The same call with another body, and with more headers.
    with(init, body, more = {}) {
      const headers = new Headers(init.headers);
      headers.set('Content-Type', 'application/json');
      for (const [name, value] of Object.entries(more)) {
        headers.set(name, value);
      }
      return { ...init, headers, body: JSON.stringify(body) };
    },

    // The designer shows what a 400 says; of anything else it only knows that it failed.
    refusal: message => new Response(
      JSON.stringify({ statusCode: 400, message, errors: { generalErrors: [message] } }),
      { status: 400, headers: { 'Content-Type': 'application/json' } }),

    // Where the designer shows nothing of what the server said, the page does for a while; an empty text ends it.
    tell(message, time = shown) {
      const told = document.getElementById('refused');
      told.textContent = message;
      told.hidden = message === '';
      clearTimeout(hiding);
      hiding = time === Infinity ? 0 : setTimeout(() => { told.hidden = true; }, time);
    },

    // A call of the page's own, in the language of the page.
    async ask(path, body, more = {}) {
      const answer = await fetch(path, {
        method: body ? 'POST' : 'GET',
        headers: { 'Content-Type': 'application/json', ...more },
        body: body && JSON.stringify(body),
      });
      return { answer, content: await answer.json().catch(() => ({})) };
    },
  };
})();
