/** One file as it was sent. */
export interface SentFile {
  path: string;
  file: File;
  headers: Readonly<Record<string, string>>;
}

export interface FakeUpload {
  /** Every file so far, in order. */
  sent: readonly SentFile[];
}

/** How an upload is answered: a status with its JSON, or nothing for a server out of reach. */
export type UploadAnswer = (sent: SentFile) => { status: number; body: unknown } | null;

const { XMLHttpRequest: Real } = globalThis;

/** The server's doors for files, in memory: stands in the place of XMLHttpRequest until the test is over. */
export function fakeUpload(answer: UploadAnswer): FakeUpload {
  const sent: SentFile[] = [];
  class Upload {
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    onload?: () => void;
    onerror?: () => void;
    onabort?: () => void;
    status = 0;
    responseText = '';
    #path = '';
    #headers: Record<string, string> = {};

    open(_method: string, path: string): void { this.#path = path; }
    setRequestHeader(name: string, value: string): void { this.#headers[name] = value; }
    abort(): void { this.onabort?.(); }
    send(body: FormData): void {
      const file = body.get('file') as File;
      const one: SentFile = { path: this.#path, file, headers: this.#headers };
      sent.push(one);
      this.upload.onprogress?.({ loaded: file.size, total: file.size });
      const answered = answer(one);
      if (!answered) { this.onerror?.(); return; }
      this.status = answered.status;
      this.responseText = JSON.stringify(answered.body);
      this.onload?.();
    }
  }
  globalThis.XMLHttpRequest = Upload as unknown as typeof XMLHttpRequest;
  return { sent };
}

/** Puts the browser's own back. */
export function endFakeUpload(): void {
  globalThis.XMLHttpRequest = Real;
}
