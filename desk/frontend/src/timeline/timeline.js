/** `<tansiq-timeline>`: lanes of visits, agreements and training; time runs in the direction of reading. */
import { Chart } from '../charts/chart.js';
import { cut, widthOf } from '../charts/measure.js';
import { draw } from '../dom.js';
import { day } from '../words.js';
import { extent, inTime, itemOf, lanesOf } from './lanes.js';
import { bandOf, barMark, groupMark, pointMark } from './marks.js';
import { group, radiusFor } from './packing.js';
import { aDay, marks, parseDay, TimeScale } from './scale.js';

/** Air at the inline start and end, as in every panel. */
const edge = 16;

export class Timeline extends Chart {
  kind = 'timeline';
  drawingClass = 'tl';
  #items = [];
  #byKey = new Map();
  #shownBy = new Map();
  #groups = new Map();
  #lanes = [];
  #laidFor = 0;

  readTable(rows) {
    const today = parseDay(this.dataset.today) ?? Math.floor(Date.now() / aDay) * aDay;
    this.today = today;
    this.#items = rows.map((row, index) => itemOf(row, index, this.common(row))).filter(Boolean);
    this.#byKey = new Map(this.#items.map((item) => [item.key, item]));
    this.order = [...this.#items].sort(inTime);
    this.whole = extent(this.#items, today);
    this.current = this.#nearestToday()?.key ?? null;
    const from = parseDay(this.dataset.from);
    const to = parseDay(this.dataset.to);
    this.scale = new TimeScale(from ?? this.whole.start, to ?? this.whole.end, 1);
  }

  #nearestToday() {
    return this.order.findLast((item) => item.from <= this.today) ?? this.order[0];
  }

  /** The column of lane names, or none on a narrow page, where names stand above their lanes. */
  #arrange(width) {
    this.narrow = width < 560;
    const widest = Math.max(0, ...this.#items.map((item) => widthOf(item.lane)));
    this.column = this.narrow ? edge / 2 : Math.min(160, Math.ceil(widest) + edge + 20);
    this.lineWidth = width - this.column - edge / 2;
    if (this.#laidFor === width) return;
    this.#laidFor = width;
    this.#lanes = lanesOf(this.#items, this.whole, this.lineWidth, this.narrow);
  }

  layout(width) {
    this.width = width;
    this.#arrange(width);
    this.scale = new TimeScale(this.scale.start, this.scale.end, this.lineWidth);
    const last = this.#lanes.at(-1);
    this.bottom = last ? last.y + last.head + last.height : 60;
    this.#shownBy.clear();
    this.#groups.clear();
    this.texts = [];
    const clip = draw('g', {}, ...this.#ground(), ...this.#lanes.flatMap((lane) => this.#laneMarks(lane)), ...this.#todayLine());
    this.svg.setAttribute('viewBox', `0 0 ${width} ${this.bottom + 28}`);
    this.svg.replaceChildren(...this.#axis(), clip, draw('g', { 'aria-hidden': 'true' }, ...this.texts, ...this.#names()));
  }

  /** Pixels from the left of the drawing for pixels along time. */
  x(along) {
    return this.rtl ? this.width - this.column - along : this.column + along;
  }

  at(instant) {
    return this.x(this.scale.at(instant));
  }

  #span(from, to) {
    const [a, b] = [this.at(from), this.at(to)];
    return { x: Math.min(a, b), width: Math.abs(b - a) };
  }

  #ground() {
    const start = Math.max(this.today, this.scale.start);
    if (start >= this.scale.end) return [];
    return [draw('rect', { class: 'tl__fut', ...this.#span(start, this.scale.end), y: 22, height: this.bottom - 22, rx: 2 })];
  }

  #axis() {
    const rules = [];
    for (const { at, unit } of marks(this.scale, this.narrow ? 52 : 84)) {
      const x = this.at(at).toFixed(1);
      rules.push(draw('path', { class: 'tl__rule', d: `M${x} 22V${this.bottom}` }));
      if (Math.min(Number(x), this.width - Number(x)) > 18) rules.push(draw('text', { class: 'yr', x, y: this.bottom + 18, 'text-anchor': 'middle' }, label(at, unit)));
    }
    const lines = this.#lanes.map((lane) => `M0 ${lane.y + lane.head + lane.height}H${this.width}`).join('');
    return [...rules, draw('path', { class: 'tl__axis', d: lines })];
  }

  #names() {
    const x = this.rtl ? this.width - edge : edge;
    return this.#lanes.map((lane) => {
      const y = this.narrow ? lane.y + 15 : lane.y + lane.height / 2 + 4;
      return draw('text', { class: 'lane', x, y }, this.narrow ? lane.name : cut(lane.name, this.column - edge - 4));
    });
  }

  #todayLine() {
    if (this.today < this.scale.start || this.today > this.scale.end) return [];
    const x = this.at(this.today).toFixed(1);
    return [
      draw('path', { class: 'tl__now', d: `M${x} 18V${this.bottom}` }),
      draw('text', { class: 'nowlab', x, y: 12, 'text-anchor': 'middle' }, this.words.say('today')),
    ];
  }

  #laneMarks(lane) {
    const top = lane.y + lane.head;
    const marksOfBars = lane.spans.map((item, at) => this.#bar(lane, item, lane.row[at], top + lane.above)).filter(Boolean);
    const over = lane.over.map((item) => ({ item, x: this.scale.at((item.from + (item.to ?? this.whole.end)) / 2), r: 5.5 }));
    const overY = top + lane.above + 8 + lane.used * lane.pitch + 10;
    return [...marksOfBars, ...this.#crowd(over, 'joint', overY), ...['ours', 'joint', 'theirs'].flatMap((side) => this.#band(lane, side, top))];
  }

  #bar(lane, item, row, top) {
    const to = Math.max(item.to ?? this.whole.end, item.from + aDay);
    if (row === null || to < this.scale.start || item.from > this.scale.end) return null;
    const box = this.#span(Math.max(item.from, this.scale.start), Math.min(to, this.scale.end));
    const y = top + 6 + row * lane.pitch;
    this.#shownBy.set(item.key, item.key);
    return barMark(this, item, { ...box, width: Math.max(3, box.width), y, height: lane.thin ? 7 : 20 }, lane.thin);
  }

  #band(lane, side, top) {
    const points = lane.points.filter((item) => item.side === side && this.#seen(item)).map((item) => ({ item, x: this.scale.at(item.from), r: radiusFor(item.size) }));
    return this.#crowd(points, side, top + lane.above / 2 + bandOf(side, lane.crowded));
  }

  #seen(item) {
    const air = (this.scale.end - this.scale.start) * 0.01;
    return item.from >= this.scale.start - air && item.from <= this.scale.end + air;
  }

  #crowd(points, side, y) {
    return group(points).map((found) => {
      const members = found.members.map((point) => point.item);
      const key = members[0].key;
      for (const item of members) this.#shownBy.set(item.key, key);
      const place = { x: this.x(found.x), y, r: found.r };
      if (members.length === 1) return pointMark(this, members[0], place);
      this.#groups.set(key, members);
      return groupMark(this, members, side, place, this.#spanName(members));
    });
  }

  #spanName(members) {
    const count = this.words.say('several', { count: members.length });
    const [from, to] = [members[0].from, members.at(-1).from].map((at) => day(at, { day: 'numeric', month: 'long', year: 'numeric' }));
    return `${count}${this.shared.say('and')} ${from === to ? from : this.words.say('span', { from, to })}`;
  }

  visibleKey(key) {
    return this.#shownBy.get(key) ?? null;
  }

  /** Sideways steps follow time in the direction of reading; up and down look for the nearest in the next lane. */
  step(dx, dy) {
    const here = this.#byKey.get(this.current) ?? this.order[0];
    if (!here) return;
    const target = dx === 0 ? this.#inLane(here, dy) : this.#along(here, this.rtl ? -dx : dx);
    if (target) this.#reach(target);
  }

  #along(here, by) {
    const key = this.visibleKey(here.key);
    let at = this.order.indexOf(here) + by;
    while (this.order[at] && key !== null && this.visibleKey(this.order[at].key) === key) at += by;
    return this.order[at];
  }

  #inLane(here, by) {
    const lane = this.#lanes[this.#lanes.findIndex((one) => one.name === here.lane) + by];
    const members = lane ? [...lane.points, ...lane.spans] : [];
    return members.reduce((best, item) => (best && Math.abs(best.from - here.from) <= Math.abs(item.from - here.from) ? best : item), null);
  }

  end(by) {
    const item = by < 0 ? this.order[0] : this.order.at(-1);
    if (item) this.#reach(item);
  }

  #reach(item) {
    if (this.visibleKey(item.key) === null) {
      const side = item.from < this.scale.start ? 0.2 : 0.8;
      this.scale = this.scale.moved(this.scale.at(item.from) - this.scale.width * side, this.whole);
      this.redraw();
    }
    this.focusOn(item.key);
  }

  zoom(factor, left = this.at(this.#byKey.get(this.current)?.from ?? this.today)) {
    const along = this.rtl ? this.width - this.column - left : left - this.column;
    const pixel = along < 0 || along > this.lineWidth ? this.lineWidth / 2 : along;
    this.scale = this.scale.zoomed(factor, pixel, this.whole);
    this.redraw();
  }

  pan(dx) {
    this.scale = this.scale.moved(this.rtl ? -dx : dx, this.whole);
    this.redraw();
  }

  fit() {
    this.scale = new TimeScale(this.whole.start, this.whole.end, this.lineWidth);
    this.redraw();
  }

  /** Opens a group: closer until it falls apart, or as a list when its days are the same. */
  open(key) {
    const members = this.#groups.get(key);
    if (!members) return;
    const [from, to] = [members[0].from, members.at(-1).from];
    this.current = key;
    if (to - from < 8 * aDay || this.scale.end - this.scale.start <= 10 * aDay) {
      this.choose(this.#spanName(members), members);
      return;
    }
    const air = Math.max((to - from) * 0.15, 4 * aDay);
    this.scale = new TimeScale(Math.max(this.whole.start, from - air), Math.min(this.whole.end, to + air), this.lineWidth);
    this.redraw();
    this.focusOn(key);
  }
}

function label(at, unit) {
  const date = new Date(at);
  if (unit === 'year' || (unit === 'month' && date.getUTCMonth() === 0)) return day(at, { year: 'numeric' });
  return unit === 'month' ? day(at, { month: 'short' }) : day(at, { day: 'numeric', month: 'short' });
}
