const MOST = 500;

/** Where to go after signing in: a path of our own portal and nothing else, or its first page. */
export function returnPath(wanted: unknown, publicUrl: string): string {
  if (typeof wanted !== 'string' || wanted.length > MOST || !/^\/[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return '/';
  const home = new URL(publicUrl);
  const target = URL.canParse(wanted, publicUrl) ? new URL(wanted, home) : home;
  return target.origin === home.origin && !target.pathname.startsWith('//') ? `${target.pathname}${target.search}${target.hash}` : '/';
}
