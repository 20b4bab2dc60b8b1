export { Checkbox, Input, Radio, Segmented, Select, Switch } from 'antd';
export type { InputProps, InputRef, SelectProps } from 'antd';
