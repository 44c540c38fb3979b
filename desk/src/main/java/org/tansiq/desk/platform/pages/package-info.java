/// The shell of a page: words, direction, dates, theme.
@NullMarked
package org.tansiq.desk.platform.pages;

import org.jspecify.annotations.NullMarked;
