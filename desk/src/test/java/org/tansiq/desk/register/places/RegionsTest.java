package org.tansiq.desk.register.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tansiq.desk.platform.pages.Tongue;

class RegionsTest {

  @Test
  void a_country_lies_where_the_united_nations_count_it() {
    assertThat(Regions.of("ES")).contains("039");
    assertThat(Regions.of("MA")).contains("015");
    assertThat(Regions.of("TR")).contains("145");
    assertThat(Regions.name("039", Tongue.FR)).isEqualTo("Europe du Sud");
  }

  @Test
  void every_country_of_the_desk_lies_in_a_region() {
    assertThat(Countries.codes()).allMatch(country -> Regions.of(country).isPresent());
  }
}
