// The arrow keys move between the days of a year. One of them is in the order of tabs; which one the server says, and
// also which one has the focus again once its editor is closed.
const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

class Year extends HTMLElement {
  static observedAttributes = ['focused'];

  connectedCallback() {
    this.addEventListener('keydown', event => this.move(event));
  }

  attributeChangedCallback(name, before, day) {
    if (day) {
      requestAnimationFrame(() => this.querySelector(`[data-date="${day}"]`)?.focus({ preventScroll: true }));
    }
  }

  move(event) {
    const days = [...this.querySelectorAll('button.day')];
    const place = days.indexOf(document.activeElement);
    const next = event.key in steps ? place + steps[event.key]
      : event.key === 'Home' ? 0
      : event.key === 'End' ? days.length - 1
      : undefined;
    if (place >= 0 && next !== undefined) {
      event.preventDefault();
      days[Math.min(days.length - 1, Math.max(0, next))].focus();
    }
  }
}

customElements.define('rw-year', Year);
