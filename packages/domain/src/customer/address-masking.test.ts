import { describe, expect, test } from 'vitest';
import { maskAddress } from './address-masking.js';

describe('an address for those who may not see it (K3)', () => {
  test.each([
    ['苏州市姑苏区人民路72号', '苏州市姑苏区****'], ['上海市徐汇区漕溪北路494号', '上海市徐汇区****'], ['浙江省杭州市西湖区文三路阳光小区3幢', '浙江省杭州市西湖区****'], ['江苏省昆山市前进中路88号', '江苏省昆山市****'],
    ['北京朝阳区建国路1号', '北京朝阳区****'], ['江苏苏州姑苏区人民路', '江苏苏州姑苏区****'], ['广西壮族自治区南宁市青秀区民族大道', '广西壮族自治区南宁市青秀区****'], ['内蒙古自治区阿拉善盟阿拉善左旗巴彦浩特', '内蒙古自治区阿拉善盟阿拉善左旗****'],
    ['云南省西双版纳傣族自治州勐腊县', '云南省西双版纳傣族自治州勐腊县****'], ['江西省景德镇市昌江区瓷都大道', '江西省景德镇市昌江区****'], ['江苏省镇江市京口区', '江苏省镇江市京口区****'], ['河南省新乡市红旗区', '河南省新乡市红旗区****'],
    ['黑龙江省哈尔滨市道里区中央大街', '黑龙江省哈尔滨市道里区****'], ['浙江省台州市路桥区', '浙江省台州市路桥区****'], ['上海市浦东新区世纪大道', '上海市浦东新区****'], ['苏州工业园区星湖街', '苏州工业园区****'], ['湖南省长沙市长沙县', '湖南省长沙市长沙县****'],
    ['215000 苏州市姑苏区人民路', '苏州市姑苏区****'], [' 苏州市 姑苏区 人民路 ', '苏州市姑苏区****'],
  ])('%s is shown as %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  test.each([
    ['an estate is no district', '昆山市阳光小区3幢', '昆山市****'], ['nor is a quarter of a street', '昆山市前进路东区', '昆山市****'],
    ['a street called after a district', '昆山市新区路12号', '昆山市****'], ['a street called after a banner', '昆山市红旗路8号', '昆山市****'],
    ['a shop is no city', '人民超市旁', '****'], ['a village', '玉山镇阳光村5组', '****'], ['a street alone', '人民路72号', '****'], ['Latin', 'No. 72 Renmin Road, Suzhou', '****'],
    ['a campus', '昆山市老校区', '昆山市****'],
  ])('%s: %s is shown as %s', (_what, address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  test('an empty address stays empty', () => {
    expect(maskAddress(' ')).toBe('');
  });

  test('house numbers never show', () => {
    expect(['苏州市72号', '苏州市姑苏区72号', '姑苏区人民路72号5幢601室'].map(maskAddress).join('')).not.toMatch(/\d/u);
  });
});
