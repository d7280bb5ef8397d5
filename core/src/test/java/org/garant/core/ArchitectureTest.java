package org.garant.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the order of the core's packages: each may use only those before it. */
class ArchitectureTest {
  private static final List<String> ORDER =
      List.of(
          "quantity",
          "observation",
          "event",
          "coverage",
          "fusion",
          "agreement",
          "finding",
          "report",
          "engine");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.garant.core");

  @Test
  void eachPackageUsesOnlyThoseBeforeIt() {
    for (int lower = 0; lower < ORDER.size() - 1; lower++) {
      String[] higher =
          ORDER.subList(lower + 1, ORDER.size()).stream()
              .map(name -> "org.garant.core." + name + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("org.garant.core." + ORDER.get(lower) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(higher)
          .allowEmptyShould(true)
          .check(CORE);
    }
  }

  @Test
  void thereIsNoPackageOutsideTheOrder() {
    assertThat(CORE.stream().map(type -> type.getPackageName()).distinct().sorted())
        .isSubsetOf(ORDER.stream().map(name -> "org.garant.core." + name).toList());
  }

  @Test
  void theCoreDependsOnLittle() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "org.garant.core..",
            "org.garant.json..",
            "org.locationtech.jts..",
            "org.jspecify..",
            "java.lang..",
            "java.math..",
            "java.nio",
            "java.nio.charset..",
            "java.security..",
            "java.text..",
            "java.time..",
            "java.util..")
        .check(CORE);
  }
}
