import { useEffect, useState } from 'react';

/** Typing rests this long before the server is asked. */
const REST_MS = 250;

/** What was typed, once the typing has rested. */
export function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => { setRested(text); }, REST_MS);
    return () => { clearTimeout(timer); };
  }, [text]);
  return rested;
}
