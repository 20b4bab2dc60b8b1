import type { TypedDocumentNode } from '@dealercare/admin-kit/gql';
import { usePermission } from '@dealercare/admin-kit/portal';
import { sightedDocument, type SightName } from './sighted-document.js';

/** A document with those of its fields that the viewer may see. */
export function useSighted<Answer, Variables>(document: TypedDocumentNode<Answer, Variables>): TypedDocumentNode<Answer, Omit<Variables, SightName>> {
  return sightedDocument(document, {
    withCase: usePermission('complaint:read'), withCustomer: usePermission('customer:read'), withVehicle: usePermission('vehicle:read'), withOrder: usePermission('order:read'), withCrisis: usePermission('complaint:crisis'),
  });
}
