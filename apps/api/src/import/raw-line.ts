/** A line of the file as it stands there. */
export interface RawLine {
  line: number;
  cells: string[];
  /** Its quotes cannot be right, so its cells cannot be told apart. */
  broken?: boolean;
}
