import { useEffect } from 'react';
import type { FormInstance } from 'antd';
import type { Failure } from '../api/failure.js';

/** Where inputs of our mutations begin: 'input.phone' is the field 'phone'. */
const INPUT = 'input.';

/** The place of a problem in the form. */
export function fieldName(path: string): string[] {
  return (path.startsWith(INPUT) ? path.slice(INPUT.length) : path).split('.');
}

/** Puts what the server found wrong beside the fields it means, and the cursor into the first of them. */
export function useFieldProblems<Values extends object>(form: FormInstance<Values>, failure: Failure | null): void {
  useEffect(() => {
    const problems = (failure?.fields ?? []).map(({ path, text }) => ({ name: fieldName(path), errors: [text] }));
    if (problems.length === 0) return;
    form.setFields(problems as Parameters<typeof form.setFields>[0]);
    const [first] = problems;
    // A field the form does not show has no instance; its words stand in the banner.
    const field: unknown = first && form.getFieldInstance(first.name as Parameters<typeof form.getFieldInstance>[0]);
    if (field instanceof Object && 'focus' in field && typeof field.focus === 'function') field.focus();
  }, [form, failure]);
}
