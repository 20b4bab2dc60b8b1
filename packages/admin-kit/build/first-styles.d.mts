/** What stands in the page itself, so that the first paint needs no other file: tokens, ground, the sign-in form. */
export declare function firstStyles(files: string[]): string;
