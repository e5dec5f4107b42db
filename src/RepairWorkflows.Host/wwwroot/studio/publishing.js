// Asks for the reason before anything is published, and shows what that changes, what keeps from it, and what stays on
// earlier versions.
(() => {
  'use strict';
  const { pathOf, isPost, bodyOf, refusal, with: withBody, ask, tell } = globalThis.studioCalls;
  const settings = document.getElementById('studio').dataset;
  const dialog = document.getElementById('publication');
  const part = name => dialog.querySelector(`[data-${name}]`);
  const send = globalThis.fetch.bind(globalThis);
  const patience = 80_000; // the runtime gives a call up after 100 seconds
  const groups = ['steps', 'links', 'values', 'clocks', 'data', 'settings', 'drawing'];

  // What a call would publish; null when it publishes nothing.
  const wishOf = (path, body) => {
    if (path === '/workflow-definitions') {
      return body.publish === true ? [{ definitionId: body.model.definitionId, model: body.model }] : null;
    }
    const one = /^\/workflow-definitions\/([^/]+)\/publish$/.exec(path);
    if (one) {
      return [{ definitionId: one[1] }];
    }
    return path === '/bulk-actions/publish/workflow-definitions/by-definition-ids'
      ? (body.definitionIds ?? []).map(definitionId => ({ definitionId })) : null;
  };

  const item = text => {
    const entry = document.createElement('li');
    entry.textContent = text;
    return entry;
  };

  const list = (name, entries) => {
    const section = part(name);
    section.hidden = entries.length === 0;
    section.querySelector('ul').replaceChildren(...entries);
  };

  const fill = (text, ...values) => values.reduce((said, value, at) => said.replaceAll(`{${at}}`, value), text);

  const named = (error, name) =>
    item([name, error.activityName ?? error.activityId, error.message].filter(Boolean).join(' · '));

  const show = previews => {
    const several = previews.length > 1;
    const of = pick => previews.flatMap(({ definitionId, content }) =>
      pick(content).map(entry => [entry, several ? definitionId : null]));
    list('errors', of(one => one.errors).map(([error, name]) => named(error, name)));
    list('warnings', of(one => one.warnings).map(([error, name]) => named(error, name)));
    const changes = of(one => one.changes);
    for (const group of groups) {
      list(`group="${group}"`, changes.filter(([change]) => change.group === group)
        .map(([change, name]) => item([name, change.text].filter(Boolean).join(' · '))));
    }
    part('unchanged').hidden = changes.length > 0;
    part('first').hidden = several || previews[0].content.publishedVersion !== null;
    list('running', of(one => one.running).map(([running, name]) =>
      item([name, fill(settings.running, running.version, running.count)].filter(Boolean).join(' · '))));
    list('scenarios', of(one => [one.scenarios]).filter(([ahead]) => ahead.isRequired && ahead.count > 0)
      .map(([ahead, name]) => item([name, fill(settings.scenarios, ahead.count)].filter(Boolean).join(' · '))));
    part('publish').disabled = of(one => one.errors).length > 0;
  };

  const preview = async ({ definitionId, model }) => {
    const { answer, content } = await ask(
      `/api/v1/definitions/${encodeURIComponent(definitionId)}/publication-preview`, model ? { model } : {});
    return answer.ok ? { definitionId, content } : { definitionId, refusal: content.detail ?? content.message };
  };

  // The reason; null when it is not to be published after all.
  const reason = () => new Promise(resolve => {
    part('reason').value = '';
    dialog.returnValue = '';
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'publish' ? part('reason').value.trim() : null);
    }, { once: true });
    dialog.showModal();
  });

  // The editor shows a refusal; the list takes any for a failure of its own, but not a call that was given up.
  const giveUp = (path, message) => {
    if (path === '/workflow-definitions') {
      return refusal(message);
    }
    tell(message);
    throw new DOMException(message, 'AbortError');
  };

  const sendIt = async (input, init, path) => {
    const answer = await send(input, init);
    return answer.status === 400 ? giveUp(path, (await answer.json()).errors.generalErrors.join(' ')) : answer;
  };

  const publish = async (input, init, path, body, wish) => {
    const previews = await Promise.all(wish.map(preview));
    const broken = previews.find(one => one.refusal);
    if (broken) {
      return giveUp(path, broken.refusal); // it could not even be looked at
    }
    show(previews);
    const asked = reason();
    const late = await Promise.race([asked, new Promise(resolve => setTimeout(resolve, patience, undefined))]);
    if (late === null) {
      return giveUp(path, settings.notPublished);
    }
    if (late !== undefined) {
      return sendIt(input, withBody(init, { ...body, reason: late }), path);
    }
    // The designer waits no longer than this: whatever is decided is done without it, and shown by the page anew.
    asked.then(async said => {
      if (said !== null) {
        const answer = await send(input, withBody({ ...init, signal: undefined }, { ...body, reason: said }));
        if (answer.ok) {
          location.reload();
        }
      }
    });
    return giveUp(path, settings.stillAsked);
  };

  globalThis.fetch = async (input, init) => {
    const path = pathOf(input);
    if (path !== null && isPost(init)) {
      const body = await bodyOf(init);
      const wish = wishOf(path, body);
      if (wish?.length) {
        return publish(input, init, path, body, wish);
      }
    }
    return send(input, init);
  };
})();
