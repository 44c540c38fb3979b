package org.tansiq.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The desk in a network of its own that leads nowhere: a start, a walk through all pages, articles
/// read, a schedule solved, a stop. Linux counts each packet that wanted to leave and found no way.
class NoNetworkTest {

  /// Prints how many packets found no way out, of both IP versions.
  private static final String COUNT =
      """
      wanted() {
        awk '/^Ip:/ { if (!n++) for (i = 1; i <= NF; i++) { if ($i == "OutNoRoutes") c = i } else four = $c }
          /^Ip6OutNoRoutes/ { six = $2 } END { print four + six }' /proc/net/snmp /proc/net/snmp6
      }
      ip link set lo up
      """;

  @Test
  void not_one_packet_wants_to_leave() throws Exception {
    assumeTrue(
        inItsOwnNetwork(COUNT).code() == 0,
        "no right to make a network namespace; with it: run the tests as root");
    var control = inItsOwnNetwork(COUNT + "(echo > /dev/tcp/192.0.2.1/80) 2>/dev/null; wanted");
    assertThat(control.said().strip()).as("an attempt is counted").isEqualTo("1");

    var program = System.getProperty("journeys.program", "");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var start =
        "'" + java + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar '" + program + "' train";
    var home = Homes.empty();
    var walk =
        inItsOwnNetwork(
            COUNT
                + "export TANSIQ_DB_HOME='"
                + home
                + "'\n"
                + start
                + " 2>&1 && echo left: $(wanted)");
    assertThat(walk.said()).contains("Walked through ").contains("left: 0");
    assertThat(walk.code()).isZero();
  }

  private static Answer inItsOwnNetwork(String script) throws Exception {
    var process =
        new ProcessBuilder(List.of("unshare", "--net", "bash", "-c", script))
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Answer(process.exitValue(), said);
  }

  private record Answer(int code, String said) {}
}
