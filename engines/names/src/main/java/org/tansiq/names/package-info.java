/// The same person under many spellings and scripts, found in milliseconds, explained in bits.
///
/// ```java
/// try (var index = NameIndex.empty()) {
///   index.add(Person.named("7", "Mohamed Ould Abderrahim").born(PartialDate.parse("1956-03-21")));
///   index.add(Person.named("8", "نور الدين بوشعيب").from(new Country("MA")));
///   var asked = Person.named("?", "محمد عبد الرحيم").born(PartialDate.parse("1956"));
///   for (var hit : index.search(asked).hits()) {
///     System.out.println(hit.person().id() + " " + hit.match().band());
///     hit.match().reasons().forEach(System.out::println);
///   }
///   index.save(Path.of("watchlist"));
/// }
/// ```
@NullMarked
package org.tansiq.names;

import org.jspecify.annotations.NullMarked;
