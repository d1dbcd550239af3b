/*
 * Taps that outlive a dead spot: each is written down with its key before it is sent, sent in order, once, and struck out only when it
 * was answered. One that has a "due" is held until then, and may be taken back. A refused tap takes with it what was to follow it.
 *
 *   const book = window.tapBook('baedal-owner', { answered(tap, ok, words), loggedOut(), changed() });
 */
window.tapBook = (name, tell) => {
  'use strict';
  const AGAIN_MILLIS = 4000, PATIENCE_MILLIS = 15000;
  let again, sending, noted = [];

  const opened = new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('taps', { keyPath: 'n', autoIncrement: true });
      request.result.createObjectStore('kept');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  const work = (store, mode, does) => opened.then(db => new Promise((resolve, reject) => {
    const writing = db.transaction(store, mode);
    const request = does(writing.objectStore(store));
    writing.oncomplete = () => resolve(request?.result);
    writing.onerror = writing.onabort = () => reject(writing.error);
  }));

  const all = async () => (noted = await work('taps', 'readonly', taps => taps.getAll()));
  const note = tap => work('taps', 'readwrite', taps => taps.add(tap)).then(all);
  const strike = tap => work('taps', 'readwrite', taps => taps.delete(tap.n)).then(all);
  const isNoted = tap => work('taps', 'readonly', taps => taps.count(tap.n));
  const kept = key => work('kept', 'readonly', store => store.get(key));
  const keep = (key, value) => work('kept', 'readwrite', store => store.put(value, key));

  async function forget() {
    await work('taps', 'readwrite', taps => taps.clear());
    await work('kept', 'readwrite', store => store.clear());
    noted = [];
  }

  /** What a form says when that button of it is pressed. */
  function of(form, button) {
    const way = button?.getAttribute('formaction') || form.getAttribute('action');
    return { url: way, body: new URLSearchParams(new FormData(form, button)).toString() };
  }

  const csrf = () => JSON.parse(document.body.getAttribute('hx-headers') || '{}');
  const post = (url, body) => fetch(url, {
    method: 'POST', body, keepalive: true,
    headers: { ...csrf(), 'X-Tap': '1', 'Content-Type': 'application/x-www-form-urlencoded' }
  });
  const late = () => new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), PATIENCE_MILLIS));

  function later(millis) {
    const at = Date.now() + millis;
    if (again && again.at <= at) return;
    clearTimeout(again?.timer);
    again = { at, timer: setTimeout(flush, millis) };
  }

  /** Sends what waits and is due, in order. One page at a time does it. Answers how many were answered. */
  function flush() {
    clearTimeout(again?.timer);
    again = undefined;
    return navigator.locks.request(name + '-taps', async () => {
      const held = new Set(), refused = new Set();
      let answered = 0;
      for (const tap of await all()) {
        if (refused.has(tap.order)) {
          await strike(tap);
          continue;
        }
        if (held.has(tap.order) || !await isNoted(tap)) continue;
        if (tap.due > Date.now()) {
          held.add(tap.order);
          later(tap.due - Date.now());
          continue;
        }
        let answer;
        sending = tap.n;
        try {
          answer = await Promise.race([post(tap.url, tap.body), late()]);
        } catch (away) { /* it waits */ }
        sending = undefined;
        if (!answer || answer.status >= 500 || answer.status === 429) {
          later(AGAIN_MILLIS);
          break;
        }
        if (answer.redirected || answer.status === 401 || answer.status === 403) {
          tell.loggedOut();
          break;
        }
        const words = await wordsOf(answer);
        if (!answer.ok) refused.add(tap.order);
        tell.answered(tap, answer.ok, words);
        await strike(tap);
        answered++;
      }
      await tell.changed(answered);
      return answered;
    });
  }

  async function wordsOf(answer) {
    try {
      return (await answer.json()).words || '';
    } catch (none) {
      return undefined;
    }
  }

  /** Takes back one that is still held, and what was to follow it. False if it is on its way. */
  async function undo(n) {
    const tap = noted.find(one => one.n === n);
    if (!tap || sending === n || !(tap.due > Date.now())) return false;
    for (const one of noted.filter(each => each.order === tap.order && each.n >= n)) await strike(one);
    await tell.changed(0);
    return true;
  }

  // what is held when the page goes is told at once; should that get lost, the next page tells it again, with the same key
  window.addEventListener('pagehide', () => noted.filter(tap => tap.due > Date.now()).forEach(tap => {
    tap.due = 0;
    work('taps', 'readwrite', taps => taps.put(tap)).catch(() => {});
    post(tap.url, tap.body).catch(() => {});
  }));

  return { all, note, kept, keep, forget, of, post, flush, undo, now: () => noted };
};
