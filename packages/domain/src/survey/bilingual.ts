/** A text that a customer or a specialist reads, in both languages (P1). */
export interface Bilingual {
  'zh-CN': string;
  en: string;
}

export function bilingual(zh: string, en: string): Bilingual {
  return { 'zh-CN': zh, en };
}
