/*
 * The board. The server draws it; this shows time passing, moves a card as soon as it is tapped, holds "cooking started" and "cooked"
 * for five seconds in which they can be taken back, and keeps what the cook had begun when the board is drawn anew.
 */
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const HOLD_MILLIS = 5000, RETRY_MILLIS = 5000, SOON_MINUTES = 3, MOST_NOTICES = 3, LONG = 600000, LONGEST_TAP = 1500;
  const AFTER = { acceptance: 'ACCEPTED', rejection: 'ENDED', 'cooking-start': 'COOKING', 'cooking-finish': 'COOKED' };
  const HELD = { 'cooking-start': 'holdStart', 'cooking-finish': 'holdFinish' };
  const words = $('#owner-words').dataset;
  const say = (text, value) => text.replace('{0}', value);
  const board = $('#board');
  let book, skew = 0;

  // ---- taps

  document.addEventListener('submit', async event => {
    const form = event.target;
    if (!form.dataset.tap) return;
    event.preventDefault();
    const button = event.submitter || $('[data-move]', form);
    const card = form.closest('[data-order]');
    const move = button.dataset.move;
    if (button.value === 'SOLD_OUT' && !$('input[name=soldOut]:checked', form)) {
      $('input[name=soldOut]', form).focus();
      form.classList.add('choose');
      return;
    }
    if (move !== 'delay' && card.dataset.status === AFTER[move]) return;
    const tap = { ...book.of(form, button), order: card.dataset.order, number: card.dataset.number, move };
    if (move in HELD) tap.due = Date.now() + HOLD_MILLIS;
    form.closest('details')?.removeAttribute('open');
    await book.note(tap);
    arrange();
    book.flush();
  }, true);

  /** Answered, but not yet on a board that the server has drawn since. */
  let settling = [], askedAt = 0;

  document.addEventListener('owner:answered', event => {
    const { tap, ok, said } = event.detail;
    if (!ok) return notice(`${tap.number} · ${said}`);
    settling.push({ ...tap, answeredAt: Date.now() });
    if (tap.move === 'rejection' || tap.move === 'delay') window.baedal.toast(said);
  });
  document.addEventListener('owner:taps', event => {
    arrange();
    if (event.detail.answered) refresh();
  });

  const refresh = () => window.htmx.trigger(document.body, 'owner:again');

  /** Every card hangs where it will hang once what waits was told. */
  function arrange() {
    const noted = book.now();
    $$('.ticket', board).forEach(card => {
      card.dataset.server ??= card.dataset.status;
      const own = [...settling, ...noted].filter(tap => tap.order === card.dataset.order);
      const moved = own.filter(tap => AFTER[tap.move]).at(-1);
      const column = moved && card.dataset.server !== 'ENDED' ? AFTER[moved.move] : card.dataset.server;
      card.dataset.status = column;
      card.dataset.waits = noted.some(tap => tap.order === card.dataset.order && !(tap.due > Date.now()));
      const chip = $('.waiting', card);
      if (chip) {
        chip.textContent = words.waiting;
        chip.hidden = card.dataset.waits !== 'true';
      }
      hang(card, $(`[data-column="${column}"]`, board));
    });
    $$('.column', board).forEach(column => { $('[data-count]', column).textContent = $$('.ticket', column).length; });
    counts();
    holds(noted.filter(tap => tap.due > Date.now()));
    document.dispatchEvent(new CustomEvent('owner:counted'));
  }

  /** Oldest first. */
  function hang(card, list) {
    if (card.parentElement === list) return;
    const next = list.dataset.column === 'ENDED' ? list.firstElementChild
      : [...list.children].find(other => Number(other.dataset.received) > Number(card.dataset.received));
    list.insertBefore(card, next || null);
  }

  /** How many are new, by store. */
  function counts() {
    $$('[data-store-count]').forEach(badge => {
      const store = badge.closest('[data-store]').dataset.store;
      const waiting = $$(`[data-unanswered][data-store="${store}"]`, board)
        .filter(one => ($(`#ticket-${one.dataset.unanswered}`)?.dataset.status || 'RECEIVED') === 'RECEIVED').length;
      badge.textContent = waiting;
      badge.hidden = waiting === 0;
    });
  }

  // ---- five seconds in which nothing was told yet

  function holds(held) {
    const lines = $('#holds');
    held.forEach(tap => {
      if ($(`[data-hold="${tap.n}"]`, lines)) return;
      const line = document.createElement('div');
      line.className = 'hold';
      line.dataset.hold = tap.n;
      line.dataset.due = tap.due;
      const text = document.createElement('span');
      const what = Object.assign(document.createElement('strong'), { textContent: say(words[HELD[tap.move]], tap.number) });
      const left = Object.assign(document.createElement('small'), { className: 'hold-left' });
      text.append(what, left);
      const undo = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-big hold-undo', textContent: words.undo });
      undo.addEventListener('click', async () => {
        line.remove();
        await book.undo(tap.n);
      });
      line.append(text, undo);
      lines.append(line);
    });
    $$('[data-hold]', lines).forEach(line => {
      if (!held.some(tap => String(tap.n) === line.dataset.hold)) line.remove();
    });
    tick();
  }

  // ---- what is said

  function notice(text) {
    const line = document.createElement('p');
    line.className = 'notice';
    const close = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-quiet', textContent: words.close });
    close.addEventListener('click', () => line.remove());
    line.append(Object.assign(document.createElement('span'), { textContent: text }), close);
    $('#notices').prepend(line);
    $$('.notice', $('#notices')).slice(MOST_NOTICES).forEach(old => old.remove());
  }

  // ---- time

  function tick() {
    const now = Date.now() - skew;
    $$('.ticket[data-answer-by]', board).forEach(card => {
      const data = card.dataset;
      if (data.status === 'RECEIVED') {
        const left = Math.max(0, data.answerBy - now), whole = Math.max(1, data.answerBy - data.received);
        $('[data-countdown]', card).textContent = left < LONG ? `${Math.floor(left / 60000)}:${String(Math.floor(left / 1000) % 60).padStart(2, '0')}`
          : say(words.minutes, Math.floor(left / 60000));
        $('.ring-left', card).setAttribute('stroke-dasharray', `${100 * Math.min(1, left / whole)} 100`);
        data.age = left < whole / 3 ? 'late' : left < whole * 2 / 3 ? 'soon' : 'calm';
      } else if (data.status === 'COOKED') {
        const minutes = Math.floor((now - data.changed) / 60000);
        $('[data-since]', card).textContent = minutes < 1 ? words.now : say(words.since, minutes);
        data.age = minutes >= 10 ? 'late' : minutes >= 5 ? 'soon' : 'calm';
      } else if (data.readyBy) {
        const minutes = Math.ceil((data.readyBy - now) / 60000);
        $('[data-left]', card).textContent = minutes > 0 ? say(words.left, minutes) : minutes === 0 ? words.now : say(words.late, -minutes);
        data.age = minutes <= 0 ? 'late' : minutes <= SOON_MINUTES ? 'soon' : 'calm';
      }
    });
    $$('[data-hold]').forEach(line => {
      const left = Math.max(0, Math.ceil((line.dataset.due - Date.now()) / 1000));
      $('.hold-left', line).textContent = say(words.holdText, left);
    });
    $$('[data-until]').forEach(pause => {
      if (pause.dataset.until > now) return;
      pause.remove();
      window.htmx.trigger(document.body, 'owner:stores');
    });
  }

  // ---- drawn anew

  let begun = {}, scrolled = {}, open = new Map(), pressedAt = 0, missed = false;

  // a card that is exchanged between finger down and finger up would swallow the tap
  const pressed = () => Date.now() - pressedAt < LONGEST_TAP;
  document.addEventListener('pointerdown', () => { pressedAt = Date.now(); }, true);
  ['pointerup', 'pointercancel'].forEach(name => document.addEventListener(name, () => {
    pressedAt = 0;
    if (missed) setTimeout(refresh, 50);
    missed = false;
  }, true));

  document.addEventListener('htmx:beforeRequest', event => { if (event.target === board) askedAt = Date.now(); });

  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.target.id === 'stores') remember();
    if (event.detail.target !== board) return;
    if (event.detail.xhr.status >= 400 || pressed()) { // an old board is better than none
      event.detail.shouldSwap = false;
      missed = pressed();
      setTimeout(refresh, missed ? LONGEST_TAP : RETRY_MILLIS);
      return;
    }
    remember();
    scrolled = Object.fromEntries($$('[data-scroll]', board).map(one => [one.dataset.scroll, one.scrollTop]));
    open = new Map($$('.ticket', board).filter(card => (card.dataset.server || card.dataset.status) !== 'ENDED')
      .map(card => [card.dataset.order, card.dataset.number]));
  });
  document.addEventListener('htmx:sendError', event => { if (event.target === board) setTimeout(refresh, RETRY_MILLIS); });

  function remember() {
    begun = Object.fromEntries($$('[data-keep]').map(one => [one.dataset.keep, one.open ?? (one.type === 'checkbox' ? one.checked : one.value)]));
  }

  function recall() {
    $$('[data-keep]').forEach(one => {
      const was = begun[one.dataset.keep];
      if (was !== undefined) one[one.tagName === 'DETAILS' ? 'open' : one.type === 'checkbox' ? 'checked' : 'value'] = was;
    });
  }

  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target.id === 'stores') {
      recall();
      counts();
    }
    if (event.detail.target !== board) return;
    settling = settling.filter(tap => tap.answeredAt > askedAt);
    const now = $('#board-now');
    if (now) skew = Date.now() - now.dataset.now;
    $$('[data-gone]', board).forEach(card => { if (open.has(card.dataset.order)) notice(card.dataset.gone); });
    $$('.ticket[data-status="RECEIVED"]', board).forEach(card => {
      if (!open.has(card.dataset.order)) {
        card.classList.add('fresh');
        $('#heard').textContent = say(words.fresh, card.dataset.number);
      }
    });
    recall();
    arrange();
    $$('[data-scroll]', board).forEach(one => { one.scrollTop = scrolled[one.dataset.scroll] || 0; });
    find();
  });

  // ---- the number that a rider calls out

  function find() {
    const wanted = $('#search').value.replace(/[^0-9a-z]/gi, '').toUpperCase();
    let found = 0;
    $$('.ticket', board).forEach(card => {
      const fits = card.dataset.number.replace('-', '').includes(wanted);
      card.hidden = !fits;
      card.classList.toggle('found', fits && wanted !== '');
      if (fits) found++;
    });
    $('#search-none').hidden = wanted === '' || found > 0;
  }
  $('#search').addEventListener('input', find);

  document.addEventListener('click', event => {
    event.target.closest('[data-close-sheet]')?.closest('details').removeAttribute('open');
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') $$('details.reject[open]').forEach(sheet => { sheet.open = false; $('summary', sheet).focus(); });
  });

  document.addEventListener('owner:ready', async () => {
    book = window.baedal.book;
    await book.all();
    const now = $('#board-now');
    if (now) skew = Date.now() - now.dataset.now;
    else setTimeout(refresh, RETRY_MILLIS);
    arrange();
    setInterval(tick, 1000);
  });
})();
