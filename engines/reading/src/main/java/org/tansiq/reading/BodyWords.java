package org.tansiq.reading;

import java.util.Set;

/// The small words that join the name of a body or end it.
final class BodyWords {

  static final Set<String> ARABIC_STOPS =
      Set.of(
          "في",
          "من",
          "الي",
          "علي",
          "عن",
          "مع",
          "ان",
          "بان",
          "خلال",
          "اليوم",
          "التي",
          "الذي",
          "حيث",
          "بين",
          "كما",
          "قد",
          "وقد",
          "بعد",
          "قبل",
          "منذ",
          "عبر",
          "حول",
          "هذا",
          "هذه",
          "ذلك",
          "او",
          "ثم",
          "بمشاركه",
          "وذلك",
          "لدي",
          "كان",
          "تحت",
          "اثر",
          "الان",
          "الشقيقه",
          "الشقيق",
          "الجاري",
          "الماضي",
          "المقبل",
          "الثنائي",
          "الثنائيه",
          "وهو",
          "وهي",
          "التابعه",
          "التابع",
          "تابعه",
          "كانت",
          "كانوا",
          "تضم",
          "تنشط",
          "تعمل",
          "تقوم",
          "هي",
          "هو",
          "لا",
          "لم",
          "ما",
          "مكونه",
          "تتكون",
          "مواليه",
          "متخصصه",
          "مرتبطه",
          "بدعوه",
          "ايضا");
  static final Set<String> NAME_PARTICLES = Set.of("بن", "ابن", "ال", "عبد", "ابو");
  static final Set<String> PURPOSES =
      Set.of(
          "لبحث", "لمناقشه", "لتعزيز", "لتطوير", "لتوقيع", "لدراسه", "لتبادل", "لعقد", "لحضور",
          "لتقديم", "لتنفيذ", "لكي", "لدي", "لان", "لقاء", "لهذا", "لهذه", "لذلك", "لما", "ليلتقي");
  static final Set<String> FRENCH_LINKS =
      Set.of(
          "de", "du", "des", "la", "le", "les", "l", "d", "et", "pour", "sur", "contre", "a", "aux",
          "en");
  static final Set<String> FRENCH_BEFORE =
      Set.of("hautes", "hauts", "grandes", "grands", "nouvelles", "nouveaux", "jeunes", "petites");
  static final Set<String> FRENCH_STOPS =
      Set.of(
          "plusieurs",
          "d",
          "leurs",
          "leur",
          "ses",
          "son",
          "sa",
          "celui",
          "celle",
          "ceux",
          "a",
          "ont",
          "est",
          "qui",
          "que");
  static final Set<String> FRENCH_LOOSE = Set.of("a", "aux", "en", "sur", "pour");
  static final Set<String> ENGLISH_LINKS = Set.of("of", "for", "and", "the", "on", "against");
  static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "his", "its", "their", "this", "that", "our", "both", "on", "in");

  private BodyWords() {}
}
