import type { Credentials } from './sign-in-request.js';

interface Bilingual {
  zh: string;
  en: string;
}

/** An invented person of the demo, as /demo-accounts.json lists them. */
export interface DemoAccount extends Credentials {
  name: Bilingual;
  role: Bilingual;
  unit: Bilingual;
}
