import { Arg, Ctx as Context, Mutation, Resolver } from 'type-graphql';
import { Can } from '../../platform/access/can.js';
import type { TxCtx } from '../../platform/context.js';
import { Appointment } from '../vehicle-records.entity.js';
import * as appointments from './appointment.service.js';
import { BookAppointmentInput, EndAppointmentInput, MoveAppointmentInput } from './records.inputs.js';

const ENDS = 'Refused also with APPOINTMENT_ENDED.';

@Resolver(() => Appointment)
export class AppointmentResolver {
  @Can('customer:write')
  @Mutation(() => Appointment, { description: 'Agrees an arrival with a customer.' })
  bookAppointment(@Arg('input', () => BookAppointmentInput, { description: 'Refused also with CUSTOMER_NOT_ACTIVE; at `plannedAt` with TIME_IS_PAST.' }) input: BookAppointmentInput, @Context() ctx: TxCtx): Promise<Appointment> {
    return appointments.bookAppointment(ctx, input);
  }

  @Can('customer:write')
  @Mutation(() => Appointment, { description: 'Puts an agreed arrival on another time.' })
  moveAppointment(@Arg('input', () => MoveAppointmentInput, { description: 'Refused also with APPOINTMENT_ENDED; at `plannedAt` with TIME_IS_PAST.' }) input: MoveAppointmentInput, @Context() ctx: TxCtx): Promise<Appointment> {
    return appointments.moveAppointment(ctx, input);
  }

  @Can('customer:write')
  @Mutation(() => Appointment, { description: 'The customer came; an imported order of that day says so by itself.' })
  arriveAppointment(@Arg('input', () => EndAppointmentInput, { description: ENDS }) input: EndAppointmentInput, @Context() ctx: TxCtx): Promise<Appointment> {
    return appointments.endAppointment(ctx, 'ARRIVED', input);
  }

  @Can('customer:write')
  @Mutation(() => Appointment, { description: 'The customer did not come.' })
  missAppointment(@Arg('input', () => EndAppointmentInput, { description: 'Refused also with APPOINTMENT_ENDED, APPOINTMENT_AHEAD.' }) input: EndAppointmentInput, @Context() ctx: TxCtx): Promise<Appointment> {
    return appointments.endAppointment(ctx, 'NO_SHOW', input);
  }

  @Can('customer:write')
  @Mutation(() => Appointment, { description: 'Calls an agreed arrival off.' })
  cancelAppointment(@Arg('input', () => EndAppointmentInput, { description: ENDS }) input: EndAppointmentInput, @Context() ctx: TxCtx): Promise<Appointment> {
    return appointments.endAppointment(ctx, 'CANCELLED', input);
  }
}
