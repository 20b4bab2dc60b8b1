import { describe, expect, test } from 'vitest';
import { guessNameKind } from './name-kind.js';

describe('person or organisation', () => {
  test.each([
    '宁波恒信商贸有限公司', '上海宏达出租汽车有限公司', '恒信(苏州)集团', '一汽大众汽车有限公司苏州分公司', '化工厂', '苏州第一机械厂', '工商局', '林业局', '市公安局交警支队', '体检中心', '某某服务中心',
    '中国银行', '市医院', '人民医院', '苏州大学', '区政府', '街道办事处', '顺通汽车租赁部门市部', '幸福里社区居委会', '大地律师事务所', '王小明工作室', '小王汽修厂(东区)', '红星幼儿园', '平安财产保险股份有限公司',
    '江南大酒店', '苏州市公路管理处', '老李家常菜馆', '丰收农机合作社', 'Hengxin Trading Co., Ltd.', 'Volkswagen Group', 'Siemens AG', 'Acme (Suzhou) Inc.', 'Bosch GmbH', '北京某科技有限责任公司', '公司',
  ])('%s is a body', (name) => {
    expect(guessNameKind(name)).toBe('ORGANISATION');
  });

  test.each([
    '王小明', '欧阳娜娜', '张大学', '王中心', '李企业', '陈建行', '刘学会', '犇', '阿卜杜拉·买买提', '李厂', '王局', '赵店', '司马行', 'John Smith', "O'Neil, Pat", 'Anna Müller', 'Coco Lee', 'Incao Rossi',
    '王先生', '王小明(恒信公司)', '𠮷野太郎', '尼格买提·热合曼', '',
  ])('%s is a person', (name) => {
    expect(guessNameKind(name)).toBe('PERSON');
  });
});
