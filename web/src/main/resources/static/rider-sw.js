/*
 * Keeps the rider's screen openable where there is no network: an empty frame and its files, never anything that is anybody's.
 * What a rider has in his hands is kept by the page itself (rider.js), under his own account, and goes when he logs out.
 */
'use strict';

const KEPT = 'rider-frame';
const FRAME = '/rider/shell';
const PATIENCE = 5000;

/** The frame as it is now, and every file that it names. */
async function keep() {
  const answer = await fetch(FRAME, { credentials: 'same-origin', cache: 'no-store' });
  if (!answer.ok || answer.redirected) return;
  const page = await answer.clone().text();
  const files = [...page.matchAll(/(?:href|src|data-map)="(\/[^"#]+\.(?:css|js|svg|json|png|webmanifest))["#]/g)].map(found => found[1]);
  const cache = await caches.open(KEPT);
  const known = new Set((await cache.keys()).map(request => new URL(request.url).pathname));
  const wanted = new Set(files);
  await Promise.all([...wanted].filter(file => !known.has(file)).map(async file => {
    const got = await fetch(file);
    if (got.ok && !got.redirected) await cache.put(file, got);
  }));
  await cache.put(FRAME, answer);
  await Promise.all([...known].filter(file => file !== FRAME && !wanted.has(file)).map(file => cache.delete(file)));
}

self.addEventListener('install', event => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('message', event => { if (event.data === 'renew') event.waitUntil(keep().catch(() => {})); });

self.addEventListener('fetch', event => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (url.pathname === '/rider') event.respondWith(opened(request));
  } else if (!url.pathname.startsWith('/rider/') && !request.headers.get('Accept')?.includes('event-stream')) {
    event.respondWith(file(request));
  }
});

/** The real page; where there is no network, none to speak of, or nobody at the other end, the frame. */
async function opened(request) {
  const frame = await caches.match(FRAME);
  try {
    const answer = await fetch(request, frame ? { signal: AbortSignal.timeout(PATIENCE) } : {});
    return frame && answer.status >= 500 ? frame : answer;
  } catch (away) {
    if (frame) return frame;
    throw away;
  }
}

/** Only files of the frame are kept; their names change with what is in them. */
async function file(request) {
  return (await caches.match(request, { cacheName: KEPT })) || fetch(request);
}
