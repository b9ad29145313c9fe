package dev.crosswalk.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void webAndMailAddressesStayAsTheyAre() {
        for (String address :
                new String[] {"https://example.org/a%20b?c=d#e", "mailto:ciso@example.org"}) {
            assertThat(Address.of(address)).isEqualTo(address);
        }
    }

    @Test
    void whatAnAddressCannotHoldIsEncoded() {
        assertThat(Address.of("https://example.org/a b/é?x=<%>"))
                .isEqualTo("https://example.org/a%20b/%C3%A9?x=%3C%25%3E");
    }

    @Test
    void nothingElseIsAnAddress() {
        for (String text : new String[] {"javascript:x", " JavaScript:x", "file:///a", "a", ""}) {
            assertThat(Address.of(text)).isNull();
        }
    }

    @Test
    void whateverComesOutIsAUri() {
        for (long seed = 0; seed < 500; seed++) {
            String address = Address.of("https://example.org/" + OddReport.text(seed));

            if (address != null) {
                assertThat(URI.create(address)).hasHost("example.org");
            }
        }
    }
}
