import { inWords } from '../remaining.js';
import { fill, wordsFor } from '../words.js';
import { Listening } from './listening.js';

/**
 * The board of an assembly: a meeting is dragged to another cell, or to it by keys, and the cell under it says at
 * once in words whether it may go there. Everything is sent by the form of the page; without script the panel
 * beside the table does the same.
 */
export class MeetingBoard extends HTMLElement {
  #verdicts = new Map();
  #moving = null;
  #listening;

  connectedCallback() {
    this.#listening = new Listening(this.dataset.live, { moved: (number) => this.#moved(number), silent: (age) => this.#silent(age) });
    if (this.dataset.drag !== 'yes') return;
    const page = this.closest('.board') ?? this;
    for (const tile of page.querySelectorAll('a[data-request]')) tile.draggable = true;
    page.addEventListener('dragstart', (event) => this.#take(event));
    page.addEventListener('dragend', () => this.#drop());
    page.addEventListener('pointerenter', (event) => this.#foresee(event), true);
    this.addEventListener('dragover', (event) => this.#over(event));
    this.addEventListener('drop', (event) => this.#put(event));
    page.addEventListener('keydown', (event) => this.#key(event));
  }

  disconnectedCallback() {
    this.#listening.stop();
  }

  /** Somebody changed the plan: what is shown stays, and says that it is no longer so. */
  async #moved(number) {
    if (number === Number(this.dataset.revision)) return;
    this.#verdicts.clear();
    const standing = await this.#standing();
    if (standing) this.#tell(standing);
  }

  /** Where the plan stands and who moved it there; null where the server does not answer. */
  async #standing() {
    try {
      const answer = await fetch(this.dataset.standing, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  #tell({ revision, text }) {
    if (revision === Number(this.dataset.revision)) return;
    this.querySelector('[data-changed-text]').textContent = text;
    this.querySelector('[data-changed]').hidden = false;
  }

  /** The stream may be away where the server is not, as for one window too many: then it is asked. */
  async #silent(age) {
    const standing = age > 0 ? await this.#standing() : null;
    if (standing) this.#tell(standing);
    const line = this.querySelector('[data-silent]');
    line.hidden = age === 0 || standing !== null;
    if (!line.hidden) line.textContent = fill(line.dataset.silent, { age: inWords(wordsFor(this, 'time'), age) });
  }

  /** What is said of a meeting is fetched when the pointer comes near, so that it is there when the drag begins. */
  #foresee(event) {
    const request = event.target.closest?.('a[data-request]')?.dataset.request;
    if (request) this.#said(request);
  }

  #said(request) {
    if (!this.#verdicts.has(request)) {
      const asked = fetch(`${this.dataset.verdicts}&request=${request}`, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
        .then((answer) => (answer.ok ? answer.json() : {}))
        .catch(() => ({}));
      this.#verdicts.set(request, asked);
    }
    return this.#verdicts.get(request);
  }

  #take(event) {
    const tile = event.target.closest?.('a[data-request]');
    if (!tile) return;
    event.dataTransfer.setData('text/plain', tile.textContent.trim());
    event.dataTransfer.effectAllowed = 'move';
    this.#begin(tile);
  }

  async #begin(tile) {
    const request = tile.dataset.request;
    this.#moving = { request, seen: tile.dataset.at, verdicts: {} };
    const verdicts = await this.#said(request);
    if (this.#moving?.request !== request) return;
    this.#moving.verdicts = verdicts;
    for (const cell of this.#cells()) cell.classList.toggle('could', this.#verdict(cell) === '' && !cell.firstElementChild);
  }

  #cells() {
    return this.querySelectorAll('td[data-room]');
  }

  /** Empty where it may go, undefined where nothing is known. */
  #verdict(cell) {
    return this.#moving?.verdicts[`${cell.dataset.slot} ${cell.dataset.room}`];
  }

  #over(event) {
    const cell = event.target.closest?.('td[data-room]');
    if (!cell || !this.#moving) return;
    event.preventDefault();
    this.#show(cell);
  }

  #show(cell) {
    const verdict = this.#verdict(cell);
    for (const other of this.querySelectorAll('td.want')) if (other !== cell) other.classList.remove('want');
    cell.classList.toggle('want', Boolean(verdict));
    this.#say(verdict ?? '');
  }

  #say(text) {
    const line = this.querySelector('[data-verdict]');
    line.hidden = text === '';
    if (line.textContent !== text) line.textContent = text;
  }

  #put(event) {
    const cell = event.target.closest?.('td[data-room]');
    if (!cell || !this.#moving) return;
    event.preventDefault();
    this.#send(cell);
  }

  #send(cell) {
    if (this.#verdict(cell)) {
      this.#show(cell);
      return;
    }
    const form = this.querySelector('form[data-send]');
    form.elements.request.value = this.#moving.request;
    form.elements.slot.value = cell.dataset.slot;
    form.elements.room.value = cell.dataset.room;
    form.elements.seen.value = this.#moving.seen;
    form.requestSubmit();
  }

  #drop() {
    this.#moving = null;
    for (const cell of this.#cells()) cell.classList.remove('could', 'want');
  }

  /** M takes the meeting in focus up, arrows look at cells, Enter puts it down, Escape lets go. */
  #key(event) {
    if (document.documentElement.dataset.keys === 'off' || event.target.matches('input, select, textarea')) return;
    if (event.code === 'KeyM' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const tile = event.target.closest('a[data-request]');
      if (tile) {
        event.preventDefault();
        this.#begin(tile).then(() => this.#look(tile.closest('td[data-room]') ?? this.#cells()[0]));
      }
      return;
    }
    if (!this.#moving?.at) return;
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (step) {
      event.preventDefault();
      this.#step(step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#send(this.#moving.at);
    } else if (event.key === 'Escape') {
      this.#drop();
      this.#say('');
    }
  }

  #look(cell) {
    if (!cell || !this.#moving) return;
    this.#moving.at?.classList.remove('aim');
    this.#moving.at = cell;
    cell.classList.add('aim');
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#show(cell);
  }

  #step([down, along]) {
    const { at } = this.#moving;
    const towards = getComputedStyle(this).direction === 'rtl' ? -along : along;
    const rows = [...this.querySelectorAll('tr.room')];
    const row = rows[rows.indexOf(at.parentElement) + down];
    const index = at.cellIndex + towards;
    this.#look(row?.cells[index]?.matches('td[data-room]') ? row.cells[index] : at);
  }
}
