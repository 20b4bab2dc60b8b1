import type { ComponentType } from 'react';
import { ContactPersonsPanel } from '../contact-persons/contact-persons-panel.js';
import { CarPartiesPanel } from '../customer-cars/car-parties-panel.js';
import { CustomerAppointmentsPanel } from '../customer-cars/customer-appointments-panel.js';
import { ObservationsPanel } from '../observations/observations-panel.js';
import { CustomerOrders } from '../orders/customer-orders.js';
import type { CustomerFileQuery } from '../generated/customer-file/customer-file.js';
import { AllCars } from './cars.js';
import { HistoryPanel } from './history-panel.js';
import { PersonPanel } from './person-panel.js';
import { ValuePanel } from '../tiers/value-panel.js';

/** A panel of the customer's file: it asks for what it needs and shows nothing to those who may not see it. */
export type CustomerPanel = ComponentType<{ customer: CustomerFileQuery['customer'] }>;

const Contacts: CustomerPanel = ({ customer: { id, status } }) => <ContactPersonsPanel customerId={id} isActive={status === 'ACTIVE'} />;

const Observations: CustomerPanel = ({ customer: { id, status, dealer } }) => <ObservationsPanel customerId={id} zone={dealer.timezone} isActive={status === 'ACTIVE'} />;
const CarParties: CustomerPanel = ({ customer: { id } }) => <CarPartiesPanel customerId={id} />;
const Appointments: CustomerPanel = ({ customer: { id, dealer } }) => <CustomerAppointmentsPanel customerId={id} zone={dealer.timezone} />;

/**
 * What is known of a customer, in the five groups of information (C-026) behind the history. A panel is one entry here; a group without
 * panels is not shown.
 */
export const customerGroups: readonly { group: 'history' | 'owner' | 'cars' | 'traits' | 'spending' | 'appointments'; panels: readonly CustomerPanel[] }[] = [
  { group: 'history', panels: [HistoryPanel] },
  { group: 'owner', panels: [PersonPanel, Contacts] },
  { group: 'cars', panels: [AllCars, CarParties, CustomerOrders] },
  { group: 'traits', panels: [Observations] },
  { group: 'spending', panels: [ValuePanel] },
  { group: 'appointments', panels: [Appointments] },
];
