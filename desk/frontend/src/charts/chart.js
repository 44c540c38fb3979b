/**
 * What the three charts share: a real table as data, a drawing over it, one stop in the order of tabs with arrows inside,
 * zoom by button, key and wheel, and a line that says in words what is under hand.
 */
import { draw, foreign, icon, make, runsLeft } from '../dom.js';
import { wordsFor } from '../words.js';
import { linkOf, nameOf } from './rows.js';

export class Chart extends HTMLElement {
  #frame = 0;
  #foot;
  #say;
  #grip = null;
  /** Key of the item the focus rests on; survives every redraw. */
  current = null;

  /** True where the words under hand lie over the drawing, because it has no empty line below. */
  overlay = false;

  /** Subclasses say: kind (prefix of words, class of the drawing), readTable(rows), layout(width), and what moves. */
  connectedCallback() {
    const table = this.querySelector(':scope > table');
    if (!table || this.stage) return;
    this.words = wordsFor(this, this.kind);
    this.shared = wordsFor(this, 'chart');
    this.rtl = runsLeft(this);
    this.readTable([...table.tBodies].flatMap((body) => [...body.rows]));
    this.#build(table);
    this.#listen();
    new ResizeObserver(() => this.redraw()).observe(this.stage);
  }

  #build(table) {
    this.svg = draw('svg', { class: this.drawingClass, role: 'group', 'aria-label': this.dataset.label ?? table.caption?.textContent.trim() });
    this.stage = make('div', { class: 'viz__stage' }, this.svg);
    this.#say = make('p', { class: 'viz__say', 'aria-hidden': 'true' });
    const store = make('div', { class: 'viz__table', hidden: true, tabindex: 0, role: 'region', 'aria-label': this.shared.say('table') });
    const legend = this.querySelector(':scope > .legend');
    this.#foot = make('div', { class: 'viz__foot' }, legend, this.extraTools(), this.#tools(store));
    if (this.overlay) this.stage.append(this.#say);
    this.prepend(make('div', { class: 'viz' }, this.stage, this.overlay ? null : this.#say, this.#foot));
    this.append(store);
    store.append(table);
  }

  extraTools() {
    return null;
  }

  #tools(store) {
    const tool = (name, key, act) => {
      const button = make('button', { type: 'button', class: 'iconbtn', 'aria-label': this.shared.say(key), title: this.shared.say(key) }, icon(name, 'i--s'));
      button.addEventListener('click', act);
      return button;
    };
    const toggle = make('button', { type: 'button', class: 'btn', 'aria-pressed': 'false' }, icon('table', 'i--s'), this.shared.say('table'));
    toggle.addEventListener('click', () => {
      store.hidden = !store.hidden;
      toggle.setAttribute('aria-pressed', String(!store.hidden));
    });
    return make(
      'div',
      { class: 'viz__tools' },
      tool('plus', 'zoom-in', () => this.zoom(2)),
      tool('minus', 'zoom-out', () => this.zoom(0.5)),
      tool('fit', 'fit', () => this.fit()),
      toggle,
    );
  }

  #listen() {
    this.stage.addEventListener('keydown', (event) => this.#onKey(event));
    this.stage.addEventListener('focusin', (event) => this.#onPoint(event, true));
    this.stage.addEventListener('pointerover', (event) => this.#onPoint(event, false));
    this.stage.addEventListener('click', (event) => this.#onClick(event));
    this.stage.addEventListener('wheel', (event) => this.#onWheel(event), { passive: false });
    this.stage.addEventListener('dragstart', (event) => event.preventDefault());
    this.stage.addEventListener('pointerdown', (event) => this.#onDown(event));
    this.stage.addEventListener('pointermove', (event) => this.#onMove(event));
    for (const end of ['pointerup', 'pointercancel']) this.stage.addEventListener(end, () => this.#onUp());
  }

  /** Draws anew in the next frame; many reasons in one frame cost one drawing. */
  redraw() {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.paint();
    });
  }

  paint() {
    const width = Math.floor(this.stage.clientWidth);
    if (width < 40) return;
    const hadFocus = this.stage.contains(document.activeElement);
    this.layout(width);
    this.#rove(hadFocus);
  }

  /** One point of a drawing: a link where it leads somewhere, a button where it opens up. */
  point({ key, name, href, opens }, ...shapes) {
    const what = href ? { href } : { role: opens ? 'button' : 'img' };
    const node = draw(href ? 'a' : 'g', { ...what, 'data-key': key, 'aria-label': name, tabindex: -1 }, ...shapes);
    return node;
  }

  nodeOf(key) {
    return key === null ? null : this.svg.querySelector(`[data-key="${CSS.escape(key)}"]`);
  }

  #rove(hadFocus) {
    const node = this.nodeOf(this.visibleKey(this.current)) ?? this.svg.querySelector('[data-key]');
    node?.setAttribute('tabindex', '0');
    if (hadFocus && !this.stage.contains(document.activeElement)) node?.focus({ preventScroll: true });
  }

  /** The key a redraw shows for an item: its own, or that of the group it went into. */
  visibleKey(key) {
    return key;
  }

  focusOn(key) {
    this.current = key;
    if (this.#frame) {
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      this.paint();
    }
    const node = this.nodeOf(this.visibleKey(key));
    if (!node) return;
    for (const other of this.svg.querySelectorAll('[data-key][tabindex="0"]')) other.setAttribute('tabindex', '-1');
    node.setAttribute('tabindex', '0');
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #onPoint(event, focused) {
    const node = event.target.closest('[data-key]');
    if (!node) return;
    this.#say.replaceChildren(foreign(node.getAttribute('aria-label')));
    if (focused) this.current = node.dataset.key;
    this.dwell?.(node.dataset.key);
  }

  #onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.#actOf(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  #actOf(event) {
    const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (event.key in arrows) return event.shiftKey ? () => this.pan(...arrows[event.key].map((step) => step * 60)) : () => this.step(...arrows[event.key]);
    if (event.key === 'Home') return () => this.end(-1);
    if (event.key === 'End') return () => this.end(1);
    if (event.key === '+' || event.key === '=') return () => this.zoom(2);
    if (event.key === '-') return () => this.zoom(0.5);
    if (event.key === '0') return () => this.fit();
    const node = event.target.closest('[role="button"][data-key]');
    if (node && (event.key === 'Enter' || event.key === ' ')) return () => this.open(node.dataset.key);
    return null;
  }

  end() {}

  #onClick(event) {
    if (this.#grip?.moved) {
      event.preventDefault();
      this.#grip = null;
      return;
    }
    const node = event.target.closest('[role="button"][data-key]');
    if (node) this.open(node.dataset.key);
  }

  /** Ctrl and wheel zoom; a sideways wheel pans; a plain wheel scrolls the page as everywhere. */
  #onWheel(event) {
    const box = this.stage.getBoundingClientRect();
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 1.25 : 0.8, event.clientX - box.x, event.clientY - box.y);
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      this.pan(event.deltaX, 0);
    }
  }

  #onDown(event) {
    if (event.button !== 0) return;
    this.#grip = { x: event.clientX, y: event.clientY, moved: false };
  }

  #onMove(event) {
    const grip = this.#grip;
    if (!grip || event.buttons === 0) return;
    const [dx, dy] = [event.clientX - grip.x, event.clientY - grip.y];
    if (!grip.moved && Math.hypot(dx, dy) < 5) return;
    if (!grip.moved) this.stage.setPointerCapture(event.pointerId);
    Object.assign(grip, { x: event.clientX, y: event.clientY, moved: true });
    this.pan(-dx, -dy);
  }

  #onUp() {
    if (!this.#grip?.moved) this.#grip = null;
    else setTimeout(() => (this.#grip = null));
  }

  /** A dialog to choose one of several things that stand at the same place. */
  choose(title, items) {
    const list = make('ul', { class: 'viz__pick' }, ...items.map((item) => make('li', {}, item.href ? make('a', { href: item.href }, foreign(item.name)) : foreign(item.name))));
    const close = make('button', { type: 'button', class: 'btn', 'data-dialog-close': true, autofocus: true }, this.shared.say('close'));
    const dialog = make('dialog', { class: 'dialog', 'aria-label': title }, make('h2', {}, title), list, make('div', { class: 'actions' }, close));
    dialog.addEventListener('close', () => {
      dialog.remove();
      this.focusOn(this.current);
    });
    this.append(dialog);
    dialog.showModal();
  }

  /** The link of a row and the name it is spoken by. */
  common(row) {
    return { href: linkOf(row), name: nameOf(row, this.shared.say('and'), this.words), status: row.dataset.status ?? 'confirmed' };
  }
}
