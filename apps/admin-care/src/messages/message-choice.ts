import { OutboundStatus, type OutboundMessageFilter } from '@dealercare/schema/types';

/** What somebody has chosen to see of the messages. */
export interface MessageChoice {
  statuses: readonly OutboundStatus[];
  dealer: string | null;
}

/** What an address chooses; what it does not understand it leaves out. */
export function messageChoiceIn(params: URLSearchParams): MessageChoice {
  const given = params.get('status')?.toUpperCase().split(',') ?? [];
  return { statuses: Object.values(OutboundStatus).filter((status) => given.includes(status)), dealer: params.get('dealer') };
}

/** The address of a choice; what is not chosen does not stand in it. */
export function messageAddress({ statuses, dealer }: MessageChoice): URLSearchParams {
  return new URLSearchParams([['status', statuses.join(',').toLowerCase()], ['dealer', dealer ?? '']].filter(([, value]) => value !== ''));
}

export function messageFilter({ statuses, dealer }: MessageChoice): OutboundMessageFilter | null {
  const filter: OutboundMessageFilter = { ...(statuses.length > 0 && { status: { in: [...statuses] } }), ...(dealer && { dealer: { in: [dealer] } }) };
  return Object.keys(filter).length > 0 ? filter : null;
}
