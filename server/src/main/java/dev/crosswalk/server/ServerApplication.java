package dev.crosswalk.server;

import dev.crosswalk.content.Content;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Persons;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.postgres.DatabaseUnavailable;
import dev.crosswalk.server.programme.Programmes;
import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// The parts of the server, put together.
@SpringBootApplication(
        proxyBeanMethods = false,
        // It would make an account with a password that nobody asked for.
        exclude = UserDetailsServiceAutoConfiguration.class)
class ServerApplication {
    @Bean
    @ConditionalOnMissingBean
    Content content() {
        return Content.bundled();
    }

    /// The machine's, but for tests of the whole: see [OtherTime].
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return OtherTime.clock(System.getProperty("crosswalk.clock.ahead", "0"));
    }

    @Bean
    Database database(DataSource source) {
        return new Database(source);
    }

    /// Tables of a later version may mean what this one does not know; they are left alone.
    @Bean
    FlywayMigrationStrategy migration() {
        return flyway -> {
            if (Stream.of(flyway.info().all())
                    .anyMatch(m -> m.getState() == MigrationState.FUTURE_SUCCESS)) {
                throw new IllegalStateException(
                        new DatabaseUnavailable(
                                "The database was written by a later version of Crosswalk: start that one, or name another folder with --data."));
            }
            flyway.migrate();
        };
    }

    /// As OWASP recommends for Argon2id: 19 MiB, two passes, one lane.
    @Bean
    @ConditionalOnMissingBean
    PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    Accounts accounts(Database database, PasswordEncoder passwords, Clock clock) {
        return new Accounts(database, passwords, clock);
    }

    @Bean
    Programmes programmes(Database database, Content content, Clock clock) {
        return new Programmes(database, content, clock);
    }

    @Bean
    Persons persons(Programmes programmes) {
        return organisation ->
                programmes.current(new Tenant(organisation)).stream()
                        .flatMap(known -> known.programme().people().stream())
                        .map(person -> new Persons.Person(person.id(), person.name()))
                        .toList();
    }
}
