/** `<tansiq-drop>`: a plain upload form that also takes drops, folders and pastes, and tells what became of each file. */
import { isWriting } from '../keys.js';
import { wordsFor } from '../words.js';
import { entriesOf, filesBelow, opener, pathOf } from './folder.js';
import { Report } from './report.js';
import { post } from './send.js';
import { Upload } from './upload.js';

export class DropZone extends HTMLElement {
  #form;
  #zone;
  #upload;
  #report;
  #pasted = 0;
  #paste = (event) => this.#pasteIn(event);
  #leave = (event) => this.#upload?.busy && event.preventDefault();

  connectedCallback() {
    this.#form = this.querySelector('form');
    this.#zone = this.querySelector('.drop') ?? this;
    if (!this.#form || this.#upload) return;
    this.#prepare();
    this.#form.addEventListener('submit', (event) => this.#submit(event));
    this.#form.addEventListener('change', (event) => event.target.type === 'file' && this.#chosen(event.target));
    for (const button of this.querySelectorAll('[data-pick]')) {
      button.hidden = false;
      button.addEventListener('click', () => this.#pick(button.dataset.pick === 'folder'));
    }
    this.#listenToDrops();
    document.addEventListener('paste', this.#paste);
    addEventListener('beforeunload', this.#leave);
  }

  disconnectedCallback() {
    document.removeEventListener('paste', this.#paste);
    removeEventListener('beforeunload', this.#leave);
  }

  #prepare() {
    const field = this.#input()?.name || 'files';
    const limits = { files: Number(this.dataset.batchFiles) || 20, bytes: Number(this.dataset.batchBytes) || 4_000_000 };
    this.#upload = new Upload({
      limits,
      send: (batch, onBytes) => post(this.#form.action, field, batch, onBytes),
      changed: (items) => this.#report.note(items),
    });
    this.#report = new Report(this, this.#upload, () => this.#run(this.#upload.retry()));
  }

  #input() {
    return this.#form.querySelector('input[type="file"]');
  }

  #marking() {
    return this.#form.querySelector('select[name="marking"]')?.value ?? null;
  }

  #submit(event) {
    event.preventDefault();
    const input = this.#input();
    if (input.files.length > 0) this.#chosen(input);
    else input.click();
  }

  #chosen(input) {
    const files = [...input.files];
    input.value = '';
    this.#take(files);
  }

  #pick(folder) {
    const input = this.#input();
    input.webkitdirectory = folder;
    input.click();
    setTimeout(() => {
      input.webkitdirectory = false;
    }, 1000);
  }

  #listenToDrops() {
    let depth = 0;
    const mark = () => this.#zone.classList.toggle('drop--over', depth > 0);
    this.addEventListener('dragenter', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      depth += 1;
      mark();
    });
    this.addEventListener('dragover', (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault());
    this.addEventListener('dragleave', () => {
      depth = Math.max(0, depth - 1);
      mark();
    });
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      depth = 0;
      mark();
      this.#take(entriesOf(event.dataTransfer));
    });
  }

  #pasteIn(event) {
    if (isWriting(event.target)) return;
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData('text/plain');
    if (files.length === 0 && text.trim() === '') return;
    event.preventDefault();
    this.#take(files.length > 0 ? files : [this.#asFile(text)]);
  }

  #asFile(text) {
    this.#pasted += 1;
    const name = wordsFor(this, 'drop').say('pasted', { number: this.#pasted });
    return new File([text], `${name}.txt`, { type: 'text/plain;charset=utf-8' });
  }

  async #take(entries) {
    let some = 0;
    for await (const found of filesBelow(entries)) {
      if (found.error) this.#upload.refuse(found.name, 'unreadable');
      else await this.#enlist(found);
      some += 1;
      if (some % 100 === 0) {
        this.#run(this.#upload.run());
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    if (some > 0) this.#run(this.#upload.run());
  }

  async #enlist(found) {
    const open = opener(found);
    try {
      const file = await open();
      this.#report.note([this.#upload.add(found.file ? pathOf(file) : found.name, file.size, open, this.#marking())]);
    } catch {
      this.#upload.refuse(found.name, 'unreadable');
    }
  }

  async #run(running) {
    await running;
    this.#report.note([]);
    if (this.#upload.busy) return;
    for (const next of this.querySelectorAll('[data-when-done]')) next.hidden = false;
    this.dispatchEvent(new CustomEvent('tansiq:uploaded', { bubbles: true, detail: { items: this.#upload.items } }));
  }
}
