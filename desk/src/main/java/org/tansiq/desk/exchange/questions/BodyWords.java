package org.tansiq.desk.exchange.questions;

import java.util.Arrays;
import java.util.Set;
import org.tansiq.vocabulary.ArabicFolding;

/// Words that bodies are called by and persons are not, so that whoever asks a list of persons for
/// a ministry is told so.
final class BodyWords {

  private static final Set<String> WORDS =
      Set.of(
          "وزاره",
          "الوزاره",
          "مديريه",
          "المديريه",
          "شركه",
          "الشركه",
          "جمعيه",
          "الجمعيه",
          "منظمه",
          "المنظمه",
          "مؤسسه",
          "الموسسه",
          "موسسه",
          "بنك",
          "البنك",
          "جامعه",
          "الجامعه",
          "سفاره",
          "ministry",
          "ministere",
          "directorate",
          "direction",
          "company",
          "societe",
          "association",
          "organisation",
          "organization",
          "foundation",
          "fondation",
          "bank",
          "banque",
          "university",
          "universite",
          "embassy",
          "ambassade",
          "agency",
          "agence",
          "police",
          "gendarmerie",
          "ltd",
          "llc",
          "inc",
          "plc",
          "sarl",
          "sa",
          "gmbh",
          "interpol",
          "europol");

  private BodyWords() {}

  static boolean in(String name) {
    return Arrays.stream(ArabicFolding.fold(name).split("[^\\p{L}]+")).anyMatch(WORDS::contains);
  }
}
