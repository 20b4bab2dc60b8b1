import { ServerError } from '@apollo/client/errors';
import { currentLanguage } from '../language/language.js';

export interface PostFileOptions {
  /** Told again and again, how much of the file has left: 0 to 1. */
  onProgress?: (share: number) => void;
  /** Gives the upload up. */
  signal?: AbortSignal;
}

/**
 * Sends a file as the form field `file` and answers with the server's JSON. Rejects with what `failureOf` understands.
 * Not with `fetch`, which cannot say how much has left.
 */
export function postFile<Answer>(path: string, file: File, { onProgress, signal }: PostFileOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    // A header of our own keeps other sites from sending files in the viewer's name (CSRF).
    request.setRequestHeader('x-dealercare', '1');
    request.setRequestHeader('accept-language', currentLanguage());
    request.upload.onprogress = ({ loaded, total }) => { onProgress?.(total > 0 ? loaded / total : 0); };
    request.onload = () => {
      const { status, responseText: bodyText } = request;
      if (status >= 200 && status < 300) resolve(JSON.parse(bodyText) as Answer);
      else reject(new ServerError(`upload: ${status}`, { response: new Response(null, { status: Math.max(status, 200) }), bodyText }));
    };
    request.onerror = () => { reject(new TypeError('the upload did not reach the server')); };
    request.onabort = () => { reject(new DOMException('the upload was given up', 'AbortError')); };
    signal?.addEventListener('abort', () => { request.abort(); });
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}
