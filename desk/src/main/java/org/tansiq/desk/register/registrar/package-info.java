/// Who writes the register: proposals, decisions, merges and splits.
@NullMarked
package org.tansiq.desk.register.registrar;

import org.jspecify.annotations.NullMarked;
