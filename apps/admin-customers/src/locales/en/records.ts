import type { Translation } from '@dealercare/admin-kit/i18n';
import type zhCN from '../zh-CN/records.js';

const records: Translation<typeof zhCN> = {
  contactPerson: {
    title: 'Contact persons',
    add: 'Add a contact person',
    edit: 'Contact person',
    editOf: 'Edit contact person {{name}}',
    remove: 'Remove',
    removed: 'Removed',
    none: 'Nobody yet. Add the leader and the driver of a firm.',
    kindLabel: 'Who it is',
    kind: { OWNER: 'Owner', LEADER: 'Leader', DRIVER: 'Driver', SENDER: 'Brings the car' },
    field: { MOBILE: 'mobile', HOME_PHONE: 'landline' },
    numberHint: 'A mobile or a landline is needed.',
    primary: 'Is called first',
    first: 'First',
  },
  energyType: { PETROL: 'Petrol', DIESEL: 'Diesel', GAS: 'Gas', HYBRID: 'Hybrid', PLUG_IN_HYBRID: 'Plug-in hybrid', ELECTRIC: 'Electric', FUEL_CELL: 'Fuel cell' },
  vehicleForm: {
    create: 'Add a car',
    created: 'Car {{plate}} added',
    edit: 'Edit the car',
    plateIsOther: 'Special plate (embassy, police, military, temporary)',
    yearHint: 'Four digits, such as 2022.',
    yes: 'Yes',
    no: 'No',
    unrelaxed: 'Excluded from the relaxed inspections',
    scrapped: 'Off the road for good',
  },
};

export default records;
