/*
 * Seoul as a drawing of our own: no tiles, no other host. It needs Leaflet before it, and map.css.
 *
 *   <div data-map="/map/seoul.json" data-map-label="…"           the drawing, and what it is called for those who do not see it
 *        data-map-markers='[{…}]' | data-map-json="/url"          what is on it: given, or read from an address that answers {markers, lines}
 *        data-map-every="5"                                       read again every so many seconds, while the page is looked at
 *        data-map-stream="/url" data-map-moves="rider"            events "position" {lat, lng} move this marker; "end" ends it
 *        data-map-zoom="off">                                     no buttons (pinching works)
 *
 * A marker: {id, kind: store|home|rider|area|me, lat, lng, label?, title?, state?: small|busy|idle|closed|soon|late, choose?: true}; a line: {from: id, to: id, kind?: way|trip}.
 * A page may also tell the element: dispatch "map:markers" {markers, lines, fit?}, "map:move" {id, lat, lng}, "map:choose" {id}, or
 * "map:follow" {url}: listen to that stream from now on (null: to none).
 * The element tells the page "map:chosen" {id} when someone taps a marker, "map:picked" {lat, lng} when he taps beside one, "map:moved"
 * {lat, lng} when its stream says where the rider is, and "map:ended" when that stream has ended.
 */
(function () {
  'use strict';

  const CALM = matchMedia('(prefers-reduced-motion: reduce)');
  const METRES_OF_RIVER = 850;
  const MOVE_MILLIS = 1100;
  const drawings = new Map();

  const ICONS = {
    store: '<path d="M5 10.5V19h14v-8.5M4 10l1.6-5h12.8L20 10a2.6 2.6 0 0 1-5.3 0 2.6 2.6 0 0 1-5.4 0A2.6 2.6 0 0 1 4 10Zm6 9v-4.5h4V19"/>',
    home: '<path d="m4 11.5 8-7 8 7M6.2 10v9h11.6v-9M10 19v-5h4v5"/>',
    rider: '<circle cx="6.6" cy="17.6" r="2.3"/><circle cx="18" cy="17.6" r="2.3"/><path d="M13.6 5.8h2.7l1.5 9.4M16.9 10.6c-.2 4-1.9 7-4.3 7H9M4 15.8c.2-2.5 1.7-3.8 3.9-3.8h3.6M3.6 7h5.8v5H3.6z"/>',
    me: '<path d="M12 3.8 18.6 20 12 16.6 5.4 20Z"/>'
  };

  function drawing(url) {
    if (!drawings.has(url)) {
      drawings.set(url, fetch(url).then(answer => answer.ok ? answer.json() : Promise.reject(new Error(answer.status))));
    }
    return drawings.get(url);
  }

  /** The part of a polygon that is nearer to one point than to another. */
  function nearer(polygon, own, other) {
    const x = other[1] - own[1], y = other[0] - own[0];
    const middle = x * (own[1] + other[1]) / 2 + y * (own[0] + other[0]) / 2;
    const side = p => x * p[1] + y * p[0] - middle;
    const kept = [];
    polygon.forEach((from, i) => {
      const to = polygon[(i + 1) % polygon.length], a = side(from), b = side(to);
      if (a <= 0) kept.push(from);
      if ((a < 0 && b > 0) || (a > 0 && b < 0)) {
        const part = a / (a - b);
        kept.push([from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
      }
    });
    return kept;
  }

  /** Each district is what is nearest to its middle (Voronoi). */
  function cells(districts, outline) {
    const middles = districts.map(d => [d[2], d[3]]);
    return middles.map(own => middles.reduce((cell, other) => other === own ? cell : nearer(cell, own, other), outline));
  }

  /** A soft curve through all points (Catmull-Rom). */
  function curve(points) {
    const soft = [];
    for (let i = 0; i < points.length - 1; i++) {
      const [p0, p1, p2, p3] = [points[Math.max(0, i - 1)], points[i], points[i + 1], points[Math.min(points.length - 1, i + 2)]];
      for (let t = 0; t < 1; t += 0.125) {
        soft.push([0, 1].map(k => 0.5 * (2 * p1[k] + (p2[k] - p0[k]) * t + (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * t * t
          + (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * t * t * t)));
      }
    }
    return [...soft, points[points.length - 1]];
  }

  function text(className, words) {
    const span = document.createElement('span');
    span.className = className;
    span.textContent = words;
    return span;
  }

  function draw(map, city) {
    const english = document.documentElement.lang.startsWith('en');
    const shape = (points, className) => L.polygon(points, { className, pane: 'drawing', interactive: false, smoothFactor: 0.4 }).addTo(map);
    const stroke = (points, className, metres) => {
      const line = L.polyline(points, { className, pane: 'drawing', interactive: false, lineCap: 'round', lineJoin: 'round', smoothFactor: 0.6 }).addTo(map);
      return () => line.setStyle({ weight: Math.max(1.2, metres / metresPerPixel(map)) });
    };
    const name = (at, words, className) => L.marker(at, {
      interactive: false, keyboard: false, pane: 'names', icon: L.divIcon({ className: 'map-name ' + className, html: text('', words), iconSize: [0, 0] })
    }).addTo(map);

    const outline = curve([...city.outline, city.outline[0]]);
    map.createPane('drawing').style.zIndex = 300;
    map.createPane('names').style.zIndex = 350;
    cells(city.districts, outline).forEach((cell, i) => shape(cell, 'map-land map-land-' + (i * 7) % 3));
    city.parks.forEach(park => shape(park, 'map-park'));
    const widths = city.roads.flatMap(road => {
      const soft = curve(road);
      return [stroke(soft, 'map-road-edge', 62), stroke(soft, 'map-road', 44)];
    });
    widths.push(stroke(curve(city.river), 'map-river-edge', METRES_OF_RIVER + 120), stroke(curve(city.river), 'map-river', METRES_OF_RIVER));
    shape(outline, 'map-outline');
    city.districts.forEach(d => name([d[2], d[3]], english ? d[1] : d[0], 'map-district'));
    city.places.forEach(p => name([p[2], p[3]], english ? p[1] : p[0], 'map-place'));
    const scale = () => {
      widths.forEach(width => width());
      map.getContainer().dataset.far = map.getZoom() < 12.75 ? map.getZoom() < 10.75 ? 'very' : 'yes' : 'no';
    };
    map.on('zoomend', scale);
    scale();
  }

  function metresPerPixel(map) {
    return 40075016 * Math.cos(37.53 * Math.PI / 180) / 2 ** (map.getZoom() + 8);
  }

  function states(marker) {
    return (marker.state || '').split(' ').filter(Boolean).map(state => ' map-is-' + state).join('');
  }

  function icon(marker) {
    const pin = document.createElement('span');
    pin.className = 'map-pin map-pin-' + marker.kind + states(marker);
    pin.innerHTML = '<svg viewBox="0 0 24 24" aria-hidden="true">' + (ICONS[marker.kind] || '') + '</svg>';
    if (marker.label) pin.append(text('map-label', marker.label));
    return L.divIcon({ className: 'map-marker', html: pin, iconSize: [0, 0] });
  }

  class SeoulMap {
    constructor(element) {
      this.element = element;
      this.markers = new Map();
      this.lines = [];
      this.map = L.map(element, {
        zoomControl: false, attributionControl: false, zoomSnap: 0.25, minZoom: 9.5, maxZoom: 17, scrollWheelZoom: element.dataset.mapWheel === 'on',
        maxBounds: [[37.2, 126.5], [37.9, 127.5]], zoomAnimation: !CALM.matches, fadeAnimation: false
      }).setView([37.5, 127.03], 12);
      if (element.dataset.mapZoom !== 'off') {
        L.control.zoom({ position: 'bottomright', zoomInTitle: '+', zoomOutTitle: '−' }).addTo(this.map);
      }
      element.setAttribute('role', 'region');
      element.setAttribute('aria-label', element.dataset.mapLabel || 'Seoul');
      drawing(element.dataset.map).then(city => draw(this.map, city), () => element.classList.add('map-failed'));
      element.addEventListener('map:markers', event => this.show(event.detail, event.detail.fit));
      element.addEventListener('map:move', event => this.move(event.detail.id, event.detail));
      element.addEventListener('map:choose', event => this.choose(event.detail.id, true));
      element.addEventListener('map:follow', event => this.follow(event.detail.url));
      this.map.on('click', event => this.tell('map:picked', { lat: event.latlng.lat, lng: event.latlng.lng }));
      new ResizeObserver(() => this.map.invalidateSize({ pan: false })).observe(element);
      this.start();
    }

    start() {
      const { mapMarkers, mapLines, mapJson, mapEvery, mapStream } = this.element.dataset;
      this.show({ markers: JSON.parse(mapMarkers || '[]'), lines: JSON.parse(mapLines || '[]') }, true);
      if (mapJson) {
        this.read(mapJson, true);
        if (mapEvery) this.timer = setInterval(() => document.hidden || this.read(mapJson, false), mapEvery * 1000);
      }
      document.addEventListener('visibilitychange', this.look = () => this.listen());
      this.follow(mapStream);
    }

    async read(url, fit) {
      try {
        const answer = await fetch(url, { headers: { Accept: 'application/json' } });
        if (answer.ok) this.show(await answer.json(), fit);
      } catch (away) { /* the next reading heals it */ }
    }

    /** Shows exactly these; those that were there before glide to their new place. */
    show({ markers = [], lines = [] }, fit) {
      const known = new Set(markers.map(marker => marker.id));
      [...this.markers].filter(([id]) => !known.has(id)).forEach(([id, pin]) => {
        cancelAnimationFrame(pin.frame);
        pin.layer.remove();
        this.markers.delete(id);
      });
      markers.forEach(marker => this.place(marker));
      this.lines.forEach(line => line.layer.remove());
      this.lines = lines.filter(line => this.markers.has(line.from) && this.markers.has(line.to)).map(line => ({
        ...line, layer: L.polyline([], { className: 'map-way map-way-' + (line.kind || 'trip'), interactive: false }).addTo(this.map)
      }));
      this.stretch();
      if (fit) this.fit();
    }

    place(marker) {
      const pin = this.markers.get(marker.id);
      const looks = JSON.stringify({ ...marker, lat: 0, lng: 0 });
      if (pin && pin.looks === looks) {
        this.move(marker.id, marker);
        return;
      }
      if (pin) pin.layer.remove();
      const at = [marker.lat, marker.lng];
      const layer = marker.kind === 'area'
        ? L.circle(at, { radius: 620, className: 'map-area' + states(marker), interactive: false })
        : L.marker(at, { icon: icon(marker), title: marker.title || marker.label || '', keyboard: !!marker.choose, interactive: !!marker.choose,
          riseOnHover: true, zIndexOffset: { rider: 400, me: 300, home: 200 }[marker.kind] || 0 });
      if (marker.choose) layer.on('click', () => this.choose(marker.id, false));
      layer.addTo(this.map);
      const drawn = layer.getElement();
      if (marker.kind !== 'area') {
        drawn.setAttribute('aria-label', marker.title || marker.label || marker.kind);
        drawn.setAttribute('role', marker.choose ? 'button' : 'img');
      }
      this.markers.set(marker.id, { layer, looks });
    }

    move(id, to) {
      const pin = this.markers.get(id);
      if (!pin) return;
      cancelAnimationFrame(pin.frame);
      const from = pin.layer.getLatLng(), begun = performance.now();
      if (from.lat === to.lat && from.lng === to.lng) return;
      const step = now => {
        const part = CALM.matches || document.hidden ? 1 : Math.min(1, (now - begun) / MOVE_MILLIS);
        pin.layer.setLatLng([from.lat + (to.lat - from.lat) * part, from.lng + (to.lng - from.lng) * part]);
        this.stretch(id);
        if (part < 1) pin.frame = requestAnimationFrame(step);
      };
      step(begun);
    }

    /** Lines follow the markers that they join. */
    stretch(id) {
      this.lines.filter(line => !id || line.from === id || line.to === id).forEach(line =>
        line.layer.setLatLngs([this.markers.get(line.from).layer.getLatLng(), this.markers.get(line.to).layer.getLatLng()]));
    }

    fit() {
      this.map.invalidateSize({ pan: false });
      const points = [...this.markers.values()].map(pin => pin.layer.getLatLng());
      if (points.length) this.map.fitBounds(L.latLngBounds(points), { padding: [44, 44], maxZoom: 15, animate: false });
    }

    choose(id, byPage) {
      this.markers.forEach((pin, other) => pin.layer.getElement()?.classList.toggle('map-chosen', other === id));
      if (byPage) this.markers.has(id) && this.map.panTo(this.markers.get(id).layer.getLatLng(), { animate: !CALM.matches });
      else this.tell('map:chosen', { id });
    }

    follow(url) {
      this.url = url;
      this.ended = !url;
      this.listen();
    }

    /** One stream, while the page is looked at; anew with a pause that grows when it broke. */
    listen() {
      this.stream?.close();
      clearTimeout(this.again);
      if (document.hidden || this.ended || !this.element.isConnected) return;
      const stream = this.stream = new EventSource(this.url);
      stream.addEventListener('open', () => { this.pause = 1000; });
      stream.addEventListener('position', event => {
        const at = JSON.parse(event.data);
        this.move(this.element.dataset.mapMoves || 'rider', at);
        this.tell('map:moved', at);
      });
      stream.addEventListener('end', () => {
        this.ended = true;
        stream.close();
        this.tell('map:ended', {});
      });
      stream.addEventListener('error', () => {
        stream.close();
        this.pause = Math.min(30000, (this.pause || 1000) * 2);
        this.again = setTimeout(() => this.listen(), this.pause);
      });
    }

    tell(name, detail) {
      this.element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
    }

    close() {
      clearInterval(this.timer);
      clearTimeout(this.again);
      this.stream?.close();
      document.removeEventListener('visibilitychange', this.look);
      this.markers.forEach(pin => cancelAnimationFrame(pin.frame));
      this.map.remove();
    }
  }

  const open = new Map();

  /** Draws what is new on the page, and lets go of what left it. */
  function upgrade() {
    open.forEach((map, element) => {
      if (!element.isConnected) {
        map.close();
        open.delete(element);
      }
    });
    document.querySelectorAll('[data-map]').forEach(element => open.has(element) || open.set(element, new SeoulMap(element)));
  }

  document.addEventListener('htmx:load', upgrade);
  document.addEventListener('DOMContentLoaded', upgrade);
  if (document.readyState !== 'loading') upgrade();
})();
