export { Alert, App, Button, Dropdown, Empty, Flex, Popover, Space, Spin, Tag, Tooltip } from 'antd';
export type { AlertProps, ButtonProps, DropdownProps, TagProps } from 'antd';
