@NullMarked
package org.tansiq.demo;

import org.jspecify.annotations.NullMarked;
