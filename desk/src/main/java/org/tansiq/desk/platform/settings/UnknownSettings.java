package org.tansiq.desk.platform.settings;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/// Stops the start when a setting under `tansiq.` (or `TANSIQ_…` in the environment) is not one of
/// the parts' typed records, because a misspelt setting that is silently ignored is a wrong
/// setting.
@Component
class UnknownSettings implements BeanFactoryPostProcessor, EnvironmentAware {

  /// Read by the launcher, or by a command that starts no desk.
  private static final Set<String> LAUNCHER =
      Set.of("TANSIQ_JAVA_HOME", "TANSIQ_JDKS", "TANSIQ_PRIVATE_TOKEN");

  private @org.jspecify.annotations.Nullable ConfigurableEnvironment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = (ConfigurableEnvironment) environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    var known = new TreeSet<String>();
    for (var name : factory.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
      var type = factory.getType(name, false);
      if (type != null && type.isRecord()) {
        var prefix = ClassUtils.getUserClass(type).getAnnotation(ConfigurationProperties.class);
        addNames(prefix == null ? "" : prefix.value(), type, known);
      }
    }
    var unknown = names().stream().filter(n -> !matches(n, known)).toList();
    if (!unknown.isEmpty()) {
      throw new UnknownSetting(unknown.getFirst(), nearest(unknown.getFirst(), known), known);
    }
  }

  private static void addNames(String prefix, Class<?> type, TreeSet<String> known) {
    for (RecordComponent component : type.getRecordComponents()) {
      var name = prefix + "." + dashed(component.getName());
      if (component.getType().isRecord()) {
        addNames(name, component.getType(), known);
      } else {
        known.add(name);
      }
    }
  }

  private List<String> names() {
    var found = new ArrayList<String>();
    if (environment == null) {
      return found;
    }
    for (var source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> named) {
        Arrays.stream(named.getPropertyNames())
            .filter(n -> n.startsWith("tansiq.") || n.startsWith("TANSIQ_"))
            .filter(n -> !LAUNCHER.contains(n) && !n.startsWith("TANSIQ_TEST_"))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static boolean matches(String name, TreeSet<String> known) {
    return known.stream().anyMatch(k -> plain(k).equals(plain(name)));
  }

  /// Environment variables cannot hold dots and dashes, so both sides are compared without them.
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\[\\d+]|[._-]", "");
  }

  private static String dashed(String camel) {
    return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String nearest(String name, TreeSet<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(k -> distance(plain(k), plain(name))))
        .orElse("");
  }

  /// Levenshtein's edit distance (1966), in two rows.
  static int distance(String a, String b) {
    var above = new int[b.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      var row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
