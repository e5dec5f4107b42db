// Two who edit one definition: each save says what was read, and what somebody else saved since is not written over.
(() => {
  'use strict';
  const { api, pathOf, isPost, bodyOf, refusal, with: withBody, ask } = globalThis.studioCalls;
  const settings = document.getElementById('studio').dataset;
  const told = document.getElementById('edited-meanwhile');
  const send = globalThis.fetch.bind(globalThis);
  const tags = new Map(); // by the version's id
  let latest = null; // the tag of what this page's definition was when it was last read or saved
  let refused = null; // the model that could not be saved

  const isOfPage = definitionId => Boolean(definitionId) && definitionId === settings.definition;

  const keep = (answer, isLatest) => {
    const tag = answer.headers.get('ETag');
    const version = /^"(.+)\.[0-9a-f]{16}"$/.exec(tag ?? '');
    if (version) {
      tags.set(decodeURIComponent(version[1]), tag);
      latest = isLatest ? tag : latest;
    }
  };

  // Nothing for what is new, and for what this page has not read.
  const tagOf = (path, model) => {
    if (path === '/workflow-definitions') {
      return model.definitionId ? tags.get(model.id) : null;
    }
    return isOfPage(model.definitionId) ? latest : null;
  };

  const say = async (model, message) => {
    refused = model;
    told.hidden = false;
    told.querySelector('[data-what]').textContent = message;
    const { answer, content } =
      await ask(`/api/v1/definitions/${encodeURIComponent(model.definitionId)}/versions`);
    const savedAt = answer.ok && content[0]?.savedAt;
    told.querySelector('[data-when]').textContent = savedAt
      ? new Intl.DateTimeFormat(settings.culture, { dateStyle: 'medium', timeStyle: 'medium' })
        .format(new Date(savedAt))
      : '';
  };

  const save = async (input, init, path) => {
    const body = await bodyOf(init);
    const model = body.model ?? body;
    const tag = tagOf(path, model);
    const answer = await send(input, withBody(init, body, tag ? { 'If-Match': tag } : {}));
    if (answer.status !== 412) {
      keep(answer, isOfPage(model.definitionId));
      return answer;
    }
    const { message } = await answer.json();
    await say(model, message);
    return refusal(message);
  };

  const changes = ['/workflow-definitions', '/workflow-definitions/import'];

  globalThis.fetch = async (input, init) => {
    const path = pathOf(input);
    if (changes.includes(path) && isPost(init)) {
      return save(input, init, path);
    }
    const answer = await send(input, init);
    if (path?.startsWith('/workflow-definitions/by-')) {
      keep(answer, isOfPage(path.slice('/workflow-definitions/by-definition-id/'.length)));
    }
    return answer;
  };

  const download = () => {
    const file = new Blob([JSON.stringify(refused, null, 2)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${refused.name ?? refused.definitionId}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  // As a draft, over what is the latest now; published versions stay as they are.
  const overwrite = async () => {
    const now = await send(
      `${api}/workflow-definitions/by-definition-id/${encodeURIComponent(refused.definitionId)}?versionOptions=Latest`);
    const tag = now.headers.get('ETag');
    const answer = await send(`${api}/workflow-definitions`, withBody(
      { method: 'POST' }, { model: refused, publish: false }, tag ? { 'If-Match': tag } : {}));
    if (answer.ok) {
      location.reload();
    } else {
      told.querySelector('[data-what]').textContent = (await answer.json()).message;
    }
  };

  told.querySelector('[data-keep]').addEventListener('click', download);
  told.querySelector('[data-overwrite]').addEventListener('click', overwrite);
  told.querySelector('[data-theirs]').addEventListener('click', () => location.reload());
})();
