package dev.crosswalk.cli;

import dev.crosswalk.formats.terminal.VisibleText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// Words something that went wrong through no fault of whoever typed the command: a short message
/// with the name of a log file, which holds the rest for whoever mends it.
final class Fault {
    private static final String LIMIT = "-Xmx";
    private static final long MEGABYTE = 1024L * 1024;

    private Fault() {}

    /// @param environment in which Java was started
    /// @param version of the program
    /// @param args the command line, which the file repeats
    static String told(
            Throwable fault, Map<String, String> environment, String version, String... args) {
        if (fault instanceof OutOfMemoryError) {
            return outOfMemory(environment, Runtime.getRuntime().maxMemory() / MEGABYTE);
        }
        String what =
                "something went wrong that is not your fault: "
                        + fault.getClass().getSimpleName()
                        + (fault.getMessage() == null ? "" : ": " + firstLine(fault.getMessage()));
        try {
            Path log = Files.createTempFile("crosswalk-", ".log");
            Files.writeString(log, trace(fault, version, args));
            return what + "\n  the details are in " + log + ", which a report of it should have";
        } catch (IOException e) {
            return what + "\n  the details could not be written down: " + e.getMessage();
        }
    }

    /// What Java is given last counts, so the limit is to be raised where it stands.
    private static String outOfMemory(Map<String, String> environment, long megabytes) {
        String variable =
                Stream.of("_JAVA_OPTIONS", "JDK_JAVA_OPTIONS")
                        .filter(name -> environment.getOrDefault(name, "").contains(LIMIT))
                        .findFirst()
                        .orElse("JAVA_TOOL_OPTIONS");
        return "there is more to hold than fits into the %,d MB of memory that Java was given. %s=%s%dm gives it twice as much"
                .formatted(megabytes, variable, LIMIT, 2 * megabytes);
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return VisibleText.of(line.substring(0, Math.min(200, line.length())));
    }

    private static String trace(Throwable fault, String version, String... args) {
        StringWriter text = new StringWriter();
        try (PrintWriter out = new PrintWriter(text)) {
            out.println(version + ", Java " + Runtime.version());
            out.println("command line: " + String.join(" ", args));
            fault.printStackTrace(out);
        }
        return text.toString();
    }
}
