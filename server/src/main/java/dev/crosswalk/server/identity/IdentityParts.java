package dev.crosswalk.server.identity;

import dev.crosswalk.content.Content;
import dev.crosswalk.server.platform.Database;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The parts of this module, put together.
@Configuration(proxyBeanMethods = false)
class IdentityParts {
    @Bean
    OwnAccount ownAccount(Database database, Accounts accounts, Clock clock) {
        return new OwnAccount(database, accounts, clock);
    }

    @Bean
    Passkeys passkeys(Database database, Accounts accounts, Clock clock) {
        return new Passkeys(database, accounts, clock);
    }

    @Bean
    People people(
            Database database, Accounts accounts, Content content, Persons persons, Clock clock) {
        return new People(database, accounts, content, persons, clock);
    }

    @Bean
    TrailRetention trailRetention(Database database, Clock clock) {
        return new TrailRetention(database, clock);
    }

    @Bean
    SignOns signOns(Database database, Clock clock) {
        return new SignOns(database, clock);
    }
}
