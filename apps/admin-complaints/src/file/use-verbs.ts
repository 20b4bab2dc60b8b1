import { createContext, use } from 'react';
import type { VerbName } from './allowed-verbs.js';

/** Opens the form of a verb; parts of the file ask for it without knowing who shows it. */
export type OpenVerb = (name: VerbName, partId?: string) => void;

export const OpenVerbContext = createContext<OpenVerb>(() => undefined);

export const useOpenVerb = (): OpenVerb => use(OpenVerbContext);
