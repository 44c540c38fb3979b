/// Files are shown to a scanner for malware, where the operator names one.
@NullMarked
package org.tansiq.desk.intake.scanning;

import org.jspecify.annotations.NullMarked;
