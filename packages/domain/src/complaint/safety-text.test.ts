import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSafetyWords } from './safety-text.js';
import type { SafetyCode } from './safety-words.js';

const today = '2026-03-02';
const codesOf = (text: string): SafetyCode[] => findSafetyWords(text, today).map(({ code }) => code);

describe('descriptions from a public complaint site that tell of a danger', () => {
  test.each<[string, SafetyCode]>([
    ['快充高压线损坏 刹车失灵', 'BRAKE'], ['收取金融服务费 刹车失灵', 'BRAKE'], ['刹车失灵真空泵异响经销商无配件', 'BRAKE'], ['车轮刹车力度不一致 手刹失灵', 'BRAKE'],
    ['自动启停报警 转向失灵导致事故', 'STEERING'], ['转向助力失效导致打方向沉重', 'STEERING'], ['方向盘失灵无法回正', 'STEERING'],
    ['车辆碰撞后安全气囊未弹开', 'AIRBAG'], ['出现交通事故气囊未弹开', 'AIRBAG'],
    ['因电路问题着火自燃', 'FIRE'], ['停放无故自燃要求尽快处理', 'FIRE'],
    ['行驶时忽然失控导致事故', 'CONTROL'], ['前桥固定螺丝松动导致车辆侧翻', 'CONTROL'],
  ])('%s', (text, code) => {
    expect(codesOf(text)).toEqual([code]);
  });
});

describe('descriptions from the same site that tell of none', () => {
  test.each([
    '刹车异响希望厂家处理问题', '踩刹车时异响希望厂家处理', '刹车盘异常磨损严重影响安全', '刹车盘异常磨损异响 刹车软', '刹车疲软 动力不足 油门异常', '刹车踏板不回位希望厂家处理', '右后刹车异响 全景影像蓝屏',
    '变速箱阀体损坏 制动故障灯亮', '制动系统故障店内不解决问题', '发动机故障灯亮电子手刹无法解除', '车身稳定和ABS故障一直未解决', 'ABS泵损坏厂家无配件',
    '气囊故障灯报警希望处理', '内饰雨刮器刹车异响安全带未报警', '防动液渗入气缸导致发动机失火', '出现电瓶亏电打不着火现象', '点火启动后出现异响',
    '排气管冒黑烟变速箱顿挫', '排气管冒蓝烟多次维修未解决', '前大灯内部出现熔化痕迹', '更换正时皮带后烧机油严重', '三元催化器故障导致故障灯亮',
    '行驶中转向灯不亮', '转向及中控台有电流声', '高速行驶时转向有卡顿的现象', '方向盘卡滞行驶中有异响', '转向助力故障左右轻重不一', '维修转向系统损坏转向轴防尘罩', '方向机故障时车辆跑偏',
    '左前侧车窗玻璃升降失灵', '主驾驶车窗玻璃升降失效', '变速箱D挡失灵出现窜车现象', '变速箱挡位失灵厂家不处理', '能量回收失效 导航无法升级', '机油增多高速行驶ACC功能失效',
    '车内异味严重影响身体健康', '倍耐力轮胎爆胎厂家拒赔', '左后轮下摆臂生锈断裂', '车辆行驶中反复失去动力车身抖动', '变速箱失速自动熄火', '发动机防盗启动 无法启动', '4S店强制扣押行驶证',
  ])('%s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });
});

describe('dangers as people write them', () => {
  test.each<[SafetyCode, string[]]>([
    ['BRAKE', [
      '高速刹车突然失效', '高速行驶中刹车突然失灵,差点追尾', '踩刹车没有反应', '踩下刹车后毫无反应', '刹车踏板踩不下去', '刹车,突然失灵', '高速上 刹车 失灵', '刹车系统在下坡路段失灵', '下坡时刹不住车', '制动失效',
      '电子手刹失效导致溜车', '煞车失灵', '剎车失灵', '刹車失靈', '刹车盘断裂', '刹车异响、失灵', '没有异响但是刹车失灵', '店里一直没有解决刹车失灵', '刹车突然没了', '刹车突然变硬踩不动', '刹车油管破裂导致刹车失灵', '行驶中前轮抱死',
      '车主在下坡时踩刹车,刹车没有任何反应', '踩到底一点刹车都没有', '制动力丧失', '我开车去上班的路上,刹车突然失灵,还好车速不快',
    ]],
    ['STEERING', ['转向失灵', '方向盘突然锁死', '行驶中方向盘卡死打不动', '转向助力突然消失', '行驶途中转向拉杆断裂', '转向机失效', '方向盘没有助力了', '方向盘在行驶中无法转动', '电子助力转向失效']],
    ['AIRBAG', ['安全气囊未弹出', '气囊没有弹出', '正面碰撞气囊一个都没有弹', '安全气囊无故弹出', '未弹出安全气囊', '碰撞后安全气囊全部未打开', '气囊并没有打开', '侧气帘未弹出', '发生碰撞气囊没弹出来', '车祸气囊没爆', '副驾气囊没弹']],
    ['BELT', ['安全带断裂', '碰撞时安全带未锁止', '安全带扣不上', '安全带卡扣失效']],
    ['FIRE', [
      '发动机舱起火', '停放三天后车子自燃', '充电时起火', '行驶中发动机舱冒烟', '车头冒出浓烟', '机舱冒白烟', '电池热失控', '车辆烧毁', '电瓶爆炸', '着火了', '无缘无故起火', '没有任何征兆车辆自燃', '停放无人时自燃', '没有人员伤亡但车辆自燃', '电池起火无人受伤',
      '引擎盖下冒烟', '车子着火烧毁', '停在小区里半夜自燃了,消防来灭的火',
    ]],
    ['INJURY', ['孩子受伤', '追尾导致两人受伤', '座椅加热烫伤', '司机骨折', '事故造成一人死亡', '车窗升降夹伤孩子手指', '不是没有受伤,是伤得很重', '10人受伤', '没有严重受伤', '车内一氧化碳中毒', '撞伤后导致老人住院', '乘客受轻微伤', '溜车撞到行人', '被安全气囊炸伤',
      '身体受到严重伤害']],
    ['CONTROL', ['车辆高速失控', '车子翻车', '车辆失去控制']],
  ])('%s', (code, texts) => {
    expect(texts.filter((text) => !codesOf(text).includes(code))).toEqual([]);
  });

  test('two dangers of one sentence are both told, injuries first', () => {
    expect(codesOf('高速上刹车失灵撞上护栏,司机受伤,气囊未弹出')).toEqual(['INJURY', 'BRAKE', 'AIRBAG']);
  });

  test('the words that decided are shown', () => {
    expect(findSafetyWords('昨天高速刹车突然失效,要求尽快处理', today)).toEqual([{ code: 'BRAKE', text: '刹车突然失效' }]);
  });
});

describe('what is said not to have happened', () => {
  test.each([
    '没有受伤', '无人受伤', '人没有受伤', '幸好没有人受伤', '所幸无人员伤亡', '未造成人员受伤', '没有造成任何人员伤亡', '无一人受伤', '零伤亡', '车上人员均未受伤', '并未起火', '未起火', '没有起火', '没有发生自燃', '没有冒烟',
    '刹车没有失灵', '刹车并未失效,只是有异响', '没有出现刹车失灵的情况', '刹车从未失灵过', '没有人受到伤害',
  ])('%s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  test.each<[string, SafetyCode[]]>([
    ['刹车失灵,幸好无人受伤', ['BRAKE']], ['发生自燃,无人员伤亡', ['FIRE']], ['没有受伤,但是方向盘失灵', ['STEERING']], ['未起火,有人受伤', ['INJURY']],
  ])('a denial reaches its own clause only: %s', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

describe('worries, insurances, lamps and other parts', () => {
  test.each([
    '担心自燃', '有自燃风险', '存在刹车失灵隐患', '会不会自燃', '如果刹车失灵怎么办', '差点受伤', '强制捆绑自燃险', '刹车失灵灯亮', '安全气囊故障灯亮', '安全气囊灯常亮',
    '刹车灯失灵', '转向灯失灵', '方向盘按键失灵', '方向盘加热失效', '方向盘音量调节失灵', '安全带提示音失灵', '自动刹车失灵', '刹车异响 车窗失灵', '刹车异响车窗升降失灵', '刹车异响维修没用', '刹车异响投诉店里没有反应', '刹车不灵敏',
    '启动困难着火慢', '打不着火', '多缸失火抖动', '排气管冒烟', '尾气冒蓝烟', '烧机油', '火花塞损坏', '玻璃自爆', '发动机抱死', '钥匙失灵',
    '车漆划伤', '轮毂划伤', '销售恶语伤人', '感觉很受伤', '消费者权益受到伤害', '防夹手功能失效', '火焰红车漆脱落', '服务翻车',
    '踩刹车时自动刹车失灵', '刹车距离长', '刹车踏板有点硬', '刹车油需要更换', '手刹按钮异响', '方向盘皮脱落', '方向盘换挡拨片失灵', '刹车时车机失灵', '刹车异响大灯失灵', '转向沉重', '安全带卡住拉不出', '气囊模块故障码', '优惠券失效', '车门锁死', '死机', '自燃保险', '售后服务态度差让我很受伤',
    '保险杠擦伤', '二手车翻新',
  ])('%s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });
});

describe('in English', () => {
  test.each<[SafetyCode, string[]]>([
    ['BRAKE', ['brake failure on the motorway', 'The brakes failed', 'Brakes suddenly stopped working', 'no brakes at all', 'the brakes are not working',
      'the car would not stop when I braked', 'the brake pedal went to the floor', 'the brakes didn’t work']],
    ['STEERING', ['steering failed at 100 km/h', 'the steering wheel locked while driving', 'we lost power steering']],
    ['AIRBAG', ['the airbag did not deploy', "Airbags didn't open in the crash", 'none of the airbags deployed', 'the air bag exploded', 'my air-bag did not deploy',
      'airbags failed to deploy']],
    ['BELT', ['my seat belt snapped', 'Seatbelt did not lock during the crash']],
    ['FIRE', ['the car caught fire', 'engine fire', 'the vehicle burst into flames', 'there was smoke coming from the engine bay', 'nobody helped when the car caught fire']],
    ['INJURY', ['the driver was injured', 'two passengers were hurt', 'driver hurt', 'she was taken to hospital']],
    ['CONTROL', ['I lost control of the car']],
  ])('%s', (code, texts) => {
    expect(texts.filter((text) => !codesOf(text).includes(code))).toEqual([]);
  });

  test.each([
    'brake noise', 'squeaking brakes', 'brake pads worn', 'brake light failed', 'the brakes squeak and the dealer failed to fix it', 'the brakes did not fail',
    'airbag warning light is on', 'the airbags did deploy',
    'no injury', 'no injuries', 'no one was injured', 'nobody got hurt', 'without any injury', 'not injured', "wasn't injured", 'uninjured', 'did not catch fire',
    'there was no fire', 'I am afraid of a fire', 'fire risk',
    'engine misfire', 'misfiring engine', 'fire extinguisher missing', 'fatal error on the screen', 'dead battery', 'the engine died', 'seat belt warning chime',
    'if the brakes fail', 'smoke from the exhaust', 'brakes are soft', 'brake fluid change', 'steering wheel leather peeling', "the engine won't fire up",
    'they fired the salesman', 'injured nobody', 'not on fire', 'airbag recall notice',
  ])('no danger: %s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });
});

describe('the words are dated data', () => {
  test('before their day they say nothing', () => {
    expect([findSafetyWords('刹车失灵', '2025-12-31'), findSafetyWords('刹车失灵', '2026-01-01')]).toEqual([[], [{ code: 'BRAKE', text: '刹车失灵' }]]);
  });

  test('any text is judged without an error and names each danger once', () => {
    const fragment = fc.constantFrom('刹车', '失灵', '没有', '未', '受伤', '气囊', '弹出', '转向灯', '自燃', '险', ',', '。', ' ', '4S店', 'brakes', 'failed', 'no', 'injury', '…', '▢');
    fc.assert(fc.property(fc.array(fc.oneof(fragment, fc.string({ maxLength: 6 })), { maxLength: 12 }), (parts) => {
      const codes = codesOf(parts.join(''));
      return new Set(codes).size === codes.length;
    }), { numRuns: 300 });
  });

  test('a very long description is read to its end', () => {
    const long = `${'刹车异响,没有受伤。自燃险!brakes squeal. '.repeat(3000)}最后刹车失灵`;
    expect(findSafetyWords(long, today)).toEqual([{ code: 'BRAKE', text: '刹车失灵' }]);
    expect(codesOf('刹车失灵'.repeat(20_000))).toEqual(['BRAKE']);
  });

  test('a denial in front turns every plain danger off', () => {
    fc.assert(fc.property(fc.constantFrom('没有', '未', '并未', '没', '从未'), fc.constantFrom('', '发生', '出现'), fc.constantFrom('刹车失灵', '自燃', '起火', '转向失灵', '受伤'), (no, filler, danger) =>
      codesOf(`车辆${no}${filler}${danger}`).length === 0));
  });
});
