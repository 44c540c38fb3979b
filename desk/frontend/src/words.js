/**
 * The words of the page. No sentence a person reads stands in a script: pages carry them in hidden lists,
 * `<dl class="words" hidden><dt>timeline.zoom-in</dt><dd>…</dd></dl>`, one for the page and, where needed, one inside an element.
 */

/** Words for one element: its own list first (`zoom-in`), then the list of the page (`timeline.zoom-in`). */
export function wordsFor(element, prefix) {
  const own = collect(element?.querySelectorAll(':scope > dl.words') ?? []);
  const page = collect(document.querySelectorAll('body > dl.words, dl.words[data-page]'));
  return new Words(own, page, prefix);
}

function collect(lists) {
  const found = new Map();
  for (const list of lists) {
    for (const key of list.querySelectorAll('dt')) {
      found.set(key.textContent.trim(), key.nextElementSibling?.textContent.trim() ?? '');
    }
  }
  return found;
}

/** Says a sentence with its values in place, in the plural form the language asks for. */
export class Words {
  #own;
  #page;
  #prefix;

  constructor(own, page, prefix) {
    this.#own = own;
    this.#page = page;
    this.#prefix = prefix;
  }

  has(key) {
    return this.#find(key) !== undefined;
  }

  /** `say('files', { count: 3 })` looks for `files.few` (or the form of the language), then `files`; numbers are written out locally. */
  say(key, values = {}) {
    const form = typeof values.count === 'number' ? plurals().select(values.count) : null;
    const text = (form && this.#find(`${key}.${form}`)) ?? this.#find(key) ?? this.#find(`${key}.other`);
    if (text === undefined) {
      console.warn(`No word for ${this.#prefix}.${key}\nMaybe the hidden list of words on this page lacks it.`);
      return key;
    }
    return fill(text, values);
  }

  #find(key) {
    return this.#own.get(key) ?? this.#page.get(`${this.#prefix}.${key}`);
  }
}

/** Puts values where a sentence names them: `{count}`, `{name}`. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number(value) : String(value);
  });
}

function root() {
  return typeof document === 'undefined' ? { lang: 'en', dataset: {} } : document.documentElement;
}

/** The language of the page with its digits: Western unless `<html data-digits="arab">` asks for others. */
export function tongue() {
  const language = root().lang || 'ar';
  return `${language}-u-nu-${root().dataset.digits || 'latn'}`;
}

/** The language of dates: `<html data-dates="ar-MA">` chooses the names of the months. */
export function calendarTongue() {
  const language = root().dataset.dates || (root().lang === 'ar' ? 'ar-MA' : root().lang || 'ar');
  return `${language}-u-nu-${root().dataset.digits || 'latn'}`;
}

const made = new Map();

function once(key, maker) {
  if (!made.has(key)) made.set(key, maker());
  return made.get(key);
}

function plurals() {
  return once(`plural ${tongue()}`, () => new Intl.PluralRules(tongue()));
}

export function number(value, options = {}) {
  return once(`number ${tongue()} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(tongue(), options)).format(value);
}

/** A day or a moment written out, in universal time because a day has no zone. */
export function day(instant, options) {
  const format = once(`day ${calendarTongue()} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(calendarTongue(), { timeZone: 'UTC', ...options }));
  return format.format(instant);
}

/** A quantity of bytes in the largest unit that keeps it above one. */
export function bytes(value) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = value < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(value) / 3));
  return number(value / 1000 ** step, { style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: step > 1 ? 1 : 0 });
}
