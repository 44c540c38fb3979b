/// What needs attention: deadlines, claims that wait, sources that disagree, the week.
@NullMarked
package org.tansiq.desk.register.today;

import org.jspecify.annotations.NullMarked;
