/** Files that may be of one person, and what becomes of them. */
export default {
  duplicates: {
    title: 'Duplicates', lead: 'Files that may be of one customer, found every night', one: 'One file', two: 'The other', reasons: 'Why', score: 'Likeness', scoreOf: 'Likeness {{score}}',
    empty: 'Nothing to judge', emptyHint: 'Phones, names, cars and ID numbers are compared every night; files that look alike are listed here.', hidden: 'Not in your reach',
    status: { OPEN: 'To be judged', SAME: 'Same person', DIFFERENT: 'Different people', HOUSEHOLD: 'One household', MERGED: 'Merged' },
    verdict: { SAME: 'Same person', DIFFERENT: 'Different people', HOUSEHOLD: 'One household' },
    judged: 'Judged: {{verdict}}', judgedBy: 'Judged by {{name}}',
    reason: {
      ID_NUMBER: 'Same ID number', PHONE: 'Same phone', SECOND_PHONE: 'Same second phone', VIN: 'Same car', PLATE: 'Same plate', NAME: 'Same name', NAME_VARIANT: 'Variant characters', NAME_PINYIN: 'Names sound alike', NAME_ONE_OFF: 'One character apart',
      BIRTHDAY: 'Same birthday', ADDRESS: 'Same address', OTHER_NAME: 'Other name', OTHER_BIRTHDAY: 'Other birthday', OTHER_SEX: 'Other sex', OTHER_KIND: 'Person and organisation', OTHER_ID_NUMBER: 'Other ID number',
    },
    compare: 'Side by side, and merge', compareWith: 'Compare with {{name}}', compareTitle: '{{one}} and {{two}}', backToList: 'Back to the list', mergeTitle: 'Make one file of them', swap: 'Swap sides', merge: 'Merge',
    fieldName: 'Field', stays: 'Stays: {{name}}', goesIn: 'Goes in: {{name}}', nothing: 'Not filled in', moves: 'Will move: ', stayed: 'Stayed in this file: ',
    mergeMeans: 'Cars, orders, tasks, complaints and contacts all move to the file that stays; the stricter wish on contacts holds; deadlines do not change. It can be undone for 30 days.', merged: 'The files were merged',
    field: {
      NAME: 'Name', SEX: 'Sex', PHONE: 'Phone', PHONE2: 'Second phone', ID_NUMBER: 'ID number', SOLAR_BIRTHDAY: 'Birthday', LUNAR_BIRTHDAY: 'Lunar birthday', OCCUPATION: 'Occupation', ADDRESS: 'Address', HOBBIES: 'Hobbies', ORIGIN: 'Origin',
      EXTERNAL_NO: 'Customer number', OWNER: 'In charge',
    },
    table: {
      vehicle_one: '{{number}} car', vehicle_other: '{{number}} cars', repair_order_one: '{{number}} order', repair_order_other: '{{number}} orders', complaint_one: '{{number}} complaint', complaint_other: '{{number}} complaints',
      care_task_one: '{{number}} task', care_task_other: '{{number}} tasks', contact_log_one: '{{number}} contact', contact_log_other: '{{number}} contacts', appointment_one: '{{number}} appointment', appointment_other: '{{number}} appointments',
      outbound_message_one: '{{number}} message', outbound_message_other: '{{number}} messages', survey_response_one: '{{number}} survey', survey_response_other: '{{number}} surveys',
      suggestion_one: '{{number}} suggestion', suggestion_other: '{{number}} suggestions', contact_person_one: '{{number}} contact person', contact_person_other: '{{number}} contact persons',
    },
    knownCar: 'The owner of this car has a file already; open it:', mayBe: 'There may be a file already; look first:', carKnown: 'VIN or plate', carKnownHint: 'Only to find out whether there is a file',
    panel: 'Duplicates and merges', mergedOn: 'A file was merged into this one on {{day}} by {{name}}', undoneOn: 'Undone on {{day}}', undo: 'Undo the merge', undoUntil: 'Can be undone until {{day}}', undone: 'The merge was undone; both files are back',
    undoMeans: 'Both files become what they were before; what was added or changed since stays in the file that stayed.',
  },
};
