@NullMarked
package org.tansiq.demo.loading;

import org.jspecify.annotations.NullMarked;
