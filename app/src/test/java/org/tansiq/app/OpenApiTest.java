package org.tansiq.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The document that is served is what the code answers.
class OpenApiTest {

  private static final Path KEPT =
      Path.of("..", "desk/src/main/resources/api/openapi.json").toAbsolutePath().normalize();
  private static final Path DRAWN = Path.of("target", "openapi.json");

  private static TestDesk desk;

  @BeforeAll
  static void start() {
    desk = TestDesk.fresh();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void the_document_is_what_the_code_answers_and_is_served_to_everybody() throws IOException {
    var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    var drawing = new OpenApiDrawing().draw(addresses());
    Files.createDirectories(DRAWN.toAbsolutePath().getParent());
    Files.writeString(DRAWN, json.writeValueAsString(drawing) + "\n");
    assertThat(KEPT)
        .as("openapi.json is stale; copy app/target/openapi.json and read the difference")
        .hasSameTextualContentAs(DRAWN);
    assertThat(desk.stranger().get("/api/v1/openapi.json").body())
        .isEqualTo(Files.readString(KEPT));
    var program = Program.of(desk, desk.officer());
    assertThat(program.get("/api/v1/openapi.json").body()).isEqualTo(Files.readString(KEPT));
  }

  private static Map<String, HandlerMethod> addresses() {
    var found = new TreeMap<String, HandlerMethod>();
    desk.door(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((mapping, method) ->
            mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/") && !path.endsWith("/openapi.json"))
                .forEach(path -> found.put(path, method.createWithResolvedBean())));
    return found;
  }
}
