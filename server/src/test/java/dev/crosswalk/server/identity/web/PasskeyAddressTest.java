package dev.crosswalk.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.server.identity.RelyingParty;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

final class PasskeyAddressTest {
    private static MockHttpServletRequest request(String host, int port) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(port);
        return request;
    }

    @Test
    void whereTheServerIsToldItsAddressPasskeysAreOfThatWhateverAProxySays() throws Refusal {
        PasskeyAddress address =
                new PasskeyAddress(
                        new MockEnvironment()
                                .withProperty(
                                        "crosswalk.address", "https://crosswalk.example.com"));
        MockHttpServletRequest request = request("localhost", 8080);
        request.addHeader("Origin", "https://crosswalk.example.com");

        assertThat(address.at(request)).isEqualTo(RelyingParty.of("https://crosswalk.example.com"));

        MockHttpServletRequest other = request("crosswalk.example.com", 80);
        other.addHeader("Origin", "http://crosswalk.example.com");
        assertThatThrownBy(() -> address.at(other))
                .hasMessageContaining("passkeys are of https://crosswalk.example.com here");
    }

    @Test
    void whereItIsNotTheyAreOfThisMachineAlone() throws Refusal {
        PasskeyAddress address = new PasskeyAddress(new MockEnvironment());

        assertThat(address.at(request("localhost", 8080)).origin())
                .isEqualTo("http://localhost:8080");
        assertThat(address.of(request("crosswalk.example.com", 443))).isEmpty();
        assertThatThrownBy(() -> address.at(request("10.0.0.7", 8080)))
                .hasMessageContaining("CROSSWALK_ADDRESS");
    }
}
