/// Who holds which role, unit and clearance, and how two persons change it.
@NullMarked
package org.tansiq.desk.platform.grants;

import org.jspecify.annotations.NullMarked;
