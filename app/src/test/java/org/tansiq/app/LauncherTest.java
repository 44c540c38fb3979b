package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher on machines that differ from this one: other JDKs, other paths, no home.
class LauncherTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "sed",
          "readlink",
          "dirname",
          "find",
          "cat",
          "mkdir",
          "rm",
          "touch",
          "mktemp",
          "chmod",
          "tail",
          "id");

  @TempDir Path machine;

  @BeforeEach
  void a_clone_and_a_path_without_java() throws IOException {
    Files.createDirectories(machine.resolve("bin"));
    for (var tool : TOOLS) {
      Files.createSymbolicLink(machine.resolve("bin").resolve(tool), found(tool));
    }
    var clone = Files.createDirectories(machine.resolve("clone"));
    Files.copy(Path.of("..", "tansiq"), clone.resolve("tansiq"));
    Files.createDirectories(clone.resolve("app"));
    for (var part : List.of("pom.xml", "engines", "desk", "demo", "app/Main.java")) {
      Files.setLastModifiedTime(
          Files.writeString(clone.resolve(part), part), FileTime.from(LONG_AGO));
    }
    program("bin/mvn", "mkdir -p " + built() + "/lib; echo jar > " + built() + "/tansiq.jar");
  }

  @Test
  void without_a_jdk_25_it_ends_with_69_and_one_helpful_sentence() throws Exception {
    jdk("jdks/17", "17.0.15");
    var answer = launch(Map.of(), "run");
    assertThat(answer.code()).isEqualTo(69);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err()).contains("JDK 25", "apt-get install", "JAVA_HOME");
  }

  @Test
  void an_old_java_in_java_home_and_on_the_path_does_not_keep_it_from_a_newer_one()
      throws Exception {
    var old = jdk("old", "17.0.15");
    Files.createSymbolicLink(machine.resolve("bin/java"), old.resolve("bin/java"));
    Files.createSymbolicLink(machine.resolve("bin/javac"), old.resolve("bin/javac"));
    jdk("jdks/a-21", "21.0.2");
    var wanted = jdk("jdks/b-25", "25.0.3");
    var answer = launch(Map.of("JAVA_HOME", old.toString()), "run");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("java of " + wanted, "tansiq.jar run");
  }

  @Test
  void a_jdk_named_by_hand_comes_first() throws Exception {
    jdk("jdks/25", "25.0.3");
    var mine = jdk("my own", "26");
    var answer = launch(Map.of("TANSIQ_JAVA_HOME", mine.toString()), "run", "--server.port=1");
    assertThat(answer.out()).contains("java of " + mine, "run --server.port=1");
  }

  @Test
  void file_names_in_arabic_are_read_whatever_the_locale() throws Exception {
    jdk("jdks/25", "25.0.3");
    assertThat(launch(Map.of("LANG", "C"), "run").out()).contains("in C.UTF-8:");
    assertThat(launch(Map.of("LC_ALL", "ar_MA.utf8"), "run").out()).contains("in ar_MA.utf8:");
  }

  @Test
  void it_builds_and_trains_once_and_again_after_a_change() throws Exception {
    jdk("jdks/25", "25.0.3");
    assertThat(launch(Map.of(), "run").err()).contains("Building", "Training");
    assertThat(launch(Map.of(), "run").err()).isEmpty();

    Files.writeString(machine.resolve("clone/app/New.java"), "class New {}");
    assertThat(launch(Map.of(), "run").err()).contains("Building", "Training");
  }

  @Test
  void what_maven_built_already_is_only_trained() throws Exception {
    jdk("jdks/25", "25.0.3");
    Files.createDirectories(machine.resolve("clone/app/target/tansiq/lib"));
    Files.writeString(machine.resolve("clone/app/target/tansiq/tansiq.jar"), "jar");
    assertThat(launch(Map.of(), "run").err()).contains("Training").doesNotContain("Building");
  }

  @Test
  void a_program_built_by_maven_alone_and_another_jdk_are_trained_again() throws Exception {
    jdk("jdks/25", "25.0.3");
    launch(Map.of(), "run");
    var jar = Files.writeString(machine.resolve("clone/app/target/tansiq/tansiq.jar"), "another");
    // The mark and the new program may be of one tick of the file system's clock.
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(2)));
    assertThat(launch(Map.of(), "run").err()).contains("Training").doesNotContain("Building");

    var other = jdk("other", "25.0.4");
    assertThat(launch(Map.of("JAVA_HOME", other.toString()), "run").err()).contains("Training");
  }

  @Test
  void a_training_that_fails_costs_only_the_cache() throws Exception {
    var jdk = jdk("jdks/25", "25.0.3");
    program(
        machine.relativize(jdk.resolve("bin/java")).toString(),
        "case \"$*\" in *train) echo no luck; exit 70;; *) echo \"ran $*\";; esac");
    var answer = launch(Map.of(), "run");
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).contains("could not be trained", "no luck");
    assertThat(answer.out()).contains("ran").doesNotContain("AOTCache");
  }

  private String built() {
    return machine.resolve("clone/app/target/tansiq").toString();
  }

  private static Path found(String tool) {
    for (var folder : List.of("/usr/bin", "/bin", "/usr/sbin")) {
      if (Files.isExecutable(Path.of(folder, tool))) {
        return Path.of(folder, tool);
      }
    }
    throw new IllegalStateException("No " + tool + " here");
  }

  private Path jdk(String folder, String version) throws IOException {
    var home = machine.resolve(folder);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    program(folder + "/bin/java", "echo \"java of " + home + ": in $LC_ALL: $*\"");
    program(folder + "/bin/javac", "exit 1");
    return home;
  }

  private void program(String name, String script) throws IOException {
    var file = Files.writeString(machine.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Answer launch(Map<String, String> settings, String... words) throws Exception {
    var command = new ArrayList<>(List.of(machine.resolve("bin/sh").toString()));
    command.add(machine.resolve("clone/tansiq").toString());
    command.addAll(List.of(words));
    var err = machine.resolve("err");
    var builder = new ProcessBuilder(command).redirectError(err.toFile());
    var environment = new TreeMap<>(settings);
    environment.put("PATH", machine.resolve("bin").toString());
    environment.put("TANSIQ_JDKS", machine.resolve("jdks").toString());
    builder.environment().clear();
    builder.environment().putAll(environment);
    var process = builder.start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), out, Files.readString(err));
  }

  private record Answer(int code, String out, String err) {}
}
