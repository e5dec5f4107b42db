// Files go to the server together, which takes all of them or none: the designer would unpack archives here, and send
// what is in them one by one, however many there are and whatever is wrong with the next.
(() => {
  'use strict';
  const { api, tell } = globalThis.studioCalls;
  const settings = document.getElementById('studio').dataset;
  const note = document.getElementById('importing');
  const imported = 'imported';

  const say = text => {
    note.textContent = text;
    note.hidden = text === '';
  };

  const refuse = reasons => tell([settings.notImported, ...reasons].join('\n'), Infinity);

  const send = async files => {
    const form = new FormData();
    for (const file of files) {
      form.append('files', file, file.name);
    }
    const answer = await fetch(`${api}/workflow-definitions/import-files`, { method: 'POST', body: form });
    const { count, message, fields = [] } = await answer.json().catch(() => ({ message: `HTTP ${answer.status}` }));
    if (answer.ok) {
      location.assign(`${location.pathname}?${imported}=${count}`);
    } else {
      refuse(fields.length > 0 ? fields.map(field => field.message) : [message]);
    }
  };

  addEventListener('change', async event => {
    const input = event.target;
    if (input.type !== 'file' || !input.closest('#studio')) {
      return;
    }
    event.stopImmediatePropagation();
    const files = [...input.files];
    input.value = '';
    input.disabled = true;
    tell('');
    say(settings.importing);
    try {
      await send(files);
    } catch (error) {
      if (!(error instanceof TypeError)) {
        throw error;
      }
      refuse([settings.notReached]); // nor when they are too large: then the server hangs up
    } finally {
      input.disabled = false;
      say('');
    }
  }, true);

  // The list, loaded again after an import.
  const address = new URL(location.href);
  const count = address.searchParams.get(imported);
  if (/^[0-9]+$/.test(count ?? '')) {
    say(settings.imported.replace('{0}', count));
    address.searchParams.delete(imported);
    history.replaceState(history.state, '', address);
  }
})();
