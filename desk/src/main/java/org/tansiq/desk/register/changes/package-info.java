/// What has changed among the records that people stand behind, for whoever follows the register.
@NullMarked
package org.tansiq.desk.register.changes;

import org.jspecify.annotations.NullMarked;
