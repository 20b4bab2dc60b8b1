import { useEffect, useState, type ReactNode } from 'react';

/** Quicker answers than this show no skeleton: it would only flicker. */
export const SKELETON_AFTER_MS = 300;

/** Shows its children only when the wait has become noticeable. */
export function Late({ children }: { children: ReactNode }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => { setLate(true); }, SKELETON_AFTER_MS);
    return () => { clearTimeout(timer); };
  }, []);
  return isLate ? children : null;
}
