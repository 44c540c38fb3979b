package org.tansiq.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;

/// The doors every desk has, for passwords and passkeys, the way out, and who stands at them.
@Component
class OwnDoors implements EntranceDoor {

  private final SignInWatch watch;
  private final SignInTries tries;
  private final PasskeyDoor passkeys;
  private final RefusedEntry refused;

  OwnDoors(SignInWatch watch, SignInTries tries, PasskeyDoor passkeys, RefusedEntry refused) {
    this.watch = watch;
    this.tries = tries;
    this.passkeys = passkeys;
    this.refused = refused;
  }

  @Override
  public void on(HttpSecurity http) throws Exception {
    http.formLogin(form ->
            form.loginPage("/sign-in")
                .usernameParameter("login")
                .successHandler(watch)
                .failureHandler(watch))
        .webAuthn(passkey ->
            passkey.disableDefaultRegistrationPage(true).withObjectPostProcessor(passkeys))
        .addFilterBefore(new SignInGate(tries), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(new JustEntered(refused), UsernamePasswordAuthenticationFilter.class)
        .logout(out ->
            out.logoutUrl("/sign-out")
                .addLogoutHandler(watch)
                .addLogoutHandler(OwnDoors::forget)
                .logoutSuccessUrl("/sign-in?out"))
        .exceptionHandling(
            answers -> answers.accessDeniedHandler(refused).authenticationEntryPoint(refused));
  }

  /// The browser lets go of what it has of the desk, pages kept for the way back among it.
  private static void forget(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication leaving) {
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
  }
}
