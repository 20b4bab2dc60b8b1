import { useState } from 'react';
import type { ApolloCache, OperationVariables, TypedDocumentNode, Unmasked } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { failureOf, type Failure } from '../api/failure.js';
import { tellFailure } from '../toast/tell-failure.js';
import { showToast } from '../toast/toast-store.js';

export interface ChangeOptions<Answer, Variables extends OperationVariables> {
  /** The answer as it will be if all goes well: shown at once, taken back when it does not. */
  optimistic?: (variables: Variables) => Unmasked<Answer>;
  /** A word about what was done: '已联系客户'. Nothing for actions whose effect one sees. */
  done?: (answer: Answer) => string;
  /** The way back, offered beside the word. */
  undo?: (answer: Answer, variables: Variables) => void;
  /** Changes of the cache that do not follow from the answer's ids: a row that leaves its list. */
  update?: (cache: ApolloCache, answer: Answer) => void;
  /** Names of queries to ask again. */
  refetch?: string[];
  /** The caller shows `failure` in its own place; no toast then. */
  failsInPlace?: boolean;
}

export interface Change<Answer, Variables> {
  /** Resolves to the answer, or to null when it failed; failures are shown, not thrown. */
  run: (variables: Variables) => Promise<Answer | null>;
  isRunning: boolean;
  /** The last run's failure, for a form that shows it in its place. */
  failure: Failure | null;
}

/**
 * A change asked of the server: shown at once where it can be foreseen, confirmed by a toast with a way back, and told
 * plainly when it did not go through.
 */
export function useChange<Answer, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Answer, Variables>,
  { optimistic, done, undo, update, refetch, failsInPlace = false }: ChangeOptions<Answer, Variables> = {},
): Change<Answer, Variables> {
  const client = useApolloClient();
  const [running, setRunning] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function ask(variables: Variables): Promise<Answer | null> {
    const { data: answer } = await client.mutate({
      mutation,
      variables,
      ...(optimistic && { optimisticResponse: optimistic(variables) }),
      ...(refetch && { refetchQueries: refetch }),
      update: (cache, result) => { if (result.data) update?.(cache, result.data); },
    });
    return answer ?? null;
  }

  function tell(answer: Answer, variables: Variables): void {
    const text = done?.(answer);
    if (text) showToast({ tone: 'done', text, ...(undo && { undo: () => { undo(answer, variables); } }) });
  }

  function complain(error: unknown): void {
    setFailure(failureOf(error));
    if (!failsInPlace) tellFailure(error);
  }

  async function run(variables: Variables): Promise<Answer | null> {
    setFailure(null);
    setRunning((count) => count + 1);
    try {
      const answer = await ask(variables);
      if (answer) tell(answer, variables);
      return answer;
    } catch (error) {
      complain(error);
      return null;
    } finally {
      setRunning((count) => count - 1);
    }
  }

  return { run, isRunning: running > 0, failure };
}
