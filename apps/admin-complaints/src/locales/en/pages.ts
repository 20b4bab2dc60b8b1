import type { Translation } from '@dealercare/admin-kit/i18n';
import type zhCN from '../zh-CN/pages.js';

const en: Translation<typeof zhCN> = {
  clocks: {
    title: 'Deadlines', total_one: '{{total}} deadline', total_other: '{{total}} deadlines', kind: 'Promise', due: 'Due', case: 'Complaint', unit: 'Unit',
    view: { all: 'All', running: 'Running', late: 'Late', paused: 'Paused' }, none: 'No deadlines', noneHint: 'They appear here once a complaint is registered.',
  },
  external: {
    title: 'External cases', total_one: '{{total}} case', total_other: '{{total}} cases', no: 'Their number', import: "Import a complaint site's file", view: { waiting: 'Not dispatched', all: 'All' }, none: 'No external case waits', noneHint: 'Cases that are imported from a complaint site or come from an authority appear here.',
    dispatch: 'Dispatch', dispatchTitle_one: 'Dispatch {{count}} complaint', dispatchTitle_other: 'Dispatch {{count}} complaints', dispatched_one: '{{count}} dispatched', dispatched_other: '{{count}} dispatched', to: 'To', reason: 'Reason', required: 'Please fill this in', cancel: 'Cancel',
  },
  crisis: { title: 'Early warnings', total_one: '{{total}} warning', total_other: '{{total}} warnings', kind: 'Kind', raised: 'Raised', none: 'No early warnings', noneHint: 'Warnings about media, authorities, injuries, crowds and online talk appear here.' },
};

export default en;
