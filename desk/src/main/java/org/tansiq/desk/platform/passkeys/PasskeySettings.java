package org.tansiq.desk.platform.passkeys;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where officers reach the desk. A passkey belongs to one host and works on one origin, exactly as
/// browsers report it.
///
/// @param origin such as `https://desk.example`
@ConfigurationProperties("tansiq.sign-in")
public record PasskeySettings(@DefaultValue("http://localhost:${server.port:8080}") URI origin) {}
