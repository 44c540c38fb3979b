/// One record for one official or body: taken for one by a person, parted again by a person.
@NullMarked
package org.tansiq.desk.register.merging;

import org.jspecify.annotations.NullMarked;
