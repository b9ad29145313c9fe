package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ServerApplicationTest {
    @Test
    void passwordsAreKeptAsOwaspRecommends() {
        assertThat(new ServerApplication().passwords().encode(Server.PASSWORD))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
