/// The ledger of who did what, when and why.
@NullMarked
package org.tansiq.desk.platform.audit;

import org.jspecify.annotations.NullMarked;
