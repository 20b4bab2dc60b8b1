import 'reflect-metadata';
import { useDatabaseKind } from '../../src/platform/database/dialect.js';
import { askKind } from '../../src/platform/database/mysql.js';

const target = process.env['TEST_DATABASE'] ?? 'sqlite';
// Before any entity is loaded: column types depend on it.
useDatabaseKind(target === 'sqlite' ? 'sqlite' : await askKind(target));
