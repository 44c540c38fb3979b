/// The same person under many spellings and scripts, explained in bits.
///
/// ```java
/// var match = Matcher.standard().match("محمد ولد عبد العزيز", "Mohamed Ould Abdelaziz");
/// System.out.println(match.band() + " " + match.probability());
/// match.reasons().forEach(System.out::println);
/// ```
@NullMarked
package org.tansiq.names;

import org.jspecify.annotations.NullMarked;
