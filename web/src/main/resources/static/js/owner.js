/*
 * Every screen of the owner: an order that nobody has answered is counted in the title and rings until someone touches the screen,
 * whatever screen that is; taps that could not be sent yet are sent; nothing leads to a page that cannot be opened.
 */
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const RING_EVERY = 2600, AGAIN_AFTER = [150, 500, 1200, 2500];
  const title = document.title;
  let words, book;

  // ---- what rings

  const wanted = () => localStorage.getItem('owner-sound') !== 'mute';
  const heard = new Set(JSON.parse(sessionStorage.getItem('owner-heard') || '[]'));
  let audio, ringing;

  /** Browsers let a page sound only after it was touched: until then it says so. */
  function wake() {
    if (!wanted()) return;
    audio ??= new AudioContext();
    if (audio.state === 'suspended') audio.resume().then(showSound, () => {});
    showSound();
  }

  function showSound() {
    const button = $('#sound');
    const state = !wanted() ? 'mute' : audio?.state === 'running' ? 'on' : 'off';
    button.dataset.sound = state;
    button.setAttribute('aria-pressed', state === 'on');
    $('[data-sound-words]', button).textContent = button.dataset[state];
  }

  /** Two soft strokes of a bell, the second higher: heard across a kitchen, borne for a day. */
  function strike() {
    if (audio?.state !== 'running' || !wanted()) return;
    [[880, 0], [1318.5, 0.18], [880, 0.5], [1318.5, 0.68]].forEach(([pitch, after]) => {
      const at = audio.currentTime + after, tone = audio.createOscillator(), volume = audio.createGain();
      tone.frequency.value = pitch;
      tone.type = 'triangle';
      volume.gain.setValueAtTime(0, at);
      volume.gain.linearRampToValueAtTime(0.5, at + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.001, at + 0.9);
      tone.connect(volume).connect(audio.destination);
      tone.start(at);
      tone.stop(at + 1);
    });
  }

  const unanswered = () => $('#bell') ? $$('#bell [data-order]').map(one => one.dataset.order) : $$('[data-unanswered]')
    .map(one => one.dataset.unanswered).filter(order => !$(`#ticket-${order}`) || $(`#ticket-${order}`).dataset.status === 'RECEIVED');

  /** Counts, and rings for what is new since the last touch. */
  function count() {
    const waiting = unanswered();
    document.title = waiting.length ? `(${waiting.length}) ${title}` : title;
    const badge = $('[data-new-count]');
    badge.textContent = waiting.length;
    badge.hidden = waiting.length === 0;
    const loud = waiting.some(order => !heard.has(order));
    if (loud && !ringing) {
      strike();
      ringing = setInterval(strike, RING_EVERY);
    } else if (!loud) {
      hush();
    }
    document.body.classList.toggle('ringing', Boolean(ringing));
    $('#sound').dataset.ringing = Boolean(ringing);
  }

  function hush() {
    clearInterval(ringing);
    ringing = undefined;
  }

  function touched() {
    const button = $('#sound');
    button.dataset.was = button.dataset.sound; // the touch itself wakes the sound: what the button showed before it counts
    wake();
    if (!ringing) return;
    unanswered().forEach(order => heard.add(order));
    sessionStorage.setItem('owner-heard', JSON.stringify([...heard].slice(-200)));
    count();
  }

  document.addEventListener('pointerdown', touched, true);
  document.addEventListener('keydown', touched, true);
  document.addEventListener('click', event => {
    if (!event.target.closest('#sound')) return;
    localStorage.setItem('owner-sound', wanted() && $('#sound').dataset.was === 'on' ? 'mute' : 'on');
    wake();
    showSound();
  });

  // ---- a signal may be quicker than the kitchen's own books: read again until they say as much

  const ORDER = ['PLACED', 'ACCEPTED', 'COOKING', 'COOKED', 'RIDER_ASSIGNED', 'PICKED_UP', 'DELIVERED', 'COMPLETED', 'CANCELLED', 'REJECTED'];
  const rank = told => told === 'DELIVERED' || told === 'COMPLETED' ? ORDER.indexOf('PICKED_UP') : ORDER.indexOf(told);

  function isShown(signal) {
    if ($('#bell')) return signal.status !== 'PLACED' || Boolean($(`#bell [data-order="${signal.orderId}"]`));
    const ticket = $(`#board [data-order="${signal.orderId}"]`);
    return Boolean(ticket) && rank(ticket.dataset.told) >= rank(signal.status);
  }

  document.addEventListener('live:orders', event => {
    const signal = event.detail;
    if (!signal?.orderId) return;
    AGAIN_AFTER.forEach(millis => setTimeout(() => {
      if (!isShown(signal)) window.htmx.trigger(document.body, 'owner:again');
    }, millis));
  });

  // ---- taps that wait

  function begin() {
    words = $('#owner-words').dataset;
    book = window.tapBook('baedal-owner', {
      answered: (tap, ok, said) => document.dispatchEvent(new CustomEvent('owner:answered', { detail: { tap, ok, said: said ?? words.reload } })),
      loggedOut: () => window.baedal.toast(words.logIn),
      changed: answered => document.dispatchEvent(new CustomEvent('owner:taps', { detail: { answered } }))
    });
    window.baedal.book = book;
    document.dispatchEvent(new CustomEvent('owner:ready'));
    own().then(book.flush);
    window.addEventListener('online', book.flush);
    window.addEventListener('pageshow', event => { if (event.persisted) book.flush(); });
    document.addEventListener('live:up', book.flush);
    document.addEventListener('visibilitychange', () => { if (!document.hidden) book.flush(); });
    document.addEventListener('owner:counted', count);
    document.addEventListener('htmx:afterSettle', event => { if (event.target.id === 'bell') count(); });
    showSound();
    if (navigator.userActivation?.hasBeenActive) wake();
    count();
  }

  /** Another account's taps are not sent in this one's name. */
  async function own() {
    if (await book.kept('account') !== words.account) {
      await book.forget();
      await book.keep('account', words.account);
    }
  }

  document.addEventListener('submit', async event => {
    const form = event.target;
    if (!form.getAttribute('action')?.endsWith('/logout') || form.dataset.clean) return;
    event.preventDefault();
    event.stopPropagation();
    if ((await book.all()).length && !confirm(words.leaving)) return;
    await book.forget();
    form.dataset.clean = 'yes';
    form.submit();
  }, true);

  // ---- without a network there is nowhere to go: the board stays

  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="/"]');
    if (!link || (navigator.onLine && $('#offline').hidden)) return;
    event.preventDefault();
    event.stopPropagation();
    window.baedal.toast(words.offline);
  }, true);

  document.addEventListener('DOMContentLoaded', begin);
})();
