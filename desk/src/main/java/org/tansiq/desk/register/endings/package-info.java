/// How records and sources leave the register when their time is over.
@NullMarked
package org.tansiq.desk.register.endings;

import org.jspecify.annotations.NullMarked;
