/** Surnames of two characters. The list need not be complete: a missing one shows one character less when masked. */
const COMPOUND_SURNAMES = new Set(
  ('欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 宇文 长孙 夏侯 轩辕 钟离 闻人 东郭 南宫 百里 呼延 端木 独孤 拓跋 赫连 澹台 公冶 宗政 濮阳 淳于 单于 '
    + '太叔 申屠 仲孙 鲜于 闾丘 司空 司寇 亓官 子车 颛孙 巫马 公西 漆雕 乐正 公良 夹谷 宰父 谷梁 段干 东里 南门 西门 左丘 梁丘 第五 万俟 纳兰 叶赫 完颜 耶律').split(' '),
);

/**
 * The surname in front of a Chinese name: two characters for 欧阳 and its like, else one. A name of two characters is read as
 * surname and given name, whatever they are.
 */
export function surnameOf(name: string): string {
  const characters = Array.from(name);
  const pair = characters.slice(0, 2).join('');
  return characters.length > 2 && COMPOUND_SURNAMES.has(pair) ? pair : characters[0] ?? '';
}

export function isCompoundSurname(text: string): boolean {
  return COMPOUND_SURNAMES.has(text);
}
