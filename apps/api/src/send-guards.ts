import { careSendGuard } from './care/care-send-guard.js';
import { registerSendGuards } from './messaging/send-guard.js';

/** The list of rooms that are asked once more before one of their messages is handed over. */
registerSendGuards([careSendGuard]);
