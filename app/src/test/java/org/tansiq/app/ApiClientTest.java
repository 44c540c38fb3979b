package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import client.ApiClient;
import client.ApiException;
import client.api.TansiqApi;
import client.api.TansiqApi.APIAgreementsRequest;
import client.api.TansiqApi.APIChangesRequest;
import client.api.TansiqApi.APICommitmentsRequest;
import client.api.TansiqApi.APIEngagementsRequest;
import client.api.TansiqApi.APIOfficialsRequest;
import client.api.TansiqApi.APIOrganisationsRequest;
import client.api.TansiqApi.APISearchRequest;
import client.model.Change;
import client.model.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.register.search.SearchIndex;

/// A client that a generator made of our document, as anybody would, reads everything there is.
class ApiClientTest {

  private static TestDesk desk;
  private static TansiqApi api;
  private static Hidden records;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
    var program = Program.of(desk, desk.officer());
    records = new Hidden(desk, new Random(1), "canary", "qarnabit");
    records.put(0);
    desk.database()
        .execute(
            records.in(
                """
                update register.engagement set status = 'confirmed' where id = '{engagement}';
                update register.claim set status = 'confirmed' where id = '{claim}'
                """));
    desk.door(SearchIndex.class).rebuild();
    var client = new ApiClient();
    client.updateBaseUri(desk.address());
    client.setRequestInterceptor(request ->
        request
            .header("Authorization", "Bearer " + program.token())
            .header("Accept-Language", "en"));
    api = new TansiqApi(client);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static UUID id(String kind) {
    return UUID.fromString(records.in("{" + kind + "}"));
  }

  @Test
  void every_list_and_every_record_is_read() throws ApiException {
    var engagements =
        api.engagements(APIEngagementsRequest.newBuilder().topic(List.of("training")).build());
    assertThat(engagements.getItems()).hasSize(1);
    var engagement = api.engagement(id("engagement"));
    assertThat(engagement.getRecord()).isEqualTo(engagements.getItems().getFirst());
    assertThat(engagement.getRecord().getFrom()).isEqualTo(LocalDate.now());
    assertThat(engagement.getRecord().getCity()).isNull();
    assertThat(engagement.getRecord().getParticipants().getFirst().getName().getArabic())
        .isEqualTo("qarnabit canary");
    var claim = engagement.getClaims().getFirst();
    assertThat(claim.getStatus()).isEqualTo("confirmed");
    assertThat(claim.getCitations().getFirst().getText()).isEqualTo("qarnabit canary");
    assertThat(api.source(claim.getCitations().getFirst().getSource()).getTitle())
        .isEqualTo("qarnabit canary");

    var agreement = api.agreement(id("agreement")).getRecord();
    assertThat(agreement.getStage()).isEqualTo("in-force");
    assertThat(agreement.getDataClause()).isFalse();
    assertThat(api.agreements(APIAgreementsRequest.newBuilder().build()).getItems())
        .containsExactly(agreement);
    var commitment = api.commitment(id("commitment")).getRecord();
    assertThat(commitment.getOverdue()).isTrue();
    assertThat(
            api.commitments(APICommitmentsRequest.newBuilder().due("overdue").build()).getItems())
        .containsExactly(commitment);
    var official = api.official(id("official")).getRecord();
    assertThat(official.getPost()).isNotNull();
    assertThat(api.officials(APIOfficialsRequest.newBuilder().build()).getItems())
        .containsExactly(official);
    var partner = api.partners().getItems().getFirst();
    assertThat(partner.getAgreementsInForce()).isEqualTo(1);
    assertThat(api.partner(partner.getCode())).isEqualTo(partner);
    assertThat(
            api.search(APISearchRequest.newBuilder().q("qarnabit").build()).getItems().stream()
                .map(hit -> hit.getKind()))
        .contains("engagement", "agreement", "official", "organisation", "commitment");
  }

  @Test
  void pages_and_changes_are_followed_to_their_end() throws ApiException {
    for (int i = 0; i < 5; i++) {
      desk.database()
          .execute(
              "insert into register.organisation (id, kind, country, name_en, name_key, status) values (gen_random_uuid(), 'academy', 'PT', 'x', 'x', 'confirmed')");
    }
    var all = new ArrayList<Organisation>();
    @Nullable String next = null;
    do {
      var page =
          api.organisations(
              APIOrganisationsRequest.newBuilder()
                  .kind(List.of("academy"))
                  .limit(2)
                  .cursor(next)
                  .build());
      all.addAll(page.getItems());
      next = page.getNext();
    } while (next != null);
    assertThat(all).hasSize(5).doesNotHaveDuplicates();
    assertThat(api.organisation(all.getFirst().getId()).getRecord()).isEqualTo(all.getFirst());

    var told = new ArrayList<UUID>();
    var page = api.changes(APIChangesRequest.newBuilder().limit(3).build());
    page.getItems().stream().map(Change::getId).forEach(told::add);
    while (page.getMore()) {
      page = api.changes(APIChangesRequest.newBuilder().limit(3).cursor(page.getNext()).build());
      page.getItems().stream().map(Change::getId).forEach(told::add);
    }
    assertThat(told)
        .doesNotHaveDuplicates()
        .containsAll(all.stream().map(Organisation::getId).toList())
        .contains(id("engagement"), id("commitment"));
  }

  @Test
  void what_is_refused_comes_as_a_problem() {
    assertThatThrownBy(() -> api.engagement(UUID.randomUUID()))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> {
              assertThat(refused.getCode()).isEqualTo(404);
              assertThat(refused.getResponseBody()).contains("tag:tansiq.example,2026:not-found");
            });
  }
}
