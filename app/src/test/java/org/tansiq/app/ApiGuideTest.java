package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the guide tells to type works as it stands there.
class ApiGuideTest {

  private static final Path GUIDE =
      Path.of("..", "docs/guides/api.md").toAbsolutePath().normalize();
  private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @Test
  void every_command_of_the_guide_does_what_it_says() throws IOException, InterruptedException {
    try (var desk = TestDesk.fresh()) {
      var program = Program.of(desk, desk.officer());
      var examples =
          EXAMPLE.matcher(Files.readString(GUIDE)).results().map(e -> e.group(1)).toList();
      assertThat(examples).hasSizeGreaterThan(4);
      for (var example : examples) {
        var shell = new ProcessBuilder("sh", "-e", "-c", example).redirectErrorStream(true);
        shell.environment().put("DESK", desk.address());
        shell.environment().put("TOKEN", program.token());
        var process = shell.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(example + "\n" + printed).isZero();
        assertThat(printed).as(example).isNotBlank();
      }
    }
  }
}
