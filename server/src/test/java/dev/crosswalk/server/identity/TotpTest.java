package dev.crosswalk.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// RFC 6238, appendix B.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        long step = Totp.step(Instant.ofEpochSecond(second));

        assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
        assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
    }

    @Test
    void aCodeIsRightForHalfAMinuteBeforeAndAfterAndNotTwice() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = Totp.step(now);

        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(Totp.rightStep(SECRET, Totp.code(SECRET, near), now, 0)).hasValue(near);
        }
        assertThat(Totp.rightStep(SECRET, Totp.code(SECRET, step - 2), now, 0)).isEmpty();
        assertThat(Totp.rightStep(SECRET, Totp.code(SECRET, step + 2), now, 0)).isEmpty();
        assertThat(Totp.rightStep(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
        assertThat(Totp.rightStep(SECRET, "", now, 0)).isEmpty();
    }

    /// RFC 4648, section 10, without padding.
    @ParameterizedTest
    @CsvSource({
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void secretsAreWrittenInBase32(String text, String written) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }
}
