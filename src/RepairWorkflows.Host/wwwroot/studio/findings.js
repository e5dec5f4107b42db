// Says beside the drawing what keeps it from being published, and marks the steps that it lies at.
(() => {
  'use strict';
  const { pathOf, isPost, ask } = globalThis.studioCalls;
  const settings = document.getElementById('studio').dataset;
  const panel = document.getElementById('findings');
  const definitionId = settings.definition;
  if (!panel || !definitionId) {
    return;
  }
  const send = globalThis.fetch.bind(globalThis);
  const pause = 700; // after the last change
  let found = [];
  let asked = 0;

  const nodeOf = id => document.querySelector(`#studio [data-cell-id="${CSS.escape(id)}"]`);

  const mark = () => {
    for (const node of document.querySelectorAll('#studio .rw-faulty')) {
      node.classList.remove('rw-faulty');
    }
    for (const { activityId } of found) {
      nodeOf(activityId)?.classList.add('rw-faulty');
    }
  };

  const entry = error => {
    const item = document.createElement('li');
    const where = error.activityName ?? error.activityId;
    item.textContent = where ? `${where} · ${error.message}` : error.message;
    return item;
  };

  const show = content => {
    const reasons = content.errors ?? [];
    found = reasons.filter(error => error.activityId);
    panel.hidden = reasons.length === 0;
    panel.querySelector('[data-count]').textContent = reasons.length;
    panel.querySelector('ul').replaceChildren(...reasons.map(entry));
    mark();
  };

  const look = async () => {
    const turn = ++asked;
    await new Promise(resolve => setTimeout(resolve, pause));
    if (turn === asked) {
      const { answer, content } =
        await ask(`/api/v1/definitions/${encodeURIComponent(definitionId)}/publication-preview`, {});
      if (answer.ok && turn === asked) {
        show(content);
      }
    }
  };

  globalThis.fetch = async (input, init) => {
    const answer = await send(input, init);
    const path = pathOf(input);
    if (answer.ok && path?.startsWith('/workflow-definitions') && (isPost(init) || path.includes('/by-'))) {
      look();
    }
    return answer;
  };

  // The designer draws its nodes anew when it likes.
  new MutationObserver(changes => {
    if (found.length > 0 && changes.some(change => [...change.addedNodes].some(node => node.dataset?.cellId))) {
      mark();
    }
  }).observe(document.getElementById('studio'), { childList: true, subtree: true });
})();
