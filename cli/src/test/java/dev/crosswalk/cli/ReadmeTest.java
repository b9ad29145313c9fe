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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the README and the pages that it leads to quote is what the command prints.
/// `-Dreadme.write=true` quotes anew; read the difference before you commit it.
class ReadmeTest {
    private static final Path README = Path.of("../README.md").toAbsolutePath().normalize();
    private static final Pattern QUOTE =
            Pattern.compile(
                    "<!-- output: \\./crosswalk (.+?) -->\n```\n(.*?)\n```", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/commands.md",
                "docs/content-figures.md",
                "docs/other-mappings.md"
            })
    void everyOutputThatAPageQuotesIsWhatTheCommandPrints(String name) throws IOException {
        Path page = README.resolveSibling(name);
        String text = Files.readString(page);

        List<MatchResult> quotes = QUOTE.matcher(text).results().toList();
        String printed = QUOTE.matcher(text).replaceAll(ReadmeTest::printed);

        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(page, printed);
        }
        assertThat(quotes).isNotEmpty();
        assertThat(Files.readString(page)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "docs", "docs/guides"})
    void everyLinkToAFileLeadsToOne(String folder) throws IOException {
        try (Stream<Path> pages = Files.list(README.resolveSibling(folder))) {
            for (Path page : pages.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
                assertThat(LINK.matcher(Files.readString(page)).results())
                        .as(page.toString())
                        .map(link -> link.group(1))
                        .filteredOn(link -> !link.contains(":"))
                        .allMatch(link -> Files.exists(page.resolveSibling(link)));
            }
        }
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
