// Counts down from server deadlines. The server hands over its clock (<rw-clock now>), which may run ahead of the
// browser's; no round trip happens between two reads of a screen.
const state = { offset: 0, words: null, clock: null };
const shown = new Set();

const serverNow = () => Date.now() + state.offset;
const fill = (text, ...values) => values.reduce((said, value, index) => said.replaceAll(`{${index}}`, value), text);

function span(milliseconds) {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const parts = [
    Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60,
  ];
  const first = Math.max(0, parts.findIndex(part => part > 0));
  const from = parts.some(part => part > 0) ? first : 3;
  return parts.slice(from, from + 2)
    .map((part, index) => `${index > 0 ? String(part).padStart(2, '0') : part} ${state.words.units[from + index]}`)
    .join(' ');
}

class Clock extends HTMLElement {
  static observedAttributes = ['now', 'left', 'soon', 'over', 'breach', 'units'];

  attributeChangedCallback(name, _, value) {
    if (name === 'now') {
      state.offset = Number(value) - Date.now();
    }

    state.clock = this;
    state.words = {
      left: this.getAttribute('left') ?? '{0}',
      soon: this.getAttribute('soon') ?? '{0}',
      over: this.getAttribute('over') ?? '{0}',
      breach: this.getAttribute('breach') ?? '{0}',
      units: (this.getAttribute('units') ?? 'd|h|min|s').split('|'),
    };
    tick();
  }
}

class Countdown extends HTMLElement {
  static observedAttributes = ['due', 'warn'];

  connectedCallback() {
    shown.add(this);
    this.tick();
  }

  disconnectedCallback() {
    shown.delete(this);
  }

  attributeChangedCallback() {
    this.stage = undefined;     // another deadline: what was said about the one before does not count
    this.tick();
  }

  tick() {
    if (!state.words || !this.isConnected) {
      return;
    }

    const left = Number(this.getAttribute('due')) - serverNow();
    const isSoon = serverNow() >= Number(this.getAttribute('warn'));
    const stage = left <= 0 ? 'over' : isSoon ? 'soon' : 'left';
    this.textContent = fill(state.words[stage], span(left));
    if (stage !== this.stage) {
      this.announce(stage);
    }
  }

  announce(stage) {
    if (stage === 'over' && this.stage && state.clock) {
      state.clock.textContent = fill(state.words.breach, this.getAttribute('label') ?? '');
    }

    this.stage = stage;
    this.dataset.stage = stage;
    this.closest('[data-deadline]')?.setAttribute('data-deadline', stage);
  }
}

class Strip extends HTMLElement {
  connectedCallback() {
    shown.add(this);
    this.tick();
  }

  disconnectedCallback() {
    shown.delete(this);
  }

  tick() {
    const start = Number(this.getAttribute('start'));
    const share = (serverNow() - start) / (Number(this.getAttribute('end')) - start);
    this.style.setProperty('--now', `${Math.min(100, Math.max(0, share * 100))}%`);
  }
}

function tick() {
  shown.forEach(element => element.tick());
}

customElements.define('rw-clock', Clock);
customElements.define('rw-countdown', Countdown);
customElements.define('rw-strip', Strip);
setInterval(tick, 1000);
