/// The demo country on its way into the register: every fact with a sentence that says it.
@NullMarked
package org.tansiq.demo.loading;

import org.jspecify.annotations.NullMarked;
