package org.tansiq.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/// The directions of ARCHITECTURE.md, kept true by a failing build.
class BordersTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.tansiq");

  @Test
  void parts_are_modules_without_cycles() {
    ApplicationModules.of("org.tansiq.desk").verify();
  }

  @Test
  void the_platform_knows_no_part() {
    noClasses()
        .that()
        .resideInAPackage("org.tansiq.desk.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.tansiq.desk.register..",
            "org.tansiq.desk.intake..",
            "org.tansiq.desk.api..",
            "org.tansiq.desk.exchange..")
        .check(CLASSES);
  }

  @Test
  void the_register_knows_no_part_above_it() {
    noClasses()
        .that()
        .resideInAPackage("org.tansiq.desk.register..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.tansiq.desk.intake..", "org.tansiq.desk.api..", "org.tansiq.desk.exchange..")
        .check(CLASSES);
  }

  @Test
  void what_programs_ask_knows_the_register_and_no_other_part() {
    noClasses()
        .that()
        .resideInAPackage("org.tansiq.desk.api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.tansiq.desk.intake..", "org.tansiq.desk.exchange..", "org.tansiq.demo..")
        .check(CLASSES);
  }

  @Test
  void the_exchange_and_the_intake_know_nothing_of_each_other() {
    noClasses()
        .that()
        .resideInAPackage("org.tansiq.desk.exchange..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.tansiq.desk.intake..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.tansiq.desk.intake..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.tansiq.desk.exchange..")
        .check(CLASSES);
  }

  @Test
  void engines_know_no_framework_and_no_desk() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.tansiq.vocabulary..",
            "org.tansiq.reading..",
            "org.tansiq.documents..",
            "org.tansiq.names..",
            "org.tansiq.proof..",
            "org.tansiq.scheduling..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.tansiq.desk..", "org.springframework..", "jakarta.servlet..")
        .check(CLASSES);
  }

  @Test
  void sql_is_hidden_behind_front_doors() {
    classes()
        .that()
        .haveSimpleNameStartingWith("Sql")
        .and()
        .resideInAPackage("org.tansiq.desk..")
        .should()
        .notBePublic()
        .check(CLASSES);
  }

  @Test
  void pages_ask_a_front_door_and_never_the_database() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Pages")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(JdbcClient.class)
        .check(CLASSES);
  }
}
