export { AutoComplete, Cascader, DatePicker, Form, InputNumber, Rate, Steps, TimePicker, Upload } from 'antd';
export { Modal } from './modal/modal.js';
export type { FormInstance, FormProps, UploadProps } from 'antd';
