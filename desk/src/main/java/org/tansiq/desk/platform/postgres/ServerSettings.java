package org.tansiq.desk.platform.postgres;

/// What the embedded server is told at every start; nothing in the data folder overrules it.
record ServerSettings(Home home, Options options) {

  String text(int port) {
    return reach(port) + memory() + log();
  }

  private String reach(int port) {
    return """
    listen_addresses = '127.0.0.1'
    port = %d
    unix_socket_directories = ''
    hba_file = '%s'
    max_connections = %d
    password_encryption = scram-sha-256
    allow_alter_system = off
    cluster_name = 'tansiq'
    timezone = 'UTC'
    datestyle = 'iso, ymd'
    lc_messages = 'C'
    default_text_search_config = 'pg_catalog.simple'
    """
        .formatted(port, quoted(home.admission()), options.maxConnections());
  }

  private String memory() {
    return """
    fsync = %1$s
    full_page_writes = %1$s
    synchronous_commit = %1$s
    shared_buffers = %2$dMB
    effective_cache_size = %3$dMB
    work_mem = 8MB
    random_page_cost = 1.1
    maintenance_work_mem = 64MB
    max_wal_size = 512MB
    max_worker_processes = 4
    max_parallel_workers = 2
    max_parallel_workers_per_gather = 1
    """
        .formatted(
            options.durable() ? "on" : "off",
            options.sharedBuffersMegabytes(),
            options.sharedBuffersMegabytes() * 3);
  }

  /// Errors of statements go to the program that made them and not to the log, because their text
  /// holds the values of the row, and a log is read by people who must not see those.
  private String log() {
    return """
    logging_collector = on
    log_directory = '%s'
    log_filename = 'postgres-%%Y%%m%%d-%%H%%M%%S.log'
    log_rotation_size = 10MB
    log_rotation_age = 0
    log_timezone = 'UTC'
    log_line_prefix = '%%m [%%p] '
    log_min_messages = log
    log_min_error_statement = panic
    log_error_verbosity = terse
    log_statement = none
    log_min_duration_statement = -1
    log_parameter_max_length = 0
    log_parameter_max_length_on_error = 0
    """
        .formatted(quoted(home.logs()));
  }

  private static String quoted(java.nio.file.Path path) {
    return path.toString().replace("'", "''");
  }
}
