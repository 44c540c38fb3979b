/** How long is left, said only once it can be known. */

/** Below this, a figure would be a guess and would be gone before it is read. */
const earliest = 1000;

/** Milliseconds left by the mean speed so far, or null while it is too early to tell. */
export function remaining(elapsed, done, total) {
  if (elapsed < earliest || done <= 0 || total <= 0 || done >= total) return null;
  return (elapsed / done) * (total - done);
}

/** Time left in words, rounded up so that it never promises too much: seconds to a minute and a half, then minutes, then hours. */
export function inWords(words, milliseconds) {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds <= 90) return words.say('seconds', { count: seconds < 10 ? seconds : Math.ceil(seconds / 5) * 5 });
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 90) return words.say('minutes', { count: minutes });
  return words.say('hours', { count: Math.ceil(minutes / 60) });
}
