import { ServerError } from '@apollo/client/errors';
import { currentLanguage } from '../language/language.js';

/**
 * Saves a file of the server on the person's machine, in the language on the page: a plain link would ask in the browser's.
 * Rejects with what `failureOf` understands.
 */
export async function saveFile(path: string, fileName: string): Promise<void> {
  const response = await fetch(path, { credentials: 'same-origin', headers: { 'x-dealercare': '1', 'accept-language': currentLanguage() } });
  if (!response.ok) throw new ServerError(`download: ${response.status}`, { response, bodyText: await response.text() });
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  URL.revokeObjectURL(address);
}
