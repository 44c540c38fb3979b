/// A country to try the desk with: its articles, its partners and what loads them into the
/// register.
@NullMarked
package org.tansiq.demo;

import org.jspecify.annotations.NullMarked;
