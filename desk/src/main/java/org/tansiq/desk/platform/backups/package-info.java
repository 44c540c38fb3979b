/// Backups: the whole desk in one sealed file, and back.
@NullMarked
package org.tansiq.desk.platform.backups;

import org.jspecify.annotations.NullMarked;
