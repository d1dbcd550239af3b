/* The customer's screens. Everything works as links and forms; this makes it quicker, and keeps an order's page alive. */
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

  // ---- a dish, over the menu

  const sheet = $('#sheet');
  const close = () => sheet?.open && sheet.close();

  document.addEventListener('htmx:afterSwap', event => {
    if (event.target.id === 'sheet-content' && !sheet.open) sheet.showModal();
  });
  document.addEventListener('cart:added', close);
  sheet?.addEventListener('click', event => {
    if (event.target === sheet) close(); // beside it
  });
  document.addEventListener('click', event => {
    if (!event.target.closest('#sheet [data-close]')) return;
    event.preventDefault();
    close();
  });

  // how many, and what that costs
  document.addEventListener('click', event => {
    const step = event.target.closest('[data-step]');
    if (!step) return;
    const number = $('input', step.parentElement);
    number.value = Math.min(99, Math.max(1, Number(number.value) + Number(step.dataset.step)));
    sum(step.closest('form'));
  });
  document.addEventListener('input', event => {
    const form = event.target.closest('[data-price]');
    if (form?.tagName === 'FORM') sum(form);
  });

  function sum(form) {
    const extras = $$('input[data-price]:checked', form).reduce((all, option) => all + Number(option.dataset.price), 0);
    const won = (Number(form.dataset.base) + extras) * (Number(form.quantity.value) || 1);
    const shown = $('[data-sum]', form);
    shown.textContent = shown.dataset.won.replace('{0}', won.toLocaleString('ko-KR'));
  }

  // ---- an order that is coming

  const map = $('#order-map');
  let status = $('[data-order-now]')?.dataset.status, followed;

  function draw() {
    const now = $('[data-order-now]');
    if (!now || !map || !window.L) return;
    const shown = now.dataset.open === 'true';
    const sketch = JSON.parse(now.dataset.sketch);
    const fit = map.hidden && shown;
    map.hidden = !shown || sketch.markers.length < 2;
    if (map.hidden) return;
    map.dispatchEvent(new CustomEvent('map:markers', { detail: { ...keepRider(sketch), fit: fit || sketch.follow !== followed } }));
    if (sketch.follow !== followed) {
      followed = sketch.follow;
      map.dispatchEvent(new CustomEvent('map:follow', { detail: { url: followed } }));
    }
  }

  let rider;
  map?.addEventListener('map:moved', event => { rider = event.detail; });

  /** Where the stream has last seen him, not where he set off. */
  function keepRider(sketch) {
    const markers = sketch.markers.map(marker => marker.id === 'rider' && rider ? { ...marker, lat: rider.lat, lng: rider.lng } : marker);
    return { ...sketch, markers };
  }

  // what he had begun stays as it was
  let cancelling;
  document.addEventListener('htmx:beforeSwap', () => { cancelling = $('.cancel[open] :checked')?.value; });
  document.addEventListener('htmx:afterSettle', event => {
    if (event.target.id !== 'now') return;
    const cancel = cancelling && $('.cancel');
    if (cancel) {
      cancel.open = true;
      $$('[name=reason]', cancel).forEach(reason => { reason.checked = reason.value === cancelling; });
    }
    draw();
    tell();
  });
  document.addEventListener('map:ended', () => window.htmx.trigger(document.body, 'live:orders'));

  // what came of a tap is said once, not at every reload
  if ($('#said')) history.replaceState(null, '', location.pathname);

  // ---- told by the browser, if one wants to be

  const notify = $('[data-notify]');
  const canTell = 'Notification' in window;

  function offer() {
    if (!notify || !canTell) return;
    const open = $('[data-order-now]')?.dataset.open === 'true';
    notify.hidden = !open || Notification.permission !== 'default';
    if (open && Notification.permission === 'granted') document.body.dataset.liveHidden = 'keep';
  }

  notify?.addEventListener('click', async () => {
    await Notification.requestPermission();
    offer();
    if (Notification.permission === 'granted') window.baedal.toast(notify.dataset.on);
  });

  function tell() {
    const now = $('[data-order-now]').dataset;
    const changed = now.status !== status;
    status = now.status;
    if (changed) $('#said .ok')?.remove(); // that was before
    offer();
    if (!changed || !document.hidden || !canTell || Notification.permission !== 'granted') return;
    new Notification(now.title, { body: now.next, icon: $('.brand img').src, tag: 'order' });
  }

  // ---- paper

  $$('[data-print]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });

  // ---- a chat is read from its end

  const talk = $('[data-talk]');
  if (talk && !location.search) window.scrollTo(0, document.body.scrollHeight);

  // ---- where an address is

  const address = $('[data-address]');
  if (address) {
    const spot = $('#address-map'), here = $('[data-here]');
    const mark = at => {
      address.lat.value = at.lat;
      address.lng.value = at.lng;
      spot.dispatchEvent(new CustomEvent('map:markers', { detail: { markers: [{ id: 'home', kind: 'home', ...at }], fit: at.fit } }));
    };
    address.point.addEventListener('change', () => {
      const [lat, lng] = address.point.value.split(',').map(Number);
      if (lng) mark({ lat, lng, fit: true });
    });
    spot.addEventListener('map:picked', event => {
      address.point.required = false;
      mark(event.detail);
    });
    here.hidden = !navigator.geolocation;
    here.addEventListener('click', () => navigator.geolocation.getCurrentPosition(found => {
      address.point.required = false;
      mark({ lat: found.coords.latitude, lng: found.coords.longitude, fit: true });
    }, () => {}, { timeout: 5000 }));
    document.addEventListener('DOMContentLoaded', () => {
      if (address.lat.value) mark({ lat: Number(address.lat.value), lng: Number(address.lng.value), fit: true });
    });
  }

  document.addEventListener('DOMContentLoaded', () => {
    draw();
    offer();
  });
})();
