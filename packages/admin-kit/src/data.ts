export { Avatar, Badge, Breadcrumb, Card, Collapse, Descriptions, Divider, Progress, Result, Skeleton, Statistic, Tabs, Tree, Typography } from 'antd';
export type { DescriptionsProps, TabsProps } from 'antd';
