package org.tansiq.desk.intake.inbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.intake.scanning.Scanner;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.register.marking.Markings;
import org.tansiq.documents.ContentHash;
import org.tansiq.documents.FileName;
import org.tansiq.documents.Limits;
import org.tansiq.documents.Opened;
import org.tansiq.documents.Opener;
import org.tansiq.documents.Opening;
import org.tansiq.documents.Refusal;

/// Opens what is handed in outside any transaction, then keeps it with its ledger entry in one.
@Service
class DeskInbox implements Inbox {

  private static final Limits LIMITS = Limits.STANDARD;

  private final Policy policy;
  private final Ledger ledger;
  private final Shelf shelf;
  private final ReadingRoom room;
  private final Scanner scanner;
  private final Markings markings;
  private final TransactionTemplate transaction;

  DeskInbox(
      Policy policy,
      Ledger ledger,
      Shelf shelf,
      ReadingRoom room,
      Scanner scanner,
      Markings markings,
      TransactionTemplate transaction) {
    this.policy = policy;
    this.ledger = ledger;
    this.shelf = shelf;
    this.room = room;
    this.scanner = scanner;
    this.markings = markings;
    this.transaction = transaction;
  }

  @Override
  public Receipt add(Officer by, Delivery delivery) {
    var receipt = keep(by, delivery);
    fresh(receipt).forEach(r -> r.article().ifPresent(room::read));
    return receipt;
  }

  @Override
  public Receipt leave(Officer by, Delivery delivery) {
    var receipt = keep(by, delivery);
    if (!fresh(receipt).isEmpty()) {
      room.wake();
    }
    return receipt;
  }

  /// All that was kept, what is inside it too; a known article that still waits is asked for again.
  private static List<Receipt> fresh(Receipt receipt) {
    var all = new ArrayList<Receipt>();
    all.add(receipt);
    receipt.enclosed().forEach(inner -> all.addAll(fresh(inner)));
    all.removeIf(r -> r.article().isEmpty());
    return all;
  }

  private Receipt keep(Officer by, Delivery delivery) {
    policy.permit(by, Deed.ADD_ARTICLES);
    byte[] bytes;
    try (var in = delivery.content().open()) {
      bytes = in.readNBytes((int) LIMITS.bytes() + 1);
      if (bytes.length > LIMITS.bytes()) {
        return refused(by, "", delivery, tooLarge(bytes.length + in.skip(Long.MAX_VALUE)));
      }
    } catch (Delivery.NotAFile folder) {
      return refused(by, "", delivery, new Refusal(Refusal.Code.NOT_A_FILE, List.of()));
    } catch (IOException | SecurityException unreadable) {
      var reason = List.of(unreadable.getClass().getSimpleName());
      return refused(by, "", delivery, new Refusal(Refusal.Code.UNREADABLE, reason));
    }
    var hash = ContentHash.of(bytes).hex();
    var known = shelf.withHash(hash);
    if (known.isPresent()) {
      return Receipt.known(delivery.name(), known.get());
    }
    var unsafe = scanner.refusal(bytes);
    if (unsafe.isPresent()) {
      return refused(by, hash, delivery, unsafe.get());
    }
    var opening = Opener.standard().open(new FileName(delivery.name()), bytes, LIMITS);
    return kept(by, delivery, hash, opening, bytes);
  }

  private static Refusal tooLarge(long size) {
    return new Refusal(
        Refusal.Code.TOO_LARGE,
        Stream.of(size, LIMITS.bytes())
            .map(bytes -> String.valueOf(Math.ceilDiv(bytes, 1_000_000)))
            .toList());
  }

  private Receipt kept(Officer by, Delivery delivery, String hash, Opening opening, byte[] bytes) {
    return switch (opening) {
      case Refusal refusal -> refused(by, hash, delivery, refusal);
      case Opened opened -> opened(by, delivery, hash, opened, bytes);
    };
  }

  private Receipt refused(Officer by, String hash, Delivery delivery, Refusal refusal) {
    var name = Names.kept(delivery.name());
    transaction.executeWithoutResult(_ -> {
      var id = shelf.refuse(by, hash, name, refusal);
      ledger.record(by, Act.REFUSED_ARTICLE, id.toString(), refusal.code().name());
    });
    return Receipt.refused(delivery.name(), refusal, List.of());
  }

  private Receipt opened(Officer by, Delivery delivery, String hash, Opened opened, byte[] bytes) {
    var enclosed = enclosed(by, delivery, opened);
    if (opened.text().isBlank()) {
      var nothing = new Refusal(Refusal.Code.NO_TEXT, List.of(opened.source().kind().name()));
      return enclosed.isEmpty()
          ? refused(by, hash, delivery, nothing)
          : Receipt.refused(delivery.name(), nothing, enclosed);
    }
    var parcel = parcel(delivery, hash, opened);
    var id =
        transaction.execute(_ -> {
          var fresh = shelf.keep(by, parcel, markings.forNew(by, delivery.marking()));
          fresh.ifPresent(article -> {
            shelf.keepOriginal(article, bytes);
            shelf.forgive(parcel.name());
            ledger.record(by, Act.ADDED_ARTICLE, article.toString(), parcel.format());
          });
          return fresh;
        });
    if (id.isEmpty()) {
      return Receipt.known(delivery.name(), shelf.withHash(hash).orElseThrow());
    }
    var outcome = opened.partial() ? Receipt.Outcome.PARTIAL : Receipt.Outcome.ACCEPTED;
    return new Receipt(outcome, delivery.name(), id, Optional.empty(), opened.warnings(), enclosed);
  }

  /// What a message carries is kept as articles of their own, known by their text.
  private List<Receipt> enclosed(Officer by, Delivery delivery, Opened opened) {
    return opened.attachments().stream()
        .map(inner -> {
          var named =
              new Delivery(
                  delivery.name() + "/" + inner.name().value(),
                  delivery.content(),
                  Optional.empty(),
                  delivery.retrieved(),
                  delivery.demo(),
                  delivery.marking());
          return inner.opening() instanceof Opened text
              ? opened(by, named, text.source().hash().hex(), text, new byte[0])
              : kept(by, named, "", inner.opening(), new byte[0]);
        })
        .toList();
  }

  private static Shelf.Parcel parcel(Delivery delivery, String hash, Opened opened) {
    var origin = opened.origin();
    return new Shelf.Parcel(
        hash,
        Names.kept(delivery.name()),
        delivery.url().or(() -> origin.address().map(Object::toString)).map(Names::kept).orElse(""),
        delivery.retrieved(),
        opened.source().kind().name().toLowerCase(Locale.ROOT),
        opened.source().size(),
        origin.title().map(Names::kept).orElse(""),
        origin.publisher().map(Names::kept).orElse(""),
        origin.published(),
        Names.whole(opened.text()),
        opened.warnings().stream().map(Notes::kept).toList(),
        delivery.demo());
  }

  @Override
  public void again(Officer by, UUID article) {
    policy.permit(by, Deed.ADD_ARTICLES);
    shelf.again(article);
    room.read(article);
  }

  @Override
  public void forgetRefused(Officer by) {
    policy.permit(by, Deed.ADD_ARTICLES);
    shelf.forgetRefused();
  }

  @Override
  public Queue queue(Officer by) {
    policy.permit(by, Deed.READ_ARTICLES);
    return shelf.queue();
  }

  @Override
  public boolean onlyDemo() {
    return shelf.onlyDemo();
  }

  @Override
  public void forgetDemo(Officer by) {
    policy.permit(by, Deed.MANAGE_DEMO);
    transaction.executeWithoutResult(_ -> {
      shelf.forgetDemo();
      ledger.record(by, Act.REMOVED_DEMO, "articles", "intake");
    });
  }
}
