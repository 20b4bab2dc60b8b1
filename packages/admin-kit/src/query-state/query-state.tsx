import type { ReactNode } from 'react';
import { Alert, Button } from 'antd';
import { failureOf } from '../api/failure.js';
import { useKitText } from '../language/kit-texts.js';
import { EmptyState } from './empty-state.js';
import { FailureState } from './failure-state.js';
import { Late } from './late.js';
import { Skeleton, type SkeletonShape } from './skeleton.js';

/** What `useQuery` answers, as far as a page's state depends on it. */
export interface QueryLike<Answer> {
  data?: Answer | null | undefined;
  loading: boolean;
  error?: unknown;
  refetch?: () => unknown;
}

export interface QueryStateProps<Answer> {
  query: QueryLike<Answer>;
  /** True for an answer with nothing to show. */
  isEmpty?: (answer: Answer) => boolean;
  /** In the place of an empty answer; tell what belongs here. */
  empty?: ReactNode;
  skeleton?: SkeletonShape;
  children: (answer: Answer) => ReactNode;
}

/**
 * Loading, empty, failed and refused, decided once for every page: a skeleton after 300 ms, never a spinner; what was
 * there before stays visible when it cannot be renewed, and says so.
 */
export function QueryState<Answer>({ query, isEmpty, empty = <EmptyState />, skeleton = 'list', children }: QueryStateProps<Answer>) {
  const t = useKitText();
  const { data: answer, error, refetch } = query;
  const retry = refetch && (() => { void refetch(); });
  if (!answer) {
    if (error) return <FailureState failure={failureOf(error)} onRetry={retry} />;
    return <Late><Skeleton shape={skeleton} /></Late>;
  }
  return (
    <>
      {error ? <Alert type="warning" showIcon title={t('failure.stale')} action={<Button size="small" onClick={retry}>{t('retry')}</Button>} /> : null}
      {isEmpty?.(answer) ? empty : children(answer)}
    </>
  );
}
