/* Small courtesies that every page has. Nothing works only with them. */
(() => {
  'use strict';
  const TOAST_FOR = 6000;

  // "try again" of a part of a page that could not be fetched
  document.addEventListener('click', event => {
    const again = event.target.closest('[data-again]');
    if (!again) return;
    event.preventDefault();
    const part = again.closest('[hx-get]');
    if (part) window.htmx.ajax('GET', part.getAttribute('hx-get'), part); else location.reload();
  });

  // a menu closes when one looks elsewhere
  document.addEventListener('click', event => {
    document.querySelectorAll('details.menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    document.querySelectorAll('details.menu[open]').forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
  });

  // a form is sent once: the second tap would only be refused
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.hasAttribute('hx-post') || form.hasAttribute('hx-get')) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    if (event.submitter) event.submitter.classList.add('busy');
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => {
    delete form.dataset.sent;
    form.querySelectorAll('.busy').forEach(button => button.classList.remove('busy'));
  }));

  // lines at the bottom leave by themselves
  const toasts = document.getElementById('toasts');
  new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
    if (node.nodeType === Node.ELEMENT_NODE) setTimeout(() => node.remove(), TOAST_FOR);
  }))).observe(toasts, { childList: true });

  window.baedal = { toast(text) {
    const line = document.createElement('div');
    line.className = 'toast-line';
    line.textContent = text;
    toasts.append(line);
  } };

  document.body.addEventListener('htmx:sendError', event => {
    if (event.detail.requestConfig.verb !== 'get') window.baedal.toast(document.getElementById('offline').textContent.trim());
  });
})();
