package org.tansiq.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/// Asks everything a page shows in one transaction: one connection and one commit instead of one a
/// question. What answers with a file stays outside, because its entry in the ledger must be kept
/// before the first byte leaves.
final class OneMoment extends RequestMappingHandlerAdapter {

  private final PlatformTransactionManager transactions;

  OneMoment(PlatformTransactionManager transactions) {
    this.transactions = transactions;
  }

  @Override
  protected @Nullable ModelAndView handleInternal(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
      throws Exception {
    if (!request.getMethod().equals("GET")
        || !View.class.isAssignableFrom(handler.getReturnType().getParameterType())) {
      return super.handleInternal(request, response, handler);
    }
    var moment = transactions.getTransaction(new DefaultTransactionDefinition());
    try {
      return super.handleInternal(request, response, handler);
    } finally {
      if (moment.isRollbackOnly()) {
        transactions.rollback(moment);
      } else {
        transactions.commit(moment);
      }
    }
  }
}
