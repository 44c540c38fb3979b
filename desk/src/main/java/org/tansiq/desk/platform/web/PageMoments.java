package org.tansiq.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.View;

/// Asks everything a page shows, its shell too, in one transaction: one connection and one commit
/// instead of one a question. What answers with a file stays outside, because its entry in the
/// ledger must be kept before the first byte leaves.
@Component
final class PageMoments {

  private static final String MOMENT = PageMoments.class.getName();

  private final PlatformTransactionManager transactions;
  private final Turns turns = new Turns(Turns.atOnce(), Turns.PATIENCE);

  PageMoments(PlatformTransactionManager transactions) {
    this.transactions = transactions;
  }

  private record Moment(Turns.Turn turn, TransactionStatus transaction) {}

  /// Waits for the page's turn; nothing for what is no page.
  void begin(HttpServletRequest request, Object handler) {
    if (!request.getMethod().equals("GET")
        || !(handler instanceof HandlerMethod method)
        || !View.class.isAssignableFrom(method.getReturnType().getParameterType())) {
      return;
    }
    var turn = turns.take();
    try {
      var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
      request.setAttribute(MOMENT, new Moment(turn, transaction));
    } catch (Throwable none) {
      turn.close();
      throw none;
    }
  }

  /// Ends what was begun for the request, where it has not ended yet.
  void end(HttpServletRequest request) {
    end(
        request,
        transaction -> {
          if (transaction.isRollbackOnly()) {
            transactions.rollback(transaction);
          } else {
            transactions.commit(transaction);
          }
        });
  }

  /// Ends it where no page comes of it.
  void undo(HttpServletRequest request) {
    end(request, transactions::rollback);
  }

  private static void end(HttpServletRequest request, Consumer<TransactionStatus> way) {
    if (request.getAttribute(MOMENT) instanceof Moment moment) {
      request.removeAttribute(MOMENT);
      try (var _ = moment.turn()) {
        way.accept(moment.transaction());
      }
    }
  }
}
