import type { LocalDate } from '../time/local-date.js';
import type { ContactingDealer } from './callable-days.js';
import { defaultConsentSettings, type Consent, type ConsentSettings } from './consent.js';
import type { VehicleUsage } from './rule.js';
import type { ShieldFacts } from './shield.js';

/** What planning must know of a customer. */
export interface CustomerFacts {
  status: 'ACTIVE' | 'MERGED' | 'ERASED';
  /** The best number on file; a landline takes no SMS. */
  phone: 'MOBILE' | 'LANDLINE' | 'NONE';
  consents: readonly Consent[];
  /** The customer asked for peace up to and with this day. */
  doNotContactUntil: LocalDate | null;
  /** Asked never to be followed up again (F1, F9). */
  followUpRefused: boolean;
  tier: string | null;
  occupation: string | null;
}

/** The car an occasion is about. */
export interface VehicleFacts {
  vehicleId: string;
  usage: VehicleUsage;
  /** False once it was sold on or scrapped: tasks follow the present owner (INV-27). */
  ownedByCustomer: boolean;
}

/** One occasion's customer and car. A car imported without its owner has no customer (rulings 19). */
export interface PlanSubject {
  /** Id of the car or the customer to whom the rule applies once (INV-11). */
  subjectId: string;
  customer: CustomerFacts | null;
  vehicle: VehicleFacts | null;
  complaints: ShieldFacts;
  /** Day of the last full survey of the person; null: never asked. */
  lastSurveyOn: LocalDate | null;
}

export interface PlanSettings {
  consent: ConsentSettings;
  /** Setting `care.shieldDays`: days after the end of a case (CAP-8, rulings 7). */
  shieldDays: number;
  /** Setting `survey.restDays`: days between two full surveys of one person (rulings 9). */
  surveyRestDays: number;
}

export const defaultPlanSettings: PlanSettings = { consent: defaultConsentSettings, shieldDays: 3, surveyRestDays: 90 };

/** The dealer that plans, on its own day. */
export interface PlanningDealer extends ContactingDealer {
  today: LocalDate;
  /** Nothing is planned for dates before it (rulings 17). */
  goLive: LocalDate;
  settings: PlanSettings;
}
