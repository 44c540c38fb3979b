package org.tansiq.desk.platform.web;

/// Hears of every wrong password, wherever it is typed, so that all of them count together.
@FunctionalInterface
public interface SignInFailures {

  void failed(String login, String address);
}
