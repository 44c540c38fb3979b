package org.tansiq.desk.api.tokens;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.api.ApiRefusal;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.Officers;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// Makes, ends and recognises tokens.
///
/// A token is its owner and no more: what they may do and see is asked with each use, and an
/// account that closes takes its tokens with it.
@Service
public class Tokens {

  static final int MOST_DAYS = 90;
  private static final int MOST_LIVE = 10;
  private static final int LONGEST_LABEL = 60;
  private static final int QUIET = 60;

  private final Policy policy;
  private final Ledger ledger;
  private final Officers officers;
  private final SqlTokens tokens;
  private final Clock clock;
  private final AtomicLong strangerTold = new AtomicLong();

  Tokens(Policy policy, Ledger ledger, Officers officers, SqlTokens tokens, Clock clock) {
    this.policy = policy;
    this.ledger = ledger;
    this.officers = officers;
    this.tokens = tokens;
    this.clock = clock;
  }

  /// What an officer wants a token for.
  record Wish(String label, Set<Scope> scopes, int days) {

    Wish {
      label = label.strip();
      scopes = Set.copyOf(scopes);
      if (label.isEmpty() || label.length() > LONGEST_LABEL) {
        throw new Refused(ApiRefusal.TOKEN_UNNAMED, LONGEST_LABEL);
      }
      if (scopes.isEmpty()) {
        throw new Refused(ApiRefusal.TOKEN_WITHOUT_SCOPE);
      }
      if (days < 1 || days > MOST_DAYS) {
        throw new Refused(ApiRefusal.TOKEN_DAYS, days, MOST_DAYS);
      }
    }
  }

  List<Token> of(Officer owner) {
    policy.permit(owner, Deed.CONNECT_SYSTEMS);
    return tokens.of(owner);
  }

  /// The scopes that an officer can give.
  List<Scope> offered(Officer owner) {
    return List.of(Scope.values()).stream()
        .filter(Scope::own)
        .filter(scope -> scope.deeds().stream().allMatch(deed -> policy.allows(owner, deed)))
        .toList();
  }

  /// @return the token, which is kept nowhere
  @Transactional
  TokenSecret make(Officer owner, Wish wish) {
    policy.permit(owner, Deed.CONNECT_SYSTEMS);
    wish.scopes().forEach(scope -> scope.deeds().forEach(deed -> policy.permit(owner, deed)));
    if (!wish.scopes().stream().allMatch(Scope::own)) {
      throw new Refused(ApiRefusal.TOKEN_WITHOUT_SCOPE);
    }
    if (tokens.live(owner) >= MOST_LIVE) {
      throw new Refused(ApiRefusal.TOKENS_ENOUGH, MOST_LIVE);
    }
    return made(owner, UUID.randomUUID(), wish);
  }

  private TokenSecret made(Officer owner, UUID id, Wish wish) {
    var secret = TokenSecret.fresh();
    tokens.add(id, owner, secret, wish);
    var scopes = String.join(" ", wish.scopes().stream().map(Scope::code).sorted().toList());
    ledger.record(owner, Act.MADE_TOKEN, id.toString(), scopes + ", " + wish.days() + " days");
    return secret;
  }

  /// A token that a part hands to somebody else.
  ///
  /// @param text what opens, which is kept nowhere
  public record Granted(UUID id, String text) {}

  /// Makes a token for one scope that a part lets others ask with, in the name of the officer who
  /// answers for it.
  @Transactional
  public Granted grant(Officer owner, String label, Scope scope, int days) {
    policy.permit(owner, Deed.CONNECT_SYSTEMS);
    scope.deeds().forEach(deed -> policy.permit(owner, deed));
    var named = label.substring(0, Math.min(label.length(), LONGEST_LABEL));
    var id = UUID.randomUUID();
    return new Granted(id, made(owner, id, new Wish(named, Set.of(scope), days)).text());
  }

  /// Ends a token that was granted, whoever made it; one that has ended stays so.
  @Transactional
  public void end(Officer by, UUID id) {
    if (tokens.end(id)) {
      ledger.record(by, Act.REVOKED_TOKEN, id.toString(), "");
    }
  }

  /// Ends one of the owner's own at once.
  @Transactional
  void revoke(Officer owner, UUID id) {
    if (!tokens.revoke(owner, id)) {
      throw new Refused(PlatformRefusal.NOT_FOUND, id);
    }
    ledger.record(owner, Act.REVOKED_TOKEN, id.toString(), "");
  }

  /// Who asks with this token now; refused where it opens nothing.
  @Transactional(noRollbackFor = Refused.class)
  public Caller recognise(String text) {
    var secret = new TokenSecret(text);
    var used = secret.wellFormed() ? tokens.find(secret) : Optional.<SqlTokens.Used>empty();
    if (used.isEmpty()) {
      tellOfStranger();
      throw new Refused(ApiRefusal.TOKEN_UNKNOWN);
    }
    var token = used.get();
    switch (token.state()) {
      case REVOKED -> throw refused(token, ApiRefusal.TOKEN_REVOKED);
      case EXPIRED -> throw refused(token, ApiRefusal.TOKEN_EXPIRED);
      case LIVE -> {
        // Goes on.
      }
    }
    var owner =
        officers
            .standing(token.owner())
            .orElseThrow(() -> refused(token, ApiRefusal.TOKEN_REVOKED));
    tokens.used(token.id());
    return new Caller(owner.officer(), token.id(), Set.copyOf(token.scopes()), owner.sees());
  }

  private Refused refused(SqlTokens.Used token, ApiRefusal why) {
    if (tokens.tell(token.id())) {
      ledger.record(Officer.DESK, Act.REFUSED_TOKEN, token.id().toString(), why.key());
    }
    return new Refused(why);
  }

  /// Whoever guesses all night makes one line a minute.
  private void tellOfStranger() {
    var now = clock.instant().getEpochSecond();
    var told = strangerTold.get();
    if (now - told >= QUIET && strangerTold.compareAndSet(told, now)) {
      ledger.record(Officer.DESK, Act.REFUSED_TOKEN, "api", ApiRefusal.TOKEN_UNKNOWN.key());
    }
  }
}
