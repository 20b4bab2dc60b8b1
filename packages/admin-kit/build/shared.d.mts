/** Entries of the kit that areas may import, each loaded once for all of them. */
export declare const kitEntries: string[];
/** Entries of the kit for the shell alone. */
export declare const shellEntries: string[];
/** Names of the areas, as their folders apps/admin-<name> say. */
export declare const areaNames: string[];
