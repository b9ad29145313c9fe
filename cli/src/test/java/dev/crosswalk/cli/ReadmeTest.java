package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the README quotes is what the command prints. `-Dreadme.write=true` quotes anew; read the
/// difference before you commit it.
class ReadmeTest {
    private static final Path README = Path.of("../README.md").toAbsolutePath().normalize();
    private static final Pattern QUOTE =
            Pattern.compile(
                    "<!-- output: \\./crosswalk (.+?) -->\n```\n(.*?)\n```", Pattern.DOTALL);

    @Test
    void everyOutputThatTheReadmeQuotesIsWhatTheCommandPrints() throws IOException {
        String readme = Files.readString(README);

        List<MatchResult> quotes = QUOTE.matcher(readme).results().toList();
        String printed = QUOTE.matcher(readme).replaceAll(ReadmeTest::printed);

        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(README, printed);
        }
        assertThat(quotes).hasSizeGreaterThanOrEqualTo(3);
        assertThat(Files.readString(README)).isEqualTo(printed);
    }

    private static String printed(MatchResult quote) {
        List<String> args = new ArrayList<>(List.of(quote.group(1).split(" ")));
        // A reader is in the folder of the README, and so is what is read from there.
        args.replaceAll(a -> a.startsWith("docs/") ? README.resolveSibling(a).toString() : a);
        Run run = Run.of(args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return Matcher.quoteReplacement(
                "<!-- output: ./crosswalk %s -->\n```\n%s\n```"
                        .formatted(quote.group(1), run.out().stripTrailing()));
    }
}
