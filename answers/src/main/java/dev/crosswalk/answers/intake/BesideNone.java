package dev.crosswalk.answers.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What may stand beside "no exceptions" in a result without taking anything of it back: what was
/// tested, by whom, of how many, on which days. All else may be what an auditor found, and a person
/// has to read it; so this knows little.
final class BesideNone {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// No finding can be said with these alone: none of them denies, compares or counts.
    private static final Set<String> OF_TESTING =
            BLANKS.splitAsStream(
                            """
                            a an the of for to in on at by from with through throughout during
                            over upon within as and or all any each both these this that our we
                            there was were is are been be have has being
                            result results resulted conclusion outcome
                            test tests tested testing procedure procedures performed conducted
                            sample samples sampled selected selection item items population size
                            inspection inquiry enquiry observation reperformance examination
                            review audit period specified date dates
                            control controls activity activities objective design designed suitably
                            operation operating operated operates effectiveness effective
                            effectively noted identified found detected observed reported disclosed
                            revealed indicated based respect regard regarding relating related
                            relation service auditor attribute attributes criterion criteria
                            es wurde wurden bei der die das den dem des von im fur zu durch
                            unsere unserer unseren prufung prufungen stichprobe stichproben
                            gepruften kontrolle kontrollen zeitraum prufungszeitraum ergebnis
                            festgestellt
                            il n y avons nous releve constate lors de du la le les l nos notre sur
                            dans au cours controle controles echantillon periode resultat
                            """
                                    .strip())
                    .collect(Collectors.toUnmodifiableSet());

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private static final String YEAR = "20\\d\\d";

    /// A day, a month, a quarter or a year.
    private static final Pattern DATE =
            Pattern.compile(
                    "\\b(?:%2$s \\d{1,2} \\d{1,2}|\\d{1,2} \\d{1,2} %2$s|\\d{1,2} %1$s %2$s|%1$s \\d{1,2} %2$s|%1$s %2$s|q[1-4] %2$s|%2$s)\\b"
                            .formatted(MONTH, YEAR));

    /// `CC6.1`
    private static final Pattern CRITERION = Pattern.compile("\\b(?:cc|pi|[acp])\\d \\d{1,2}\\b");

    /// How many were tested.
    private static final Pattern SIZE =
            Pattern.compile(
                    "\\b(for|in|of|on|all|the|each|sample|size|selected|tested) (\\d{1,5})\\b");

    /// `Inspected the tickets of a sample of 25 to determine whether ..`
    private static final Pattern PROCEDURE =
            Pattern.compile(
                    "(?:we )?(?:inspected|inquired|enquired|examined|obtained|selected|interviewed"
                            + "|compared|traced|vouched|recalculated|reperformed|re performed"
                            + "|queried|walked through)\\b.*");

    private static final Pattern AIM =
            Pattern.compile(
                    "\\bto (?:determine|verify|confirm|ascertain|validate|establish|assess|check"
                            + "|see) (?:that|whether|if)\\b");

    /// What tells what came of it, and not what was done.
    private static final Pattern TELLS =
            Pattern.compile(
                    "\\b(?:that|which|was|were|had|has|have|did|is|are|been|took|found|noted"
                            + "|noticed|saw|learned|identified|discovered|revealed|determined"
                            + "|showed|shown|told)\\b");

    /// What no procedure says and a finding may.
    private static final Pattern DOUBTFUL =
            Pattern.compile(
                    "\\b(?:not|no|none|never|neither|nor|late|later|still|only|but|however"
                            + "|although|though|whereas|while|instead|fail\\w*|lack\\w*|miss\\w*"
                            + "|overdue|delay\\w*|remain\\w*|open|unlocked|incomplete|incorrect\\w*"
                            + "|wrong\\w*|without|after|longer|more|less|beyond|expired|outdated"
                            + "|absent|except\\w*|save|management|response|section|see|\\d+"
                            + "|"
                            + ResultWords.NUMBER
                            + ")\\b");

    private BesideNone() {}

    /// Whether parts of the result of one test tell nothing that was found.
    ///
    /// @param parts as [HeadingWords#plain] leaves them
    static boolean isHarmless(List<String> parts) {
        List<String> undated = parts.stream().map(BesideNone::undated).toList();
        long sizes =
                undated.stream()
                        .flatMap(p -> SIZE.matcher(p).results())
                        .map(m -> m.group(2))
                        .distinct()
                        .count();
        // Of two sizes one may be of those in which something was found.
        return sizes <= 1
                && undated.stream()
                        .map(p -> SIZE.matcher(p).replaceAll("$1"))
                        .allMatch(p -> isOfTesting(p) || isProcedure(p));
    }

    private static String undated(String part) {
        return CRITERION.matcher(DATE.matcher(part).replaceAll(" ")).replaceAll(" ").strip();
    }

    private static boolean isOfTesting(String words) {
        return words.isEmpty() || BLANKS.splitAsStream(words).allMatch(OF_TESTING::contains);
    }

    private static boolean isProcedure(String words) {
        if (!PROCEDURE.matcher(words).matches() || DOUBTFUL.matcher(words).find()) {
            return false;
        }
        String done = AIM.splitAsStream(words).findFirst().orElse("");
        return !TELLS.matcher(done).find();
    }
}
