import { cellText, meansNothing } from '@dealercare/domain/customer/cell-text';
import { readDate } from '@dealercare/domain/customer/dms-date';
import { readMileage } from '@dealercare/domain/customer/dms-mileage';
import { readMoney } from '@dealercare/domain/customer/dms-money';
import { readOrderType, type OrderType } from '@dealercare/domain/customer/order-type';
import { judgePlate } from '@dealercare/domain/customer/plate';
import type { Reading } from '@dealercare/domain/customer/reading';
import { readUsage } from '@dealercare/domain/customer/usage';
import { judgeVin } from '@dealercare/domain/customer/vin';
import type { Finding } from '../import/import-kind.js';
import type { Vehicle } from './vehicle.entity.js';

type Cells = Readonly<Record<string, string>>;

/** Notes what is found while the cells of one row are read. */
class CellReader {
  readonly findings: Finding[] = [];

  constructor(private readonly cells: Cells) {}

  raw(field: string): string {
    return this.cells[field] ?? '';
  }

  note(field: string, code: Finding['code'], gravity: Finding['gravity'], params?: Finding['params']): void {
    this.findings.push({ field, code, gravity, params });
  }

  text(field: string, limit: number): string | null {
    const value = cellText(this.raw(field));
    return meansNothing(value) ? null : value.slice(0, limit);
  }

  /** The value of a cell, or null with a remark when it cannot be read; an unreadable cell refuses the row when it is needed. */
  value<T>(field: string, reading: Reading<T>, needed = false): T | null {
    if (reading.ok) return reading.value;
    const shown = cellText(this.raw(field)).slice(0, 30);
    if (needed) this.note(field, 'CELL_INVALID', 'ERROR', { value: shown });
    else if (reading.code !== 'EMPTY') this.note(field, 'CELL_UNREADABLE', 'WARNING', { value: shown });
    return null;
  }

  vin(): string | null {
    const { vin, verdict, gravity, expectedCheckDigit } = judgeVin(this.raw('vin'));
    if (gravity === 'ERROR') {
      this.note('vin', 'VIN_INVALID', 'ERROR');
      return null;
    }
    if (verdict === 'CHECK_DIGIT') this.note('vin', 'VIN_CHECK_DIGIT', 'WARNING', { expected: expectedCheckDigit });
    return vin;
  }
}

/** What a vehicle row says; null where it says nothing. */
export interface VehicleReading {
  vin: string | null;
  ownerNo: string | null;
  columns: Partial<Pick<Vehicle, 'plate' | 'series' | 'model' | 'colour' | 'usage' | 'purchaseDate' | 'deliveryDate' | 'registrationDate' | 'odometerKm'>>;
  engineNo: string | null;
  gearboxNo: string | null;
  insuranceEnd: string | null;
  findings: Finding[];
}

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };
const present = <T extends object>(values: T): Present<T> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Present<T>;

export function readVehicleCells(cells: Cells): VehicleReading {
  const reader = new CellReader(cells);
  const plate = judgePlate(reader.raw('plate'));
  if (!plate.valid && plate.code !== 'EMPTY') reader.note('plate', 'PLATE_UNUSUAL', 'WARNING');
  const columns = present({
    plate: plate.plate.slice(0, 20) || null, series: reader.text('series', 60), model: reader.text('model', 120), colour: reader.text('colour', 30),
    usage: reader.value('usage', readUsage(reader.raw('usage'))),
    purchaseDate: reader.value('purchaseDate', readDate(reader.raw('purchaseDate'))),
    deliveryDate: reader.value('deliveryDate', readDate(reader.raw('deliveryDate'))),
    registrationDate: reader.value('registrationDate', readDate(reader.raw('registrationDate'))),
    odometerKm: reader.value('odometerKm', readMileage(reader.raw('odometerKm'))),
  });
  return {
    vin: reader.vin(), ownerNo: reader.text('ownerNo', 40), columns, engineNo: reader.text('engineNo', 40), gearboxNo: reader.text('gearboxNo', 40),
    insuranceEnd: reader.value('insuranceEnd', readDate(reader.raw('insuranceEnd'))), findings: reader.findings,
  };
}

/** What an order row says. */
export interface OrderReading {
  orderNo: string | null;
  vin: string | null;
  openedOn: string | null;
  handedOverOn: string | null;
  odometerInKm: number | null;
  type: OrderType;
  work: string;
  parts: string[];
  labourFen: number;
  partsFen: number;
  totalFen: number;
  advisorName: string | null;
  paymentMethod: string | null;
  findings: Finding[];
}

const ORDINARY_REPAIR: OrderType = { jobType: 'CUSTOMER_PAY', workType: 'MINOR' };

function orderType(reader: CellReader): OrderType {
  const reading = readOrderType(reader.raw('orderType'));
  if (reading.ok) return reading.value;
  if (reading.code !== 'EMPTY') reader.note('orderType', 'ORDER_TYPE_UNKNOWN', 'WARNING', { value: cellText(reader.raw('orderType')).slice(0, 30) });
  return ORDINARY_REPAIR;
}

export function readOrderCells(cells: Cells): OrderReading {
  const reader = new CellReader(cells);
  const orderNo = reader.text('orderNo', 40);
  if (!orderNo) reader.note('orderNo', 'NUMBER_MISSING', 'ERROR');
  const openedOn = reader.value('openedOn', readDate(reader.raw('openedOn')), true);
  const handedOver = readDate(reader.raw('handedOverOn'));
  const handedOverOn = reader.value('handedOverOn', handedOver, !handedOver.ok && handedOver.code !== 'EMPTY');
  if (openedOn && handedOverOn && handedOverOn < openedOn) reader.note('handedOverOn', 'DATES_REVERSED', 'WARNING');
  const money = (field: string): number => reader.value(field, readMoney(reader.raw(field))) ?? 0;
  const [labourFen, partsFen] = [money('labour'), money('partsCost')];
  return {
    orderNo, vin: reader.vin(), openedOn, handedOverOn, odometerInKm: reader.value('odometerIn', readMileage(reader.raw('odometerIn'))),
    type: orderType(reader), work: reader.text('work', 300) ?? '', parts: (reader.text('parts', 500) ?? '').split(/[;,、;,]/).map((part) => part.trim()).filter(Boolean),
    labourFen, partsFen, totalFen: money('total') || labourFen + partsFen, advisorName: reader.text('advisor', 40), paymentMethod: reader.text('payment', 20), findings: reader.findings,
  };
}
