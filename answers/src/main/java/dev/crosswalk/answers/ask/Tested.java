package dev.crosswalk.answers.ask;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The controls of an organisation's own that an auditor tested without exception, and may say what
/// people are about to be asked: nobody accepted it of them, but their text is close to it.
///
/// Close is a text that has two words of the obligation, of a control that does something that the
/// library has one control do together with it. It proves nothing.
final class Tested {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.]) ");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("(?<=;) ");

    /// What texts of controls have whatever they speak of.
    private static final Set<String> EVERYWHERE =
            Set.of(
                    "each", "every", "with", "that", "they", "their", "them", "from", "have",
                    "been", "when", "which", "other", "than", "this", "such", "before", "after",
                    "infor", "secur", "organ", "syste", "servi", "contr", "named", "least", "where",
                    "while", "inter", "perso", "peopl", "requi", "kept", "used", "made");

    private static final int BEGINNING = 5;
    private static final int LEAST = 4;
    private static final int SHARED = 2;
    private static final int MOST = 140;

    private final List<Own> own;

    /// What the controls of the library do, each for itself.
    private final List<List<String>> together;

    /// @param id in the programme
    /// @param says the sentence that is closest, or of a long one the part that is
    record Said(String id, String says) {}

    private record Own(String id, String text, List<String> does) {}

    private Tested(List<Own> own, List<List<String>> together) {
        this.own = own;
        this.together = together;
    }

    static Tested of(@Nullable Programme programme, Content content) {
        List<Own> own = new ArrayList<>();
        if (programme != null) {
            Set<String> tested = new HashSet<>();
            programme.reports().stream()
                    .filter(AuditReport::isOurs)
                    .flatMap(r -> r.tests().stream())
                    .filter(t -> !t.exception())
                    .forEach(t -> tested.add(t.control()));
            for (Adoption a : programme.adoptions()) {
                if (tested.contains(a.id()) && a.subject() instanceof Adoption.Own(Control c)) {
                    own.add(new Own(a.id(), c.description(), c.discharges()));
                }
            }
        }
        return new Tested(
                own, content.controls().controls().stream().map(Control::discharges).toList());
    }

    /// What is closest to an obligation; null where nothing is.
    @Nullable Said beside(String obligation, String text) {
        Set<String> near = new HashSet<>();
        together.stream().filter(t -> t.contains(obligation)).forEach(near::addAll);
        Set<String> asked = words(text);
        Said said = null;
        int most = SHARED - 1;
        for (Own control : own) {
            if (control.does().stream().anyMatch(near::contains)) {
                for (String sentence : BETWEEN_SENTENCES.splitAsStream(control.text()).toList()) {
                    for (String part : BETWEEN_PARTS.splitAsStream(sentence).toList()) {
                        Set<String> shared = words(part);
                        shared.retainAll(asked);
                        if (shared.size() > most) {
                            most = shared.size();
                            String says = sentence.length() <= MOST ? sentence : shortened(part);
                            said = new Said(control.id(), says);
                        }
                    }
                }
            }
        }
        return said;
    }

    private static String shortened(String sentence) {
        int end = sentence.length() <= MOST ? -1 : sentence.lastIndexOf(' ', MOST);
        return end < 0 ? sentence : sentence.substring(0, end) + " ..";
    }

    /// How words begin, without those that stand everywhere.
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(w -> w.length() >= LEAST)
                .map(w -> w.substring(0, Math.min(BEGINNING, w.length())))
                .filter(w -> !EVERYWHERE.contains(w))
                .forEach(words::add);
        return words;
    }
}
