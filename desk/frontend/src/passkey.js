/**
 * `<tansiq-passkey data-act="sign-in|add">`: the browser's half of a WebAuthn ceremony. The server makes the challenge and
 * checks the answer; here is only the walk between it and the authenticator. Without passkeys in the browser the button
 * stays hidden and the password is there.
 */
import { proof } from './dom.js';

const paths = {
  add: { options: '/webauthn/register/options', answer: '/webauthn/register' },
  'sign-in': { options: '/webauthn/authenticate/options', answer: '/login/webauthn' },
};

export class Passkey extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button || this.dataset.ready) return;
    this.dataset.ready = 'true';
    if (!globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON) {
      if (this.dataset.act === 'add') this.#say(this.dataset.unable);
      return;
    }
    button.hidden = false;
    button.addEventListener('click', () => this.#act(button));
  }

  async #act(button) {
    button.disabled = true;
    this.#say('');
    try {
      await (this.dataset.act === 'add' ? this.#add() : this.#signIn());
    } catch (failed) {
      this.#say(this.dataset.failed);
      console.warn(failed.name);
    } finally {
      button.disabled = false;
    }
  }

  async #signIn() {
    const options = await this.#post(paths['sign-in'].options);
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    const credential = await navigator.credentials.get({ publicKey });
    const answer = await this.#post(paths['sign-in'].answer, credential.toJSON());
    location.assign(answer.redirectUrl ?? '/');
  }

  async #add() {
    const options = await this.#post(paths.add.options);
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const credential = await navigator.credentials.create({ publicKey });
    const label = this.querySelector('[name="label"]')?.value.trim() || '·';
    await this.#post(paths.add.answer, { publicKey: { credential: credential.toJSON(), label } });
    location.reload();
  }

  async #post(path, body) {
    const own = this.dataset.csrf ? { [this.dataset.csrfHeader]: this.dataset.csrf } : proof();
    const answer = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { ...own, 'Content-Type': 'application/json', Accept: 'application/json' },
      body: body ? JSON.stringify(body) : undefined,
    });
    if (!answer.ok) throw new Error(`${path} ${answer.status}`);
    return answer.json();
  }

  #say(text) {
    const place = this.querySelector('[data-said]');
    if (place) place.textContent = text;
  }
}
