package org.tansiq.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tansiq.vocabulary.Country;
import org.tansiq.vocabulary.EngagementKind;

/// Who met whom, where, on what and by what paper, in three languages; and what is no engagement.
final class FramesTest {

  private static Proposal only(String text) {
    var main =
        Reader.standard().read(Article.of("a", text)).proposals().stream()
            .filter(p -> p.salience() == Salience.MAIN)
            .toList();
    assertThat(main).hasSize(1);
    return main.getFirst();
  }

  @Test
  void readsAVisitInFrench() {
    var visit =
        only(
            """
            Coopération policière : le patron de la police burkinabè à Cotonou

            Le directeur général de la Police nationale du Burkina Faso, l’inspecteur général Issa Ouédraogo, effectue une visite de travail à Cotonou du 4 au 6 mars 2025, à l'invitation de son homologue béninois, le contrôleur général Rachid Soglo.
            Les deux responsables ont échangé sur la lutte contre le terrorisme et le trafic de drogue.
            """);
    assertThat(visit.kind()).isEqualTo(EngagementKind.VISIT);
    assertThat(visit.values(Predicate.HOST_COUNTRY)).containsExactly("BJ");
    assertThat(visit.values(Predicate.PLACE)).containsExactly("Cotonou");
    assertThat(visit.values(Predicate.START)).containsExactly("2025-03-04");
    assertThat(visit.values(Predicate.END)).containsExactly("2025-03-06");
    assertThat(visit.values(Predicate.PRINCIPAL)).containsExactly("Issa Ouédraogo");
    assertThat(visit.values(Predicate.COUNTERPART)).containsExactly("Rachid Soglo");
    assertThat(visit.values(Predicate.INVITED_BY)).containsExactly("Rachid Soglo");
    assertThat(visit.values(Predicate.TOPIC)).contains("terrorism", "drugs");
  }

  @Test
  void readsASigningInEnglish() {
    var signing =
        only(
            """
            Zambia and Malawi police sign agreement

            LUSAKA, 12 May 2024 - The Zambia Police Service (ZPS) and the Malawi Police Service (MPS) signed a Memorandum of Understanding on Sunday in Lusaka.
            Inspector General of Police Mwansa Chilufya signed for Zambia and Inspector General Chikondi Banda for Malawi.
            The two forces will share intelligence on human trafficking.
            """);
    assertThat(signing.kind()).isEqualTo(EngagementKind.AGREEMENT);
    assertThat(signing.values(Predicate.HOST_COUNTRY)).containsExactly("ZM");
    assertThat(signing.values(Predicate.COUNTRY)).containsExactlyInAnyOrder("ZM", "MW");
    var accord = signing.one(Predicate.AGREEMENT).orElseThrow().accord().orElseThrow();
    assertThat(accord.form()).isEqualTo("memorandum");
    assertThat(accord.parties()).hasSize(2);
    assertThat(signing.values(Predicate.TOPIC)).contains("organised-crime", "information-exchange");
  }

  @Test
  void aPersonKeepsRankOfficeAndState() {
    var visit =
        only(
            "استقبل المدير العام للأمن الوطني المغربي، سعيد البوكيلي، اليوم الاثنين بالرباط، وزير الداخلية"
                + " الموريتاني، الفريق محمد الأمين ولد سيدي، وبحثا مكافحة الهجرة غير النظامية.");
    var guest = visit.all(Predicate.COUNTERPART).getFirst();
    assertThat(guest.value()).isEqualTo("محمد الأمين ولد سيدي");
    var post = guest.post().orElseThrow();
    assertThat(post.country()).contains(new Country("MR"));
    assertThat(post.rank()).contains("الفريق");
    assertThat(post.title()).startsWith("وزير الداخلية");
  }

  @Test
  void aPlannedForumIsMarkedAndCitesItsWord() {
    var forum =
        only(
            """
            نواكشوط تستضيف المؤتمر الإقليمي لقادة الشرطة

            تستضيف العاصمة الموريتانية نواكشوط، يوم 12 ماي المقبل، المؤتمر الإقليمي لقادة الشرطة الأفارقة بمشاركة المنظمة الدولية للشرطة الجنائية (الإنتربول).
            ومن المرتقب أن ينعقد المؤتمر بحضور ممثلين عن السنغال ومالي.
            """);
    assertThat(forum.kind()).isEqualTo(EngagementKind.FORUM);
    assertThat(forum.planned()).isTrue();
    assertThat(forum.one(Predicate.PLANNED)).isPresent();
    assertThat(forum.values(Predicate.HOST_COUNTRY)).containsExactly("MR");
    assertThat(forum.values(Predicate.START)).containsExactly("--05-12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "وقع المدير العام للأمن الوطني، اليوم الثلاثاء بالرباط، مع وزير الصحة اتفاقية شراكة تهم التكفل"
            + " الطبي بموظفي الشرطة. وتشمل الاتفاقية جميع الموظفين.",
        "La police nationale et la mairie ont signé mardi à Dakar une convention pour la sécurité des"
            + " établissements scolaires. Les élèves et les citoyens en profiteront.",
        "The county police and the university signed a memorandum of understanding on campus safety."
            + " Students welcomed it."
      })
  void anAgreementInsideOneStateIsNone(String text) {
    assertThat(Reader.standard().read(Article.of("a", text)).proposals()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "تعادل المنتخب المغربي مع ضيفه منتخب النيجر في المباراة التي احتضنها ملعب الرباط ضمن الجولة"
            + " السابعة من التصفيات. وسجل اللاعب هدفين في الشوط الثاني.",
        "L'équipe de Géorgie a battu le Portugal samedi à Tbilissi en finale du championnat. Le match a"
            + " attiré 20 000 supporters au stade.",
        "The police football team of Ghana beat Togo 2-0 in the final of the tournament in Accra. Both"
            + " goals were scored in the second half and the coach praised the players."
      })
  void sportIsNoCooperation(String text) {
    assertThat(Reader.standard().read(Article.of("a", text)).proposals()).isEmpty();
  }

  @Test
  void townsOfOneNameWithAStateGoToTheStateTheTextNames() {
    var visit =
        only(
            "أجرى المدير العام للأمن الوطني المغربي، سعيد البوكيلي، يوم 3 مارس 2025، زيارة عمل إلى المملكة"
                + " الأردنية الهاشمية، والتقى بالعاصمة عمان مدير الأمن العام الأردني اللواء معن الطراونة.");
    assertThat(visit.values(Predicate.HOST_COUNTRY)).containsExactly("JO");
    assertThat(visit.values(Predicate.COUNTRY)).doesNotContain("OM");
  }

  @Test
  void clingingLettersAreNoPartOfABodyOrATown() {
    var signing =
        only(
            "وقعت وزارة الداخلية القطرية ووزارة الداخلية التركية، يوم 3 مارس 2025 بالدوحة، بروتوكول تعاون"
                + " في مجال التدريب.");
    assertThat(signing.values(Predicate.ORGANISATION))
        .contains("وزارة الداخلية القطرية", "وزارة الداخلية التركية");
    assertThat(signing.values(Predicate.HOST_COUNTRY)).containsExactly("QA");
    assertThat(signing.one(Predicate.AGREEMENT).orElseThrow().accord().orElseThrow().form())
        .isEqualTo("protocol");
  }
}
