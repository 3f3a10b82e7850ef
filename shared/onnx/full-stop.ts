/** The text as a sentence: with a full stop, unless it ends in a question. */
export function withFullStop(text: string): string {
  return text.endsWith('?') ? text : `${text}.`;
}
