import { commonWords } from './common-passwords.js';
import { passwordLength } from './password-length.js';

export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'PASSWORD_COMMON' | 'PASSWORD_LIKE_EMAIL';

/** Rows of a keyboard, the alphabet and the digits, forwards; a run along any of them is no secret. */
const ROWS = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', '1q2w3e4r5t6y7u8i9o0p'];
const SHORTEST_NAME = 4;
const MOST_LOOSE_DIGITS = 4;
const LONGEST_PATTERN = 4;
const DATE = /^(?:19|20)\d{6}$/;

const reversed = (text: string): string => Array.from(text).reverse().join('');
const alongARow = (text: string): boolean => ROWS.some((row) => row.includes(text) || row.includes(reversed(text)));

/** The same few characters again and again: abcabcabcabc. */
function repeats(text: string): boolean {
  for (let period = 1; period <= LONGEST_PATTERN; period += 1) {
    if (text.length > 2 * period && Array.from(text).every((char, index) => char === text[index % period])) return true;
  }
  return false;
}

/** Whether common words alone make up the text. */
function madeOfWords(text: string): boolean {
  const reachable = [true];
  for (let end = 1; end <= text.length; end += 1) {
    reachable[end] = false;
    for (let start = 0; start < end && !reachable[end]; start += 1) {
      const part = text.slice(start, end);
      reachable[end] = reachable[start]! && (commonWords.has(part) || (part.length > 2 && (alongARow(part) || repeats(part))));
    }
  }
  return reachable[text.length]!;
}

const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };
/** P@ssw0rd2026 -> password: what stands before and after is no letter in disguise. */
const unleet = (text: string): string => text.replace(/^[^a-z]+|[^a-z]+$/g, '').replace(/[013457@$!]/g, (char) => LEET[char]!);

/** Digits and marks around and between common words make no secret of them. */
function isCommon(plain: string): boolean {
  if (repeats(plain) || alongARow(plain)) return true;
  // Words of other scripts are in no list of the commonest.
  if (/[^\x20-\x7e]/.test(plain)) return false;
  return [plain, unleet(plain)].some((text) => {
    const letters = text.match(/[a-z]+/g) ?? [];
    const digits = text.match(/\d+/g) ?? [];
    return letters.every(madeOfWords) && digits.every((run) => run.length <= MOST_LOOSE_DIGITS || DATE.test(run) || alongARow(run) || repeats(run) || madeOfWords(run));
  });
}

/** What is wrong with a new password; null when it may be taken. */
export function passwordFault(password: string, email: string): PasswordFault | null {
  const length = Array.from(password).length;
  if (length < passwordLength.least) return 'TOO_SHORT';
  if (length > passwordLength.most) return 'TOO_LONG';
  const plain = password.normalize('NFKC').toLowerCase();
  const name = email.split('@', 1)[0]!.toLowerCase();
  if (name.length >= SHORTEST_NAME && plain.includes(name)) return 'PASSWORD_LIKE_EMAIL';
  return isCommon(plain) ? 'PASSWORD_COMMON' : null;
}
