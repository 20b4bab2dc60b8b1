import type { ReactNode } from 'react';
import type { Action } from '@dealercare/domain/access/action';
import { useViewer } from './viewer.js';

/**
 * True when the viewer may do `action` at one unit or more. Decides what is shown; the server
 * decides what is done.
 */
export function usePermission(action: Action): boolean {
  return useViewer().permissions.includes(action);
}

/** Shows its children to those who may do `action`, `otherwise` to everybody else. */
export function Can({ action, otherwise = null, children }: { action: Action; otherwise?: ReactNode; children: ReactNode }) {
  return usePermission(action) ? children : otherwise;
}
