/// Who asks to meet whom, and what became of it.
@NullMarked
package org.tansiq.desk.assembly.requests;

import org.jspecify.annotations.NullMarked;
