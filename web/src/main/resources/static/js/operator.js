/*
 * The operator's screens: each part is fetched again when something changed, at most once a second; nothing is asked for while nobody
 * looks. Facts and positions come as data and are drawn here.
 */
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const APART = 1000, CARE_EVERY = 5000, PULSE_EVERY = 5000;

  // ---- parts that are fetched anew

  /** Calls at most once a second, and once more for what came meanwhile. */
  function seldom(work) {
    let timer, last = 0;
    return () => {
      timer ??= setTimeout(() => { timer = undefined; last = Date.now(); if (!document.hidden) work(); }, Math.max(0, last + APART - Date.now()));
    };
  }

  const part = name => seldom(() => window.htmx.trigger(document.body, 'op:' + name));
  const pulse = part('pulse'), care = part('care'), story = part('story'), orders = part('orders');

  if ($('#pulse')) {
    document.body.addEventListener('live:orders', pulse);
    document.body.addEventListener('live:resync', () => { pulse(); care(); });
    setInterval(pulse, PULSE_EVERY);
    setInterval(care, CARE_EVERY);
  }

  if ($('#orders[hx-get]')) {
    document.body.addEventListener('live:orders', orders);
    document.body.addEventListener('live:resync', orders);
  }

  const told = $('[data-story]');
  if (told) {
    document.body.addEventListener('live:orders', event => { if (!event.detail.orderId || event.detail.orderId === told.dataset.story) story(); });
    document.body.addEventListener('live:resync', story);
    // messages and calls tell no signal
    setInterval(() => { if ($('[data-story-every]')) story(); }, 3000);
  }

  // what was open stays open, and whoever stood somewhere still stands there
  let opened = [], focused;
  document.body.addEventListener('htmx:beforeSwap', event => {
    if (!('opKeep' in event.detail.target.dataset)) return;
    opened = $$('details[open][id]', event.detail.target).map(one => one.id);
    focused = $$('[tabindex], a, button, summary', event.detail.target).indexOf(document.activeElement);
  });
  document.body.addEventListener('htmx:afterSwap', event => {
    if (!('opKeep' in event.detail.target.dataset)) return;
    opened.forEach(id => { const one = document.getElementById(id); if (one) one.open = true; });
    if (focused >= 0) $$('[tabindex], a, button, summary', event.detail.target)[focused]?.focus({ preventScroll: true });
  });

  // ---- a decision: a sheet over the page; where that fails, the page that it also is

  document.addEventListener('click', async event => {
    const link = event.target.closest('a[data-decide]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const address = link.href;
    link.classList.add('busy');
    try {
      const answer = await fetch(address, { headers: { 'HX-Request': 'true' } });
      if (!answer.ok || answer.headers.has('HX-Redirect')) throw new Error(answer.status);
      $('#decision-sheet').innerHTML = await answer.text();
      if (!$('#decision').open) $('#decision').showModal();
    } catch (away) {
      location.assign(address);
    } finally {
      link.classList.remove('busy');
    }
  });

  document.addEventListener('click', async event => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    window.baedal.toast(button.dataset.copied);
  });

  // "/" leads to the search, as everywhere
  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, select, textarea, [contenteditable]');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    $('[data-op-search]').focus();
  });

  // ---- facts as they pass

  const facts = $('[data-facts]');
  if (facts) watchFacts();

  function watchFacts() {
    const KEPT = 500, SHOWN = 200, LONGEST_PAUSE = 15000;
    const list = $('[data-facts-list]', facts), kind = $('[data-facts-kind]', facts), find = $('[data-facts-find]', facts);
    const pause = $('[data-facts-pause]', facts), state = $('[data-facts-state]', facts);
    const words = new Map($$('option[data-type]', kind).map(option => [option.dataset.type, option.textContent]));
    const UNDO = /^(CancellationRequested|OrderCancelled|OrderRejected|OrderExpired|PaymentRefunded|TicketRejected|TicketCancelled)$/;
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Seoul', hour: '2-digit', minute: '2-digit', second: '2-digit' });
    const link = document.createElement('a');
    let known = [], ids = new Set(), waiting = 0, stream, again, delay = 1000, drawn;

    const wanted = fact => {
      const text = find.value.trim().toLowerCase();
      return !text || (fact.number || '').toLowerCase().includes(text) || fact.orderId.includes(text);
    };

    function row(fact) {
      const item = document.createElement('li');
      item.className = 'op-fact lane-' + fact.source + (UNDO.test(fact.type) ? ' undo' : '');
      item.dataset.type = fact.type;
      const dot = document.createElement('i'), time = document.createElement('time'), what = document.createElement('b'), order = link.cloneNode();
      time.textContent = clock.format(new Date(fact.at));
      time.className = 'num';
      what.textContent = words.get(fact.type) || fact.type;
      what.title = fact.type + ' · ' + fact.source + ' ' + fact.revision + ' · ' + fact.id;
      order.className = 'op-number';
      order.href = '/operator/orders/' + fact.orderId;
      order.textContent = fact.number || fact.orderId.slice(0, 8);
      item.append(dot, time, what, order);
      return item;
    }

    function hear(fact) {
      if (ids.has(fact.id)) return;
      ids.add(fact.id);
      known.push(fact);
      if (known.length > KEPT) ids.delete(known.shift().id);
      if (paused()) { waiting++; say(); return; }
      (drawn ??= []).push(fact);
      if (drawn.length === 1) requestAnimationFrame(show);
    }

    /** What came since the last frame, newest on top. */
    function show() {
      if (!drawn) return; // all of it was drawn anew meanwhile
      const fresh = drawn.filter(wanted).map(row);
      drawn = undefined;
      fresh.forEach(item => item.classList.add('new'));
      list.prepend(...fresh.reverse());
      while (list.children.length > SHOWN) list.lastElementChild.remove();
      empty();
    }

    function redraw() {
      drawn = undefined;
      list.replaceChildren(...known.filter(wanted).slice(-SHOWN).reverse().map(row));
      empty();
    }

    function empty() {
      $('[data-facts-none]', facts).hidden = known.length > 0 || !!kind.value;
      $('[data-facts-none-such]', facts).hidden = list.children.length > 0 || !(kind.value || known.length);
    }

    const paused = () => pause.getAttribute('aria-pressed') === 'true';
    const say = () => { state.textContent = paused() ? facts.dataset.paused.replace('{0}', waiting) : ''; };

    function open() {
      close();
      const url = facts.dataset.facts + (kind.value ? '?' + kind.value : '');
      stream = new EventSource(url);
      stream.addEventListener('open', () => { delay = 1000; lost(false); });
      stream.addEventListener('fact', event => hear(JSON.parse(event.data)));
      stream.addEventListener('error', () => {
        close();
        lost(true);
        again = setTimeout(open, delay);
        delay = Math.min(LONGEST_PAUSE, delay * 2);
      });
    }

    function lost(yes) {
      $('[data-facts-lost]', facts).hidden = !yes;
      facts.classList.toggle('op-lost', yes);
    }

    function close() {
      clearTimeout(again);
      stream?.close();
      stream = undefined;
    }

    kind.addEventListener('change', () => { known = []; ids = new Set(); waiting = 0; say(); redraw(); open(); });
    find.addEventListener('input', redraw);
    pause.addEventListener('click', () => {
      const now = !paused();
      pause.setAttribute('aria-pressed', now);
      $('span', pause).textContent = now ? facts.dataset.resume : facts.dataset.pause;
      $('use', pause).setAttribute('href', $('use', pause).getAttribute('href').replace(/#.*/, now ? '#play' : '#pause'));
      facts.classList.toggle('op-paused', now);
      waiting = 0;
      say();
      if (!now) redraw();
    });
    document.addEventListener('visibilitychange', () => document.hidden ? close() : open());
    window.addEventListener('pagehide', close);
    if (!document.hidden) open();
  }

  // ---- the city

  const city = $('[data-city]');
  if (city) watchCity();

  function watchCity() {
    const map = $('#city-map'), side = $('.op-city-side');
    let now, chosen, fitted = false, reading = false;

    async function read() {
      if (document.hidden || reading) return;
      reading = true;
      try {
        const answer = await fetch(city.dataset.city, { headers: { Accept: 'application/json' } });
        if (answer.redirected || answer.status === 401) { location.reload(); return; }
        $('[data-city-away]').hidden = answer.ok;
        if (answer.ok) show(await answer.json());
      } catch (away) {
        $('[data-city-away]').hidden = false;
      } finally {
        reading = false;
      }
    }

    function show(said) {
      now = said;
      const fit = !fitted && now.markers.length > 0;
      fitted ||= fit;
      map.dispatchEvent(new CustomEvent('map:markers', { detail: { markers: now.markers, lines: now.lines, fit } }));
      $$('[data-count]', side).forEach(count => { count.textContent = now.counts[count.dataset.count] ?? '–'; });
      $('[data-city-missing]').hidden = !now.missing;
      const quiet = $('[data-city-quiet-title]');
      if (quiet) quiet.hidden = now.counts.open > 0;
      tell();
    }

    /** About what was chosen, as it is now. */
    function tell() {
      const about = chosen && now.about[chosen];
      $('[data-city-hint]').hidden = !!about;
      const box = $('[data-city-chosen]');
      box.hidden = !about;
      if (!about) return;
      const looks = JSON.stringify(about);
      if (box.dataset.looks === looks) return;
      box.dataset.looks = looks;
      $('h2', box).textContent = about.title;
      $('p', box).textContent = about.text;
      $('ul', box).replaceChildren(...Object.entries(about.orders).map(([id, number]) => {
        const item = document.createElement('li'), link = document.createElement('a');
        link.href = '/operator/orders/' + id;
        link.className = 'op-number';
        link.textContent = number;
        item.append(link);
        return item;
      }));
    }

    map.addEventListener('map:chosen', event => { chosen = event.detail.id; tell(); });
    setInterval(read, city.dataset.cityEvery * 1000);
    document.addEventListener('visibilitychange', read);
    if (document.readyState === 'complete') read(); else window.addEventListener('load', read);
  }
})();
