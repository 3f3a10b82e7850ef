/** Characters of a value that a run tells of at most. */
export const longestValue = 200;

/** At most `most` characters of a text, the last an ellipsis where it is longer. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters: string[] = [];
  for (const character of text) {
    characters.push(character);
    if (characters.length > most) return `${characters.slice(0, most - 1).join('')}…`;
  }
  return text;
}
