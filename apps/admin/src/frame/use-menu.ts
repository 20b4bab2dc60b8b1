import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

export interface Menu {
  isOpen: boolean;
  toggle: () => void;
  close: () => void;
  /** The element around button and list. */
  root: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
}

const ITEMS = '[role=menuitem]';

/** A small menu under its button: arrow keys move, Escape and a click elsewhere close, the focus returns to the button. */
export function useMenu(): Menu {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];

  useEffect(() => {
    if (!isOpen) return undefined;
    root.current?.querySelector<HTMLElement>(ITEMS)?.focus();
    const closeElsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeElsewhere);
    return () => { document.removeEventListener('pointerdown', closeElsewhere); };
  }, [isOpen]);

  function close(): void {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  }

  function move(step: number): void {
    const all = items();
    const place = all.findIndex((item) => item === document.activeElement);
    all[(place + step + all.length) % all.length]?.focus();
  }

  return {
    isOpen,
    root,
    close,
    toggle: () => { setOpen(!isOpen); },
    onKeyDown(event) {
      if (!isOpen) return;
      if (event.key === 'Escape') close();
      else if (event.key === 'ArrowDown') move(1);
      else if (event.key === 'ArrowUp') move(-1);
      else return;
      event.preventDefault();
    },
  };
}
