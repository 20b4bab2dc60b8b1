import { pino, type DestinationStream, type Logger } from 'pino';

/** Keys that may hold a person's data wherever they stand in a log line. */
const PERSONAL = ['phone', 'mobile', 'name', 'idNumber', 'email', 'address', 'text', 'note', 'password', 'authorization', 'cookie', 'variables', 'parameters', 'sql', 'query'];

/** JSON lines without personal data, to standard output; tests, whose people are invented, also log what errors say. */
export function createLogger(level: string, inTest: boolean, destination?: DestinationStream): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: PERSONAL.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
    serializers: {
      // A driver's message may quote the row it failed on.
      err: (error: Error & { code?: string; errno?: number }) => ({ type: error.name, ...(inTest ? { message: error.message } : {}), code: error.code, errno: error.errno, stack: error.stack?.split('\n').slice(1, 8).join('\n') }),
    },
  }, destination);
}
