// The element that shows a running instance is told of changes over connections that it makes once: when one is lost
// (the server was started anew, the machine slept), it would go on showing what it had. Nothing is entered on its page,
// so it is loaded again as soon as the server answers.
(() => {
  'use strict';
  const between = 5_000;
  const atMost = 60_000; // one reload in this time: a server that lets nobody stay connected is not asked without end
  const mark = 'rw-live-reloaded-at';
  const closing = '"type":7'; // how the server announces the end: SignalR's close message
  const Native = globalThis.WebSocket;
  let isLost = false;

  const isHub = url => new URL(url, document.baseURI).pathname.startsWith('/elsa/hubs/');

  // Without rights, or without a session, nothing would be gained; the page says so at its next call.
  const answers = async () => {
    try {
      const prefix = document.getElementById('studio').dataset.api;
      return (await fetch(`${prefix}/features/installed`)).status < 500;
    } catch {
      return false;
    }
  };

  const lost = async () => {
    if (isLost) {
      return;
    }
    isLost = true;
    const since = Date.now() - Number(sessionStorage.getItem(mark) ?? 0);
    await new Promise(resolve => { setTimeout(resolve, Math.max(between, atMost - since)); });
    while (!await answers()) {
      await new Promise(resolve => { setTimeout(resolve, between); });
    }
    sessionStorage.setItem(mark, String(Date.now()));
    location.reload();
  };

  globalThis.WebSocket = class extends Native {
    #isLeft = false;

    constructor(url, ...protocols) {
      super(url, ...protocols);
      if (isHub(url)) {
        this.addEventListener('message', message => {
          if (typeof message.data === 'string' && message.data.includes(closing)) {
            lost();
          }
        });
        this.addEventListener('close', () => {
          if (!this.#isLeft) {
            lost();
          }
        });
        addEventListener('pagehide', () => { this.#isLeft = true; });
      }
    }

    close(...reason) {
      this.#isLeft = true;
      super.close(...reason);
    }
  };
})();
