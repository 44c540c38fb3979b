package org.tansiq.desk.platform.policy;

/// What an officer wants to do with records, in the widest terms the policy can decide on.
public enum Deed {
  READ_REGISTER,
  WRITE_REGISTER,
  READ_ARTICLES,
  ADD_ARTICLES,
  DECIDE_CLAIMS,
  EXPORT,
  CONNECT_SYSTEMS,
  MARK_RECORDS,
  ASK_NOMINALS,
  CONFIRM_HITS,
  KEEP_NOMINALS,
  COPY_NOMINALS,
  OFFER_LISTS,
  PLAN_ASSEMBLIES,
  SEE_OFFICERS,
  PROPOSE_GRANTS,
  CONFIRM_GRANTS,
  READ_LEDGER,
  COPY_LEDGER,
  MANAGE_DEMO
}
