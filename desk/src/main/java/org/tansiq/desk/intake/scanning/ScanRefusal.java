package org.tansiq.desk.intake.scanning;

import org.tansiq.desk.platform.refusals.RefusalCode;

/// Why a file that is kept is not handed out.
public enum ScanRefusal implements RefusalCode {
  FILE_UNSAFE
}
