import { Arg, Ctx as Context, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Customer } from '../../customer/customer.entity.js';
import { Can } from '../../platform/access/can.js';
import type { Ctx, TxCtx } from '../../platform/context.js';
import { Appointment, InspectionRecord, OdometerReading } from '../vehicle-records.entity.js';
import { vehicleById } from '../vehicle.service.js';
import { Vehicle } from '../vehicle.entity.js';
import { appointmentsOfCustomer, appointmentsOfVehicle, inspectionsOf } from './records-of.js';
import * as inspections from './inspection.service.js';
import * as insurance from './insurance.service.js';
import * as odometer from './odometer.service.js';
import { readingsOf } from './readings-of.js';
import { CorrectOdometerInput, RecordInspectionInput, RecordOdometerInput, RecordPolicyInput, RecordWarrantyInput, RemoveInspectionInput, RemovePolicyInput, RemoveWarrantyInput } from './records.inputs.js';
import { Warranty } from './warranty.entity.js';
import * as warranties from './warranty.service.js';

/** What stands beside a car: readings, policies, inspections, warranties. */
@Resolver(() => Vehicle)
export class VehicleRecordsResolver {
  @Can('vehicle:write')
  @Mutation(() => Vehicle, { description: 'What the odometer shows; the series only goes up (F1).' })
  recordOdometer(@Arg('input', () => RecordOdometerInput, { description: 'Refused at fields with DATE_IN_FUTURE, ODOMETER_BACKWARDS.' }) input: RecordOdometerInput, @Context() ctx: TxCtx): Promise<Vehicle> {
    return odometer.recordOdometer(ctx, input);
  }

  @Can('vehicle:write')
  @Mutation(() => Vehicle, { description: 'Begins the series of the odometer anew, with a reason.' })
  correctOdometer(@Arg('input', () => CorrectOdometerInput, { description: 'Refused at `readOn` with DATE_IN_FUTURE.' }) input: CorrectOdometerInput, @Context() ctx: TxCtx): Promise<Vehicle> {
    return odometer.correctOdometer(ctx, input);
  }

  @Can('vehicle:write')
  @Mutation(() => Vehicle, { description: 'Writes a policy on the car\'s file; a renewal ends the reminder of the policy before.' })
  recordPolicy(@Arg('input', () => RecordPolicyInput, { description: 'Refused also with DUPLICATE; at `endDate` with DAYS_REVERSED.' }) input: RecordPolicyInput, @Context() ctx: TxCtx): Promise<Vehicle> {
    return insurance.recordPolicy(ctx, input);
  }

  @Can('vehicle:write')
  @Mutation(() => Vehicle, { description: 'Takes a policy off that was entered by mistake.' })
  removePolicy(@Arg('input', () => RemovePolicyInput, { description: 'The policy.' }) input: RemovePolicyInput, @Context() ctx: TxCtx): Promise<Vehicle> {
    return insurance.removePolicy(ctx, input);
  }

  @Can('vehicle:write')
  @Mutation(() => Vehicle, { description: 'Writes down an inspection that was done.' })
  recordInspection(@Arg('input', () => RecordInspectionInput, { description: 'Refused also with DUPLICATE; at `doneOn` with DATE_IN_FUTURE.' }) input: RecordInspectionInput, @Context() ctx: TxCtx): Promise<Vehicle> {
    return inspections.recordInspection(ctx, input);
  }

  @Can('vehicle:write')
  @Mutation(() => Vehicle, { description: 'Takes an inspection off that was entered by mistake.' })
  removeInspection(@Arg('input', () => RemoveInspectionInput, { description: 'The inspection.' }) input: RemoveInspectionInput, @Context() ctx: TxCtx): Promise<Vehicle> {
    return inspections.removeInspection(ctx, input);
  }

  @Can('vehicle:write')
  @Mutation(() => Vehicle, { description: 'Writes down a warranty that the car has beyond its maker\'s terms.' })
  recordWarranty(@Arg('input', () => RecordWarrantyInput, { description: 'Refused at fields with REQUIRED, VALUE_INVALID.' }) input: RecordWarrantyInput, @Context() ctx: TxCtx): Promise<Vehicle> {
    return warranties.recordWarranty(ctx, input);
  }

  @Can('vehicle:write')
  @Mutation(() => Vehicle, { description: 'Takes a warranty off that was entered by mistake.' })
  removeWarranty(@Arg('input', () => RemoveWarrantyInput, { description: 'The warranty.' }) input: RemoveWarrantyInput, @Context() ctx: TxCtx): Promise<Vehicle> {
    return warranties.removeWarranty(ctx, input);
  }

  @FieldResolver(() => [OdometerReading], { description: 'The last 60 readings, newest first; those of repair orders too.' })
  async odometer(@Root() vehicle: Vehicle, @Context() ctx: Ctx): Promise<OdometerReading[]> {
    return await readingsOf(ctx, vehicle.id) ?? [];
  }

  @FieldResolver(() => [Warranty], { description: 'By the maker\'s terms and beyond them.' })
  warranties(@Root() vehicle: Vehicle, @Context() ctx: Ctx): Promise<Warranty[]> {
    return warranties.warrantiesOf(ctx, vehicle);
  }

  @FieldResolver(() => [InspectionRecord], { description: 'Newest first.' })
  async inspections(@Root() vehicle: Vehicle, @Context() ctx: Ctx): Promise<InspectionRecord[]> {
    return await inspectionsOf(ctx, vehicle.id) ?? [];
  }

  @FieldResolver(() => [Appointment], { description: 'The last 20 agreed arrivals, newest first.' })
  async appointments(@Root() vehicle: Vehicle, @Context() ctx: Ctx): Promise<Appointment[]> {
    return await appointmentsOfVehicle(ctx, vehicle.id) ?? [];
  }
}

@Resolver(() => Customer)
export class CustomerAppointmentsResolver {
  @FieldResolver(() => [Appointment], { description: 'The last 20 agreed arrivals, newest first.' })
  async appointments(@Root() customer: Customer, @Context() ctx: Ctx): Promise<Appointment[]> {
    return await appointmentsOfCustomer(ctx, customer.id) ?? [];
  }
}

@Resolver(() => Appointment)
export class AppointmentPartsResolver {
  @FieldResolver(() => Vehicle, { nullable: true, description: 'Null while nobody said which car, or where it is out of reach.' })
  vehicle(@Root() { vehicleId }: Appointment, @Context() ctx: Ctx): Promise<Vehicle | null> | null {
    return vehicleId ? vehicleById(ctx, vehicleId) : null;
  }
}
