/*
 * The rider's screen. Everything on it is drawn by the server and works as plain forms; this keeps it working in a dead spot (taps.js).
 */
(() => {
  'use strict';
  const main = document.getElementById('main');
  const words = document.getElementById('rider-words').dataset;
  const shell = 'shell' in main.dataset;
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const AGAIN_MILLIS = 4000;
  const AFTER = { pickup: 'PICKED_UP', handover: 'DELIVERED', 'hand-back': 'BACK' };

  // ---- what is written down: taps that wait, and the last list of jobs, for one account

  let earned = false;
  const book = window.tapBook('baedal-rider', {
    answered(tap, ok, said) {
      if (ok) toast(said ?? words.reload);
      else refuse(said ?? words.reload);
      earned ||= ok && tap.move === 'handover';
    },
    loggedOut: () => refuse(words.logIn),
    async changed(answered) {
      await showWaiting();
      if (answered) refresh();
      if (earned) window.htmx?.trigger(document.body, 'rider:earned');
      earned = false;
    }
  });
  const { note, kept, keep, forget } = book;
  const taps = book.all;
  const flush = () => shell || book.flush(); // the frame has nothing to show whose they are

  // ---- taps

  const send = book.post;

  document.addEventListener('submit', async event => {
    const form = event.target;
    if (!form.dataset.tap) return;
    event.preventDefault();
    const card = form.closest('[data-order]');
    const tap = { ...book.of(form, event.submitter), order: card.dataset.order, move: form.dataset.tap };
    if (tap.move === 'claim') {
      await claim(tap, card, form.querySelector('button'));
    } else {
      await note(tap);
      await showWaiting();
      flush();
    }
  }, true);

  /** Others reach for it too: a claim that cannot be sent now is not kept for later. */
  async function claim(tap, card, button) {
    button.disabled = true;
    button.classList.add('busy');
    try {
      const answer = await send(tap.url, tap.body);
      const said = await wordsOf(answer);
      if (answer.ok && !answer.redirected) {
        toast(said);
        show('jobs');
        refresh();
        return;
      }
      if (answer.status === 409 || answer.status === 404) lost(card, said);
      else refuse(said);
    } catch (away) {
      refuse(words.noNetwork);
    }
    button.disabled = false;
    button.classList.remove('busy');
  }

  function lost(card, said) {
    refuse(said);
    card.classList.add('offer-lost');
    $('form', card).replaceWith(Object.assign(document.createElement('p'), { className: 'lost-words', textContent: said }));
    setTimeout(refresh, 2500);
  }

  async function wordsOf(answer) {
    try {
      return (await answer.clone().json()).words || '';
    } catch (none) {
      return words.reload;
    }
  }

  /** Cards look as if what waits had happened, and say that it waits. */
  async function showWaiting() {
    const waiting = await taps();
    $$('.job[data-order]').forEach(card => {
      card.dataset.told ??= card.dataset.status;
      const own = waiting.filter(tap => tap.order === card.dataset.order);
      card.dataset.status = own.length ? AFTER[own.at(-1).move] : card.dataset.told;
      const chip = $('.waiting', card);
      if (chip) {
        chip.hidden = own.length === 0;
        chip.textContent = words.waiting;
      }
    });
  }

  // ---- what is said

  function toast(said) {
    if (!window.baedal) return;
    $('#toasts').replaceChildren(); // the last word counts
    window.baedal.toast(said);
  }

  function refuse(said) {
    const line = document.createElement('div');
    line.className = 'said said-refused';
    const close = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-quiet', textContent: words.close });
    close.addEventListener('click', () => line.remove());
    line.append(Object.assign(document.createElement('span'), { textContent: said }), close);
    $('#refused').replaceChildren(line);
  }

  const refresh = () => window.htmx?.trigger(document.body, 'live:deliveries');

  // ---- tabs, and the one map above them

  function show(tab) {
    main.dataset.tab = tab;
    $$('.rider-tabs [data-tab]').forEach(link => link.toggleAttribute('aria-current', link.dataset.tab === tab));
    $$('.rider-tabs [aria-current]').forEach(link => link.setAttribute('aria-current', 'page'));
    draw(true);
  }

  document.addEventListener('click', event => {
    const link = event.target.closest('a[data-tab]');
    if (!link) return;
    event.preventDefault();
    show(link.dataset.tab);
    if (!shell) history.replaceState(null, '', link.getAttribute('href'));
    window.scrollTo(0, 0);
  });

  function draw(fit) {
    const sketch = $(`[data-sketch="${main.dataset.tab}"]`);
    const open = Number($('[data-sketch="jobs"]')?.dataset.open || 0);
    const count = $('[data-count]');
    if (count) {
      count.textContent = open;
      count.hidden = open === 0;
    }
    if (sketch) $('#rider-map').dispatchEvent(new CustomEvent('map:markers', { detail: { ...JSON.parse(sketch.dataset.content), fit } }));
  }

  document.addEventListener('map:chosen', event => {
    const card = document.getElementById('offer-' + event.detail.id) || document.getElementById('job-' + event.detail.id);
    if (!card) return;
    $$('.card-chosen').forEach(other => other.classList.remove('card-chosen'));
    card.classList.add('card-chosen');
    card.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  });

  // ---- parts that are fetched anew keep what the rider had begun

  let begun = {};
  document.addEventListener('htmx:beforeSwap', () => {
    begun = Object.fromEntries($$('[data-keep]').map(one => [one.dataset.keep, one.open ?? one.checked]));
  });
  // in the same breath: the next part may be on its way already, and would find nothing begun
  document.addEventListener('htmx:afterSwap', () => $$('[data-keep]').forEach(one => {
    if (begun[one.dataset.keep]) one[one.tagName === 'DETAILS' ? 'open' : 'checked'] = true;
  }));
  document.addEventListener('htmx:afterSettle', async event => {
    await showWaiting();
    draw(false);
    if (event.target.id === 'jobs') await save();
  });

  const save = () => keep('jobs', { account: main.dataset.account, html: $('#jobs').innerHTML, at: Date.now() });

  // ---- where I am: asked for and told only while on duty

  let here, toldAt = 0, shownAt;

  async function tell(at) {
    here = at;
    if (Date.now() - toldAt < 2500 || main.dataset.onDuty !== 'true') return;
    toldAt = Date.now();
    $('#rider-map').dispatchEvent(new CustomEvent('map:move', { detail: { id: 'me', ...at } }));
    try {
      await send('/rider/position', new URLSearchParams(at).toString());
      if (!shownAt || metres(shownAt, at) > 200) {
        shownAt = at;
        window.htmx?.trigger(document.body, 'rider:moved');
      }
    } catch (away) { /* the next one tells */ }
  }

  const metres = (a, b) => Math.hypot((b.lat - a.lat) * 111195, (b.lng - a.lng) * 88200);
  const point = found => ({ lat: found.coords.latitude, lng: found.coords.longitude });
  const locate = () => new Promise((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(found => resolve(point(found)), reject, { timeout: 4000, maximumAge: 30000, enableHighAccuracy: true }));

  document.addEventListener('submit', async event => {
    const form = event.target;
    if (!('duty' in form.dataset) || form.onDuty.value !== 'true' || form.dataset.placed) return;
    event.preventDefault();
    event.stopPropagation();
    try {
      Object.entries(await locate()).forEach(([name, value]) => { form[name].value = value; });
    } catch (unknown) { /* the last place stays */ }
    form.dataset.placed = 'yes';
    form.submit();
  }, true);

  document.addEventListener('click', async event => {
    if (!event.target.closest('[data-locate]')) return;
    try {
      await tell(await locate());
      refresh();
    } catch (unknown) {
      refuse(words.noPlace);
    }
  });

  // ---- the demo: rides to the next stop by itself

  const follow = $('[data-follow]');
  let riding;
  follow?.addEventListener('click', () => {
    const on = follow.getAttribute('aria-pressed') !== 'true';
    follow.setAttribute('aria-pressed', on);
    clearInterval(riding);
    if (on) riding = setInterval(ride, 1000);
  });

  function ride() {
    const job = $('.job[data-status="CLAIMED"], .job[data-status="PICKED_UP"]');
    const sketch = JSON.parse($('[data-sketch="jobs"]').dataset.content);
    here ??= sketch.markers.find(marker => marker.id === 'me');
    if (!job || !here) return;
    const data = job.dataset, toStore = data.status === 'CLAIMED';
    const goal = { lat: Number(toStore ? data.storeLat : data.lat), lng: Number(toStore ? data.storeLng : data.lng) };
    const part = Math.min(1, 45 / Math.max(1, metres(here, goal)));
    tell({ lat: here.lat + (goal.lat - here.lat) * part, lng: here.lng + (goal.lng - here.lng) * part });
  }

  // ---- log-out takes everything with it

  document.addEventListener('submit', async event => {
    const form = event.target;
    if (!form.getAttribute('action')?.endsWith('/logout') || form.dataset.clean) return;
    event.preventDefault();
    event.stopPropagation();
    if ((await taps()).length && !confirm(words.leaving)) return;
    await forget();
    await Promise.all((await caches.keys()).map(name => caches.delete(name)));
    await Promise.all((await navigator.serviceWorker?.getRegistrations() || []).map(worker => worker.unregister()));
    form.dataset.clean = 'yes';
    form.submit();
  }, true);

  // ---- beginning

  async function begin() {
    const saved = await kept('jobs');
    if (shell) {
      if (saved) {
        $('#jobs').innerHTML = saved.html;
        $('[data-saved-at]').textContent = words.saved.replace('{0}', new Date(saved.at).toTimeString().slice(0, 5));
      }
      window.addEventListener('online', () => location.reload());
      setInterval(comeBack, AGAIN_MILLIS);
    } else {
      if (saved && saved.account !== main.dataset.account) await forget();
      await save();
      navigator.serviceWorker?.register('/rider-sw.js', { scope: '/rider', updateViaCache: 'none' })
        .then(() => navigator.serviceWorker.ready).then(worker => worker.active.postMessage('renew')).catch(() => {});
      if (main.dataset.onDuty === 'true' && navigator.geolocation) {
        navigator.geolocation.watchPosition(found => riding || tell(point(found)), () => {}, { enableHighAccuracy: true, maximumAge: 5000 });
      }
      window.addEventListener('online', flush);
    }
    await showWaiting();
    show(main.dataset.tab);
    if (!shell) flush();
  }

  /** From the frame back to the real screen as soon as it answers. */
  async function comeBack() {
    try {
      const answer = await fetch('/rider/jobs', { headers: { 'HX-Request': 'true' }, signal: AbortSignal.timeout(3000) });
      if (answer.ok) location.reload();
    } catch (away) { /* still none */ }
  }

  document.addEventListener('DOMContentLoaded', begin);
})();
