package org.tansiq.desk.platform.backups;

import org.tansiq.desk.platform.refusals.RefusalCode;

/// Why a backup is not made, or an archive not restored.
public enum BackupRefusal implements RefusalCode {
  SECRET_TOO_SHORT,
  NO_ARCHIVE,
  NEWER_ARCHIVE,
  WRONG_SECRET,
  ARCHIVE_DAMAGED,
  ARCHIVE_CUT_OFF,
  ARCHIVE_ENDS_BADLY,
  ARCHIVE_MALFORMED,
  LEDGER_NOT_SIGNED,
  LEDGER_ROLLED_BACK,
  LEDGER_REWRITTEN,
  OTHER_SCHEMA,
  REGISTER_NOT_EMPTY,
  DESK_RUNS,
  COUNTS_DIFFER
}
