package dev.crosswalk.answers.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what auditors write of the result of a test, in English, German and French.
///
/// What says that there was nothing to test, or that a provider does it and the report leaves it
/// out, is a result of its own. What says both, or something else, is neither: a person has to read
/// it. So is what says "no exceptions" and anything more that may be what was found.
final class ResultWords {
    /// What there was or was not.
    private static final String WHAT =
            "(?:exceptions?|deviations?|anomalies|anomaly|findings?|issues?"
                    + "|abweichung(?:en)?|ausnahmen?|beanstandung(?:en)?|feststellung(?:en)?"
                    + "|mangel|ecarts?|anomalies?)";

    private static final Pattern NONE =
            Pattern.compile(
                    "\\b(?:no|nil|zero|without(?: any)?|not any|keine(?:rlei)?|ohne|aucune?|sans"
                            + "|pas d|none of the)\\b(?: (?:relevant|significant|material|such"
                            + "|control|testing|wesentlichen?|relevanten?))* "
                            + WHAT
                            + "\\b(?: (?:was|were|have been|has been|is|are|wurden?|a ete|ont ete"
                            + "|n a ete))?"
                            + "(?: (?:noted|identified|found|detected|observed|taken|reported"
                            + "|festgestellt|gefunden|identifiziert|relevee?s?|constatee?s?"
                            + "|identifiee?s?|notee?s?|detectee?s?))?");

    /// `Exceptions: none`, `Deviations noted - 0`
    private static final Pattern COUNTED =
            Pattern.compile(
                    "\\b"
                            + WHAT
                            + "(?: (?:noted|identified|found|festgestellt|relevee?s?))?"
                            + " (?:none|no|nil|0|keine|aucune?|neant)\\b");

    /// Where that is all that is said.
    private static final Pattern FINE =
            Pattern.compile(
                    "(?:none|none noted|none identified|nil|keine|aucune?|neant|pass|passed"
                            + "|satisfactory|effective|operating effectively|operated effectively"
                            + "|wirksam|efficace|bestanden)");

    private static final Pattern BAD =
            Pattern.compile("(?:fail|failed|not effective|ineffective|nicht wirksam|inefficace)");

    /// That there was one, not merely the word.
    private static final Pattern SOME =
            Pattern.compile(
                    "^(?:an |one |1 |[2-9] |two |three |several |eine? |une? )?"
                            + WHAT
                            + "\\b"
                            + "|\\b(?:an|one|two|three|four|five|[1-9]\\d?|several|eine|zwei|drei"
                            + "|une|deux|trois) (?:\\w+ )?"
                            + WHAT
                            + "\\b|\\b"
                            + WHAT
                            + " (?:was|were|is|are|wurden?|a ete|ont ete)?"
                            + " ?(?:noted|identified|found|observed|festgestellt|relevee?s?"
                            + "|constatee?s?|identifiee?s?|notee?s?)\\b");

    /// `five`
    static final String NUMBER =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|half|some"
                    + "|several|many|few|most|eine?r?|zwei|drei|vier|funf|deux|trois|quatre|cinq)";

    /// `five of the 14`, and not `25 of 25`
    private static final Pattern PART =
            Pattern.compile(
                    "\\b(\\d+|"
                            + NUMBER
                            + ") (?:of|out of|von|sur|des) (?:the |our |these |those |den |les )?"
                            + "(?!\\1\\b)(?:\\d+|"
                            + NUMBER
                            + ")\\b");

    /// `2.`, `Test 2:`, before what came of one of several tests. The number of a test has a stop
    /// or a line's end before it.
    private static final Pattern TEST_NUMBER =
            Pattern.compile(
                    "(?:^|(?<=\\n)|(?<=[.;])\\s)\\s*+\\(?(?:(?:tests?|procedure|step|pr(?:ü|u)fung|essai)"
                            + "\\s+(?:no\\.?\\s*|nr\\.?\\s*|#\\s*)?(?:\\d{1,2}|[a-h])\\b\\s*[.):–—-]?"
                            + "|(?:\\d{1,2}|[a-h]|[ivx]{1,4})\\s*[.):])(?=\\s|$)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER_OF =
            Pattern.compile(
                    "(?:#|№|\\bn[°º]|\\bno\\.)\\s*(?=(?:of\\s+)?(?:exception|deviation|finding|issue))",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BLANK = Pattern.compile(" ");

    private static final Pattern BY_NONE = Pattern.compile(";");

    private static final Pattern SENTENCE_END = Pattern.compile("[.;!?]+(?=\\s|$)");

    /// A sentence of a test's text that stands in the result again has so many words at least.
    private static final int WORDS_OF_A_PROCEDURE = 3;

    private static final Pattern ANY = Pattern.compile("\\b" + WHAT + "\\b");

    /// What takes back a part of "no exceptions noted".
    private static final Pattern EXCEPT =
            Pattern.compile(
                    "\\b(?:except|however|but|jedoch|aber|toutefois|cependant|other than|apart from|save for|with the exception|bis auf"
                            + "|ausgenommen|ausser|hormis|sauf|a l exception)\\b");

    private static final String PERIOD =
            "(?:during|in|over|within|throughout) (?:the|this|our)(?: \\w+)? period\\b(?! (?:from|of|between))";

    /// `The control did not operate during the period`
    private static final Pattern IDLE =
            Pattern.compile(
                    "\\b(?:did not|didn t|has not|was not|had not) operated? (?:"
                            + PERIOD
                            + "|(?:as|because|since|due to) (?:there (?:was|were) )?no\\b)"
                            + "|\\b(?:control )?(?:did not|was not) operated?$");

    /// What a control may wait for. A review that did not occur is not such a thing.
    private static final String EVENT =
            "(?:instances?|occurrences?|occasions?|events?|incidents?|breach(?:es)?|disasters?"
                    + "|terminations?|leavers?|departures?|joiners?|hires?|transfers?|changes?"
                    + "|requests?|violations?|vulnerabilities|outages?|disruptions?|disposals?"
                    + "|complaints?|cases?|deployments?|vendors?|suppliers?|contracts?)";

    /// `No instances occurred`, `there were no terminations during the period`, and that nothing
    /// was tested therefore.
    private static final Pattern NONE_OCCURRED =
            Pattern.compile(
                    "\\bno (?:\\w+ ){0,4}?"
                            + EVENT
                            + "(?: \\w+){0,4}? (?:occurred|took place|arose|happened|occurring"
                            + "|"
                            + PERIOD
                            + ")"
                            + "|\\b(?:not|could not be|no) test(?:ed|ing)?\\b(?: \\w+){0,4}?"
                            + " (?:as|because|since|due to)(?: there (?:was|were))? no (?:\\w+ ){0,4}?"
                            + EVENT
                            + "\\b");

    /// `circumstances that warrant the operation of this control`
    private static final String CALL_FOR_IT =
            "(?:circumstances?|conditions?|events?|situations?|triggers?)"
                    + " (?:(?:that|which)(?: (?:would|could|may|might|do|did))?"
                    + " (?:warrant|require|trigger|necessitate|calls?(?:ed)? for)(?:e?d|s)?"
                    + "|(?:warranting|requiring|triggering|necessitating|calling for))"
                    + "(?: \\w+){0,3}? (?:operation|performance|execution|controls?)\\b"
                    + "(?: (?:of|by) (?:the |this |that )?controls?)?(?: to (?:operate|be \\w+))?";

    /// That they did not occur, so that the control had not to operate.
    private static final String NOT_CALLED_FOR =
            "\\b"
                    + CALL_FOR_IT
                    + " (?:did not|didn t|ha(?:ve|s|d) not) (?:occur(?:red)?|arisen?|taken? place"
                    + "|exist(?:ed)?|happen(?:ed)?)\\b"
                    + "|\\bno (?:\\w+ )?"
                    + CALL_FOR_IT
                    + " (?:occurred|arose|took place|existed|happened|"
                    + PERIOD
                    + ")";

    private static final String TESTING = "(?:tests?|testing|test procedures?)";

    private static final String DONE = "(?:performed|conducted|carried out|possible)\\b";

    /// `No testing performed`, which alone may be a failing of the auditor or of what there was to
    /// look at.
    private static final String UNTESTED =
            "(?:\\b(?:therefore|thus|hence|accordingly|consequently|as a result|as such|so) )?\\b(?:no "
                    + TESTING
                    + "(?: of (?:\\w+ ){1,3}?| )(?:(?:was|were|could be|has been|have been) )?"
                    + DONE
                    + "|"
                    + TESTING
                    + "(?: of (?:\\w+ ){1,3}?| )(?:was|were|could|has|have) not (?:be |been )?"
                    + DONE
                    + "|not tested\\b)";

    private static final Pattern CALLED_FOR_BY_NOTHING = Pattern.compile(NOT_CALLED_FOR);

    private static final Pattern UNTESTED_SINCE_IDLE =
            Pattern.compile(NOT_CALLED_FOR + "|" + UNTESTED);

    /// What lacked is no occasion, but what the control needs, or the control itself.
    private static final Pattern LACKING =
            Pattern.compile(
                    "\\bno (?:\\w+ ){0,3}?(?:evidence|documentation|documents?|records?|logs?|lists?"
                            + "|reviews?|reviewers?|approvals?|tests?|checks?|owners?|staff|personnel"
                            + "|resources?|persons?|one|process|procedures?|tools?|systems?)\\b"
                            + "|\\bnot (?:\\w+ )?(?:performed|carried|conducted|in place|implemented"
                            + "|available|provided|retained|designed|effective|effectively)\\b"
                            + "|\\bfail|\\black|\\b(?:late|overdue|still)\\b");

    /// `Not tested; carved out.`
    private static final Pattern CARVED_OUT =
            Pattern.compile(
                    "\\bcarve[ds]? out\\b|\\bnot test(?:ed|ing)?\\b.*\\bsubservice organi[sz]ations?\\b"
                            + "|\\bsubservice organi[sz]ations?\\b.*\\bnot tested\\b");

    /// Who is named behind that, as it is written.
    private static final Pattern PROVIDER =
            Pattern.compile(
                    "(?:[Cc]arve[ds]?[- ]?[Oo]ut|[Ss]ubservice [Oo]rgani[sz]ation)\\W*"
                            + "(?:\\b(?:to|for|by|at|done by|performed by|see)\\b\\W*)?"
                            + "(?:the )?(\\p{Lu}[\\w&'-]*(?: \\p{Lu}[\\w&'-]*)*)");

    private ResultWords() {}

    /// The provider that words on what is carved out name; empty where they name none.
    static String provider(String words) {
        Matcher m = PROVIDER.matcher(words);
        return m.find() ? m.group(1) : "";
    }

    /// Empty where the words say neither.
    static Optional<TestResult> read(String words) {
        return read(words, "");
    }

    /// Empty where the words say neither.
    ///
    /// @param test what was done, which some say again beside what came of it; may be empty
    static Optional<TestResult> read(String words, String test) {
        String plain = plain(words);
        if (FINE.matcher(plain).matches()) {
            return Optional.of(TestResult.NO_EXCEPTIONS);
        }
        if (BAD.matcher(plain).matches()) {
            return Optional.of(TestResult.EXCEPTION);
        }
        String rest = withoutNone(plain);
        boolean isNone = !rest.equals(plain);
        boolean isOfAPart = PART.matcher(rest).find();
        boolean speaksOfAny =
                ANY.matcher(NONE.matcher(plain).replaceAll(" ")).find()
                        || EXCEPT.matcher(plain).find();
        boolean mayBeLeftOut = !speaksOfAny && !isOfAPart;
        boolean mayBeIdle = mayBeLeftOut && !LACKING.matcher(plain).find();
        if (mayBeLeftOut && CARVED_OUT.matcher(plain).find()) {
            return !isNone || saysOnly(words, test, CARVED_OUT)
                    ? Optional.of(TestResult.CARVED_OUT)
                    : Optional.empty();
        }
        if (mayBeLeftOut && CALLED_FOR_BY_NOTHING.matcher(plain).find() && isIdleAlone(words)) {
            return Optional.of(TestResult.NO_OCCASION);
        }
        if (mayBeIdle && IDLE.matcher(plain).find()) {
            return !isNone || saysOnly(words, test, IDLE)
                    ? Optional.of(TestResult.NO_OCCASION)
                    : Optional.empty();
        }
        if (SOME.matcher(rest).find()) {
            return Optional.of(TestResult.EXCEPTION);
        }
        if (isNone) {
            boolean isAll =
                    !isOfAPart
                            && !ANY.matcher(rest).find()
                            && !EXCEPT.matcher(rest).find()
                            && saysOnly(words, test, null);
            return isAll ? Optional.of(TestResult.NO_EXCEPTIONS) : Optional.empty();
        }
        return mayBeIdle && NONE_OCCURRED.matcher(plain).find()
                ? Optional.of(TestResult.NO_OCCASION)
                : Optional.empty();
    }

    /// `No. of exceptions: 2` does not say that there was none.
    private static String plain(String words) {
        return HeadingWords.plain(NUMBER_OF.matcher(words).replaceAll("number "));
    }

    /// Whether words say nothing but that nothing called for the control, so that it was not
    /// tested.
    private static boolean isIdleAlone(String words) {
        return BesideNone.isHarmless(
                sentences(words)
                        .map(s -> UNTESTED_SINCE_IDLE.matcher(withoutNone(s)).replaceAll(" ; "))
                        .flatMap(BY_NONE::splitAsStream)
                        .map(String::strip)
                        .toList());
    }

    /// With a semicolon for each phrase that says that there was none.
    private static String withoutNone(String plain) {
        String rest = NONE.matcher(plain).replaceAll(" ; ");
        return COUNTED.matcher(rest).replaceAll(" ; ").strip();
    }

    /// Whether words say of each test that is numbered in them that there was none, or what else is
    /// known, and beside that nothing that may be a finding.
    ///
    /// @param known what a sentence may say as well; null for nothing else
    private static boolean saysOnly(String words, String test, @Nullable Pattern known) {
        Set<String> procedures =
                TEST_NUMBER
                        .splitAsStream(test)
                        .flatMap(ResultWords::sentences)
                        .filter(s -> BLANK.splitAsStream(s).count() >= WORDS_OF_A_PROCEDURE)
                        .collect(Collectors.toSet());
        // With a blank, a number at the end has a test of which nothing is said.
        List<String> tests = TEST_NUMBER.splitAsStream(words + " ").toList();
        for (int i = 0; i < tests.size(); i++) {
            // Before the first number may stand what all have in common.
            boolean says = i == 0 && tests.size() > 1;
            List<String> beside = new ArrayList<>();
            for (String sentence : sentences(tests.get(i)).toList()) {
                if (procedures.contains(sentence)) {
                    continue;
                }
                if (FINE.matcher(sentence).matches()
                        || (known != null && known.matcher(sentence).find())) {
                    says = true;
                    continue;
                }
                String rest = withoutNone(sentence);
                says |= !rest.equals(sentence);
                BY_NONE.splitAsStream(rest).map(String::strip).forEach(beside::add);
            }
            if (!says || !BesideNone.isHarmless(beside)) {
                return false;
            }
        }
        return true;
    }

    private static Stream<String> sentences(String words) {
        return SENTENCE_END.splitAsStream(words).map(ResultWords::plain).filter(s -> !s.isEmpty());
    }
}
