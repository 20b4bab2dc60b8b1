import { useSyncExternalStore } from 'react';
import type { Failure } from '../api/failure.js';

/** A word about what has just been done, with a way back where there is one. */
export interface Toast {
  id: number;
  tone: 'done' | 'failed';
  text: string;
  undo?: () => void;
  /** What an administrator asks for, one click away. */
  failure?: Pick<Failure, 'code' | 'requestId'>;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function showToast(toast: Omit<Toast, 'id'>): void {
  lastId += 1;
  change([...toasts, { ...toast, id: lastId }]);
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(onChange, () => toasts);
}
