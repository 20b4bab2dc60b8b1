import type { App } from '../platform/context.js';
import { newSetupLink, setupAddress } from './setup-link.js';

/** Prints the set-up link of an empty installation, in both languages; nothing once somebody has set up. */
export async function showSetupLink(app: App): Promise<void> {
  const token = await newSetupLink(app);
  if (token === null) return;
  process.stdout.write([
    '', 'DealerCare is empty. Set it up here, once, within 24 hours; a new start prints a new link.',
    '系统尚无数据。请在 24 小时内打开此链接完成初始设置（仅一次有效，重新启动会打印新链接）。', '',
    `  ${setupAddress(app.config.publicUrl, token)}`, '', '',
  ].join('\n'));
}
