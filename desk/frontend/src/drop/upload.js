/**
 * Sends files in small batches and keeps account of each one until it has an answer.
 *
 * A batch that fails is tried again; a batch that is too large is taken apart; a file that got no answer is sent once more
 * alone. Whatever remains is marked failed and kept for a retry, so no file is ever lost without a word. Sending twice is
 * safe because the server knows content by its hash.
 */
import { pairAnswers, takeBatch } from './batches.js';

/** Waits before a batch is tried again, in milliseconds. */
const pauses = [1000, 4000, 10000];

/** What a send may come back with besides an answer. */
export class SendFailure extends Error {
  /** @param kind 'network', 'too-large', 'signed-out', 'server' or 'answer' */
  constructor(kind, status = 0) {
    super(`${kind} ${status}`);
    this.kind = kind;
    this.status = status;
  }
}

export class Upload {
  items = [];
  #waiting = [];
  #running = 0;
  #stopped = false;
  #send;
  #limits;
  #changed;
  #sleep;

  /** `send(batch, onBytes)` answers the server's results or throws a SendFailure; `changed(items)` hears of every new state. */
  constructor({ send, limits, changed, sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)) }) {
    this.#send = send;
    this.#limits = limits;
    this.#changed = changed;
    this.#sleep = sleep;
  }

  /** What is chosen as its marking when it is added stays so, whatever is chosen before it is sent. */
  add(name, size, open, marking = null) {
    const item = { name, size, open, marking, sent: 0, status: 'waiting' };
    this.items.push(item);
    this.#waiting.push(item);
    return item;
  }

  /** A thing that could not even be opened is listed like any other refusal. */
  refuse(name, reason) {
    const item = { name, size: 0, open: null, sent: 0, status: 'refused', reason };
    this.items.push(item);
    this.#changed([item]);
  }

  get busy() {
    return this.#running > 0 || (this.#waiting.length > 0 && !this.#stopped);
  }

  retry() {
    const failed = this.items.filter((item) => item.status === 'failed');
    for (const item of failed) Object.assign(item, { status: 'waiting', reason: null, sent: 0, again: false });
    this.#waiting.push(...failed);
    this.#stopped = false;
    this.#changed(failed);
    return this.run();
  }

  /** Runs two batches side by side until nothing waits. */
  async run() {
    const lanes = [];
    while (this.#running < 2 && this.#waiting.length > 0) {
      this.#running += 1;
      lanes.push(this.#lane());
    }
    await Promise.all(lanes);
  }

  async #lane() {
    try {
      while (this.#waiting.length > 0 && !this.#stopped) {
        await this.#deliver(takeBatch(this.#waiting, this.#limits));
      }
    } finally {
      this.#running -= 1;
    }
  }

  async #deliver(batch, attempt = 0) {
    try {
      const results = await this.#send(batch, (bytes) => this.#spread(batch, bytes));
      this.#settle(batch, pairAnswers(batch, results));
    } catch (failure) {
      if (!(failure instanceof SendFailure)) throw failure;
      await this.#recover(batch, attempt, failure);
    }
  }

  #spread(batch, bytes) {
    let left = bytes;
    for (const item of batch) {
      item.sent = Math.min(item.size, Math.max(0, left));
      left -= item.size;
    }
    this.#changed([]);
  }

  #settle(batch, answers) {
    const silent = [];
    batch.forEach((item, at) => {
      const answer = answers[at];
      if (!answer) silent.push(item);
      else Object.assign(item, { status: answer.status, message: answer.message ?? '', href: answer.href ?? null, sent: item.size, open: null });
    });
    for (const item of silent) this.#once(item);
    this.#changed(batch);
  }

  #once(item) {
    if (item.again) this.#fail([item], 'answer');
    else {
      Object.assign(item, { again: true, alone: true, sent: 0 });
      this.#waiting.push(item);
    }
  }

  async #recover(batch, attempt, failure) {
    if (failure.kind === 'too-large' && batch.length > 1) {
      for (const item of batch) item.alone = true;
      this.#waiting.unshift(...batch);
    } else if (failure.kind === 'too-large') {
      Object.assign(batch[0], { status: 'refused', reason: 'too-large', open: null });
      this.#changed(batch);
    } else if (failure.kind === 'signed-out') {
      this.#stopped = true;
      this.#fail([...batch, ...this.#waiting.splice(0)], 'signed-out');
    } else if (failure.kind === 'unreadable') {
      this.#unreadable(batch, failure.item);
    } else if (attempt < pauses.length) {
      await this.#sleep(pauses[attempt]);
      await this.#deliver(batch, attempt + 1);
    } else {
      this.#fail(batch, failure.kind);
    }
  }

  #unreadable(batch, bad) {
    Object.assign(bad, { status: 'refused', reason: 'unreadable', open: null });
    this.#waiting.unshift(...batch.filter((item) => item !== bad));
    this.#changed([bad]);
  }

  #fail(items, reason) {
    for (const item of items) Object.assign(item, { status: 'failed', reason, sent: 0 });
    this.#changed(items);
  }
}

/** Counts by state, and bytes, over a whole upload. */
export function tally(items) {
  const count = { waiting: 0, accepted: 0, known: 0, partial: 0, refused: 0, failed: 0, bytes: 0, sent: 0 };
  for (const item of items) {
    count[item.status] += 1;
    count.bytes += item.size;
    count.sent += item.status === 'waiting' || item.status === 'failed' ? item.sent : item.size;
  }
  return count;
}
