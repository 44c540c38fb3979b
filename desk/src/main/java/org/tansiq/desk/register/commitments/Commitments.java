package org.tansiq.desk.register.commitments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.register.lists.Count;
import org.tansiq.desk.register.lists.Filter;
import org.tansiq.desk.register.lists.Listing;

/// Who promised what: reading only. Every read passes the policy; rejected commitments are never
/// among the answers.
public interface Commitments {

  /// A page of the list.
  Listing<Commitment> list(Officer by, Filter filter, int size);

  /// How many there are under the filter, and in all.
  Count count(Officer by, Filter filter);

  /// The commitment, if it is still in the register.
  Optional<Commitment> find(Officer by, UUID id);

  /// Those made at an engagement, most urgent first.
  List<Commitment> madeAt(Officer by, UUID engagement);

  /// Those an agreement gave rise to, most urgent first; at most as many as asked.
  List<Commitment> under(Officer by, UUID agreement, int most);

  /// What is owed between us and a partner, both sides.
  Balance balance(Officer by, String partner);

  /// Every commitment under the filter, all from one moment.
  void each(Officer by, Filter filter, Consumer<Commitment> reader);

  /// @param owed open, joint ones on both sides
  /// @param overdue of the open ones
  /// @param kept delivered, verified or closed
  record Side(long owed, long overdue, long kept, List<Commitment> first) {

    public Side {
      first = List.copyOf(first);
    }
  }

  /// Ours and theirs with one partner.
  record Balance(Side ours, Side theirs) {}
}
