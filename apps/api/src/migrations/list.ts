import type { MigrationInterface } from 'typeorm';
import { Platform1782000000001 } from './0001-platform.js';
import { Organisation1782000000002 } from './0002-organisation.js';
import { Identity1782000000003 } from './0003-identity.js';
import { Policy1782000000004 } from './0004-policy.js';
import { Calendar1782000000005 } from './0005-calendar.js';
import { Import1782000000006 } from './0006-import.js';
import { Customer1782000000007 } from './0007-customer.js';
import { Vehicle1782000000008 } from './0008-vehicle.js';
import { Messaging1782000000009 } from './0009-messaging.js';
import { Outbound1782000000010 } from './0010-outbound.js';
import { Care1782000000011 } from './0011-care.js';
import { Survey1782000000012 } from './0012-survey.js';
import { Complaint1782000000013 } from './0013-complaint.js';
import { Report1782000000014 } from './0014-report.js';
import { Partner1782000000015 } from './0015-partner.js';
import { CalendarHistory1782000000016 } from './0016-calendar-history.js';
import { PostsAndAbsence1782000000017 } from './0017-posts-and-absence.js';
import { Setup1782000000018 } from './0018-setup.js';
import { SessionsAndMail1782000000019 } from './0019-sessions-and-mail.js';
import { SecondFactor1782000000020 } from './0020-second-factor.js';
import { SingleSignOn1782000000021 } from './0021-single-sign-on.js';
import { AuditReading1782000000022 } from './0022-audit-reading.js';
import { AccessLog1782000000023 } from './0023-access-log.js';
import { Erasure1782000000024 } from './0024-erasure.js';
import { KeyRotation1782000000025 } from './0025-key-rotation.js';
import { PartnerDocument1782000000026 } from './0026-partner-document.js';
import { RevealCount1782000000027 } from './0027-reveal-count.js';
import { PersonKeys1782000000028 } from './0028-person-keys.js';

/** Every migration in order; never changed once released. */
export const migrations: (new () => MigrationInterface)[] = [
  Platform1782000000001,
  Organisation1782000000002,
  Identity1782000000003,
  Policy1782000000004,
  Calendar1782000000005,
  Import1782000000006,
  Customer1782000000007,
  Vehicle1782000000008,
  Messaging1782000000009,
  Outbound1782000000010,
  Care1782000000011,
  Survey1782000000012,
  Complaint1782000000013,
  Report1782000000014,
  Partner1782000000015,
  CalendarHistory1782000000016,
  PostsAndAbsence1782000000017,
  Setup1782000000018,
  SessionsAndMail1782000000019,
  SecondFactor1782000000020,
  SingleSignOn1782000000021,
  AuditReading1782000000022,
  AccessLog1782000000023,
  Erasure1782000000024,
  KeyRotation1782000000025,
  PartnerDocument1782000000026,
  RevealCount1782000000027,
  PersonKeys1782000000028,
];
