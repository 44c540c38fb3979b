/** Work under way on the server: three still bars after 300 ms, a count and the time left after one second. */
import { make } from './dom.js';
import { inWords, remaining } from './remaining.js';
import { wordsFor } from './words.js';

const still = 300;

export class WorkProgress extends HTMLElement {
  #started = 0;
  #spoken = 0;
  #timer;
  #parts;

  connectedCallback() {
    this.#started = performance.now();
    for (const child of [...this.children]) if (!child.matches('dl.words')) child.hidden = true;
    this.#timer = setTimeout(() => this.#show(), still);
    this.#ask();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#started = 0;
  }

  #show() {
    if (this.#parts) return;
    const bar = make('progress', { class: 'bar', hidden: true, 'aria-label': this.dataset.label ?? wordsFor(this, 'progress').say('label') });
    const line = make('span', { class: 'xs soft' });
    const spoken = make('span', { class: 'vh', role: 'status' });
    const bars = make('div', { class: 'skel', 'aria-hidden': 'true' }, make('i'), make('i'), make('i'));
    this.#parts = { bar, line, spoken, bars, box: make('div', { class: 'work' }, bars, bar, line, spoken) };
    this.append(this.#parts.box);
  }

  async #ask() {
    const from = this.#started;
    const state = await this.#fetch();
    if (!from || from !== this.#started) return;
    if (state?.finished) {
      this.#finish(state);
      return;
    }
    if (state) this.#report(state);
    setTimeout(() => this.#ask(), Number(this.dataset.every) || 1000);
  }

  async #fetch() {
    try {
      const answer = await fetch(this.dataset.src, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  #report({ done, total, label }) {
    const elapsed = performance.now() - this.#started;
    if (elapsed < 1000) return;
    this.#show();
    const { bar, line, spoken } = this.#parts;
    bar.hidden = !(total > 0);
    if (total > 0) {
      bar.max = total;
      bar.value = done;
    }
    const words = wordsFor(this, 'progress');
    const left = remaining(elapsed, done, total);
    const count = total > 0 ? words.say('count', { done, total, label: label ?? '' }) : (label ?? '');
    line.textContent = left === null ? count : words.say('left', { text: count, left: inWords(wordsFor(this, 'time'), left) });
    if (elapsed - this.#spoken > 10000 || !this.#spoken) {
      spoken.textContent = line.textContent;
      this.#spoken = elapsed;
    }
  }

  #finish(state) {
    clearTimeout(this.#timer);
    this.dispatchEvent(new CustomEvent('tansiq:finished', { bubbles: true, detail: state }));
    if (state.href && 'follow' in this.dataset) {
      location.assign(state.href);
      return;
    }
    this.#parts?.box.remove();
    const words = wordsFor(this, 'progress');
    const label = state.label ?? words.say('finished', { count: state.done ?? 0 });
    this.append(make('p', { class: 'work sm', role: 'status' }, label, ' ', state.href ? make('a', { href: state.href }, words.say('open')) : null));
  }
}
