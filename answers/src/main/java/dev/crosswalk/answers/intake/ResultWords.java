package dev.crosswalk.answers.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what auditors write of the result of a test, in English, German and French.
///
/// What says that there was nothing to test, or that a provider does it and the report leaves it
/// out, is a result of its own. What says both, or something else, is neither: a person has to read
/// it.
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

    /// What lacked is no occasion, but what the control needs, or the control itself.
    private static final Pattern LACKING =
            Pattern.compile(
                    "\\bno (?:\\w+ ){0,3}?(?:evidence|documentation|documents?|records?|logs?|lists?"
                            + "|reviews?|reviewers?|approvals?|tests?|checks?|owners?|staff|personnel"
                            + "|resources?|persons?|one|process|procedures?|tools?|systems?)\\b"
                            + "|\\bnot (?:\\w+ )?(?:performed|carried|conducted|in place|implemented"
                            + "|available|provided|retained|designed|effective|effectively)\\b"
                            + "|\\bfail|\\black");

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
        String plain = HeadingWords.plain(words);
        if (FINE.matcher(plain).matches()) {
            return Optional.of(TestResult.NO_EXCEPTIONS);
        }
        if (BAD.matcher(plain).matches()) {
            return Optional.of(TestResult.EXCEPTION);
        }
        boolean speaksOfAny =
                ANY.matcher(NONE.matcher(plain).replaceAll(" ")).find()
                        || EXCEPT.matcher(plain).find();
        boolean mayBeIdle = !speaksOfAny && !LACKING.matcher(plain).find();
        if (!speaksOfAny && CARVED_OUT.matcher(plain).find()) {
            return Optional.of(TestResult.CARVED_OUT);
        }
        if (mayBeIdle && IDLE.matcher(plain).find()) {
            return Optional.of(TestResult.NO_OCCASION);
        }
        String rest = NONE.matcher(plain).replaceAll(" ; ");
        rest = COUNTED.matcher(rest).replaceAll(" ; ").strip();
        boolean isNone = !rest.equals(plain);
        if (SOME.matcher(rest).find()) {
            return Optional.of(TestResult.EXCEPTION);
        }
        boolean isAll = isNone && !ANY.matcher(rest).find() && !EXCEPT.matcher(rest).find();
        if (isAll) {
            return Optional.of(TestResult.NO_EXCEPTIONS);
        }
        boolean isIdle = mayBeIdle && !isNone && NONE_OCCURRED.matcher(plain).find();
        return isIdle ? Optional.of(TestResult.NO_OCCASION) : Optional.empty();
    }
}
