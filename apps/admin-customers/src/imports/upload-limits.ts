/** What the server takes at most (ruling 20); a larger file is refused before a byte of it leaves. */
export const MAX_FILE_MB = 100;

const BYTES_PER_MB = 1024 * 1024;

export type FileProblem = 'EMPTY' | 'TOO_LARGE';

/** What can be said of a file before it is sent; null when nothing speaks against it. */
export function fileProblem({ size }: Pick<File, 'size'>): FileProblem | null {
  if (size === 0) return 'EMPTY';
  return size > MAX_FILE_MB * BYTES_PER_MB ? 'TOO_LARGE' : null;
}
