import { ArrayMaxSize } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx as Context, Field, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { customerById } from '../customer/customer-by-id.js';
import type { Customer as CustomerRow } from '../customer/customer.entity.js';
import { Customer } from '../customer/customer.entity.js';
import { seesPerson, shownPhone } from '../customer/person-sight.js';
import { openSecret } from '../customer/secret-fields.js';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { unitById } from '../organisation/organisation.service.js';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { liveEvents, type Heard } from '../platform/graphql/live-events.js';
import type { LiveCtx } from '../platform/graphql/live.js';
import { connectionOf, PageArgs, type Connection } from '../platform/paging/connection.js';
import { Notification } from './notification.entity.js';
import { listNotifications, markNotificationsRead, newestNotification } from './notification.service.js';
import { listOutboundMessages, OutboundMessageFilter, type ListedMessage } from './outbound-list.js';
import { OutboundMessage } from './outbound-message.entity.js';
import { textOf } from './outbound.service.js';

const OutboundMessageConnection = connectionOf(OutboundMessage, 'OutboundMessage', 'message:read');
const NotificationConnection = connectionOf(Notification, 'Notification', 'signed-in');

@ArgsType()
class OutboundMessageArgs extends PageArgs {
  @Field(() => OutboundMessageFilter, { nullable: true, description: 'Left out: every message in reach.' }) filter?: OutboundMessageFilter | null;
}

@ArgsType()
class NotificationArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only what the viewer has not read yet.' }) unreadOnly!: boolean;
}

@ArgsType()
class MarkArgs {
  @ArrayMaxSize(100) @Field(() => [ID], { description: 'Up to 100 own notices, `ntf_`; others are passed over.' }) ids!: string[];
}

@Resolver(() => OutboundMessage)
export class OutboundMessageResolver {
  @Can('message:read')
  @Query(() => OutboundMessageConnection, { description: 'Messages to customers, newest first.' })
  outboundMessages(@Args(() => OutboundMessageArgs) args: OutboundMessageArgs, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<Connection<OutboundMessage>> {
    return listOutboundMessages(ctx, args, args.filter, info);
  }

  @FieldResolver(() => OrgUnit, { description: 'In whose name and signature it goes.' })
  dealer(@Root() message: OutboundMessage, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return unitById(ctx, message.dealerId);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'Null where the reader may not see customers.' })
  customer(@Root() message: Partial<ListedMessage> & OutboundMessage, @Context() ctx: Ctx): CustomerRow | null | Promise<CustomerRow | null> {
    return message.listedCustomer === undefined ? customerById(ctx, message.customerId) : message.listedCustomer;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The number it goes to, always masked.' })
  to(@Root() message: ListedMessage, @Context() ctx: Ctx): string | null {
    return shownPhone(message.listedCustomer && openSecret(ctx.app, message.listedCustomer, 'phoneCipher'));
  }

  @FieldResolver(() => String, { nullable: true, description: 'The text; null where the reader has no right to names, or the person was erased.' })
  text(@Root() message: ListedMessage, @Context() ctx: Ctx): Promise<string | null> | null {
    return seesPerson(ctx, { dealerId: message.dealerId, ownerUserId: null }) ? textOf(ctx, message, message.subjectKeyId) : null;
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The care task it belongs to.' })
  taskId(@Root() message: OutboundMessage): string | null {
    return message.taskId;
  }
}

@Resolver(() => Notification)
export class NotificationResolver {
  @Can('signed-in')
  @Query(() => NotificationConnection, { description: 'The viewer\'s own notices, newest first.' })
  notifications(@Args(() => NotificationArgs) args: NotificationArgs, @Context() ctx: Ctx): Promise<Connection<Notification>> {
    return listNotifications(ctx, args, args.unreadOnly);
  }

  @Can('signed-in')
  @Mutation(() => Int, { description: 'Marks own notices as read; answers how many were unread.' })
  markNotificationsRead(@Args(() => MarkArgs) { ids }: MarkArgs, @Context() ctx: TxCtx): Promise<number> {
    return markNotificationsRead(ctx, ids);
  }

  @Can('signed-in')
  @Subscription(() => Notification, {
    description: 'Notices to the viewer, as they come.',
    subscribe: ({ context }: { context: LiveCtx }) =>
      liveEvents(context, ['staff.notified'], 'organisation:read', (fresh, { payload }) => (payload['recipientIds'] as readonly string[]).includes(fresh.actor.id ?? '')),
  })
  async notificationAdded(@Root() { ctx }: Heard): Promise<Notification | null> {
    return newestNotification(ctx);
  }

  @FieldResolver(() => String, { description: 'What fills the text of this kind of notice, as JSON.' })
  params(@Root() notice: Notification): string {
    return JSON.stringify(notice.params);
  }
}

