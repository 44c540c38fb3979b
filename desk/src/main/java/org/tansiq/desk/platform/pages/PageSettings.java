package org.tansiq.desk.platform.pages;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this deployment writes and what it calls home.
///
/// @param home the country of the police that runs the desk (ISO 3166-1 alpha-2)
/// @param months the Arabic month names: `maghreb`, `gulf` or `levant`
/// @param digits `western` or `arabic-indic`, for display only
/// @param hijri whether the Hijri date stands beside the Gregorian one
/// @param zone the time zone of the desk
/// @param viewpoint which borders the maps draw, by name in the front end's viewpoint list
@ConfigurationProperties("tansiq.pages")
public record PageSettings(
    @DefaultValue("MA") String home,
    @DefaultValue("maghreb") String months,
    @DefaultValue("western") String digits,
    @DefaultValue("false") boolean hijri,
    @DefaultValue("Africa/Casablanca") String zone,
    @DefaultValue("default") String viewpoint) {}
