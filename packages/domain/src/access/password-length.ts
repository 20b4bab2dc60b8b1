/** Length is what makes a password strong; nobody is asked for marks and capitals (NIST SP 800-63B). */
export const passwordLength = { least: 12, most: 128 } as const;
