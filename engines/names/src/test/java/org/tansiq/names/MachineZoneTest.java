package org.tansiq.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names here are made up.
class MachineZoneTest {

  private static final Matcher MATCHER = Matcher.standard();

  @ParameterizedTest
  @CsvSource({
    "OULD<ABDERRAHIM<<MOHAMED, MOHAMED OULD ABDERRAHIM",
    "OULD<ABDERRAHIM<<MOHAMED<<<<<<<<<<<<<<<, MOHAMED OULD ABDERRAHIM",
    "P<MRTOULD<ABDERRAHIM<<MOHAMED<<<<<<<<<<<<<<<, MOHAMED OULD ABDERRAHIM",
    "P<D<<MUXXLLER<<JOERG<<<<<<<<<<<<<<<<<<<<<<<<, JOERG MULLER",
    "IDMARTAZI<<KARIM<<<<<<<<<<<<<<<<<<<<, KARIM TAZI",
    "p<marTazi<<Karim, KARIM TAZI",
    "TAZI<<<<, TAZI",
    "ZAPATA<MUNXXOZ<<ANA, ANA ZAPATA MUNOZ",
    "MAXIME<<BERNARD, BERNARD MAXIME",
    "XHEMAILI<<ARBEN, ARBEN XHEMAILI"
  })
  void a_zone_is_read_in_the_usual_order(String zone, String usual) {
    assertThat(MachineZone.usual(zone)).isEqualTo(usual);
  }

  @ParameterizedTest
  @CsvSource({
    "ALXTTRABLSY<<XHSN, حسن الطرابلسي",
    "ALMRY<<EBD<ALRXHMN, عبد الرحمن المري",
    "BN<YWSF<<FAXTTMXAH, فاطمة بن يوسف",
    "P<UTOXSHEBAN<<EAYXSHXAH<MRYM<<<<<<<<<<<<<<<<<, عايشة مريم شعبان",
    "ALXKHLYFXAH<<XAELXHAN, أ لحان الخليفة"
  })
  void arabic_letters_are_read_back_from_the_table(String zone, String arabic) {
    var read = MachineZone.usual(zone).replace('ئ', 'ي').replace(" ", "");
    assertThat(read).isEqualTo(arabic.replace(" ", ""));
    assertThat(MATCHER.match(zone, MachineZone.usual(zone)).band()).isEqualTo(Band.HIT);
  }

  @Test
  void a_zone_counts_as_the_name_it_spells() {
    double usual = MATCHER.match("حسن الطرابلسي", "Hassan Trabelsi").bits();
    assertThat(MATCHER.match("ALXTTRABLSY<<XHSN<<<<<<<<<", "Hassan Trabelsi").bits())
        .isCloseTo(usual, within(1e-9));
  }

  @Test
  void a_name_that_fills_its_field_may_be_cut_off() {
    var zone = "P<TUNBEN<ABDERRAHMANE<<NOUREDDINE<MOHAMED<AB";
    assertThat(zone).hasSize(44);
    var name = Name.of(zone);
    assertThat(name.warnings()).containsExactly(Warning.CUT_OFF);
    var whole = Name.of("Noureddine Mohamed Abdelkader Ben Abderrahmane");
    var other = Name.of("Noureddine Mohamed Slimane Ben Abderrahmane");
    assertThat(MATCHER.match(name, whole).band()).isEqualTo(Band.HIT);
    assertThat(MATCHER.match(name, whole).bits()).isGreaterThan(MATCHER.match(name, other).bits());
    var arabic = Name.of("نور الدين محمد عبد القادر بن عبد الرحمان");
    assertThat(MATCHER.match(name, arabic).band()).isEqualTo(Band.HIT);
  }

  @Test
  void a_zone_finds_the_person_in_an_index() {
    try (var index = NameIndex.empty()) {
      index.add(Person.named("1", "نور الدين محمد عبد القادر بن عبد الرحمان"));
      index.add(Person.named("2", "Hassan Trabelsi"));
      index.add(Person.named("3", "KADIRI<<SALAH<EDDINE<<<<<"));
      assertThat(first(index, "BEN<ABDERRAHMANE<<NOUREDDINE<MOHAMED<AB")).isEqualTo("1");
      assertThat(first(index, "ALXTTRABLSY<<XHSN")).isEqualTo("2");
      assertThat(first(index, "صلاح الدين القادري")).isEqualTo("3");
    }
  }

  private static String first(NameIndex index, String name) {
    return index.search(Person.named("?", name)).hits().getFirst().person().id();
  }
}
