const FAMILY = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红玲芬燕'];

/** A made-up name that is the same for the same number. */
export const nameOf = (index: number): string => `${FAMILY[index % FAMILY.length]!}${GIVEN[(index * 7) % GIVEN.length]!}${GIVEN[(index * 13) % GIVEN.length]!}`;
