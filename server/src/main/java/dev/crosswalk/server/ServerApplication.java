package dev.crosswalk.server;

import dev.crosswalk.content.Content;
import dev.crosswalk.server.platform.Database;
import dev.crosswalk.server.programme.Programmes;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// The parts of the server, put together.
@SpringBootApplication(proxyBeanMethods = false)
class ServerApplication {
    @Bean
    Content content() {
        return Content.bundled();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Database database(DataSource source) {
        return new Database(source);
    }

    @Bean
    Programmes programmes(Database database, Content content, Clock clock) {
        return new Programmes(database, content, clock);
    }
}
