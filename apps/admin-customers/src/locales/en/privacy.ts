import type { Translation } from '@dealercare/admin-kit/i18n';
import type zhCN from '../zh-CN/privacy.js';

const privacy: Translation<typeof zhCN> = {
  changes: {
    title: 'Changes',
    none: 'Nothing was changed yet.',
    more: 'Show earlier ones',
    other: 'Other',
    nothing: '(empty)',
    system: 'The system',
    partner: 'A partner',
    erased: 'The person was erased: this cannot be read any more.',
    fromTo: '{{field}}: {{before}} → {{after}}',
    because: 'Reason: {{reason}}',
    restoreOld: 'Put old values back',
    restoreTitle: 'Put old values back',
    restore: 'Put back',
    restored: 'The old values are back',
    fieldBack: '{{field}}: back to {{value}}',
    reason: 'Why they are put back',
    action: {
      customer_create: 'File begun', customer_update: 'Changed', customer_reveal: 'Number shown in the clear', customer_restore: 'Old values put back', customer_restrict: 'Restricted',
      customer_erase: 'Erased', customer_export: 'Given out', customer_hold: 'Legal hold', vehicle_restore: 'Old values put back', import_create: 'Made by an import',
      import_update: 'Changed by an import', import_undo: 'Import taken back',
    },
    field: {
      name: 'Name', phone: 'Phone', phone2: 'Second phone', idNumber: 'ID number', sex: 'Sex', solarBirthday: 'Solar birthday', lunarBirthday: 'Lunar birthday', occupation: 'Occupation',
      address: 'Address', hobbies: 'Hobbies', origin: 'Origin', externalNo: 'Customer number', plate: 'Plate', vin: 'VIN', series: 'Series', model: 'Model', colour: 'Colour', usage: 'Usage',
      purchaseDate: 'Purchase date', deliveryDate: 'Delivery date', registrationDate: 'Registration date', odometerKm: 'Odometer', status: 'Status', field: 'Field', keptUntil: 'Kept until',
    },
  },
  looks: {
    title: 'Who has looked',
    none: 'Nobody has looked yet.',
    door: {
      FILE: 'Opened the file', VEHICLE: 'Opened a car', COMPLAINT: 'Opened a complaint', TASK: 'Opened a care task', SEARCH: 'Searched by phone', REVEAL: 'Saw a number in the clear',
      EXPORT: 'Exported everything held', HISTORY: 'Read the changes', AUDIT: 'Read the audit',
    },
  },
  privacy: {
    title: 'Data and privacy',
    comesBack: 'The person has come back and agrees to a new file',
    reason: 'Reason',
    export: 'Give out the data',
    exportNow: 'Give out',
    exportLead: 'Everything your dealership holds about the customer, for you to download within 15 minutes. It stands in the audit.',
    asPage: 'As a page to read',
    asJson: 'As data (JSON)',
    erase: 'Erase the person',
    eraseNow: 'Erase for good',
    noWayBack: 'This cannot be undone',
    eraseMeans: 'Name, phone, address and all else about the person are deleted for good. While a complaint is open, a legal hold stands or repair records are younger than six years, the file is restricted first and erased by itself later.',
    typeName: 'Type the customer\'s name, {{name}}, to confirm',
    eraseReason: 'Who asked, and how',
    erasedNow: 'The person is erased',
    restrictedNow: 'Restricted; erased by itself later',
    holdOn: 'Put on legal hold',
    holdOff: 'Take off the legal hold',
    matter: 'What holds it, such as a court\'s case number',
    held: 'Legal hold: {{hold}}',
    wasErased: 'The person was erased on {{day}}.',
    keptUntil: 'Erasure was asked for; the law keeps the records. Erased by itself on {{day}}.',
    kept: {
      HOLD: 'Erasure was asked for; a legal hold stands.', COMPLAINT: 'Erasure was asked for; restricted until the complaint is ended.', RECORDS: 'Erasure was asked for; the law keeps the records.',
    },
  },
};

export default privacy;
