package org.tansiq.desk.platform.audit;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What can be done at the desk, as the ledger names it.
///
/// What stands above each one is `docs/audit-events.md`: the subject it is written on, then when it
/// is written and what its reason holds.
public enum Act {
  /// officer: Somebody became an officer through a link. Reason: which link.
  ENROLLED,
  /// officer: An officer came in. Reason: the door (password, passkey, oidc).
  SIGNED_IN,
  /// `sign-in`: A sign-in did not succeed, by the desk itself (officer 0…02). Reason: the kind of
  /// failure; the login tried is never kept.
  SIGN_IN_FAILED,
  /// officer: An officer left.
  SIGNED_OUT,
  /// `sign-in`: So many wrong passwords came that a login, or an address, waits a quarter of an
  /// hour; an alarm is raised. Reason: the address.
  SIGN_IN_CLOSED,
  /// officer: Somebody who had lost the way in came back by a link that two persons gave; keys,
  /// identities and sessions of the account ended.
  RENEWED_WAY_IN,
  /// officer: An administrator ended all sessions of an officer. Reason: the one given.
  SIGNED_OUT_OFFICER,
  /// officer: An administrator closed an account, at once. Reason: the one given.
  CLOSED_ACCOUNT,
  /// `sign-in`: Two persons decided for whom one factor is not enough. Reason: for whom.
  SET_SIGN_IN_RULE,
  /// officer: An officer ended sessions of their own elsewhere. Reason: one, or how many.
  ENDED_SESSIONS,
  /// officer: An officer chose another password; their other sessions ended with the old one.
  CHANGED_PASSWORD,
  /// officer: The desk closed an account that nobody had used. Reason: for how many days.
  CLOSED_UNUSED_ACCOUNT,
  /// break-glass (0…03): The machine's owner had a break-glass link printed. Reason: the one given.
  ISSUED_BREAK_GLASS,
  /// break-glass (0…03): Somebody entered with such a link; whatever they do afterwards is under
  /// this officer. Reason: the one given, and the address.
  ENTERED_BREAK_GLASS,
  /// alarm: An officer said that they have seen an alarm.
  ACKNOWLEDGED_ALARM,
  /// officer: An officer linked their account with a subject of the identity provider. Reason: the
  /// provider.
  LINKED_IDENTITY,
  /// officer: An officer's account was unlinked from the identity provider.
  UNLINKED_IDENTITY,
  /// token: An officer made a token for a program. Reason: its scopes and how long it lives.
  MADE_TOKEN,
  /// token: An officer ended one of their tokens.
  REVOKED_TOKEN,
  /// token, or `api` for one nobody made: A token that opens nothing was used, by the desk itself;
  /// at most one line a minute. Reason: why it was refused.
  REFUSED_TOKEN,
  /// token: A program was answered with records, in its owner's name. Reason: the address it asked.
  ANSWERED_PROGRAM,
  /// webhook: An officer named an address for notices. Reason: the address.
  OPENED_WEBHOOK,
  /// webhook: An officer let no more notices be sent to an address.
  ENDED_WEBHOOK,
  /// webhook: A notice was received, in its owner's name. Reason: what it told, and of which
  /// record.
  SENT_NOTICE,
  /// officer: An officer made a passkey. Reason: the name they gave it.
  ADDED_PASSKEY,
  /// officer: An officer removed one of their passkeys.
  REMOVED_PASSKEY,
  /// proposal: An administrator proposed to let somebody in or to give a right. Reason: the one
  /// given.
  PROPOSED_GRANT,
  /// proposal: A second person agreed to what an administrator proposed; it holds from then on.
  CONFIRMED_GRANT,
  /// proposal: A second person did not agree to what an administrator proposed.
  REFUSED_GRANT,
  /// officer: A right was taken from an officer, at once. Reason: which, and the reason given.
  WITHDREW_GRANT,
  /// record: An officer said who may see a record. Reason: the one given.
  MARKED_RECORD,
  /// the refusal: An officer was refused what they may not do or see, or sent a form without its
  /// token. Reason: the address, without what was asked of it.
  REFUSED_DEED,
  /// article: A document was taken into the inbox. Reason: its format.
  ADDED_ARTICLE,
  /// article: A document was refused and kept unread. Reason: the refusal's code.
  REFUSED_ARTICLE,
  /// engagement: The reading of an article proposed claims. Reason: how many.
  PROPOSED_CLAIMS,
  /// claim: An officer stands behind a claim. Reason: the one given.
  CONFIRMED_CLAIM,
  /// claim: An officer confirmed a claim with another value. Reason: the one given.
  CORRECTED_CLAIM,
  /// claim: An officer says that a claim is not so. Reason: the one given.
  REJECTED_CLAIM,
  /// claim: An officer took the last decision on a claim back.
  UNDID_DECISION,
  /// engagement: One source's claims were parted into an engagement of their own. Reason: its id
  /// and the reason given.
  SPLIT_ENGAGEMENT,
  /// engagement: Another engagement was found to be this one. Reason: its id and the reason given.
  MERGED_ENGAGEMENTS,
  /// official or organisation: Another record was found to be this one. Reason: its id and the
  /// reason given.
  MERGED_RECORDS,
  /// official or organisation: A record that was taken for this one was parted from it again.
  /// Reason: its id and the reason given.
  PARTED_RECORDS,
  /// official or organisation: An officer says that this record and another are two, whatever their
  /// names. Reason: the other's id and the reason given.
  KEPT_APART,
  /// claim: Of several that disagree, this is what the house states. Reason: the one given.
  MARKED_HOUSE_POSITION,
  /// claim: An officer recorded what they know without a source. Reason: the predicate.
  RECORDED_FACT,
  /// `list`: A unit's list of nominals was taken in. Reason: how many rows were new, replaced,
  /// refused.
  IMPORTED_NOMINALS,
  /// entry: A nominal entry answers until a later day. Reason: the day and the reason given.
  RENEWED_NOMINAL,
  /// entry: A nominal entry was erased, by its unit or by the desk a month after its review was
  /// due. Reason: the one given.
  ERASED_NOMINAL,
  /// question: An officer asked the nominal list for a person; written before the answer. Reason:
  /// the purpose and the reference given.
  ASKED_NOMINAL,
  /// `nominal`: A nominal question was refused before anything was looked for. Reason: the
  /// refusal's code.
  REFUSED_QUESTION,
  /// match: An officer holds a hit for the one asked for and asks for a second person. Reason: the
  /// one given.
  REQUESTED_MATCH,
  /// match: A second person decided on a hit. Reason: the outcome and the reason given.
  DECIDED_MATCH,
  /// entry: An officer read what a nominal entry says. Reason: the purpose and the match.
  READ_NOMINAL,
  /// entry: An officer asked to see the dates of birth of a nominal entry to the day. Reason: the
  /// purpose of the question and what they are needed for.
  UNMASKED_NOMINAL,
  /// `list`: The open part of the nominal list was copied for another office. Reason: which
  /// edition, and for whom.
  COPIED_NOMINALS,
  /// notice: Somebody who received a nominal entry was told that it was corrected or erased, by an
  /// officer or with a later copy. Reason: how.
  TOLD_RECIPIENT,
  /// `demo`: The only officer of a desk that holds nothing but the demo country tries the nominal
  /// search.
  BEGAN_TRIAL,
  /// `demo`: The only officer ended their trial of the nominal search.
  ENDED_TRIAL,
  /// offer: A unit lets partners ask its list privately. Reason: its name and categories.
  OFFERED_LIST,
  /// offer: An officer asked for a new publication with a new key.
  RENEWED_OFFER,
  /// offer: A unit lets nobody ask its list any more.
  ENDED_OFFER,
  /// offer: The filter of an offered list was made anew, with a new key. Reason: how many keys, and
  /// of which edition.
  PUBLISHED_LIST,
  /// asker: An officer proposed that a partner may ask an offered list. Reason: who, how much, and
  /// the reason given.
  PROPOSED_ASKER,
  /// asker: A second officer agreed that a partner may ask. Reason: who.
  CONFIRMED_ASKER,
  /// asker: A partner may ask no more. Reason: who.
  ENDED_ASKER,
  /// asker: A partner was handed the filter of an offered list. Reason: who, and which version.
  HANDED_FILTER,
  /// asker: A partner's private question was answered; written before the answer. Reason: who, how
  /// many keys, the purpose and the reference given. What was asked nobody here knows.
  ANSWERED_PRIVATELY,
  /// asker: A partner's private question was refused. Reason: who, and the refusal's code.
  REFUSED_PRIVATELY,
  /// assembly: An officer opened the plan of an assembly. Reason: how many slots.
  SET_UP_ASSEMBLY,
  /// assembly: What an assembly is made of, or what is not to be had there, was changed. Reason:
  /// what.
  CHANGED_ASSEMBLY,
  /// request: Somebody asked for a meeting. Reason: how it came in.
  ASKED_FOR_MEETING,
  /// assembly: A table of requests was taken in. Reason: how many were taken and refused.
  IMPORTED_REQUESTS,
  /// request: A request was accepted, declined or put on the wait-list, or the other side agreed to
  /// it. Reason: what became of it.
  DECIDED_REQUEST,
  /// link: An address without a sign-in was made. Reason: for what.
  MADE_LINK,
  /// link: Such an address was revoked.
  REVOKED_LINK,
  /// plan: A plan that passed the checker was kept as a draft. Reason: its number.
  PLANNED_ASSEMBLY,
  /// request: A meeting was moved, pinned, locked or taken off the board. Reason: what was done.
  MOVED_MEETING,
  /// plan: An officer asked that a plan be made final; a second one must publish it.
  ASKED_FOR_FINAL,
  /// plan: A plan became what everybody is told. Reason: its stage and how many meetings changed.
  PUBLISHED_PLAN,
  /// notice: An officer said that somebody was told of a change.
  TOLD_OF_CHANGE,
  /// engagement: A meeting was minuted and entered the register under its assembly. Reason: how it
  /// went.
  MINUTED_MEETING,
  /// kind of records: A person proposed how long records of a kind are kept. Reason: the period and
  /// the one given.
  PROPOSED_RETENTION,
  /// kind of records: A second person agreed to how long records of a kind are kept; it holds from
  /// then on. Reason: the period.
  SET_RETENTION,
  /// kind of records: A second person did not agree to a period. Reason: the period.
  REFUSED_RETENTION,
  /// record: An officer looked at a record whose time is over and kept it. Reason: its kind, until
  /// when, and the reason given.
  KEPT_RECORD,
  /// record: An officer looked at a record whose time is over and took it out; nothing of what it
  /// said is kept. Reason: its kind and the reason given.
  ENDED_RECORD,
  /// kind of records: What passes by itself was ended. Reason: how many.
  ENDED_PASSING,
  /// file: An officer took records out of the desk. Reason: the page whose records they are.
  EXPORTED,
  /// ledger's size: The ledger was copied. Reason: the folder's name.
  COPIED_LEDGER,
  /// the new key's name and number: From now on another key signs the log over the ledger; the one
  /// before handed over to it. Reason: the one given.
  ROTATED_LEDGER_KEY,
  /// `register`: A backup was begun. Reason: the file's name.
  BACKED_UP,
  /// `register`: A backup was restored. Reason: when it was made.
  RESTORED,
  /// `register`: The first officer chose an empty register.
  STARTED_EMPTY,
  /// `demo`: The demo country was loaded. Reason: how many claims.
  LOADED_DEMO,
  /// `demo`, then `articles`: The demo country was removed, and what its articles had in the inbox.
  REMOVED_DEMO;

  private static final Set<Act> ABOUT_THE_DESK =
      EnumSet.of(
          ENROLLED,
          SIGNED_IN,
          SIGN_IN_FAILED,
          SIGNED_OUT,
          SIGN_IN_CLOSED,
          RENEWED_WAY_IN,
          SIGNED_OUT_OFFICER,
          CLOSED_ACCOUNT,
          SET_SIGN_IN_RULE,
          ENDED_SESSIONS,
          CHANGED_PASSWORD,
          CLOSED_UNUSED_ACCOUNT,
          ISSUED_BREAK_GLASS,
          ENTERED_BREAK_GLASS,
          ACKNOWLEDGED_ALARM,
          LINKED_IDENTITY,
          UNLINKED_IDENTITY,
          MADE_TOKEN,
          REVOKED_TOKEN,
          REFUSED_TOKEN,
          OPENED_WEBHOOK,
          ENDED_WEBHOOK,
          SENT_NOTICE,
          ADDED_PASSKEY,
          REMOVED_PASSKEY,
          PROPOSED_GRANT,
          CONFIRMED_GRANT,
          REFUSED_GRANT,
          WITHDREW_GRANT,
          IMPORTED_NOMINALS,
          REFUSED_QUESTION,
          READ_NOMINAL,
          COPIED_NOMINALS,
          BEGAN_TRIAL,
          ENDED_TRIAL,
          PUBLISHED_LIST,
          RENEWED_OFFER,
          ENDED_OFFER,
          HANDED_FILTER,
          REFUSED_PRIVATELY,
          REFUSED_DEED,
          COPIED_LEDGER,
          ROTATED_LEDGER_KEY,
          PROPOSED_RETENTION,
          SET_RETENTION,
          REFUSED_RETENTION,
          ENDED_PASSING,
          STARTED_EMPTY,
          LOADED_DEMO,
          REMOVED_DEMO);

  /// The stored code, such as `confirmed-claim`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The message key of its word.
  public String key() {
    return "act." + code();
  }

  /// Whether the reason that is kept may hold words of a record, which an inspector does not read:
  /// of every act that is not known to be about officers and the desk.
  public boolean reasonTells() {
    return !ABOUT_THE_DESK.contains(this);
  }
}
