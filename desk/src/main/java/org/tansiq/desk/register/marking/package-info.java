/// Who may see a record: its marking, the units and officers it is for.
@NullMarked
package org.tansiq.desk.register.marking;

import org.jspecify.annotations.NullMarked;
