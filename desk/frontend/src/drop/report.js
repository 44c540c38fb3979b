/** What became of every file: totals, troubles in full, the rest one click away. */
import { foreign, icon, make } from '../dom.js';
import { inWords, remaining } from '../remaining.js';
import { bytes, wordsFor } from '../words.js';
import { tally } from './upload.js';

const chips = { accepted: 'chip--ok', known: '', partial: 'chip--warn', refused: 'chip--bad', failed: 'chip--bad' };
const troubles = new Set(['refused', 'failed', 'partial']);

export class Report {
  #host;
  #words;
  #upload;
  #rows = new Map();
  #fresh = new Set();
  #started = 0;
  #painting = false;
  #parts;
  #spoken = 0;

  constructor(host, upload, onRetry) {
    this.#host = host;
    this.#words = wordsFor(host, 'drop');
    this.#upload = upload;
    this.#build(onRetry);
  }

  /** Collects changes and paints once a frame. */
  note(items) {
    this.#started ||= performance.now();
    for (const item of items) this.#fresh.add(item);
    if (this.#painting) return;
    this.#painting = true;
    requestAnimationFrame(() => {
      this.#painting = false;
      this.#paint();
    });
  }

  #build(onRetry) {
    const say = (key) => this.#words.say(key);
    const bar = make('progress', { class: 'bar', max: 1, value: 0, 'aria-label': say('progress') });
    const line = make('span', {});
    const left = make('span', { class: 'push' });
    const spoken = make('span', { class: 'vh', role: 'status' });
    const retry = make('button', { type: 'button', class: 'btn btn--s', hidden: true }, icon('refresh', 'i--s'), say('retry'));
    retry.addEventListener('click', onRetry);
    const bad = make('ul', { class: 'files', tabindex: 0, 'aria-label': say('troubles') });
    const good = make('ul', { class: 'files', tabindex: 0, 'aria-label': say('all') });
    const badBox = make('section', { class: 'upload__bad', hidden: true }, make('h2', {}, icon('alert', 'i--s'), make('span', {}, say('troubles')), retry), bad);
    const summary = make('summary', {}, say('all'));
    const goodBox = make('details', { hidden: true }, summary, good);
    const box = make('div', { class: 'upload', hidden: true }, bar, make('div', { class: 'upload__line' }, line, left), spoken, badBox, goodBox);
    this.#parts = { box, bar, line, left, spoken, retry, bad, badBox, good, goodBox, summary };
    this.#host.append(box);
  }

  #paint() {
    const { box, goodBox, badBox, retry } = this.#parts;
    box.hidden = false;
    const some = [...this.#fresh].slice(0, 200);
    for (const item of some) {
      this.#fresh.delete(item);
      this.#place(item);
    }
    const count = tally(this.#upload.items);
    this.#totals(count);
    badBox.hidden = count.refused + count.failed + count.partial === 0;
    goodBox.hidden = count.accepted + count.known === 0;
    retry.hidden = count.failed === 0 || this.#upload.busy;
    if (this.#fresh.size > 0) this.note([]);
  }

  #place(item) {
    this.#rows.get(item)?.remove();
    this.#rows.delete(item);
    if (item.status === 'waiting') return;
    const row = this.#row(item);
    this.#rows.set(item, row);
    (troubles.has(item.status) ? this.#parts.bad : this.#parts.good).append(row);
  }

  #row(item) {
    const name = item.href ? make('a', { href: item.href }, foreign(item.name)) : foreign(item.name);
    const message = item.message || (item.reason ? this.#words.say(item.reason) : '');
    const chip = make('span', { class: `chip ${chips[item.status]}` }, this.#words.say(item.status));
    return make('li', {}, make('span', {}, name), chip, message ? make('p', {}, message) : null);
  }

  #totals(count) {
    const { bar, line, left, summary } = this.#parts;
    const total = this.#upload.items.length;
    const answered = total - count.waiting - count.failed;
    const progress = count.bytes > 0 ? count.sent / count.bytes : answered / Math.max(1, total);
    bar.value = this.#upload.busy ? Math.min(progress, answered === total ? 1 : 0.99) : answered / Math.max(1, total);
    line.textContent = this.#words.say('count', { done: answered, total, sent: bytes(count.sent), bytes: bytes(count.bytes) });
    const ahead = this.#upload.busy ? remaining(performance.now() - this.#started, count.sent, count.bytes) : null;
    left.textContent = ahead === null ? this.#outcome(count) : this.#words.say('left', { left: inWords(wordsFor(this.#host, 'time'), ahead) });
    summary.textContent = `${this.#words.say('all')} (${this.#words.say('files', { count: count.accepted + count.known })})`;
    this.#speak(line.textContent, count);
  }

  #outcome(count) {
    const kinds = ['accepted', 'known', 'partial', 'refused', 'failed'].filter((kind) => count[kind] > 0);
    return kinds.map((kind) => this.#words.say(`sum-${kind}`, { count: count[kind] })).join(`${this.#words.say('and')} `);
  }

  #speak(text, count) {
    const now = performance.now();
    if (this.#upload.busy && now - this.#spoken < 10000) return;
    this.#spoken = now;
    this.#parts.spoken.textContent = this.#upload.busy ? text : `${text} ${this.#outcome(count)}`;
  }
}
