import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './data-table.module.css';

export interface RowNameProps {
  /** Id of the element, by which the list finds it to give it the focus. */
  id: string;
  href: string | undefined;
  onPeek: (() => void) | undefined;
  onFocus: () => void;
  children: ReactNode;
}

/** Keyboard presses of a link arrive as clicks without a mouse button count. */
const isPlainClick = (event: MouseEvent): boolean =>
  event.detail > 0 && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * The name of a row, which stands for the row to keyboard and screen reader: Enter follows it to the full page, a click of
 * the mouse takes a look beside the list, with Ctrl it opens a tab of its own.
 */
export function RowName({ id, href, onPeek, onFocus, children }: RowNameProps) {
  if (!href) return <button id={id} type="button" className={styles['name']} onFocus={onFocus} onClick={onPeek}>{children}</button>;
  const onClick = (event: MouseEvent) => {
    if (!onPeek || !isPlainClick(event)) return;
    event.preventDefault();
    onPeek();
  };
  return <Link id={id} to={href} className={styles['name']} onFocus={onFocus} onClick={onClick}>{children}</Link>;
}
