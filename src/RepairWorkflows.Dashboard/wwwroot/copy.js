// Copies a text of the page, and says so. Without https a browser has no clipboard for scripts, but still copies what
// is selected.
class Copy extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', event => event.target.closest('button') && this.copy());
  }

  async copy() {
    const source = document.getElementById(this.getAttribute('from'));
    const isCopied = source !== null && (await this.write(source.textContent) || this.select(source));
    this.querySelector('[role=status]').textContent = this.getAttribute(isCopied ? 'done' : 'failed');
  }

  async write(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;     // no clipboard, or none for this page: the selection is tried next
    }
  }

  select(source) {
    const range = document.createRange();
    range.selectNodeContents(source);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand('copy');
  }
}

customElements.define('rw-copy', Copy);
