package org.tansiq.names;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes up names of two to four parts in Arabic or Latin letters from a seed.
final class Invented {

  private static final List<String> LATIN =
      List.of(
          "Mohamed",
          "Ahmed",
          "Fatima",
          "Youssef",
          "Abdelkrim",
          "Abd al-Rahman",
          "Salem",
          "Nadia",
          "Ben",
          "Ould",
          "El Mansouri",
          "Al-Harbi",
          "Bouzid",
          "Noureddine",
          "Chérif",
          "Tazi",
          "Oueslati",
          "Abu Zayd",
          "K.",
          "Ghannouchi",
          "Slimane",
          "Zoubir");
  private static final List<String> ARABIC =
      List.of(
          "محمد",
          "أحمد",
          "فاطمة",
          "يوسف",
          "عبد الكريم",
          "عبدالرحمن",
          "سالم",
          "نادية",
          "بن",
          "ولد",
          "المنصوري",
          "الحربي",
          "بوزيد",
          "نور الدين",
          "شريف",
          "التازي",
          "أبو زيد",
          "سليمان",
          "الزبير");
  private final RandomGenerator random;

  Invented(RandomGenerator random) {
    this.random = random;
  }

  String name() {
    return name(random.nextBoolean() ? LATIN : ARABIC);
  }

  private String name(List<String> parts) {
    var out = new ArrayList<String>();
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      out.add(parts.get(random.nextInt(parts.size())));
    }
    return String.join(" ", out);
  }
}
