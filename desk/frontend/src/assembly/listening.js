/**
 * Listens to a stream of server-sent events for as long as its page is looked at. An event is a number: that something
 * moved. A stream that breaks is opened again, whether the network, the server or a limit ended it; how long nothing
 * was heard is told to whoever shows it.
 */
const heartbeat = 10000;
const again = 10000;

export class Listening {
  #address;
  #moved;
  #silent;
  #source = null;
  #heard = Date.now();
  #number = null;
  #timers = [];
  #look = () => (document.hidden ? this.#close() : this.#open());

  /**
   * @param address of the stream
   * @param moved is called with the number at the beginning and whenever it is another
   * @param silent is called now and then with the milliseconds since something was heard, 0 where all is well
   */
  constructor(address, { moved, silent }) {
    this.#address = address;
    this.#moved = moved;
    this.#silent = silent;
    document.addEventListener('visibilitychange', this.#look);
    this.#timers.push(setInterval(() => this.#tell(), heartbeat / 2));
    this.#timers.push(setInterval(() => this.#revive(), again));
    this.#look();
  }

  stop() {
    document.removeEventListener('visibilitychange', this.#look);
    for (const timer of this.#timers) clearInterval(timer);
    this.#close();
  }

  #open() {
    if (this.#source) return;
    this.#source = new EventSource(this.#address);
    this.#source.addEventListener('standing', (event) => this.#hear(event));
    this.#source.addEventListener('alive', (event) => this.#hear(event));
    this.#source.addEventListener('error', () => this.#tell());
  }

  #close() {
    this.#source?.close();
    this.#source = null;
  }

  #revive() {
    if (document.hidden || this.#source?.readyState !== EventSource.CLOSED) return;
    this.#close();
    this.#open();
  }

  #hear(event) {
    const { number } = JSON.parse(event.data);
    this.#heard = Date.now();
    this.#tell();
    if (number === this.#number) return;
    this.#number = number;
    this.#moved(number);
  }

  #tell() {
    if (document.hidden) return;
    const age = Date.now() - this.#heard;
    const broken = this.#source?.readyState !== EventSource.OPEN || age > 2 * heartbeat;
    this.#silent(broken ? age : 0);
  }
}
