// Tells the designer's element where its API is and in which language it speaks, and makes pages of the addresses that
// it only names.
(() => {
  'use strict';
  const settings = document.getElementById('studio');
  const element = settings.firstElementChild;
  const pages = { definitions: '/studio/definitions/', instances: '/studio/instances/' };

  // Read once, when the element starts: absolute, and without a slash at the end.
  element.setAttribute('remote-endpoint', location.origin + settings.dataset.api);
  localStorage.setItem('BlazorCulture', settings.dataset.culture);

  const open = (kind, id) => location.assign(pages[kind] + encodeURIComponent(id));

  customElements.whenDefined(element.localName).then(() => {
    element.editWorkflowDefinition = id => open('definitions', id);
    element.viewWorkflowInstance = id => open('instances', id);
  });

  // The page that an address of the designer's own means; null when it is none.
  const pageOf = address => {
    const log = /structured-logs\?workflowInstanceId=([^&#]+)/.exec(String(address ?? ''));
    if (log) {
      return `/instances/${log[1]}`; // what the instance did, as the dashboard tells it
    }
    const known = /workflows\/(definitions|instances)\/([^/?#]+)\/(?:edit|view)$/.exec(String(address ?? ''));
    return known && pages[known[1]] + known[2];
  };

  const push = history.pushState.bind(history);
  history.pushState = (state, title, address) => {
    const page = pageOf(address);
    if (page) {
      location.assign(page);
    } else {
      push(state, title, address);
    }
  };

  // Its links lead to /workflows, which is where the endpoints lie that definitions draw.
  const mend = event => {
    const link = event.target.closest?.('a[href]');
    const page = link && pageOf(link.getAttribute('href'));
    if (page) {
      link.href = page;
    }
  };
  addEventListener('pointerover', mend, true);
  addEventListener('focusin', mend, true);

  // The designer is as high as the window without what stands above it.
  const main = document.getElementById('content');
  const fit = () => main.style.setProperty(
    '--mud-appbar-height', `${Math.round(settings.getBoundingClientRect().top + scrollY)}px`);
  const sizes = new ResizeObserver(fit);
  for (const part of main.children) {
    sizes.observe(part);
  }
})();
