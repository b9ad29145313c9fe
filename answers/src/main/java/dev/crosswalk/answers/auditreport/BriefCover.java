package dev.crosswalk.answers.auditreport;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The cover page of a report in one line, as whoever begins a programme types it:
/// `soc2-2017:CC,A=2025-12-05,type-2,2024-10-01..2025-09-30,opinion:CC9.2 qualified`.
public final class BriefCover {
    private static final String REPORT = "report";
    private static final String OPINION = "opinion:";
    private static final String EXCEPTION = "exception:";
    private static final String CARVED_OUT = "carved-out:";
    private static final String INCLUDED = "included:";
    private static final String USER_CONTROL = "user-control:";
    private static final String ISSUER = "issuer:";
    private static final String ABOUT = "about:";
    private static final String SERVICE = "service:";
    private static final String DEPENDENT = "not-independent";

    private static final List<String> LISTS =
            List.of(OPINION, EXCEPTION, CARVED_OUT, INCLUDED, USER_CONTROL, ISSUER, ABOUT, SERVICE);

    private static final Pattern DAYS =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\d((\\.\\.|/).*|\\W+(to\\W+)?\\d{4}-\\d\\d-\\d\\d)?");

    private BriefCover() {}

    /// @param reading refuses a part that is nothing of a cover page
    public static CoverPage of(String typed, CoverReading reading) throws Refusal {
        // The sign of a user-entity control stands behind that of the day.
        int equals = typed.indexOf('=');
        if (equals < 0) {
            throw Refusal.of(
                    Code.MALFORMED,
                    REPORT,
                    typed,
                    "{value!} says no day of issue. Write it like soc2-2017:CC,A=2025-12-05");
        }
        String scope = reading.scope(typed.substring(0, equals).strip()).toString();
        List<String> parts = List.of(typed.substring(equals + 1).split(",", -1));
        String kind = Words.of(AuditReport.Kind.TYPE_2);
        String period = null;
        boolean dependent = false;
        Map<String, List<String>> lists = new LinkedHashMap<>();
        LISTS.forEach(l -> lists.put(l, new ArrayList<>()));
        for (String said : said(parts.subList(1, parts.size()))) {
            String list = list(said);
            if (list != null) {
                lists.getOrDefault(list, new ArrayList<>())
                        .add(said.substring(list.length()).strip());
            } else if (said.equals(DEPENDENT)) {
                dependent = true;
            } else if (said.isEmpty() || Character.isDigit(said.charAt(0))) {
                period = said;
            } else {
                kind = Words.of(reading.kind(said));
            }
        }
        return new CoverPage(
                null,
                null,
                kind,
                last(lists.getOrDefault(ISSUER, List.of())),
                dependent,
                last(lists.getOrDefault(ABOUT, List.of())),
                lists.getOrDefault(SERVICE, List.of()),
                List.of(scope),
                period,
                parts.getFirst().strip(),
                null,
                lists.getOrDefault(OPINION, List.of()),
                lists.getOrDefault(EXCEPTION, List.of()),
                lists.getOrDefault(CARVED_OUT, List.of()),
                lists.getOrDefault(INCLUDED, List.of()),
                lists.getOrDefault(USER_CONTROL, List.of()));
    }

    private static @Nullable String last(List<String> said) {
        return said.isEmpty() ? null : said.getLast();
    }

    private static @Nullable String list(String said) {
        return LISTS.stream().filter(said::startsWith).findFirst().orElse(null);
    }

    /// The parts of what is said, without the commas of sentences: after what a sentence is begun
    /// with, a part that says nothing else goes on with it.
    private static List<String> said(List<String> parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            String words = part.strip();
            String before = said.isEmpty() ? "" : said.getLast();
            String list = list(before);
            boolean isSentence = list != null && !list.equals(OPINION);
            if (isSentence && !isPart(words)) {
                said.set(said.size() - 1, before + ", " + words);
            } else {
                said.add(words);
            }
        }
        return said;
    }

    private static boolean isPart(String said) {
        return list(said) != null
                || said.equals(DEPENDENT)
                || DAYS.matcher(said).matches()
                || Stream.of(AuditReport.Kind.values()).anyMatch(k -> Words.of(k).equals(said));
    }
}
