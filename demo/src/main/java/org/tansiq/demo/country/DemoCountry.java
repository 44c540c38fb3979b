package org.tansiq.demo.country;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/// A country of fictional officials and its partners, in the real size of one directorate.
///
/// Everything is counted from `today`, so that it never grows old; the same generator and day make
/// the same country. All persons are fictional; countries, cities and bodies are real.
public record DemoCountry(
    List<SampleNation> nations,
    List<SamplePlace> places,
    List<SampleOrganisation> organisations,
    List<SampleOfficial> officials,
    List<SampleAgreement> agreements,
    List<SampleEngagement> engagements,
    List<SampleCommitment> commitments) {

  private static final int ORGANISATIONS = 600;
  private static final int OFFICIALS = 3_000;
  private static final int AGREEMENTS = 400;
  private static final int ENGAGEMENTS = 2_000;
  private static final int COMMITMENTS = 5_000;

  public DemoCountry {
    nations = List.copyOf(nations);
    places = List.copyOf(places);
    organisations = List.copyOf(organisations);
    officials = List.copyOf(officials);
    agreements = List.copyOf(agreements);
    engagements = List.copyOf(engagements);
    commitments = List.copyOf(commitments);
  }

  public static DemoCountry generate(RandomGenerator chance, LocalDate today) {
    var lot = new Lot(chance);
    var atlas = Atlas.read();
    var organisations = Institutions.of(atlas, ORGANISATIONS);
    var officials = Careers.of(lot, today, atlas, organisations, OFFICIALS);
    var agreements = Pacts.of(lot, today, atlas, organisations, AGREEMENTS);
    var forces = Institutions.forces(organisations).values();
    var people = new Encounters.People(officials, forces, agreements);
    var engagements = Encounters.of(lot, today, atlas, people, ENGAGEMENTS);
    var origins = new Pledges.Origins(engagements, agreements);
    var commitments = Pledges.of(lot, today, organisations, origins, COMMITMENTS);
    return new DemoCountry(
        atlas.nations(),
        atlas.places(),
        organisations,
        officials,
        agreements,
        engagements,
        commitments);
  }
}
