/// Hit or no hit between two agencies: the owner of a list never learns what was asked, the asker
/// learns of each key only whether the list has it.
///
/// The verifiable oblivious pseudorandom function of RFC 9497, suite P256-SHA256, with the hashing
/// to the curve of RFC 9380, on the arithmetic of Bouncy Castle.
///
/// ```java
/// var owner = new Owner(OwnerKey.random(random));
/// owner.filter(List.of(key("7"), key("8"))).write(file);           // published, with owner.key()
/// var question = Question.of(List.of(key("8")), random);            // the asker keeps the question
/// var answer = owner.answer(question.blinded(), random);            // the owner sees blinded() alone
/// List<Output> outputs = question.outputs(answer, publishedKey);    // refused if the proof is wrong
/// boolean hit = Filter.read(file).has(outputs.getFirst());
/// ```
///
/// What leaks: to the owner how many keys are asked, when and by whom; to the asker how many the
/// list has, and of keys it can guess whether they are there, one question a guess. How many
/// questions an asker has is for the caller to limit and to log.
@NullMarked
package org.tansiq.oblivious;

import org.jspecify.annotations.NullMarked;
