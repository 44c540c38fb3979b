package org.tansiq.app;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.tansiq.desk.api.web.Answer;
import org.tansiq.desk.api.web.ListDoor;
import org.tansiq.desk.api.web.ListRequest;
import org.tansiq.desk.api.web.Needs;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.api.web.Sent;
import org.tansiq.desk.register.lists.Key;

/// The OpenAPI 3.1 document of the addresses for programs, drawn from what answers them.
final class OpenApiDrawing {

  private static final String LIMIT = "Rows of a page, 1 to 200; 50 unless asked for";
  private static final String CURSOR = "The `next` of the page before";

  private final Map<String, Object> schemas = new TreeMap<>();

  /// @param addresses what answers each path
  Map<String, Object> draw(Map<String, HandlerMethod> addresses) {
    var paths = new TreeMap<String, Object>();
    addresses.forEach((path, method) -> paths.put(path, map(verb(method), operation(method))));
    schemas.put("Problem", problem());
    return map(
        "openapi", "3.1.0",
        "info",
            map(
                "title",
                "Tansiq",
                "version",
                "1",
                "description",
                "What people have confirmed in the register of a police's international"
                    + " cooperation, as far as the token's owner may see it.",
                "license",
                map("name", "Apache 2.0", "identifier", "Apache-2.0")),
        "servers", List.of(map("url", "/")),
        "paths", paths,
        "components",
            map(
                "securitySchemes",
                    map(
                        "token",
                        map(
                            "type", "http",
                            "scheme", "bearer",
                            "description", "Made by an officer on their account's page")),
                "responses",
                    map(
                        "Problem",
                        map(
                            "description",
                            "Why not, in the language of `Accept-Language` (ar, fr, en)",
                            "content",
                            map("application/problem+json", map("schema", ref("Problem"))))),
                "schemas", schemas));
  }

  private static String verb(HandlerMethod method) {
    return method.hasMethodAnnotation(PostMapping.class) ? "post" : "get";
  }

  private Map<String, Object> operation(HandlerMethod method) {
    var needs = Objects.requireNonNull(method.getMethodAnnotation(Needs.class)).value();
    var drawn =
        map(
            "operationId", method.getMethod().getName(),
            "tags", List.of("Tansiq"),
            "summary", says(method.getMethodAnnotation(Says.class)).orElseThrow(),
            "security", List.of(map("token", List.of(needs.code()))),
            "parameters", parameters(method));
    Arrays.stream(method.getMethod().getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(Sent.class))
        .forEach(sent -> drawn.put("requestBody", body(sent)));
    drawn.put("responses", responses(method));
    return drawn;
  }

  private Map<String, Object> body(Parameter sent) {
    return map(
        "required",
        true,
        "content",
        map("application/json", map("schema", schema(sent.getType()))));
  }

  private Map<String, Object> responses(HandlerMethod method) {
    var answer = (ParameterizedType) method.getMethod().getGenericReturnType();
    var json = answer.getRawType() == Answer.class;
    var kept = json && verb(method).equals("get");
    var found = map("description", "Found");
    if (kept) {
      found.put("headers", map("ETag", map("schema", map("type", "string"))));
    }
    found.put(
        "content",
        json
            ? map("application/json", map("schema", schema(answer.getActualTypeArguments()[0])))
            : map(
                "application/octet-stream",
                map("schema", map("type", "string", "format", "binary"))));
    var responses = map("200", found);
    if (kept) {
      responses.put("304", map("description", "As the program had it (`If-None-Match`)"));
    }
    responses.put("default", map("$ref", "#/components/responses/Problem"));
    return responses;
  }

  private static List<Object> parameters(HandlerMethod method) {
    var all = new ArrayList<Object>();
    for (var parameter : method.getMethod().getParameters()) {
      if (parameter.isAnnotationPresent(PathVariable.class)) {
        all.add(path(parameter));
      } else if (parameter.isAnnotationPresent(RequestParam.class)
          && parameter.getType() == Optional.class) {
        all.add(own(parameter.getName()));
      }
    }
    if (all.isEmpty() && method.getBean() instanceof ListDoor list) {
      list.keys().stream()
          .filter(ListRequest::offered)
          .map(OpenApiDrawing::parameter)
          .forEach(all::add);
      if (list.paged()) {
        all.add(own("limit"));
        all.add(own("cursor"));
      }
    }
    return all;
  }

  private static Map<String, Object> path(Parameter parameter) {
    var id = parameter.getType() == UUID.class;
    return map(
        "name",
        parameter.getName(),
        "in",
        "path",
        "required",
        true,
        "schema",
        id ? map("type", "string", "format", "uuid") : map("type", "string"));
  }

  private static Map<String, Object> own(String name) {
    return switch (name) {
      case "limit" ->
          query(name, LIMIT, map("type", "integer", "minimum", 1, "maximum", 200, "default", 50));
      case "cursor" -> query(name, CURSOR, map("type", "string"));
      case "from" ->
          query(
              name,
              "`now`: no items, only where what comes from now on begins",
              map("type", "string", "enum", List.of("now")));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Map<String, Object> query(String name, String says, Object schema) {
    return map("name", name, "in", "query", "description", says, "schema", schema);
  }

  private static Map<String, Object> parameter(Key key) {
    var one =
        switch (key.kind()) {
          case WORDS -> map("type", "string", "maxLength", 200);
          case CHOICE, REGION -> map("type", "string", "enum", key.choices());
          case COUNTRY -> map("type", "string", "pattern", "^[A-Z]{2}$");
          case DAY -> map("type", "string", "format", "date");
          case RECORD -> map("type", "string", "format", "uuid");
        };
    var says =
        switch (key.kind()) {
          case WORDS -> "Words that must all be found";
          case CHOICE -> key.many() ? "Any of these" : "One of these";
          case REGION -> "UN M49";
          case COUNTRY -> key.many() ? "Any of these, ISO 3166-1" : "ISO 3166-1";
          case DAY -> "Both days counted";
          case RECORD -> "The id of a record";
        };
    return query(
        key.name(), says, key.many() ? map("type", "array", "maxItems", 30, "items", one) : one);
  }

  private Map<String, Object> schema(Type type) {
    if (type instanceof ParameterizedType of) {
      var inner = of.getActualTypeArguments()[0];
      if (of.getRawType() == Optional.class) {
        return orNull(schema(inner));
      }
      if (of.getRawType() == List.class) {
        return map("type", "array", "items", schema(inner));
      }
      var wrapper = (Class<?>) of.getRawType();
      return record(wrapper, name((Class<?>) inner) + suffix(wrapper), inner);
    }
    var plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain, name(plain), plain);
    }
    return switch (plain.getSimpleName()) {
      case "String" -> map("type", "string");
      case "UUID" -> map("type", "string", "format", "uuid");
      case "LocalDate" -> map("type", "string", "format", "date");
      case "boolean", "Boolean" -> map("type", "boolean");
      case "int", "Integer" -> map("type", "integer", "format", "int32");
      case "long", "Long" -> map("type", "integer", "format", "int64");
      default -> throw new IllegalArgumentException("no schema for " + type);
    };
  }

  private static String suffix(Class<?> wrapper) {
    return wrapper.getSimpleName().equals("One") ? "Record" : wrapper.getSimpleName();
  }

  private static String name(Class<?> type) {
    return type.getSimpleName().replaceFirst("Data$", "");
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    var or = new LinkedHashMap<>(schema);
    if (or.get("type") instanceof String type) {
      or.put("type", List.of(type, "null"));
      return or;
    }
    return map("anyOf", List.of(schema, map("type", "null")));
  }

  /// @param inner what stands for the type variable
  private Map<String, Object> record(Class<?> type, String name, Type inner) {
    if (!schemas.containsKey(name)) {
      schemas.put(name, Map.of());
      var members = new LinkedHashMap<String, Object>();
      for (var component : type.getRecordComponents()) {
        members.put(component.getName(), member(component, inner));
      }
      var drawn = map("type", "object");
      says(type.getAnnotation(Says.class)).ifPresent(words -> drawn.put("description", words));
      drawn.put("properties", members);
      drawn.put("required", List.copyOf(members.keySet()));
      schemas.put(name, drawn);
    }
    return ref(name);
  }

  private Map<String, Object> member(RecordComponent component, Type inner) {
    var generic = component.getGenericType();
    var drawn =
        generic.getTypeName().equals("T")
            ? schema(inner)
            : generic.getTypeName().equals("java.util.List<T>")
                ? map("type", "array", "items", schema(inner))
                : schema(generic);
    var words = says(component.getAnnotation(Says.class));
    if (words.isEmpty()) {
      return drawn;
    }
    var told = map("description", words.get());
    told.putAll(drawn);
    return told;
  }

  private static Map<String, Object> problem() {
    var text = map("type", "string");
    return map(
        "type",
        "object",
        "description",
        "RFC 9457",
        "properties",
        map(
            "type", map("type", "string", "description", "The reason, the same in every language"),
            "title", text,
            "status", map("type", "integer", "format", "int32"),
            "detail",
                map(
                    "type", "string",
                    "description", "What was refused; on lines of its own, what to do next"),
            "values",
                map(
                    "type", "array",
                    "items", text,
                    "description", "Those that stand in the detail")),
        "required",
        List.of("type", "title", "status", "detail", "values"));
  }

  private static Optional<String> says(@org.jspecify.annotations.Nullable Says says) {
    return Optional.ofNullable(says).map(Says::value);
  }

  private static Map<String, Object> ref(String name) {
    return map("$ref", "#/components/schemas/" + name);
  }

  /// In the order written.
  private static Map<String, Object> map(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
