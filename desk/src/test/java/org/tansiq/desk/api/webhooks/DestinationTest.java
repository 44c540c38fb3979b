package org.tansiq.desk.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tansiq.desk.platform.refusals.Refused;

/// Nothing is called but what an administrator named, and no machine of the house by a detour.
class DestinationTest {

  private static final List<String> HOSTS = List.of("siem.example", "siem.example:8443");

  @Test
  void a_named_host_is_called_at_its_port() {
    assertThat(Destination.of("https://SIEM.example/in?x=1", HOSTS))
        .isEqualTo(new Destination("siem.example", 443, "/in?x=1"));
    assertThat(Destination.of("https://siem.example:8443", HOSTS).authority())
        .isEqualTo("siem.example:8443");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://siem.example/",
        "https://elsewhere.example/",
        "https://siem.example:22/",
        "https://siem.example@elsewhere.example/",
        "https://user:word@siem.example/",
        "https://siem.example.elsewhere.example/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://siem.example/#part",
        "https://siem.example/a\r\nHost: elsewhere",
        "https://siem.example\\@elsewhere.example/",
        "//siem.example/",
        "file:///etc/passwd",
        "https://sıem.example/"
      })
  void anything_else_is_refused(String address) {
    assertThatThrownBy(() -> Destination.of(address, HOSTS)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "ff02::1"
      })
  void a_machine_of_the_house_is_not_called_unless_its_network_is_named(String address)
      throws Exception {
    var there = InetAddress.getByName(address);
    assertThat(new Networks(List.of()).permit(there)).isFalse();
    assertThat(new Networks(List.of("0.0.0.0/0", "::/0")).permit(there)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "172.15.0.1", "172.32.0.1", "192.167.0.1", "2606:4700::1"})
  void a_public_one_is(String address) throws Exception {
    assertThat(new Networks(List.of()).permit(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void a_network_is_named_to_the_bit_or_not_at_all() throws Exception {
    var networks = new Networks(List.of("10.20.0.0/15"));
    assertThat(networks.permit(InetAddress.getByName("10.21.255.255"))).isTrue();
    assertThat(networks.permit(InetAddress.getByName("10.22.0.0"))).isFalse();
    for (var wrong : List.of("10.0.0.0", "10.0.0.0/33", "host.example/8", "x/8", "")) {
      assertThatThrownBy(() -> new Networks(List.of(wrong))).hasMessageContaining("\nMaybe ");
    }
  }
}
