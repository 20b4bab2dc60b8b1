/** What somebody typed one on a line, or with commas of either width between. */
export function linesOf(text: string): string[] {
  return text.split(/[\n,\uff0c;\uff1b]/).map((line) => line.trim()).filter((line) => line !== '');
}
