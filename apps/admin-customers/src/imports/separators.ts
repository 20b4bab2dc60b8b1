/** What separates columns, with the name of its text. */
export const separators = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'bar' } as const;

export type Separator = keyof typeof separators;

export const separatorChoices = Object.keys(separators) as Separator[];
