import { ApolloLink, Observable } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { answerFor, resultOf, type Answer, type Answers, type Asked } from './schema-answers.js';

export interface FakeApi {
  link: ApolloLink;
  /** Every request so far, in order. */
  asked: readonly Asked[];
  /** Sends an event to everybody who listens to the subscription of that name. */
  push: (operation: string, event: Answer) => Promise<void>;
}

type Listener = (event: Answer) => Promise<void>;

/** An API in memory, made from the product's schema: a page that asks for what the schema does not have fails its test. */
export function fakeApi(answers: Answers): FakeApi {
  const requests: Asked[] = [];
  const listening = new Map<string, Set<Listener>>();

  function listen(name: string, listener: Listener): () => void {
    const listeners = listening.get(name) ?? new Set();
    listening.set(name, listeners.add(listener));
    return () => { listeners.delete(listener); };
  }

  const link = new ApolloLink(({ query, operationName, operationType, variables }) => new Observable((observer) => {
    const asked: Asked = { operation: operationName ?? '', variables };
    requests.push(asked);
    if (operationType === OperationTypeNode.SUBSCRIPTION) {
      return listen(asked.operation, async (event) => { observer.next(await resultOf(query, event, asked)); });
    }
    answerFor(query, asked, answers).then((result) => {
      observer.next(result);
      observer.complete();
    }, (error: unknown) => { observer.error(error); });
    return undefined;
  }));

  return {
    link,
    asked: requests,
    async push(operation, event) {
      await Promise.all([...(listening.get(operation) ?? [])].map((listener) => listener(event)));
    },
  };
}
