/**
 * The search of the top bar offers records while somebody types: a combobox with a list, as the ARIA practices describe it.
 * Without script, and with Enter on no suggestion, the form is sent as it is.
 */
import { make } from './dom.js';

const wait = 150;
const shortest = 2;

class Suggestions {
  #form;
  #input;
  #list;
  #timer;
  #asked = '';
  #current = -1;

  constructor(form) {
    this.#form = form;
    this.#input = form.querySelector('input');
    this.#list = make('div', { class: 'suggest', role: 'listbox', id: `${this.#input.id}-list`, hidden: true, 'aria-label': form.dataset.suggestLabel ?? '' });
    form.append(this.#list);
    const input = this.#input;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('input', () => this.#later());
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.#close());
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#go(event.target.closest('[role="option"]')));
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), wait);
  }

  async #ask() {
    const typed = this.#input.value.trim();
    this.#asked = typed;
    if (typed.length < shortest) {
      this.#close();
      return;
    }
    try {
      const answer = await fetch(`${this.#form.dataset.suggest}?q=${encodeURIComponent(typed)}`, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
      if (answer.ok && this.#asked === typed && document.activeElement === this.#input) this.#show(await answer.json());
    } catch {
      this.#close();
    }
  }

  #show(found) {
    this.#current = -1;
    this.#list.replaceChildren(...found.map((one, place) => this.#option(one, place)));
    this.#open(found.length > 0);
    this.#input.removeAttribute('aria-activedescendant');
  }

  #option({ label, kind, href, proposed }, place) {
    const option = make('div', { role: 'option', id: `${this.#list.id}-${place}`, 'aria-selected': 'false' },
      make('bdi', { class: proposed ? 'suggest__p' : '' }, label), make('small', {}, kind));
    option.dataset.href = href;
    return option;
  }

  #open(shown) {
    this.#list.hidden = !shown;
    this.#input.setAttribute('aria-expanded', String(shown));
  }

  #close() {
    clearTimeout(this.#timer);
    this.#current = -1;
    this.#open(false);
    this.#input.removeAttribute('aria-activedescendant');
  }

  #key(event) {
    if (this.#list.hidden) return;
    const options = [...this.#list.children];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const places = options.length + 1;
      this.#select(options, ((this.#current + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'Enter' && this.#current >= 0) {
      event.preventDefault();
      this.#go(options[this.#current]);
    }
  }

  #select(options, place) {
    this.#current = place;
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === place)));
    if (place < 0) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    this.#input.setAttribute('aria-activedescendant', options[place].id);
    options[place].scrollIntoView({ block: 'nearest' });
  }

  #go(option) {
    if (option) location.assign(option.dataset.href);
  }
}

export function offerSuggestions(root = document) {
  root.querySelectorAll('form[data-suggest]').forEach((form) => new Suggestions(form));
}
