package org.garant.sim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the order of the simulator's packages: each may use only those before it. */
class ArchitectureTest {
  private static final List<String> ORDER =
      List.of("draw", "world", "watch", "feed", "exercise", "score");

  private static final JavaClasses SIM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.garant.sim");

  @Test
  void eachPackageUsesOnlyThoseBeforeIt() {
    for (int lower = 0; lower < ORDER.size() - 1; lower++) {
      String[] higher =
          ORDER.subList(lower + 1, ORDER.size()).stream()
              .map(name -> "org.garant.sim." + name + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("org.garant.sim." + ORDER.get(lower) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(higher)
          .check(SIM);
    }
  }

  @Test
  void thereIsNoPackageOutsideTheOrder() {
    assertThat(SIM.stream().map(type -> type.getPackageName()).distinct().sorted())
        .isSubsetOf(ORDER.stream().map(name -> "org.garant.sim." + name).toList());
  }

  /** What judges an exercise never sees how it was made: the engine is not used to invent. */
  @Test
  void theSimulatorUsesNeitherEngineNorReadersOfFeeds() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.garant.sim.score..") // it judges, and invents nothing
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.garant.core.engine..",
            "org.garant.core.fusion..",
            "org.garant.core.finding..",
            "org.garant.core.report..",
            "org.garant.intake.mission..",
            "org.garant.intake.casefile..",
            "java.nio.file..",
            "java.io..")
        .check(SIM);
  }
}
