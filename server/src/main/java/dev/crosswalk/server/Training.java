package dev.crosswalk.server;

import dev.crosswalk.server.gap.web.FirstAnswers;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/// A start with the sample company and the answers that are asked for first, which the JDK watches
/// to keep what it loaded and linked: see build/app.sh.
final class Training {
    private Training() {}

    /// @param args a folder for the data, of which nothing is needed afterwards
    public static void main(String[] args) throws Exception {
        boolean root = "root".equals(System.getProperty("user.name"));
        ServeOptions options =
                ServeOptions.of(
                        List.of("--port", "0", "--data", args[0], "--demo"), Map.of(), root);
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (ConfigurableApplicationContext server = Serve.start(options, nowhere)) {
            server.getBean(FirstAnswers.class).inBackground().join();
        }
        System.exit(0);
    }
}
