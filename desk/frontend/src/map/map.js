/** `<tansiq-map>`: where we met, sized by how often; petrol where we hosted, plum where they did. Never mirrored. */
import { Chart } from '../charts/chart.js';
import { draw, make } from '../dom.js';
import { number } from '../words.js';
import { shortOf } from '../charts/rows.js';
import { around, drawGround, groundOf, loadWorld, projectionFor } from './ground.js';
import { gather, placeNames, towards } from './places.js';

const everything = [-170, -56, 180, 76];

/** Lines from home are drawn to so many places at most; more would hide the map. */
const mostArcs = 24;

export class PlaceMap extends Chart {
  kind = 'map';
  drawingClass = 'map';
  overlay = true;
  #places = [];
  #groups = [];
  #shownBy = new Map();
  #ground = null;
  #drawn = '';
  #bounds = null;
  #shift = { k: 1, x: 0, y: 0 };

  readTable(rows) {
    this.#places = rows.map((row, index) => this.#place(row, index)).filter((place) => Number.isFinite(place.lat) && Number.isFinite(place.lon));
    const [lat, lon] = (this.dataset.home ?? '').split(',').map(Number);
    this.home = this.dataset.home && Number.isFinite(lat) && Number.isFinite(lon) ? { lat, lon, name: this.dataset.homeName ?? '' } : null;
    this.#bounds = boundsIn(this.dataset.bounds) ?? this.#all();
    this.#load();
  }

  #place(row, index) {
    const { lat, lon, count, hosted } = row.dataset;
    const common = this.common(row);
    return { ...common, key: String(index), label: shortOf(row), lat: parseFloat(lat), lon: parseFloat(lon), count: Number(count) || 1, side: hosted === 'ours' ? 'ours' : 'theirs' };
  }

  #all() {
    const points = [...this.#places, ...(this.home ? [this.home] : [])];
    return points.length > 0 ? around(points) : everything;
  }

  async #load() {
    const [topology, viewpoints] = await loadWorld(this.dataset.assets ?? import.meta.url);
    this.#ground = groundOf(topology, viewpoints[this.dataset.viewpoint ?? 'neutral']);
    this.redraw();
  }

  extraTools() {
    const regions = this.querySelector(':scope > .regions');
    const whole = make('button', { type: 'button', class: 'chip' }, this.words.say('world'));
    whole.addEventListener('click', () => this.#show(everything));
    for (const button of regions?.querySelectorAll('[data-bounds]') ?? []) {
      button.addEventListener('click', () => this.#show(boundsIn(button.dataset.bounds)));
    }
    regions?.remove();
    return make('div', { class: 'viz__regions filters' }, ...(regions?.children ?? []), whole);
  }

  #show(bounds) {
    this.#bounds = bounds;
    this.#shift = { k: 1, x: 0, y: 0 };
    this.redraw();
  }

  layout(width) {
    const height = Math.round(width < 560 ? width : Math.min(Math.max(width * 0.56, 360), 620));
    const size = `${width} ${height} ${this.#bounds}`;
    if (this.#drawn !== size || (this.#ground && !this.land?.firstChild)) {
      this.#drawn = size;
      this.width = width;
      this.height = height;
      this.projection = projectionFor(this.#bounds, width, height, 24);
      this.land = draw('g', {}, ...(this.#ground ? drawGround(this.#ground, this.projection, [width, height]) : []));
      this.front = draw('g', {});
      this.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
      this.svg.replaceChildren(draw('rect', { class: 'map__sea', width, height }), this.land, this.front);
    }
    const { k, x, y } = this.#shift;
    this.land.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${k.toFixed(4)})`);
    this.#points();
  }

  #project(place) {
    const { k, x, y } = this.#shift;
    const [left, top] = this.projection([place.lon, place.lat]);
    return { x: left * k + x, y: top * k + y };
  }

  #points() {
    const placed = this.#places.map((place) => ({ ...place, ...this.#project(place) }));
    this.#groups = gather(placed);
    this.#shownBy.clear();
    for (const group of this.#groups) {
      group.key = group.members[0].key;
      group.label = group.members[0].label + (group.members.length > 1 ? ` ${this.words.say('more', { count: group.members.length - 1 })}` : '');
      for (const member of group.members) this.#shownBy.set(member.key, group.key);
    }
    const seen = this.#groups.filter((group) => this.#inView(group));
    const home = this.home && { ...this.home, ...this.#project(this.home) };
    const texts = draw('g', { 'aria-hidden': 'true' }, ...seen.map(figure), ...this.#names(seen, home));
    this.front.replaceChildren(...this.#arcs(home), ...seen.map((group) => this.#mark(group)), ...(home ? [homeMark(home)] : []), texts);
  }

  #inView({ x, y, r }) {
    return x > -r && y > -r && x < this.width + r && y < this.height + r;
  }

  #arcs(home) {
    if (!home || this.dataset.arcs === 'off') return [];
    return this.#groups.slice(0, mostArcs).map((group) => {
      const [mx, my] = [(home.x + group.x) / 2, (home.y + group.y) / 2];
      const bend = 0.18;
      const control = `${(mx - (group.y - home.y) * bend).toFixed(1)},${(my - Math.abs(group.x - home.x) * bend).toFixed(1)}`;
      return draw('path', { class: group.side === 'ours' ? 'map__arc' : 'map__arc map__arc--t', d: `M${home.x.toFixed(1)},${home.y.toFixed(1)}Q${control} ${group.x.toFixed(1)},${group.y.toFixed(1)}` });
    });
  }

  #mark(group) {
    const place = { cx: group.x.toFixed(1), cy: group.y.toFixed(1) };
    const lone = group.members.length === 1 ? group.members[0] : null;
    const shapes = [draw('circle', { class: `map__pt ${formOf(group)}`, ...place, r: group.r.toFixed(1) }), draw('circle', { class: 'ring', ...place, r: (group.r + 4).toFixed(1) })];
    if (group.members.some((member) => member.status === 'conflict')) shapes.push(...[2.5, 5].map((by) => draw('circle', { class: 'map__conflict', ...place, r: (group.r + by).toFixed(1) })));
    if (group.r < 12) shapes.unshift(draw('circle', { class: 'hit', ...place, r: 12 }));
    if (lone) return this.point({ key: lone.key, name: lone.name, href: lone.href }, ...shapes);
    return this.point({ key: group.key, name: this.#groupName(group), opens: true }, ...shapes);
  }

  #groupName(group) {
    const and = `${this.shared.say('and')} `;
    const names = group.members.slice(0, 4).map((member) => member.label);
    return [this.words.say('places', { count: group.members.length }), ...names].join(and) + (group.members.length > 4 ? '…' : '');
  }

  #names(groups, home) {
    const homeLabel = home ? [{ x: home.x, y: home.y, r: 6, label: home.name }] : [];
    const boxes = placeNames([...homeLabel, ...groups], this);
    return [...homeLabel, ...groups].map((group, at) => boxes[at] && this.#name(group.label, boxes[at])).filter(Boolean);
  }

  /** Anchors are logical: in a page that runs leftwards "start" is the right edge of the text. */
  #name(text, box) {
    const ends = { after: [this.rtl ? 'end' : 'start', box.x], before: [this.rtl ? 'start' : 'end', box.x + box.width] };
    const [anchor, x] = ends[box.side] ?? ['middle', box.x + box.width / 2];
    return draw('text', { x: x.toFixed(1), y: (box.y + 11.5).toFixed(1), 'text-anchor': anchor }, text);
  }

  visibleKey(key) {
    return this.#shownBy.get(key) ?? null;
  }

  step(dx, dy) {
    const here = this.#groups.find((group) => group.key === this.visibleKey(this.current)) ?? { x: this.width / 2, y: this.height / 2 };
    this.#reach(towards(here, this.#groups, dx, dy));
  }

  end(by) {
    this.#reach(by < 0 ? this.#groups[0] : this.#groups.at(-1));
  }

  #reach(group) {
    if (!group) return;
    const air = 30;
    const dx = group.x < air ? group.x - air : Math.max(0, group.x - this.width + air);
    const dy = group.y < air ? group.y - air : Math.max(0, group.y - this.height + air);
    if (dx !== 0 || dy !== 0) this.pan(dx, dy);
    this.focusOn(group.key);
  }

  zoom(factor, x = this.#middle().x, y = this.#middle().y) {
    const k = Math.min(24, Math.max(0.5, this.#shift.k * factor));
    const by = k / this.#shift.k;
    this.#shift = { k, x: x - (x - this.#shift.x) * by, y: y - (y - this.#shift.y) * by };
    this.redraw();
  }

  #middle() {
    const held = this.stage.contains(document.activeElement) && this.#groups.find((group) => group.key === this.visibleKey(this.current));
    return held || { x: this.width / 2, y: this.height / 2 };
  }

  pan(dx, dy) {
    this.#shift = { ...this.#shift, x: this.#shift.x - dx, y: this.#shift.y - dy };
    this.redraw();
  }

  fit() {
    this.#show(this.#all());
  }

  /** Opens a group: closer until it falls apart, or as a list when its places are one. */
  open(key) {
    const group = this.#groups.find((one) => one.key === key);
    if (!group || group.members.length < 2) return;
    const [xs, ys] = [group.members.map((member) => member.x), group.members.map((member) => member.y)];
    const spread = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
    if (spread < 1 || this.#shift.k >= 20) {
      this.choose(this.words.say('places', { count: group.members.length }), group.members);
      return;
    }
    const factor = Math.min(6, Math.max(2, (Math.min(this.width, this.height) * 0.5) / spread));
    this.pan(group.x - this.width / 2, group.y - this.height / 2);
    this.zoom(factor, this.width / 2, this.height / 2);
    this.focusOn(key);
  }
}

function boundsIn(text) {
  const numbers = (text ?? '').split(',').map(Number);
  return numbers.length === 4 && numbers.every(Number.isFinite) ? numbers : null;
}

function formOf(group) {
  if (group.members.every((member) => member.status === 'proposed')) return 'map__pt--p';
  return { ours: 'map__pt--o', theirs: '', both: 'map__pt--j' }[group.side];
}

function figure(group) {
  const unsure = group.members.every((member) => member.status === 'proposed');
  return draw('text', { class: unsure ? 'cnt cnt--p' : 'cnt', x: group.x.toFixed(1), y: (group.y + 4).toFixed(1) }, number(group.count));
}

function homeMark({ x, y }) {
  return draw('rect', { class: 'map__home', x: (x - 5).toFixed(1), y: (y - 5).toFixed(1), width: 10, height: 10 });
}
