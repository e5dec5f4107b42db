// Plays a definition's scenarios and shows how they come out, beside what it changes and what became of it before.
(() => {
  'use strict';
  const page = document.getElementById('review');
  const settings = page.dataset;
  const base = `/api/v1/definitions/${encodeURIComponent(settings.definition)}`;
  const part = name => page.querySelector(`[data-${name}]`);
  const fill = (text, ...values) => values.reduce((said, value, at) => said.replaceAll(`{${at}}`, value), text);
  const moment = text => new Intl.DateTimeFormat(settings.culture, { dateStyle: 'medium', timeStyle: 'short' })
    .format(new Date(text));

  const made = (name, text, kind) => {
    const element = document.createElement(name);
    element.textContent = text ?? '';
    if (kind) {
      element.className = kind;
    }
    return element;
  };

  const ask = async (path, body) => {
    const answer = await fetch(base + path, {
      method: body ? 'POST' : 'GET', headers: { 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    document.getElementById('session-ended').hidden = answer.status !== 401;
    return answer;
  };

  // Lines of JSON, each as soon as it is there.
  async function* linesOf(answer) {
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) {
        return;
      }
      const lines = (rest + value).split('\n');
      rest = lines.pop();
      yield* lines.filter(line => line.length > 0).map(line => JSON.parse(line));
    }
  }

  const timelineOf = order => {
    const list = made('ol', '', 'review-timeline');
    list.append(...order.timeline.map(entry => {
      const item = made('li');
      const time = made('time', entry.at.slice(5, 19).replace('T', ' '));
      time.dateTime = entry.at;
      item.append(time, made('span', [entry.what, entry.by].filter(Boolean).join(' – ')),
        made('small', entry.clauses.join(' ')));
      return item;
    }));
    return list;
  };

  const items = new Map(); // by the scenario's name

  const show = result => {
    const item = items.get(result.name);
    item.dataset.state = result.holds ? 'holds' : 'fails';
    item.querySelector('.review-state').textContent = result.holds ? settings.holds : settings.fails;
    item.querySelector('.review-title').textContent = result.title ?? result.name;
    const body = item.querySelector('.review-outcome');
    body.replaceChildren(
      ...result.failures.map(failure =>
        made('p', fill(settings.line, failure.line, failure.message), 'review-failure')),
      ...result.orders.flatMap(order => [made('h4', order.number), timelineOf(order)]));
    item.querySelector('details').open = !result.holds;
  };

  const count = state => [...items.values()].filter(item => item.dataset.state === state).length;

  const total = text => {
    const [held, failed] = [count('holds'), count('fails')];
    part('total').textContent = fill(text, held, failed, items.size - held - failed);
  };

  const buttons = () => page.querySelectorAll('button');

  const play = async name => {
    const names = name ? [name] : [...items.keys()];
    const progress = part('progress');
    buttons().forEach(button => { button.disabled = true; });
    Object.assign(progress, { hidden: false, max: names.length, value: 0 });
    part('total').textContent = '';
    names.map(one => items.get(one)).forEach(item => {
      item.dataset.state = '';
      item.querySelector('.review-state').textContent = '';
      item.querySelector('.review-outcome').replaceChildren();
    });
    try {
      const answer = await ask('/scenarios/play', name ? { scenario: name } : {});
      if (!answer.ok) {
        const refusal = await answer.json();
        part('total').textContent = [refusal.detail, ...(refusal.errors ?? []).map(error => error.message)]
          .filter(Boolean).join(' ');
        return;
      }
      for await (const result of linesOf(answer)) {
        show(result);
        progress.value += 1;
      }
      total(progress.value < names.length ? settings.failed : settings.total);
    } catch (error) {
      total(settings.failed);
      throw error;
    } finally {
      progress.hidden = true;
      buttons().forEach(button => { button.disabled = false; });
    }
  };

  const scenario = ({ name, title }) => {
    const item = made('li');
    const details = made('details');
    const head = made('summary');
    const button = made('button', settings.play);
    button.type = 'button';
    button.addEventListener('click', () => play(name));
    head.append(made('span', '', 'review-state'), made('span', title ?? name, 'review-title'));
    details.append(head, made('div', '', 'review-outcome'));
    item.append(details);
    if (settings.mayWrite === 'true') {
      item.append(button);
    }
    items.set(name, item);
    return item;
  };

  const scenarios = async () => {
    const all = await (await ask('/scenarios')).json();
    part('scenarios').append(...all.map(scenario));
    part('none').hidden = all.length > 0;
    part('play-all').disabled = all.length === 0 || settings.mayWrite !== 'true';
  };

  const changes = async () => {
    if (settings.mayWrite !== 'true') {
      return;
    }
    const answer = await ask('/publication-preview', {});
    if (answer.ok) {
      const preview = await answer.json();
      part('changes').hidden = false;
      part('unchanged').hidden = preview.changes.length > 0;
      part('changes').querySelector('ul').append(...preview.changes.map(change => made('li', change.text)));
      part('errors').hidden = preview.errors.length === 0;
      part('errors').querySelector('ul').append(...preview.errors.map(error =>
        made('li', [error.activityName ?? error.activityId, error.message].filter(Boolean).join(' · '))));
    }
  };

  const version = one => {
    const item = made('li');
    const deed = (text, by, at) => at && made('div', fill(text, by ?? settings.nobody, moment(at)));
    item.append(made('strong', fill(settings.version, one.version)), ...[
      deed(settings.published, one.publishedBy, one.publishedAt), one.reason && made('q', one.reason),
      deed(settings.saved, one.savedBy, one.savedAt),
      one.runningCount > 0 && made('div', fill(settings.running, one.version, one.runningCount)),
    ].filter(Boolean));
    item.dataset.state = one.isPublished ? 'published' : '';
    return item;
  };

  const versions = async () => {
    part('versions').append(...(await (await ask('/versions')).json()).map(version));
  };

  page.querySelector('img').addEventListener('error', event => {
    event.target.hidden = true;
    part('no-picture').hidden = false;
  });
  part('play-all').addEventListener('click', () => play(null));
  Promise.all([scenarios(), changes(), versions()]);
})();
