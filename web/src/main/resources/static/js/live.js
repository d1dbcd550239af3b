/*
 * One stream of signals per page. A signal carries no content: elements that say
 *   hx-get="…" hx-trigger="live:orders from:body, live:resync from:body"
 * fetch what they show anew. Every (re)opening is a resync, so that a lost signal heals by itself.
 */
(() => {
  'use strict';
  const address = document.body.dataset.live;
  const keepsWhileHidden = () => document.body.dataset.liveHidden === 'keep'; // a page may want to be told from now on
  const TOPICS = ['orders', 'deliveries', 'operations', 'position'];
  const FIRST_DELAY = 1000, LONGEST_DELAY = 15000, POLL_EVERY = 30000, PATIENCE = 2500;
  if (!address) return;

  // one stream for a tab, whatever page it shows: the next page goes on with that of the last one
  const page = Math.random().toString(36).slice(2);
  let before = sessionStorage.getItem('baedal-page') || '';
  sessionStorage.setItem('baedal-page', page);

  let source, delay = FIRST_DELAY, timer, poll, bar;

  const tell = (topic, detail) => window.htmx.trigger(document.body, 'live:' + topic, detail || {});

  function up() {
    delay = FIRST_DELAY;
    clearInterval(poll); poll = undefined;
    clearTimeout(bar); bar = undefined;
    document.getElementById('offline').hidden = true;
    tell('up');
    tell('resync');
  }

  function down() {
    close();
    bar ??= setTimeout(() => { document.getElementById('offline').hidden = false; tell('down'); }, PATIENCE);
    poll ??= setInterval(() => tell('resync'), POLL_EVERY);
    timer = setTimeout(open, delay * (0.8 + Math.random() * 0.4));
    delay = Math.min(delay * 2, LONGEST_DELAY);
  }

  function open() {
    close();
    source = new EventSource(address + '?page=' + page + '&before=' + before);
    before = page;
    source.onopen = up;
    source.onerror = down; // one that met an error status would stay closed for ever
    TOPICS.forEach(topic => source.addEventListener(topic, event => tell(topic, JSON.parse(event.data))));
  }

  function close() {
    clearTimeout(timer);
    if (source) { source.onerror = null; source.close(); source = undefined; }
  }

  // six connections per host are all a browser has: tabs that nobody looks at give theirs back
  document.addEventListener('visibilitychange', () => {
    if (keepsWhileHidden()) return;
    if (document.hidden) close(); else open();
  });
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', event => { if (event.persisted) open(); });
  window.addEventListener('online', open);
  window.addEventListener('offline', () => { if (source) down(); }); // a stream may take minutes to notice
  // not before everybody listens: what happened since the page was drawn would go unheard
  document.addEventListener('DOMContentLoaded', () => { if (!document.hidden || keepsWhileHidden()) open(); });
})();
