import { act, actAbove, caseFile, clock, register } from '../../kit/complaint.js';
import { sweepJob } from '../../../src/complaint/sweep.job.js';
import type { FillRoom } from './told.js';

const reached = { channel: 'PHONE', outcome: 'REACHED' };

/** A case that was closed at the desk, one that climbed by itself, one that climbed at once with its plan and a crisis, one dispatched from above. */
export const fillComplaints: FillRoom = async (kit, { group, owner, officer, maker }) => {
  kit.timeIs('2026-03-06 10:30');
  const contact = { contactName: '密诉人', contactPhone: '13987650009' };
  const { id: ended } = await register(owner, group.d1, { ...contact, description: '密案车门异响', remedySought: '密求赔礼' });
  await act(owner, 'logComplaintContact', ended, { ...reached, note: '密谈首次' });
  await act(owner, 'investigateComplaint', ended, { department: '密查部门', note: '密查笔记' });
  await act(owner, 'addRemedy', ended, { kind: 'REDO', text: '密补救措施', ownerId: owner.person.id, dueAt: '2026-03-08T18:00:00+08:00' });
  await act(owner, 'proposeRemedy', ended, { policyChecked: true, note: '密案方案' });
  await act(owner, 'acceptRemedy', ended, { answer: '密客答应' });
  await act(owner, 'completeRemedy', ended, { remedyId: (await caseFile(owner, ended)).remedies[0]!.id });
  await act(owner, 'completeComplaint', ended);
  await act(owner, 'recordRootCause', ended, { causeCodes: ['D3.1'], whys: ['密因没试车'], investigation: '密因调查', containment: '密因围堵' });
  await act(owner, 'recordCallBack', ended, { result: 'SATISFIED', satisfaction: 5, note: '密访回话' });

  const { id: climbed } = await register(owner, group.d1, { ...contact, description: '密升刹车失灵', injury: true });
  await actAbove(officer, 'acceptEscalation', climbed, { note: '密区接手' });
  await actAbove(officer, 'contactAsLevel', climbed, { ...reached, note: '密区意见' });
  await actAbove(officer, 'planEscalation', climbed, { steps: [{ text: '密区计划', ownerId: owner.person.id, dueAt: '2026-03-09T10:00:00Z' }] });
  await act(owner, 'raiseCrisis', climbed, { kind: 'MEDIA', note: '密危媒体' });

  const { id: dispatched } = await register(maker, group.maker, { ...contact, channel: 'MANUFACTURER_HOTLINE', description: '密派热线', externalCase: { caseNo: 'LEAK-EXT-1', channel: 'COMPLAINT_SITE' } });
  await act(maker, 'dispatchComplaint', dispatched, { unitId: group.d1, reason: '密派理由' });

  await register(owner, group.d1, { ...contact, description: '密拖无人理睬' });
  for (const at of ['2026-03-06 13:00', '2026-03-07 13:00', '2026-03-09 10:00']) {
    kit.timeIs(at);
    await kit.run(sweepJob);
  }
  const { id: returned } = await register(owner, group.d1, { ...contact, description: '密退异响' });
  await act(owner, 'logComplaintContact', returned, reached);
  for (const reason of ['密报理由，一线无法解决', '密报理由，车主要求区域处理']) await act(owner, 'escalateComplaint', returned, { reason });
  await actAbove(officer, 'returnEscalation', returned, { reason: '密退理由，请先补齐资料', missingSteps: ['密缺试车'] });
  const { id: paused } = await register(owner, group.d1, { ...contact, description: '密停时钟' });
  await act(owner, 'logComplaintContact', paused, reached);
  const clockId = clock(await act(owner, 'changeSeverity', paused, { severity: 'MEDIUM', reason: '密重理由' }), 'FEEDBACK')!.id;
  await act(owner, 'pauseClock', paused, { clockId, reason: '密停理由', until: '2026-03-10T10:00:00+08:00', customerAgreed: true });
  kit.timeIs('2026-03-09 10:20');
  await act(owner, 'resumeClock', paused, { clockId });
  const { customers } = await owner.ask<{ customers: { nodes: { id: string }[] } }>('query ($search: String) { customers(search: $search) { nodes { id } } }', { search: 'LEAK-0003' });
  for (const description of ['密重一', '密重二']) await register(owner, group.d1, { customerId: customers.nodes[0]!.id, contactName: null, contactPhone: null, description });
  return {
    people: ['密诉人', '13987650009'],
    inside: ['密案车门', '密求赔礼', '密谈首次', '密查部门', '密查笔记', '密补救措施', '密案方案', '密客答应', '密因没试车', '密因调查', '密因围堵', '密访回话', '密停时钟', '密重理由', '密停理由', '密重一', '密重二'],
    shared: ['密升刹车', '密区计划', '密危媒体', '密派热线', 'LEAK-EXT-1', '密派理由', '密拖无人', '密退异响', '密报理由', '密退理由', '密缺试车', 'TS-D1-'],
    above: ['密区接手', '密区意见'],
  };
};
