package org.tansiq.app;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.tansiq.desk.platform.settings.Credentials;

/// What the environment says, for a command that must not start the desk to know it.
final class Settings {

  private Settings() {}

  /// The settings of one kind, their defaults where nothing is set.
  static <T> T of(Class<T> type) {
    var environment = new StandardEnvironment();
    Credentials.into(environment);
    ConfigurationPropertySources.attach(environment);
    var prefix = type.getAnnotation(ConfigurationProperties.class);
    if (prefix == null) {
      throw new IllegalArgumentException(type + " holds no settings");
    }
    return Binder.get(environment).bindOrCreate(prefix.value(), Bindable.of(type));
  }
}
