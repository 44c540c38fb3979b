/** `<tansiq-network>`: who is linked with whom. Round is a person, square an organisation; a dashed line is a proposal. */
import { Chart } from '../charts/chart.js';
import { cut } from '../charts/measure.js';
import { draw } from '../dom.js';
import { placeNames, towards } from '../map/places.js';
import { number } from '../words.js';
import { graphOf, reduce, statusOf } from './graph.js';
import { arrange, fitted } from './layout.js';
import { ringOf, shapeOf } from './shapes.js';

const kinds = new Set(['person', 'organisation', 'country']);

export class LinkNetwork extends Chart {
  kind = 'network';
  drawingClass = 'net';
  overlay = true;
  #graph;
  #nodes = new Map();
  #near = new Map();
  #view = null;
  #size = '';

  readTable(rows) {
    const whole = graphOf(rows.map(edgeOf).filter((edge) => edge.from.id && edge.to.id));
    this.centre = this.dataset.centre ?? [...whole.nodes].sort((a, b) => b.degree - a.degree)[0]?.id ?? null;
    this.#graph = reduce(whole, this.centre);
    for (const node of this.#graph.nodes) node.r = node.members ? 13 : Math.min(16, 8 + Math.sqrt(node.degree) * 1.6);
    const places = arrange(this.#graph, this.centre);
    this.#nodes = new Map(this.#graph.nodes.map((node) => [node.id, { ...node, key: node.id, place: places.get(node.id) }]));
    for (const { source, target } of this.#graph.links) {
      this.#join(source, target);
      this.#join(target, source);
    }
    this.current = this.centre;
  }

  #join(a, b) {
    if (!this.#near.has(a)) this.#near.set(a, new Set());
    this.#near.get(a).add(b);
  }

  layout(width) {
    const height = Math.round(width < 560 ? width * 1.05 : Math.min(Math.max(width * 0.5, 320), 560));
    if (this.#size !== `${width} ${height}`) {
      this.#size = `${width} ${height}`;
      this.width = width;
      this.height = height;
      this.#view = fitted([...this.#nodes.values()].map((node) => node.place), width, height, width < 560 ? 36 : 60);
    }
    const { k, high, x, y } = this.#view;
    for (const node of this.#nodes.values()) Object.assign(node, { x: node.place.x * k + x, y: node.place.y * k * high + y });
    this.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const nodes = [...this.#nodes.values()];
    const texts = draw('g', { 'aria-hidden': 'true' }, ...this.#names(nodes), ...nodes.filter((node) => node.members).map(figure));
    this.svg.replaceChildren(...this.#graph.links.flatMap((link) => this.#line(link)), ...nodes.map((node) => this.#mark(node)), texts);
  }

  #line(link) {
    const [a, b] = [this.#nodes.get(link.source), this.#nodes.get(link.target)];
    const ends = { x1: a.x.toFixed(1), y1: a.y.toFixed(1), x2: b.x.toFixed(1), y2: b.y.toFixed(1), 'data-ends': `${link.source}\n${link.target}` };
    const status = statusOf(link);
    if (status === 'conflict') return [draw('line', { class: 'edge--c', ...ends }), draw('line', { class: 'edge--gap', ...ends })];
    return [draw('line', { class: status === 'proposed' ? 'edge--p' : 'edge', ...ends })];
  }

  #mark(node) {
    const shapes = [shapeOf(node), ringOf(node, node.id === this.centre)];
    if (node.members) return this.point({ key: node.id, name: this.#nameOf(node), opens: true }, ...shapes);
    return this.point({ key: node.id, name: this.#nameOf(node), href: node.href }, ...shapes);
  }

  #nameOf(node) {
    const and = `${this.shared.say('and')} `;
    const links = this.words.say('links', { count: this.#near.get(node.id)?.size ?? 0 });
    if (node.members) return [this.words.say('group', { count: node.members.length }), this.words.say(node.kind), links].join(and);
    return [node.name, this.words.say(node.kind), links].join(and);
  }

  #names(nodes) {
    const labelled = nodes.filter((node) => !node.members).sort((a, b) => (b.id === this.centre) - (a.id === this.centre) || b.degree - a.degree);
    for (const node of labelled) node.label = cut(node.name, 150);
    const groups = nodes.filter((node) => node.members).map((node) => ({ x: node.x - node.r, y: node.y - node.r, width: 2 * node.r, height: 2 * node.r }));
    const boxes = placeNames(labelled, this, groups, ['below', 'above', 'after', 'before']);
    return labelled.map((node, at) => boxes[at] && this.#name(node, boxes[at])).filter(Boolean);
  }

  #name(node, box) {
    return draw('text', { x: (box.x + box.width / 2).toFixed(1), y: (box.y + 11.5).toFixed(1), 'data-of': node.id }, node.label);
  }

  /** Under hand or focus a node shows its neighbours and lets the rest step back. */
  dwell(key) {
    const near = this.#near.get(key) ?? new Set();
    for (const line of this.svg.querySelectorAll('line')) {
      const mine = line.dataset.ends.split('\n').includes(key);
      line.classList.toggle('near', mine);
      line.classList.toggle('far', !mine);
    }
    for (const node of this.svg.querySelectorAll('[data-key], [data-of]')) {
      const id = node.dataset.key ?? node.dataset.of;
      node.classList.toggle('far', id !== key && !near.has(id));
    }
  }

  /** Arrows go to a neighbour in that direction; where there is none, to whatever node lies there. */
  step(dx, dy) {
    const here = this.#nodes.get(this.current);
    if (!here) return;
    const near = [...(this.#near.get(here.id) ?? [])].map((id) => this.#nodes.get(id));
    const others = [...this.#nodes.values()].filter((node) => node !== here);
    this.#reach(towards(here, near, dx, dy) ?? towards(here, others, dx, dy));
  }

  end(by) {
    this.#reach(by < 0 ? this.#nodes.get(this.centre) : this.#graph.nodes.at(-1) && this.#nodes.get(this.#graph.nodes.at(-1).id));
  }

  #reach(node) {
    if (!node) return;
    const air = 24;
    const dx = node.x < air ? node.x - air : Math.max(0, node.x - this.width + air);
    const dy = node.y < air ? node.y - air : Math.max(0, node.y - this.height + air);
    if (dx !== 0 || dy !== 0) this.pan(dx, dy);
    this.focusOn(node.id);
  }

  zoom(factor, x = this.width / 2, y = this.height / 2) {
    const k = Math.min(6, Math.max(0.3, this.#view.k * factor));
    const by = k / this.#view.k;
    this.#view = { ...this.#view, k, x: x - (x - this.#view.x) * by, y: y - (y - this.#view.y) * by };
    this.redraw();
  }

  pan(dx, dy) {
    this.#view = { ...this.#view, x: this.#view.x - dx, y: this.#view.y - dy };
    this.redraw();
  }

  fit() {
    this.#size = '';
    this.redraw();
  }

  open(key) {
    const node = this.#nodes.get(key);
    if (node?.members) this.choose(this.#nameOf(node), node.members);
  }
}

/** A row as an edge; links of its ends stand in the row or, in order, in its cells. */
function edgeOf(row) {
  const links = [...row.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
  const end = (side, at) => ({
    id: row.dataset[`${side}Id`] ?? '',
    name: row.dataset[`${side}Name`] ?? row.cells[at]?.textContent.trim() ?? '',
    kind: kinds.has(row.dataset[`${side}Kind`]) ? row.dataset[`${side}Kind`] : 'organisation',
    side: row.dataset[`${side}Side`] ?? null,
    status: row.dataset[`${side}Status`] ?? null,
    href: row.dataset[`${side}Href`] ?? links[at] ?? null,
  });
  return { from: end('from', 0), to: end('to', 1), status: row.dataset.status ?? 'confirmed', weight: Number(row.dataset.weight) || 1 };
}

function figure(node) {
  return draw('text', { class: 'grp-n', x: node.x.toFixed(1), y: (node.y + 4).toFixed(1) }, `+${number(node.members.length)}`);
}
