// Forms belong to the circuit. While it is away nothing may be sent, and nothing that was typed may be lost.
const connection = document.getElementById('components-reconnect-modal');
const away = /components-reconnect-(show|retrying|paused|failed|rejected|resume-failed)/;
const waiting = new Set();      // controls whose change the server has not heard of
const stopped = new Set();      // buttons that were pressable before

const isAway = () => away.test(connection?.className ?? '');

function stop() {
  document.querySelectorAll('button:not(:disabled)').forEach(button => {
    button.disabled = true;
    stopped.add(button);
  });
}

function goOn() {
  stopped.forEach(button => {
    button.disabled = false;
  });
  stopped.clear();
  const changed = [...waiting].filter(control => control.isConnected);
  waiting.clear();
  changed.forEach(control => ['input', 'change'].forEach(
    kind => control.dispatchEvent(new Event(kind, { bubbles: true }))));
}

// Before the circuit's own listeners, which fail while it is away.
['input', 'change'].forEach(kind => window.addEventListener(kind, event => {
  if (isAway()) {
    waiting.add(event.target);
    event.stopImmediatePropagation();
  }
}, true));

// The browser's own way of sending would leave the page, and put what was typed into its address.
window.addEventListener('submit', event => {
  if (event.target.getAttribute('method')?.toLowerCase() === 'post') {
    return;
  }

  event.preventDefault();
  if (isAway()) {
    event.stopImmediatePropagation();
  }
}, true);

if (connection) {
  new MutationObserver(() => (isAway() ? stop() : goOn()))
    .observe(connection, { attributes: true, attributeFilter: ['class'] });
}

// Enter makes a new line in a long text; with Ctrl it sends.
window.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.matches?.('form textarea')) {
    event.target.blur();        // the server hears of the text before it is sent
    event.target.form.requestSubmit();
  }
});

// Stands in a form. In a dialog the cursor begins in the first field, or on what confirms, and goes back to where it
// was before once the dialog is closed. A new number says that the form was refused, and the eye is led to the reason.
class Attention extends HTMLElement {
  static observedAttributes = ['refusals'];

  connectedCallback() {
    if (this.closest('.rw-dialog')) {
      this.opener = document.activeElement;
      requestAnimationFrame(() => this.begin());
    }
  }

  disconnectedCallback() {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && this.opener?.isConnected) {
        this.opener.focus({ preventScroll: true });
      }
    });
  }

  begin() {
    const controls = [...(this.closest('form')?.elements ?? [])].filter(control => !control.disabled);
    const control = controls.find(control => control.matches('input:not([type=hidden]), select, textarea'));
    // of a choice that is made already, the part that was chosen
    const first = controls.find(other => other.type === 'radio' && other.checked && other.name === control.name)
      ?? control;
    (first ?? controls.find(control => control.type === 'submit'))?.focus({ focusVisible: true });
  }

  attributeChangedCallback(_, before, now) {
    if (before !== null && before !== now) {
      requestAnimationFrame(() => this.lead());     // the rest of the page is being changed just now
    }
  }

  lead() {
    const form = this.closest('form');
    const wrong = form?.querySelector('.rw-field.wrong :is(input, select, textarea, button)');
    const reason = wrong ?? form?.querySelector('.rw-alert');
    reason?.focus({ preventScroll: true });
    (wrong?.closest('.rw-field') ?? reason)?.scrollIntoView({ block: 'center' });
  }
}

// Leads to another address as soon as it stands on the page, after a reconnection too.
class Leave extends HTMLElement {
  connectedCallback() {
    location.assign(this.getAttribute('to'));
  }
}

customElements.define('rw-attention', Attention);
customElements.define('rw-leave', Leave);

// Prints the page, by the browser.
window.addEventListener('click', event => {
  if (event.target.closest?.('[data-print]')) {
    window.print();
  }
});
