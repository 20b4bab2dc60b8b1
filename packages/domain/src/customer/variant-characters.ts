/** Characters of names that are written in two ways, as pairs: the way of older files or of Hong Kong and Taiwan, then the way of today. */
const PAIRS = `
呂吕張张陳陈劉刘楊杨黃黄趙赵吳吴孫孙馬马羅罗鄭郑謝谢韓韩許许鄧邓馮冯蕭萧葉叶蔣蒋盧卢賈贾鍾钟鐘钟陸陆蘇苏魯鲁韋韦龍龙顧顾龔龚萬万錢钱嚴严賴赖莊庄荘庄閻阎湯汤賀贺喬乔鄒邹閔闵齊齐樂乐倫伦華华國国軍军強强彊强偉伟麗丽
鳳凤蘭兰瓊琼榮荣峯峰嶽岳雲云飛飞傑杰寶宝貴贵慶庆勝胜義义禮礼賢贤輝辉煒炜澤泽濤涛潔洁靜静愛爱瑩莹艷艳豔艳蓮莲鵬鹏鶴鹤鷹鹰銘铭鋒锋鐵铁鋼钢錦锦鎮镇長长開开陽阳雙双順顺風风東东車车連连達达遠远選选進进運运適适遙遥紅红
綠绿紹绍維维綺绮緒绪經经純纯紀纪網网聖圣聰聪聯联興兴舉举藝艺藍蓝蘊蕴衛卫裝装詩诗誠诚語语諾诺謙谦證证譚谭讓让豐丰財财貿贸資资贊赞輪轮農农醫医鈞钧銀银銳锐鑄铸門门間间際际電电韻韵項项頌颂顏颜馳驰駿骏驍骁驥骥鮑鲍鳴鸣麥麦
黨党齡龄爾尔為为爲为烏乌無无煥焕燁烨燦灿營营獻献環环瑋玮瑤瑶瓏珑畫画畢毕發发禎祯穎颖頴颖節节範范築筑簡简俠侠倉仓傳传億亿優优儀仪儉俭兒儿創创劍剑勁劲動动務务勳勋勛勋勵励勞劳區区協协單单廠厂參参員员園园圓圆圖图團团堅坚
場场壯壮壽寿夢梦奧奥奮奋嫻娴嬌娇嬋婵學学寧宁甯宁實实寬宽岡冈島岛嵐岚巖岩崗岗庫库廣广廬庐彥彦後后從从恆恒悅悦憲宪憶忆應应懷怀戰战戶户揚扬時时晉晋曄晔曉晓暉晖暢畅書书會会棟栋楨桢樓楼樞枢樹树橋桥機机櫻樱權权歐欧歡欢歲岁
歷历歸归氣气淵渊淨净淩凌溫温滄沧滬沪漢汉潤润濱滨濟济瀾澜灣湾羣群啟启啓启裏里衆众冊册髙高氷冰徵征魚鱼黌黉闕阙覃覃鄺邝鄔邬鄖郧酈郦闞阚顓颛駱骆滕滕厲厉諸诸佔占體体當当點点號号
`;

const plainOf = new Map<string, string>();
const characters = Array.from(PAIRS.replace(/\s/gu, ''));
for (let at = 0; at + 1 < characters.length; at += 2) plainOf.set(characters[at]!, characters[at + 1]!);

const ANY_HAN = /\p{Script=Han}/gu;

/** A text with each variant in its way of today, so that 呂 and 吕 are one surname. */
export const plainCharacters = (text: string): string => text.replace(ANY_HAN, (character) => plainOf.get(character) ?? character);
