package dev.crosswalk.answers.intake;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells columns by their headings, as reports and tools word them in English, German and French.
final class HeadingWords {
    private static final Set<String> ID =
            words(
                    "id ids no nr number num ref reference identifier code key",
                    "nummer referenz kennung kontrollnummer kontrollnr kontrollid kontrollkennung",
                    "massnahmennummer massnahmennr numero identifiant");

    private static final Set<String> CRITERIA =
            words(
                    "criteria criterion tsc requirement requirements mapping",
                    "kriterium kriterien anforderung anforderungen",
                    "critere criteres exigence exigences");

    private static final Set<String> TEST =
            words(
                    "test tests testing tested procedure procedures",
                    "prufung prufungen prufungshandlung prufungshandlungen prufhandlung",
                    "prufhandlungen prufverfahren testhandlung testhandlungen testverfahren",
                    "travaux verification verifications");

    /// What came of tests; and what only speaks of it.
    private static final Set<String> RESULT =
            words(
                    "result results outcome",
                    "ergebnis ergebnisse testergebnis testergebnisse prufungsergebnis",
                    "prufungsergebnisse prufergebnis prufergebnisse resultat resultats");

    private static final Set<String> FOUND =
            words(
                    "exception exceptions finding findings conclusion deviation deviations",
                    "feststellung feststellungen abweichung abweichungen",
                    "constat constats constatation constatations anomalie anomalies ecart ecarts");

    private static final Set<String> CONTROL =
            words(
                    "control controls kontrolle kontrollen kontroll massnahme massnahmen controle",
                    "controles mesure mesures");

    private static final Set<String> DESCRIPTION =
            words(
                    "description activity activities statement wording text",
                    "beschreibung aktivitat aktivitaten kontrollbeschreibung kontrollaktivitat",
                    "kontrollaktivitaten massnahmenbeschreibung activite activites libelle");

    private static final Set<String> NAME =
            words("name title bezeichnung titel titre intitule nom kontrollbezeichnung");

    /// Who answers for a control.
    private static final Set<String> OWNER =
            words(
                    "owner owners owned responsible responsibility accountable",
                    "verantwortlich verantwortlicher verantwortliche verantwortung zustandig",
                    "kontrollverantwortlicher massnahmenverantwortlicher",
                    "responsable responsables proprietaire");

    /// What stands beside them and says nothing of what a column holds.
    private static final Set<String> FILLING =
            words(
                    "of the by s and for to a an or performed applied carried out service services",
                    "auditor auditors organization organisation company entity trust specified",
                    "related applicable associated operating effectiveness common aicpa soc 2",
                    "der die das des den dem von vom und oder zu zur durchgefuhrte durchgefuhrten",
                    "durchgefuhrt prufers prufer abschlussprufers wirtschaftsprufers lfd angewandte",
                    "unternehmens dienstleisters geprufte du de la le les l d et ou par effectues",
                    "effectuees realises realisees auditeur auditeurs societe organisme n");

    private static final Set<String> ALL =
            Set.copyOf(
                    Stream.of(
                                    ID,
                                    CRITERIA,
                                    TEST,
                                    RESULT,
                                    FOUND,
                                    CONTROL,
                                    DESCRIPTION,
                                    NAME,
                                    OWNER,
                                    FILLING)
                            .flatMap(Collection::stream)
                            .toList());

    /// Of headings that have a word of somebody's own, such as the name of the company.
    private static final int LONGEST = 10;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER_SIGN = Pattern.compile("#|\\bn[°º]|№");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    /// `ACC-05`, `TW.COM-02`: what controls are called, and no column.
    private static final Pattern ID_OF_A_CONTROL =
            Pattern.compile("\\p{L}[\\p{L}.]*[-_]\\d[\\p{L}\\d.-]*");

    private HeadingWords() {}

    private static Set<String> words(String... lines) {
        return Set.of(String.join(" ", lines).split(" "));
    }

    /// One line of small letters without accents, a space between words: `control no` of `Control
    /// #`.
    static String plain(String heading) {
        String numbered =
                NUMBER_SIGN
                        .matcher(heading.toLowerCase(Locale.ROOT).replace("ß", "ss"))
                        .replaceAll(" no ");
        String letters = MARKS.matcher(Normalizer.normalize(numbered, Form.NFD)).replaceAll("");
        return NO_WORD.matcher(letters).replaceAll(" ").strip();
    }

    /// What a heading may stand for, and how clearly it does.
    private record Guess(ListColumn column, int index, int strength, boolean isPlain) {}

    /// The columns that the headings name; empty where the cells are no headings of a list of
    /// controls: those have a control's text, and one column more.
    static Map<ListColumn, Integer> columns(List<String> cells) {
        // A row of the list may have words of headings in each line of it: "A description of .."
        if (cells.stream().anyMatch(HeadingWords::isOfAControl)) {
            return Map.of();
        }
        Map<ListColumn, Integer> columns = new EnumMap<>(ListColumn.class);
        int plain = 0;
        for (int strength = 5; strength > 0; strength--) {
            for (int i = 0; i < cells.size(); i++) {
                Guess guess = guess(cells.get(i), i, strength);
                if (guess != null
                        && !columns.containsValue(i)
                        && columns.putIfAbsent(guess.column, i) == null) {
                    plain += guess.isPlain && guess.column != ListColumn.OWNER ? 1 : 0;
                }
            }
        }
        // Whoever answers for it is named in lists of anything.
        int telling = columns.containsKey(ListColumn.OWNER) ? columns.size() - 1 : columns.size();
        boolean isList = columns.containsKey(ListColumn.TEXT) && telling > 1 && plain > 1;
        return isList ? columns : Map.of();
    }

    private static boolean isOfAControl(String cell) {
        return Criteria.areNames(cell) || ID_OF_A_CONTROL.matcher(cell).matches();
    }

    /// What the heading says as clearly as that, or null.
    private static @Nullable Guess guess(String cell, int index, int strength) {
        List<String> words = List.of(plain(cell).split(" "));
        boolean isPlain = ALL.containsAll(words);
        if (words.size() > LONGEST) {
            return null;
        }
        ListColumn column = null;
        if (any(words, OWNER)) {
            column = strength == 3 ? ListColumn.OWNER : null;
        } else if (any(words, RESULT)) {
            column = strength == 4 ? ListColumn.RESULT : null;
        } else if (any(words, CRITERIA)) {
            column = strength == (any(words, ID) ? 4 : 3) ? ListColumn.CRITERIA : null;
        } else if (any(words, TEST)) {
            column = strength == 3 && !any(words, ID) ? ListColumn.TEST : null;
        } else if (any(words, FOUND)) {
            column = strength == 2 ? ListColumn.RESULT : null;
        } else if (any(words, ID)) {
            column = strength == (any(words, CONTROL) ? 4 : 3) ? ListColumn.ID : null;
        } else if (any(words, DESCRIPTION)) {
            column = strength == (any(words, CONTROL) ? 5 : 4) ? ListColumn.TEXT : null;
        } else if (any(words, NAME)) {
            column = strength == 2 ? ListColumn.TEXT : null;
        } else if (any(words, CONTROL)) {
            // Beside a description, "Control" is what the control is called.
            column = strength == 3 ? ListColumn.TEXT : strength == 1 ? ListColumn.ID : null;
        }
        return column == null ? null : new Guess(column, index, strength, isPlain);
    }

    /// Whether the cell heads the ids of a list, alone or with the heading beside it, as in
    /// `Control no. Observation`, where columns of a PDF are others than those of the table above.
    static boolean headsIds(String cell) {
        List<String> words = List.of(plain(cell).split(" "));
        return any(words, ID)
                && (ALL.containsAll(words)
                        || (words.size() <= 4 && CONTROL.contains(words.getFirst())));
    }

    private static boolean any(List<String> words, Set<String> of) {
        return words.stream().anyMatch(of::contains);
    }
}
