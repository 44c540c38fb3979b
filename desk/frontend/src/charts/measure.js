/** Widths of text without asking the page, so that labels can be placed before they are drawn. */

/** Mean advance of a character at 12 px, in pixels, of the desk's fonts; Arabic joins and is narrower. */
const latin = 6.5;
const arabic = 5.4;

export function widthOf(text, size = 12) {
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0);
    if (code >= 0x64b && code <= 0x65f) continue;
    sum += code >= 0x590 && code <= 0x8ff ? arabic : latin;
  }
  return (sum * size) / 12;
}

/** A text cut to a width, or nothing when fewer than three letters would be left. */
export function cut(text, width, size = 12) {
  if (widthOf(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 2 && widthOf(`${letters.join('')}…`, size) > width) letters.pop();
  return letters.length > 2 ? `${letters.join('').trimEnd()}…` : '';
}
