/**
 * Ways to write one character that registers mix in names: the traditional form, an older form, and surnames that people
 * write either way (肖/萧, 阎/闫). The first of a pair is the variant, the second what it is compared as.
 */
const PAIRS = (
  '呂吕 峯峰 強强 張张 陳陈 劉刘 黃黄 趙赵 吳吴 孫孙 馬马 羅罗 鄭郑 謝谢 許许 韓韩 馮冯 鄧邓 蕭萧 肖萧 閆闫 閻闫 阎闫 葉叶 蘇苏 盧卢 鍾钟 鐘钟 譚谭 陸陆 範范 賈贾 韋韦 鄒邹 龍龙 萬万 錢钱 嚴严 賀贺 顧顾 龔龚 莊庄 寧宁 甯宁 於于 樂乐 偉伟 國国 華华 麗丽 '
  + '潔洁 濤涛 傑杰 嶽岳 燦灿 羣群 喆哲 昇升 陞升 堃坤 凱凯 慶庆 興兴 榮荣 貴贵 蘭兰 蓮莲 鳳凤 瓊琼 瑩莹 靜静 鵬鹏 輝辉 煇辉 飛飞 軍军 勳勋 勛勋 勲勋 衛卫 衞卫 遠远 達达 運运 連连 進进 鋒锋 鋼钢 銘铭 鎮镇 鑄铸 陽阳 雲云 電电 順顺 頌颂 領领 風风 駿骏 騰腾 '
  + '魯鲁 鴻鸿 鶴鹤 齊齐 齡龄 寶宝 寳宝 賓宾 賢贤 紅红 純纯 維维 綱纲 綠绿 緒绪 繼继 續续 義义 聖圣 聲声 聰聪 勝胜 艷艳 豔艳 藝艺 詩诗 誠诚 語语 諾诺 謙谦 讓让 豐丰 貞贞 財财 貝贝 費费 資资 車车 軒轩 農农 時时 曉晓 曄晔 暉晖 書书 會会 東东 棟栋 楊杨 橋桥 '
  + '權权 歐欧 歡欢 漢汉 澤泽 潤润 瀾澜 灝灏 爾尔 獻献 瑋玮 環环 畢毕 發发 祿禄 禮礼 穎颖 頴颖 積积 穩稳 競竞 節节 簡简 紀纪 經经 緣缘 總总 廣广 彥彦 從从 徵征 悅悦 愛爱 憲宪 應应 懷怀 戰战 揚扬 擇择 寬宽 實实 將将 導导 嶺岭 巖岩 嵒岩 喦岩 帥帅 師师 幹干 '
  + '堅坚 報报 壽寿 夢梦 奮奋 婭娅 嫻娴 學学 亞亚 億亿 倫伦 備备 儀仪 優优 劍剑 勁劲 動动 務务 勵励 勞劳 區区 協协 單单 厲厉 參参 嘯啸 園园 圓圆 團团 喬乔 嬌娇 葦苇 蔣蒋 薔蔷 薩萨 藍蓝 蘊蕴 業业 產产 貿贸 設设 機机 銀银 鋁铝 鐵铁 關关 門门 開开 長长 雙双 '
  + '鄉乡 縣县 廠厂 佈布 倉仓 來来 傳传 價价 儲储 創创 劃划 醫医 員员 問问 場场 塗涂 夥伙 寫写 屬属 島岛 帶带 廳厅 彙汇 匯汇 態态 慮虑 戶户 據据 數数 條条 樣样 標标 歲岁 氣气 淨净 湯汤 滙汇 漁渔 無无 煙烟 爐炉 獨独 現现 瑪玛 畫画 監监 盤盘 碩硕 確确 種种 '
  + '稱称 築筑 糧粮 紗纱 紙纸 級级 細细 結结 統统 綜综 網网 線线 練练 織织 聯联 臺台 與与 舊旧 萊莱 蕪芜 處处 號号 術术 裝装 裡里 製制 規规 視视 計计 訊讯 託托 記记 訓训 詢询 調调 論论 護护 變变 貨货 質质 購购 輪轮 輸输 轉转 辦办 遊游 郵邮 採采 針针 鍋锅 '
  + '錦锦 鏈链 閩闽 際际 陰阴 隊队 險险 難难 靈灵 響响 頂顶 項项 顏颜 題题 願愿 飯饭 飲饮 館馆 駕驾 驗验 體体 髮发 魚鱼 鮮鲜 麥麦 黨党 '
).trim().split(' ');

const plainForms = new Map(PAIRS.map((pair) => [Array.from(pair)[0]!, Array.from(pair)[1]!]));

/** A name with every variant character in its plain form; for comparing, never for storing. */
export const foldVariants = (name: string): string => Array.from(name, (character) => plainForms.get(character) ?? character).join('');
