package org.tansiq.documents;

import java.util.List;
import java.util.random.RandomGenerator;

/// Sentences of the kind communiqués are made of, in the three languages; all invented.
final class Texts {

  static final List<String> ARABIC =
      List.of(
          "استقبل قائد الشرطة الوطنية صباح اليوم بمقر القيادة وفدا أمنيا رفيع المستوى يقوده نظيره.",
          "وتناول الجانبان خلال اللقاء سبل تطوير التعاون في مكافحة الجريمة المنظمة العابرة للحدود.",
          "وأكد المسؤولان عزمهما على تبادل المعلومات بشأن شبكات الهجرة غير النظامية والاتجار بالبشر.",
          "كما اتفق الطرفان على تنظيم دورات تدريبية لفائدة ضباط مسرح الجريمة والأدلة الرقمية.",
          "ويأتي هذا اللقاء تنفيذا لمذكرة التفاهم الموقعة بين البلدين خلال شهر أكتوبر الماضي.",
          "وزار الوفد مختبر الشرطة العلمية واطلع على أحدث الأجهزة المستعملة في تحليل البصمات.",
          "وفي ختام الزيارة، وجه رئيس الوفد الدعوة إلى مضيفه لزيارة بلاده في أقرب الآجال.",
          "من جهة أخرى، شدد المشاركون على أهمية تأمين التظاهرات الرياضية الكبرى وحماية الجماهير.",
          "هل ترقى هذه الخطوة إلى مستوى الشراكة التي ينتظرها المهنيون؟ سؤال تجيب عنه الأشهر المقبلة.",
          "وحضر الاجتماع سفير الدولة الضيفة وعدد من رؤساء المديريات المركزية والمصالح المختصة.",
          "وقد بلغ عدد الطلبات المتبادلة 312 طلبا خلال السنة، بزيادة 14 في المائة عن السنة السابقة.",
          "ثم وقع الطرفان اتفاقا يخص السلامة الطرقية واستعمال الكاميرات الذكية في المدن الكبرى.",
          "وأضاف البلاغ أن لجنة مشتركة ستجتمع مرتين في السنة لتتبع تنفيذ الالتزامات المتفق عليها.",
          "إلى ذلك، أشاد الضيف بمستوى التكوين في المعهد وبجودة البرامج المقدمة للطلبة الأجانب.");

  static final List<String> FRENCH =
      List.of(
          "Le chef de la police nationale a reçu ce matin, au siège, une délégation de haut niveau.",
          "Les deux parties ont évoqué les moyens de développer la coopération contre le crime organisé.",
          "Elles se sont engagées à échanger des renseignements sur les filières d’immigration irrégulière.",
          "À l’issue de la séance, un mémorandum d’entente a été signé par les deux responsables.",
          "La délégation a visité le laboratoire de police scientifique, où lui ont été présentés des équipements récents.",
          "L’ambassadeur du pays hôte ainsi que plusieurs directeurs centraux étaient présents.",
          "« Cette étape était très attendue », a déclaré le porte-parole, sans préciser le calendrier.",
          "Le nombre de demandes traitées s’est élevé à 312, soit une hausse de 14 % en un an.",
          "Une commission mixte se réunira deux fois par an pour contrôler l’exécution des engagements.",
          "Où en est la sécurité des grandes manifestations sportives ? Le débat reste ouvert.",
          "Des sessions de formation seront organisées au profit d’officiers spécialisés dès février.",
          "L’accord couvre la sécurité routière et l’emploi de caméras dans les grandes villes.");

  static final List<String> ENGLISH =
      List.of(
          "The chief of the national police received a high-level delegation at headquarters today.",
          "Both sides discussed ways of developing cooperation against transnational organised crime.",
          "They agreed to exchange information on networks of irregular migration – and to do so faster.",
          "A memorandum of understanding was signed at the end of the session by the two officials.",
          "The visitors toured the forensic laboratory and saw the equipment used to compare fingerprints.",
          "“This step had long been expected,” said the spokesman, who gave no date for the next one.",
          "The number of requests handled rose to 312, an increase of 14 per cent within one year.",
          "A joint committee will meet twice a year to follow the fulfilment of the commitments.",
          "Is the safety of large sports events assured? The ministry’s answer is still awaited.",
          "Training will be organised for officers who work on digital evidence and crime scenes.");

  private Texts() {}

  /// A passage of this length, cut anywhere, as a quotation or a truncated file is.
  static String passage(List<String> sentences, int length, RandomGenerator chance) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length + 200) {
      text.append(sentences.get(chance.nextInt(sentences.size())));
      text.append(chance.nextInt(4) == 0 ? "\n" : " ");
    }
    int from = chance.nextInt(150);
    return text.substring(from, from + length).strip();
  }
}
