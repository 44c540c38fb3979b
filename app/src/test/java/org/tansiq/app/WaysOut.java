package org.tansiq.app;

import java.util.List;
import java.util.Map;

/// Every way that something of a record can leave the desk, by the mapping that answers: how it is
/// walked. A mapping that is not here fails the build.
final class WaysOut {

  private static final String ASK =
      "/nominal/questions?purpose=investigation&reference=2026/17&name=";

  /// What follows the id of a record that is not to be seen.
  static final String ID = "{id}";

  /// Pages, searches, counts, drawings, files: asked for by address, and must say the same whether
  /// a hidden record is there or not. BAIT stands for a word that only hidden records hold.
  static final Map<String, List<String>> SAME =
      Map.ofEntries(
          Map.entry("GET /", List.of("/")),
          Map.entry(
              "GET /engagements",
              List.of(
                  "/engagements",
                  "/engagements?q=BAIT",
                  "/engagements?country=ES",
                  "/engagements?status=proposed",
                  "/engagements?topic=training")),
          Map.entry(
              "GET /engagements/timeline",
              List.of("/engagements/timeline", "/engagements/timeline?country=ES")),
          Map.entry(
              "GET /engagements/map", List.of("/engagements/map", "/engagements/map?country=ES")),
          Map.entry(
              "GET /engagements/network",
              List.of("/engagements/network", "/engagements/network?country=ES")),
          Map.entry(
              "GET /engagements.{format:csv|json|ics}",
              List.of(
                  "/engagements.csv",
                  "/engagements.json",
                  "/engagements.ics",
                  "/engagements.json?q=BAIT")),
          Map.entry(
              "GET /agreements",
              List.of("/agreements", "/agreements?q=BAIT", "/agreements?country=ES")),
          Map.entry(
              "GET /agreements.{format:csv|json}", List.of("/agreements.csv", "/agreements.json")),
          Map.entry(
              "GET /commitments",
              List.of("/commitments", "/commitments?q=BAIT", "/commitments?country=ES")),
          Map.entry(
              "GET /commitments.{format:csv|json}",
              List.of("/commitments.csv", "/commitments.json")),
          Map.entry(
              "GET /officials",
              List.of("/officials", "/officials?q=BAIT", "/officials?country=ES")),
          Map.entry(
              "GET /officials.{format:csv|json}", List.of("/officials.csv", "/officials.json")),
          Map.entry("GET /organisations", List.of("/organisations", "/organisations?q=BAIT")),
          Map.entry(
              "GET /organisations.{format:csv|json}",
              List.of("/organisations.csv", "/organisations.json")),
          Map.entry("GET /partners", List.of("/partners")),
          Map.entry("GET /partners/{code}", List.of("/partners/ES", "/partners/FR")),
          Map.entry(
              "GET /search",
              List.of(
                  "/search?q=BAIT",
                  "/search?q=BAITT",
                  "/search?q=baut",
                  "/search?q=ES",
                  "/search?q=visit&kind=engagement")),
          Map.entry(
              "GET /search/suggest", List.of("/search/suggest?q=BAIT", "/search/suggest?q=bai")),
          Map.entry(
              "GET /api/v1/engagements",
              List.of(
                  "/api/v1/engagements",
                  "/api/v1/engagements?q=BAIT",
                  "/api/v1/engagements?country=ES&limit=1")),
          Map.entry(
              "GET /api/v1/agreements",
              List.of(
                  "/api/v1/agreements",
                  "/api/v1/agreements?q=BAIT",
                  "/api/v1/agreements?country=ES&limit=1")),
          Map.entry(
              "GET /api/v1/commitments",
              List.of(
                  "/api/v1/commitments",
                  "/api/v1/commitments?q=BAIT",
                  "/api/v1/commitments?country=ES&limit=1")),
          Map.entry(
              "GET /api/v1/officials",
              List.of(
                  "/api/v1/officials",
                  "/api/v1/officials?q=BAIT",
                  "/api/v1/officials?country=ES&limit=1")),
          Map.entry(
              "GET /api/v1/organisations",
              List.of(
                  "/api/v1/organisations",
                  "/api/v1/organisations?q=BAIT",
                  "/api/v1/organisations?limit=1")),
          Map.entry("GET /api/v1/partners", List.of("/api/v1/partners")),
          Map.entry(
              "GET /api/v1/partners/{code}", List.of("/api/v1/partners/ES", "/api/v1/partners/FR")),
          Map.entry(
              "GET /api/v1/search",
              List.of("/api/v1/search?q=BAIT", "/api/v1/search?q=BAITT", "/api/v1/search?q=ES")),
          Map.entry(
              "GET /api/v1/changes",
              List.of("/api/v1/changes", "/api/v1/changes?from=now", "/api/v1/changes?limit=1")),
          Map.entry("GET /retention", List.of("/retention")),
          Map.entry("GET /nominal", List.of("/nominal")),
          Map.entry("GET /nominal/list", List.of("/nominal/list")),
          Map.entry("GET /nominal/offers", List.of("/nominal/offers")),
          Map.entry("GET /nominal/notices", List.of("/nominal/notices")),
          Map.entry(
              "POST /nominal/questions",
              List.of(
                  ASK + "BAIT",
                  ASK + "BAIT+Alami",
                  ASK + "Mohamed+Alami",
                  ASK + "Mohamed+Alami&year=1961&nationality=MA")),
          Map.entry(
              "GET /duplicates/{kind}",
              List.of("/duplicates/official", "/duplicates/organisation")),
          Map.entry("GET /assemblies", List.of("/assemblies")),
          Map.entry("GET /intake", List.of("/intake", "/intake?q=BAIT")),
          Map.entry("GET /intake/review", List.of("/intake/review")),
          Map.entry("GET /intake/queue", List.of("/intake/queue")));

  /// Asked for one hidden record: must answer as for one that never was.
  static final Map<String, List<String>> NOT_THERE =
      Map.ofEntries(
          Map.entry("GET /engagements/{id}", List.of("/engagements/{engagement}")),
          Map.entry("GET /assemblies/{id}", List.of("/assemblies/{engagement}")),
          Map.entry("GET /assemblies/{id}/set-up", List.of("/assemblies/{engagement}/set-up")),
          Map.entry(
              "GET /assemblies/{id}/delegations", List.of("/assemblies/{engagement}/delegations")),
          Map.entry("GET /assemblies/{id}/requests", List.of("/assemblies/{engagement}/requests")),
          Map.entry(
              "GET /assemblies/{id}/solving", List.of("/assemblies/{engagement}/solving?job=1")),
          Map.entry(
              "GET /assemblies/{id}/versions/{number}",
              List.of("/assemblies/{engagement}/versions/1")),
          Map.entry("GET /assemblies/{id}/notices", List.of("/assemblies/{engagement}/notices")),
          Map.entry(
              "GET /assemblies/{id}/disruption", List.of("/assemblies/{engagement}/disruption")),
          Map.entry(
              "GET /assemblies/{id}/board",
              List.of("/assemblies/{engagement}/board?request={commitment}")),
          Map.entry(
              "GET /assemblies/{id}/board/verdicts",
              List.of("/assemblies/{engagement}/board/verdicts?request={commitment}&day=0")),
          Map.entry("GET /assemblies/{id}/events", List.of("/assemblies/{engagement}/events")),
          Map.entry("GET /assemblies/{id}/standing", List.of("/assemblies/{engagement}/standing")),
          Map.entry("GET /assemblies/{id}/links", List.of("/assemblies/{engagement}/links")),
          Map.entry("GET /assemblies/{id}/agendas", List.of("/assemblies/{engagement}/agendas")),
          Map.entry(
              "GET /assemblies/{id}/agendas.pdf", List.of("/assemblies/{engagement}/agendas.pdf")),
          Map.entry(
              "GET /assemblies/{id}/agendas/{kind}/{subject}",
              List.of("/assemblies/{engagement}/agendas/room/{organisation}")),
          Map.entry(
              "GET /assemblies/{id}/agendas/{kind}/{subject}.ics",
              List.of("/assemblies/{engagement}/agendas/room/{organisation}.ics")),
          Map.entry(
              "GET /assemblies/{id}/agendas/{kind}/{subject}.pdf",
              List.of("/assemblies/{engagement}/agendas/room/{organisation}.pdf")),
          Map.entry(
              "GET /assemblies/{id}/meetings/{request}",
              List.of("/assemblies/{engagement}/meetings/{commitment}")),
          Map.entry("GET /assemblies/{id}/evening", List.of("/assemblies/{engagement}/evening")),
          Map.entry("GET /assemblies/{id}/coverage", List.of("/assemblies/{engagement}/coverage")),
          Map.entry(
              "POST /assemblies/{id}/passages",
              List.of("/assemblies/{engagement}/passages?from=x&to=y&slots=1")),
          Map.entry(
              "POST /assemblies/{id}/rooms",
              List.of("/assemblies/{engagement}/rooms?name=x&zone=x&capacity=4&level=0")),
          Map.entry(
              "POST /assemblies/{id}/interpreters",
              List.of("/assemblies/{engagement}/interpreters?name=x&languages=en&row=2")),
          Map.entry(
              "POST /assemblies/{id}/sessions",
              List.of("/assemblies/{engagement}/sessions?kind=vote&title=x&from=0&to=0")),
          Map.entry(
              "POST /assemblies/{id}/delegations",
              List.of(
                  "/assemblies/{engagement}/delegations?delegation={official}&rank=1&teams=1&languages=en")),
          Map.entry(
              "POST /assemblies/{id}/delegations/partners",
              List.of("/assemblies/{engagement}/delegations/partners?country=FR")),
          Map.entry(
              "POST /assemblies/{id}/delegations/lines",
              List.of("/assemblies/{engagement}/delegations/lines?text=FR")),
          Map.entry(
              "POST /assemblies/{id}/people",
              List.of("/assemblies/{engagement}/people?delegation={official}&name=x&team=1")),
          Map.entry(
              "POST /assemblies/{id}/remove",
              List.of("/assemblies/{engagement}/remove?kind=room&part={organisation}")),
          Map.entry(
              "POST /assemblies/{id}/requests",
              List.of(
                  "/assemblies/{engagement}/requests?asker={official}&asked={agreement}&weight=1&level=0&seats=2&length=1")),
          Map.entry(
              "POST /assemblies/{id}/requests/lines",
              List.of("/assemblies/{engagement}/requests/lines?text=from,to")),
          Map.entry(
              "POST /assemblies/{id}/requests/decide",
              List.of("/assemblies/{engagement}/requests/decide?request={commitment}&what=accept")),
          Map.entry(
              "POST /assemblies/{id}/solve", List.of("/assemblies/{engagement}/solve?seconds=2")),
          Map.entry(
              "POST /assemblies/{id}/solve/stop", List.of("/assemblies/{engagement}/solve/stop")),
          Map.entry(
              "POST /assemblies/{id}/versions/{number}/publish",
              List.of("/assemblies/{engagement}/versions/1/publish?as=preliminary")),
          Map.entry(
              "POST /assemblies/{id}/notices/told",
              List.of("/assemblies/{engagement}/notices/told?recipient={official}&version=1")),
          Map.entry(
              "GET /assemblies/{id}/notices/{recipient}",
              List.of("/assemblies/{engagement}/notices/{official}")),
          Map.entry(
              "GET /assemblies/{id}/notices/{recipient}.pdf",
              List.of("/assemblies/{engagement}/notices/{official}.pdf")),
          Map.entry("GET /assemblies/{id}/cards", List.of("/assemblies/{engagement}/cards")),
          Map.entry(
              "GET /assemblies/{id}/cards.pdf", List.of("/assemblies/{engagement}/cards.pdf")),
          Map.entry(
              "POST /assemblies/{id}/order",
              List.of("/assemblies/{engagement}/order?first=1&then=2")),
          Map.entry(
              "POST /assemblies/{id}/order/remove",
              List.of("/assemblies/{engagement}/order/remove?precedence={claim}")),
          Map.entry(
              "POST /assemblies/{id}/apart",
              List.of("/assemblies/{engagement}/apart?one={official}&other={agreement}&why=x")),
          Map.entry(
              "POST /assemblies/{id}/apart/remove",
              List.of("/assemblies/{engagement}/apart/remove?one={official}&other={agreement}")),
          Map.entry(
              "POST /assemblies/{id}/disruption",
              List.of(
                  "/assemblies/{engagement}/disruption?kind=late&subject={official}&arrives=2026-01-01T09:00&seconds=2")),
          Map.entry(
              "POST /assemblies/{id}/board/move",
              List.of("/assemblies/{engagement}/board/move?request={commitment}&slot=0")),
          Map.entry(
              "POST /assemblies/{id}/board/keep",
              List.of("/assemblies/{engagement}/board/keep?request={commitment}&what=pin")),
          Map.entry(
              "POST /assemblies/{id}/board/undo", List.of("/assemblies/{engagement}/board/undo")),
          Map.entry(
              "POST /assemblies/{id}/board/force",
              List.of("/assemblies/{engagement}/board/force?request={commitment}")),
          Map.entry(
              "POST /assemblies/{id}/links",
              List.of("/assemblies/{engagement}/links?kind=lobby&subject={engagement}")),
          Map.entry(
              "POST /assemblies/{id}/links/revoke",
              List.of("/assemblies/{engagement}/links/revoke?link={claim}")),
          Map.entry(
              "POST /assemblies/{id}/meetings/{request}",
              List.of("/assemblies/{engagement}/meetings/{commitment}?outcome=held")),
          Map.entry("POST /assemblies", List.of("/assemblies?engagement={engagement}")),
          Map.entry(
              "GET /assemblies/{id}/plan.{format:csv|json|xlsx}",
              List.of("/assemblies/{engagement}/plan.csv", "/assemblies/{engagement}/plan.json")),
          Map.entry("GET /agreements/{id}", List.of("/agreements/{agreement}")),
          Map.entry("GET /officials/{id}", List.of("/officials/{official}")),
          Map.entry("GET /organisations/{id}", List.of("/organisations/{organisation}")),
          Map.entry("GET /nominal/questions/{id}", List.of("/nominal/questions/{question}")),
          Map.entry(
              "POST /nominal/questions/{id}/hits/{number}",
              List.of("/nominal/questions/{question}/hits/1?why=x")),
          Map.entry(
              "POST /retention/{kind}/{id}/keep",
              List.of(
                  "/retention/engagement/{engagement}/keep?until=2030-01-01&why=x",
                  "/retention/article/{source}/keep?until=2030-01-01&why=x")),
          Map.entry(
              "POST /retention/{kind}/{id}/end",
              List.of(
                  "/retention/engagement/{engagement}/end?why=x",
                  "/retention/official/{official}/end?why=x",
                  "/retention/article/{source}/end?why=x",
                  "/retention/match/{match}/end?why=x")),
          Map.entry(
              "POST /nominal/matches/{id}/whole", List.of("/nominal/matches/{match}/whole?why=x")),
          Map.entry("GET /nominal/matches/{id}", List.of("/nominal/matches/{match}")),
          Map.entry(
              "POST /nominal/matches/{id}/decide",
              List.of("/nominal/matches/{match}/decide?outcome=confirmed&why=x")),
          Map.entry(
              "POST /nominal/entries/{id}/renew",
              List.of("/nominal/entries/{entry}/renew?until=2030-01-01&why=x")),
          Map.entry(
              "POST /nominal/entries/{id}/erase", List.of("/nominal/entries/{entry}/erase?why=x")),
          Map.entry(
              "POST /nominal/offers/{id}/publish", List.of("/nominal/offers/{entry}/publish")),
          Map.entry("POST /nominal/offers/{id}/end", List.of("/nominal/offers/{entry}/end")),
          Map.entry(
              "POST /nominal/offers/{id}/askers",
              List.of("/nominal/offers/{entry}/askers?agency=x&keys=9&why=x")),
          Map.entry(
              "POST /nominal/askers/{id}/confirm", List.of("/nominal/askers/{match}/confirm")),
          Map.entry("POST /nominal/askers/{id}/token", List.of("/nominal/askers/{match}/token")),
          Map.entry("POST /nominal/askers/{id}/end", List.of("/nominal/askers/{match}/end")),
          Map.entry(
              "POST /nominal/notices/told",
              List.of("/nominal/notices/told?recipient=x-{match}&how=x")),
          Map.entry(
              "POST /duplicates/{kind}/merge",
              List.of(
                  "/duplicates/official/merge?into={official}&from={official}&why=x",
                  "/duplicates/organisation/merge?into={organisation}&from={organisation}&why=x")),
          Map.entry(
              "POST /duplicates/{kind}/apart",
              List.of("/duplicates/official/apart?into={official}&from={official}&why=x")),
          Map.entry(
              "POST /duplicates/{kind}/part/{id}",
              List.of("/duplicates/official/part/{merging}?why=x")),
          Map.entry("GET /claims/{id}", List.of("/claims/{claim}")),
          Map.entry("GET /claims/{id}/row", List.of("/claims/{claim}/row")),
          Map.entry("GET /claims/{id}/correct", List.of("/claims/{claim}/correct")),
          Map.entry("GET /articles/{id}", List.of("/articles/{source}")),
          Map.entry("GET /articles/{id}/state", List.of("/articles/{source}/state")),
          Map.entry("GET /articles/{id}/progress", List.of("/articles/{source}/progress")),
          Map.entry("GET /articles/{id}/original", List.of("/articles/{source}/original")),
          Map.entry("GET /articles/{id}/file", List.of("/articles/{source}/file")),
          Map.entry("GET /articles/{id}/next", List.of("/articles/{source}/next")),
          Map.entry(
              "GET /marking/{kind}/{id}",
              List.of(
                  "/marking/engagement/{engagement}",
                  "/marking/article/{source}",
                  "/marking/commitment/{commitment}")),
          Map.entry("GET /api/v1/engagements/{id}", List.of("/api/v1/engagements/{engagement}")),
          Map.entry("GET /api/v1/agreements/{id}", List.of("/api/v1/agreements/{agreement}")),
          Map.entry("GET /api/v1/commitments/{id}", List.of("/api/v1/commitments/{commitment}")),
          Map.entry("GET /api/v1/officials/{id}", List.of("/api/v1/officials/{official}")),
          Map.entry(
              "GET /api/v1/organisations/{id}", List.of("/api/v1/organisations/{organisation}")),
          Map.entry("GET /api/v1/sources/{id}", List.of("/api/v1/sources/{source}")),
          Map.entry("POST /claims/{id}/confirm", List.of("/claims/{claim}/confirm")),
          Map.entry("POST /claims/{id}/reject", List.of("/claims/{claim}/reject")),
          Map.entry("POST /claims/{id}/correct", List.of("/claims/{claim}/correct?value=x")),
          Map.entry("POST /claims/{id}/undo", List.of("/claims/{claim}/undo")),
          Map.entry("POST /claims/{id}/position", List.of("/claims/{claim}/position?why=x")),
          Map.entry("POST /articles/{id}/accept", List.of("/articles/{source}/accept")),
          Map.entry("POST /articles/{id}/undo", List.of("/articles/{source}/undo")),
          Map.entry(
              "POST /articles/{id}/split",
              List.of("/articles/{source}/split?engagement={engagement}")),
          Map.entry(
              "POST /articles/{id}/merge",
              List.of("/articles/{source}/merge?into={engagement}&from={engagement}")),
          Map.entry(
              "POST /articles/{id}/apart", List.of("/articles/{source}/apart?likeness={claim}")),
          Map.entry("POST /intake/articles/{id}/again", List.of("/intake/articles/{source}/again")),
          Map.entry(
              "POST /marking/{kind}/{id}",
              List.of("/marking/engagement/{engagement}?marking=open&why=x")));

  /// Ways on which no record leaves, and why.
  static final Map<String, String> NO_RECORD =
      Map.ofEntries(
          Map.entry("GET /link/{token}", "one thing for whoever holds the link; tested apart"),
          Map.entry("GET /link/{token}/events", "a number, for boards on a wall; tested apart"),
          Map.entry("GET /link/{token}/calendar.ics", "one agenda; tested apart"),
          Map.entry("POST /link/{token}/ask", "a delegation's own; tested apart"),
          Map.entry("POST /link/{token}/answer", "a delegation's own; tested apart"),
          Map.entry("POST /retention/periods/{kind}", "a rule of the desk"),
          Map.entry("POST /retention/proposals/{id}/confirm", "a rule of the desk"),
          Map.entry("POST /retention/proposals/{id}/refuse", "a rule of the desk"),
          Map.entry("GET /sign-in", "before the sign-in"),
          Map.entry("GET /first/{token}", "before the sign-in"),
          Map.entry("POST /first/{token}", "before the sign-in"),
          Map.entry("POST /session/keepalive", "answers nothing"),
          Map.entry("GET /passkeys", "the officer's own"),
          Map.entry("POST /passkeys/remove", "the officer's own"),
          Map.entry("GET /passkeys/again", "answers nothing"),
          Map.entry("GET /account", "the officer's own"),
          Map.entry("POST /account/password", "the officer's own"),
          Map.entry("POST /account/identity", "the officer's own"),
          Map.entry("POST /account/identity-remove", "the officer's own"),
          Map.entry("GET /account/tokens", "the officer's own"),
          Map.entry("POST /account/tokens", "the officer's own"),
          Map.entry("POST /account/tokens/revoke", "the officer's own"),
          Map.entry("GET /api/v1/openapi.json", "the same for everybody"),
          Map.entry("GET /account/webhooks", "the officer's own"),
          Map.entry("POST /account/webhooks", "the officer's own; notices are tested apart"),
          Map.entry("POST /account/webhooks/end", "the officer's own"),
          Map.entry("POST /account/webhooks/wake", "the officer's own"),
          Map.entry("POST /sessions/end", "the officer's own"),
          Map.entry("POST /sessions/end-others", "the officer's own"),
          Map.entry("POST /alarms/{id}/seen", "answers nothing"),
          Map.entry("GET /break-glass/{token}", "before the sign-in"),
          Map.entry("POST /break-glass/{token}", "before the sign-in"),
          Map.entry("POST /sign-in/identity", "before the sign-in"),
          Map.entry("GET /settings", "the installation"),
          Map.entry("POST /demo/load", "fictional"),
          Map.entry("POST /demo/remove", "fictional"),
          Map.entry("POST /demo/trial", "answers nothing"),
          Map.entry("POST /demo/trial/end", "answers nothing"),
          Map.entry("GET /jobs/{id}", "how far a work has come"),
          Map.entry("POST /start/empty", "answers nothing"),
          Map.entry("GET /officers", "officers and their rights"),
          Map.entry("POST /officers/invite", "officers and their rights"),
          Map.entry("POST /officers/{id}/role", "officers and their rights"),
          Map.entry("POST /officers/{id}/unit", "officers and their rights"),
          Map.entry("POST /officers/{id}/clearance", "officers and their rights"),
          Map.entry("POST /officers/{id}/withdraw", "officers and their rights"),
          Map.entry("POST /officers/{id}/renew", "officers and their rights"),
          Map.entry("POST /officers/{id}/open", "officers and their rights"),
          Map.entry("POST /officers/{id}/close", "officers and their rights"),
          Map.entry("POST /officers/{id}/sign-out", "officers and their rights"),
          Map.entry("POST /officers/rule", "officers and their rights"),
          Map.entry("POST /officers/proposals/{id}/confirm", "officers and their rights"),
          Map.entry("POST /officers/proposals/{id}/refuse", "officers and their rights"),
          Map.entry("GET /ledger", "ids and acts; walked by whoever may read it"),
          Map.entry("POST /nominal/offers", "what the officer offers; tested apart"),
          Map.entry("GET /api/v1/private", "a partner's own offer; tested apart"),
          Map.entry("GET /api/v1/private/filters/{version}", "outputs of a secret; tested apart"),
          Map.entry("POST /api/v1/private/answers", "what the partner blinded; tested apart"),
          Map.entry("POST /nominal/list", "what the officer hands in"),
          Map.entry("POST /intake/refused/seen", "answers nothing"),
          Map.entry("POST /intake/articles", "what the officer hands in; copies are tested apart"),
          Map.entry("ANY /error", "what the error pages say is walked above"));

  private WaysOut() {}
}
