import { useEffect, useState } from 'react';
import { msLeft, withProgress, type Progress } from './time-left.js';

/** How long the rest takes, in ms, as far as this page has watched it; null until it can tell. */
export function useTimeLeft(done: number, total: number): number | null {
  const [seen, setSeen] = useState<readonly Progress[]>([]);
  useEffect(() => {
    const frame = requestAnimationFrame((atMs) => { setSeen((before) => withProgress(before, { atMs, done })); });
    return () => { cancelAnimationFrame(frame); };
  }, [done]);
  return msLeft(seen, total);
}
