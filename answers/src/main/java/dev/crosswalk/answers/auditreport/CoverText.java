package dev.crosswalk.answers.auditreport;

import dev.crosswalk.formats.foreign.ForeignRow;
import dev.crosswalk.formats.foreign.ForeignText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the text of a SOC 2 report seems to say on its cover and in its opinion. It is a guess by
/// the words that such reports use in English: a person confirms it before anything is made of it.
///
/// @param page kind, issuer, scope, period and day of issue, each null where no text says it; and
///   what its list of controls, or a table of what is expected of them, leaves to providers
/// @param isUnqualified whether an opinion was read in which nothing is excepted
/// @param mayCarveOut whether it speaks of carving out a provider
/// @param mayInclude whether it speaks of including one
/// @param provider whom it names as a subservice organisation; null where it names none, or may
///   include it
/// @param organisation the company that it names most, beside the auditor; null where it names none
///   with its legal form
public record CoverText(
        CoverPage page,
        boolean isUnqualified,
        boolean mayCarveOut,
        boolean mayInclude,
        @Nullable String provider,
        @Nullable String organisation) {
    /// So much of a file is looked at: cover, opinion and description come first.
    private static final int MOST = 60_000;

    private static final String DAY =
            "(\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9},? \\d{4}|\\p{L}{3,9} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2})";

    private static final Pattern A_DAY = Pattern.compile(DAY);

    /// A sentence that is nothing but a day, and perhaps a town: `18 November 2026, Bristol.`
    private static final Pattern DATED =
            Pattern.compile(
                    "(?<=[.:;] )(?:\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?, )?"
                            + DAY
                            + "(?:,? \\p{Lu}[\\p{L}'’-]+){0,3}(?=\\.? *(?:\\p{Lu}|$)|\\.)");

    private static final Pattern PERIOD =
            Pattern.compile(DAY + "\\s*(?:to|through|until|thru|and|-|–|—)\\s*" + DAY);

    private static final Pattern AS_OF = Pattern.compile("(?i)\\bas of " + DAY);

    private static final Pattern TYPE = Pattern.compile("(?i)\\btype[ -]?(II|I|2|1)\\b");

    private static final String CATEGORY =
            "(?:security|availability|confidentiality|processing integrity|privacy)";

    private static final Pattern CATEGORIES =
            Pattern.compile("(?i)\\b" + CATEGORY + "(?:(?:,? and |, | & |; )" + CATEGORY + ")*\\b");

    private static final Pattern FIRM =
            Pattern.compile(
                    "((?:\\p{Lu}[\\p{L}.'’-]*|&)(?: (?:\\p{Lu}[\\p{L}.'’-]*|&|and)){0,5},? (?:LLP|LLC|PLLC|P\\.C\\.|P\\.A\\.|CPAs?|GmbH|AG|Ltd|Limited|Inc\\.?))(?=[\\s,.;)]|$)");

    /// A name with the legal form of a company behind it.
    private static final Pattern COMPANY =
            Pattern.compile(
                    "(\\p{Lu}[\\p{L}\\d'’&-]*(?: (?:\\p{Lu}[\\p{L}\\d'’-]*|&|and)){0,5},? (?:LLC|Ltd|Limited|Inc|Corp|Corporation|plc|PLC|GmbH|AG|SE|B\\.?V\\.?|N\\.?V\\.?|S\\.?A\\.?S?|S\\.?r\\.?l|AB|ASA?|A/S|ApS|Oy|Pty Ltd)\\.?)(?=[\\s,;:)'’]|$)");

    private static final Pattern LEADING =
            Pattern.compile("^(?:Tests? (?:performed|of controls) by|By|Performed by) ");

    /// Firms that audit have these more often than those that are audited.
    private static final Pattern AUDITOR =
            Pattern.compile("(?i)LLP|PLLC|P\\.C\\.|P\\.A\\.|CPA|audit|assurance|attest");

    private static final Pattern OPINION = Pattern.compile("(?i)\\bin our opinion\\b");

    private static final Pattern EXCEPTED =
            Pattern.compile(
                    "(?i)except for|qualified opinion|adverse opinion|disclaim|did not operate effectively|were not suitably");

    private static final Pattern CARVED = Pattern.compile("(?i)carve[ds]?[ -]?out|subservice");

    /// Heads the column of a table that names the providers of whom controls are expected.
    private static final Pattern PROVIDERS =
            Pattern.compile("(?i)\\s*(?:sub-?service (?:organi[sz]ation|provider)s?)\\s*");

    private static final String NAME =
            "(\\p{Lu}[\\p{L}\\d'’&-]*(?: (?:\\p{Lu}[\\p{L}\\d'’&-]*|&|and|of)){0,5})";

    private static final String LEGAL_FORM =
            "(?:,? (?:Inc|LLC|Ltd|Limited|Corp|Corporation|plc|GmbH|AG|SE|B\\.V|S\\.A|SARL)\\b\\.?)";

    /// `Example Cloud, Inc. ("EC"), a subservice organization`
    private static final Pattern PROVIDER =
            Pattern.compile(
                    NAME
                            + LEGAL_FORM
                            + "?(?: \\([^)]{1,60}\\))?,?"
                            + " (?:as )?(?:an?|its|our) (?:third[- ]party )?sub-?service"
                            + " (?:organi[sz]ation|provider)");

    /// Heads a table of what is expected of one provider, whom it names: `Complementary subservice
    /// organization controls expected at Example Cloud`.
    private static final Pattern EXPECTED_OF =
            Pattern.compile(
                    "(?i:\\bsub-?service (?:organi[sz]ation|provider)s? controls?(?: that (?:is|are))?"
                            + " expected (?:at|of|by|from)) "
                            + NAME
                            + LEGAL_FORM
                            + "?:?\\s*$");

    private static final Pattern CRITERION = Pattern.compile("\\b(?:CC|A|C|PI|P)\\d\\.\\d{1,2}\\b");

    private static final int LONGEST_NAME = 60;

    private static final Pattern INCLUSIVE = Pattern.compile("(?i)inclusive method");

    private static final Map<String, String> PARTS = parts();

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("security", "CC");
        parts.put("availability", "A");
        parts.put("confidentiality", "C");
        parts.put("processing integrity", "PI");
        parts.put("privacy", "P");
        return parts;
    }

    /// Whether it says nothing of what stands on a cover.
    public boolean isEmpty() {
        return page.kind() == null
                && page.issuer() == null
                && page.scopes().isEmpty()
                && page.period() == null
                && page.issued() == null;
    }

    public static CoverText of(ForeignText file) {
        StringBuilder prose = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (ForeignRow row : file.rows()) {
            if (all.length() > MOST) {
                break;
            }
            String line = String.join(" ", row.cells());
            all.append(line).append('\n');
            if (row.isText()) {
                prose.append(line).append('\n');
            }
        }
        CoverText said = of(prose.toString(), all.toString());
        return said.leaving(
                Stream.concat(
                                expected(file.rows()).stream(),
                                expectedOfOne(file.rows(), prose.toString()).stream())
                        .distinct()
                        .toList());
    }

    /// What a table of the controls that are expected of subservice organisations leaves to each.
    private static List<String> expected(List<ForeignRow> rows) {
        Set<String> expected = new LinkedHashSet<>();
        int table = 0;
        int who = -1;
        String name = "";
        for (ForeignRow row : rows) {
            if (row.isText()) {
                continue;
            }
            List<String> cells = row.cells();
            int head =
                    IntStream.range(0, cells.size())
                            .filter(i -> PROVIDERS.matcher(cells.get(i)).matches())
                            .findFirst()
                            .orElse(-1);
            if (head >= 0 || row.table() != table) {
                who = head;
                name = "";
            } else if (who >= 0) {
                name = row.cell(who).isBlank() ? name : row.cell(who).strip();
                Matcher criterion = CRITERION.matcher(String.join(" ", cells));
                while (criterion.find() && !name.isEmpty() && name.length() <= LONGEST_NAME) {
                    expected.add(criterion.group() + " " + name);
                }
            }
            table = row.table();
        }
        return List.copyOf(expected);
    }

    /// What a table that names one provider in its heading leaves to it: the rows below that begin
    /// with a criterion, also where it was read as lines of text.
    private static List<String> expectedOfOne(List<ForeignRow> rows, String prose) {
        String said = prose.replaceAll("\\s+", " ");
        List<String> expected = new ArrayList<>();
        String name = "";
        for (ForeignRow row : rows) {
            String line = String.join(" ", row.cells()).strip();
            Matcher criterion = CRITERION.matcher(line);
            String headed =
                    Stream.concat(row.cells().stream(), Stream.of(line))
                            .map(EXPECTED_OF::matcher)
                            .filter(Matcher::find)
                            .map(m -> m.group(1))
                            .findFirst()
                            .orElse("");
            if (!headed.isEmpty()) {
                name = inFull(headed, said);
            } else if (!name.isEmpty() && criterion.lookingAt()) {
                expected.add(criterion.group() + " " + name);
            } else if (line.isEmpty() || !Character.isLowerCase(line.charAt(0))) {
                // What a line broke goes on in small letters; all else is no longer the table.
                name = "";
            }
        }
        return expected;
    }

    /// The name for which a report says that it writes another: `Example Cloud` for `EC`.
    private static String inFull(String name, String said) {
        Matcher called =
                Pattern.compile(
                                NAME
                                        + LEGAL_FORM
                                        + "? \\((?:the )?[\"“]?"
                                        + Pattern.quote(name)
                                        + "[\"”]?\\)")
                        .matcher(said);
        return called.find() ? called.group(1) : name;
    }

    private static @Nullable String provider(String said) {
        Matcher named = PROVIDER.matcher(said);
        return named.find() ? named.group(1) : null;
    }

    /// @param prose what stands in no table
    /// @param all of the file
    private static CoverText of(String prose, String all) {
        String said = prose.replaceAll("\\s+", " ");
        List<LocalDate> period = period(said);
        String issuer = issuer(prose, all);
        CoverPage page =
                new CoverPage(
                        null,
                        null,
                        kind(said, period),
                        issuer,
                        false,
                        null,
                        List.of(),
                        scope(said),
                        period.isEmpty()
                                ? null
                                : period.getFirst().equals(period.getLast())
                                        ? period.getFirst().toString()
                                        : period.getFirst() + ".." + period.getLast(),
                        issued(prose, period),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return new CoverText(
                page,
                OPINION.matcher(said).find() && !EXCEPTED.matcher(said).find(),
                CARVED.matcher(said).find(),
                INCLUSIVE.matcher(said).find(),
                INCLUSIVE.matcher(said).find() ? null : provider(said),
                organisation(prose, issuer));
    }

    /// The company that is named most often, and of those named as often the first.
    private static @Nullable String organisation(String prose, @Nullable String issuer) {
        Map<String, Integer> named = new LinkedHashMap<>();
        Matcher company = COMPANY.matcher(prose);
        while (company.find()) {
            String name = company.group(1);
            if (!name.equals(issuer) && !AUDITOR.matcher(name).find()) {
                named.merge(name, 1, Integer::sum);
            }
        }
        String most = null;
        for (Map.Entry<String, Integer> e : named.entrySet()) {
            if (most == null || e.getValue() > named.getOrDefault(most, 0)) {
                most = e.getKey();
            }
        }
        return most;
    }

    /// The same with what a list of the report's controls leaves to providers, where it names any:
    /// `CC6.4 Example Cloud`.
    public CoverText leaving(List<String> carvedOut) {
        return new CoverText(
                new CoverPage(
                        page.id(),
                        page.title(),
                        page.kind(),
                        page.issuer(),
                        page.dependent(),
                        page.about(),
                        page.services(),
                        page.scopes(),
                        page.period(),
                        page.issued(),
                        page.validUntil(),
                        page.opinions(),
                        page.exceptions(),
                        carvedOut.isEmpty() ? page.carvedOut() : carvedOut,
                        page.included(),
                        page.userControls()),
                isUnqualified,
                mayCarveOut || !carvedOut.isEmpty(),
                mayInclude,
                provider,
                organisation);
    }

    private static @Nullable String kind(String said, List<LocalDate> period) {
        Matcher type = TYPE.matcher(said);
        if (!type.find()) {
            return period.isEmpty()
                    ? null
                    : period.getFirst().equals(period.getLast()) ? "type-1" : "type-2";
        }
        return List.of("ii", "2").contains(type.group(1).toLowerCase(Locale.ROOT))
                ? "type-2"
                : "type-1";
    }

    /// The first two days that bound some, or the one as of which it speaks.
    private static List<LocalDate> period(String said) {
        Matcher period = PERIOD.matcher(said);
        while (period.find()) {
            LocalDate from = day(period.group(1));
            LocalDate to = day(period.group(2));
            if (from != null && to != null && from.isBefore(to)) {
                return List.of(from, to);
            }
        }
        Matcher asOf = AS_OF.matcher(said);
        while (asOf.find()) {
            LocalDate day = day(asOf.group(1));
            if (day != null) {
                return List.of(day, day);
            }
        }
        return List.of();
    }

    /// The first list of categories that names more than any other.
    private static List<String> scope(String said) {
        List<String> most = List.of();
        Matcher named = CATEGORIES.matcher(said);
        while (named.find()) {
            String words = named.group().toLowerCase(Locale.ROOT);
            List<String> parts =
                    PARTS.entrySet().stream()
                            .filter(p -> words.contains(p.getKey()))
                            .map(Map.Entry::getValue)
                            .toList();
            if (parts.size() > most.size()) {
                most = parts;
            }
        }
        if (most.isEmpty()) {
            return List.of();
        }
        List<String> scope = new ArrayList<>(most);
        if (!scope.contains("CC")) {
            scope.addFirst("CC");
        }
        return List.of("soc2-2017:" + String.join(",", scope));
    }

    /// The firm that such words name as an auditor, in the text or else in a heading of a table.
    private static @Nullable String issuer(String prose, String all) {
        for (String text : List.of(prose, all)) {
            Matcher firm = FIRM.matcher(text);
            while (firm.find()) {
                String name = LEADING.matcher(firm.group(1)).replaceFirst("");
                if (AUDITOR.matcher(name).find()) {
                    return name;
                }
            }
        }
        return null;
    }

    /// A day after the period that stands on a line with nothing but a firm or a town, which is how
    /// an opinion is dated; or else one that a sentence consists of.
    private static @Nullable String issued(String prose, List<LocalDate> period) {
        for (String line : prose.lines().collect(Collectors.toList())) {
            Matcher day = A_DAY.matcher(line);
            String rest = A_DAY.matcher(line).replaceAll("").strip();
            if (day.find() && rest.split("\\s+", -1).length <= 6) {
                LocalDate issued = day(day.group(1));
                if (issued != null && !period.isEmpty() && issued.isAfter(period.getLast())) {
                    return issued.toString();
                }
            }
        }
        Matcher dated = DATED.matcher(prose.replaceAll("\\s+", " "));
        while (dated.find()) {
            LocalDate issued = day(dated.group(1));
            if (issued != null && !period.isEmpty() && issued.isAfter(period.getLast())) {
                return issued.toString();
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            if (typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(typed);
            }
            Matcher parts =
                    Pattern.compile("(\\p{L}{3,9})|(\\d{4})|(\\d{1,2})(?:st|nd|rd|th)?")
                            .matcher(typed);
            int month = 0;
            int year = 0;
            int day = 0;
            while (parts.find()) {
                if (parts.group(1) != null) {
                    month =
                            1
                                    + MONTHS.indexOf(
                                            parts.group(1)
                                                    .substring(0, 3)
                                                    .toLowerCase(Locale.ROOT));
                } else if (parts.group(2) != null) {
                    year = Integer.parseInt(parts.group(2));
                } else {
                    day = Integer.parseInt(parts.group(3));
                }
            }
            return month == 0 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
