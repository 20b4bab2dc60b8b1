import { describe, expect, test } from 'vitest';
import { findHeader } from './header-row.js';

const names = new Set(['编号', '姓名', '手机', '备用电话', '底盘号', '车牌号']);
const known = (row: readonly string[]): number => new Set(row.filter((cell) => names.has(cell.trim()))).size;

describe('the names of the columns', () => {
  test.each<[string, string[][], { first: number; last: number; names: string[] } | null]>([
    ['stand in the first row', [['编号', '姓名'], ['1', '张三']], { first: 0, last: 0, names: ['编号', '姓名'] }],
    ['below a title and a day of export', [['客户清单'], ['导出日期', '2026-03-02'], [], ['编号', '姓名', '手机']], { first: 3, last: 3, names: ['编号', '姓名', '手机'] }],
    ['in two rows: merged downwards and sideways', [['编号', '姓名', '联系方式', ''], ['', '', '手机', '备用电话'], ['1', '张三', '199', '']], { first: 0, last: 1, names: ['编号', '姓名', '手机', '备用电话'] }],
    ['below the groups that they belong to', [['客户', '', '车辆', ''], ['编号', '姓名', '底盘号', '车牌号']], { first: 1, last: 1, names: ['编号', '姓名', '底盘号', '车牌号'] }],
    ['followed by blank columns', [['编号', '姓名', '', ' ', ''], ['1', '张三']], { first: 0, last: 0, names: ['编号', '姓名'] }],
    ['unknown ones: the first wide row', [['报表'], ['甲', '乙', '丙'], ['1', '2', '3']], { first: 1, last: 1, names: ['甲', '乙', '丙'] }],
    ['a single unknown one', [['备注'], ['很好']], { first: 0, last: 0, names: ['备注'] }],
    ['nowhere', [[], ['', ' ']], null],
  ])('%s', (_, rows, header) => {
    expect(findHeader(rows, known)).toEqual(header);
  });
});
