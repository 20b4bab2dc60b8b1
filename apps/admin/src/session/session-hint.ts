/**
 * A readable companion of the session cookie, which itself no script can read. It decides only what is drawn first; the
 * server decides everything else.
 */
const HINT = 'signed_in';
/** Over https, where browsers bind it to this host. */
const BOUND_HINT = `__Host-${HINT}`;

export function hasSignedIn(): boolean {
  return document.cookie.split('; ').some((cookie) => cookie === `${HINT}=1` || cookie === `${BOUND_HINT}=1`);
}

/** After the server has said that nobody is signed in: the next visit begins at the door. */
export function forgetSignedIn(): void {
  document.cookie = `${HINT}=; path=/; max-age=0; samesite=lax`;
  document.cookie = `${BOUND_HINT}=; path=/; max-age=0; samesite=lax; secure`;
}
