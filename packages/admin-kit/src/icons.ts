export {
  AlertOutlined, ApartmentOutlined, AuditOutlined, BarChartOutlined, BellOutlined, CalendarOutlined, CarOutlined, CheckCircleOutlined, CheckOutlined,
  ClockCircleOutlined, CloseCircleOutlined, CloseOutlined, CloudOutlined, CopyOutlined, CrownOutlined, CustomerServiceOutlined, DeleteOutlined, DownloadOutlined,
  EditOutlined, EllipsisOutlined, ExclamationCircleOutlined, ExportOutlined, EyeOutlined, FileTextOutlined, FilterOutlined, FlagOutlined, ForwardOutlined,
  GiftOutlined, GlobalOutlined, HistoryOutlined, HomeOutlined, ImportOutlined, InfoCircleOutlined, KeyOutlined, LinkOutlined, LockOutlined, MailOutlined,
  MergeCellsOutlined, MessageOutlined, MinusOutlined, PauseCircleOutlined, PhoneOutlined, PlayCircleOutlined, PlusOutlined, PrinterOutlined, QuestionCircleOutlined,
  ReloadOutlined, RollbackOutlined, SafetyOutlined, SaveOutlined, SearchOutlined, SendOutlined, SettingOutlined, ShopOutlined, StarOutlined, StopOutlined,
  SwapOutlined, TagOutlined, TeamOutlined, ToolOutlined, UndoOutlined, UploadOutlined, UserOutlined, WarningOutlined, WechatOutlined,
} from '@ant-design/icons';
