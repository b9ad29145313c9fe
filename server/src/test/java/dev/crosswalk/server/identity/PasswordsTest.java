package dev.crosswalk.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.answers.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordsTest {
    private static final List<String> ADA = List.of("ada.lovelace@example.com", "Ada Lovelace");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123456",
                "P@ssw0rd2026!!",
                "passwordpassword",
                "qwertyuiop123",
                "123456789012345",
                "aaaaaaaaaaaaaaaa",
                "abcdefghijklmnop",
                "abcabcabcabcabc",
                "lovelace2026!",
                "Crosswalk2026!",
                "ada.lovelace@example.com",
                "iloveyou123456"
            })
    void whatIsTriedFirstIsRefusedHoweverLong(String password) {
        assertThat(Passwords.isEasy(password, ADA)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a long pass phrase",
                "correct horse battery staple",
                "zu viele köche verderben",
                "qX7_vL0-tR2mBw9s",
                "только длина важна"
            })
    void whatIsLongAndItsOwnersIsTakenWithoutAnyRuleOfComposition(String password) {
        assertThatCode(() -> Passwords.refuseWeak("password", password, ADA))
                .doesNotThrowAnyException();
    }

    @Test
    void aRefusalSaysWhyAndNotThePassword() {
        assertThatThrownBy(() -> Passwords.refuseWeak("password", "short", ADA))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("at least 12 characters");
        assertThatThrownBy(() -> Passwords.refuseWeak("password", "password123456", ADA))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("tried first")
                .hasMessageNotContaining("123456");
    }
}
