package org.tansiq.desk.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// What a session remembers comes back, and nothing else does.
class SessionWordsTest {

  @Test
  void what_sign_ins_keep_comes_back() {
    var token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "word");
    assertThat(SessionWords.read(SessionWords.write(token)))
        .hasValueSatisfying(
            read -> assertThat(((DefaultCsrfToken) read).getToken()).isEqualTo("word"));
    var request =
        OAuth2AuthorizationRequest.authorizationCode()
            .authorizationUri("https://identity.example/authorize")
            .clientId("tansiq")
            .state("state")
            .build();
    assertThat(SessionWords.read(SessionWords.write(request)))
        .hasValueSatisfying(
            read -> assertThat(((OAuth2AuthorizationRequest) read).getState()).isEqualTo("state"));
  }

  @Test
  void an_object_of_another_kind_and_bytes_that_are_none_are_not_there() {
    assertThat(SessionWords.read(SessionWords.write(new File("/etc/passwd")))).isEmpty();
    assertThat(SessionWords.read(new byte[] {1, 2, 3})).isEmpty();
    var deep = new ArrayList<Object>();
    var inner = deep;
    for (int i = 0; i < 50; i++) {
      var next = new ArrayList<Object>();
      inner.add(next);
      inner = next;
    }
    assertThat(SessionWords.read(SessionWords.write(deep))).isEmpty();
    assertThat(SessionWords.read(SessionWords.write(new ArrayList<>(List.of("word"))))).isPresent();
  }
}
