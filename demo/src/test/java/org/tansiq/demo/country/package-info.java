@NullMarked
package org.tansiq.demo.country;

import org.jspecify.annotations.NullMarked;
