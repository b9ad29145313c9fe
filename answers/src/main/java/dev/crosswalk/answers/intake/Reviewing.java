package dev.crosswalk.answers.intake;

import dev.crosswalk.answers.TypedId;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What may be decided of the controls of a list: what is suggested of each, which obligations and
/// controls there are, and what each is to be called in the programme.
public final class Reviewing {
    /// What is suggested less strongly than this is not proposed, and what is proposed is what one
    /// key accepts.
    private static final double STRONG = 0.5;

    /// How much of what an obligation says the control has to say in the same words: a text that is
    /// about the same and says less of it is no word for it. docs/intake.md has what came of it.
    private static final double SAID = 0.2;

    /// What is weaker than this, or so much weaker than the best, is hardly ever what a text says:
    /// docs/intake.md has what that leaves out.
    private static final double WEAK = 0.4;

    private static final double FAR = 0.08;

    private static final int MOST_OFFERED = 2;

    /// So much of what the second one says the text has to say too.
    private static final double HARDLY = 0.15;

    /// As the rules of programmes have it.
    private final Content content;

    private final @Nullable Programme programme;
    private final Suggester suggester;
    private final Map<String, Obligation> obligations = new TreeMap<>();
    private final Map<String, List<Suggestion>> suggested = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> controls = new LinkedHashMap<>();

    /// @param programme null where none is at hand
    public Reviewing(
            ControlList list, Content content, @Nullable Programme programme, Suggester suggester) {
        this.content = content;
        this.programme = programme;
        this.suggester = suggester;
        content.library().obligations().forEach(o -> obligations.put(o.id(), o));
        content.controls().controls().forEach(c -> controls.put(c.id(), c.title()));
        if (programme != null) {
            for (Adoption a : programme.adoptions()) {
                if (a.subject() instanceof Adoption.Own(Control own)) {
                    controls.put(a.id(), own.title());
                }
            }
        }
        Set<String> taken = new HashSet<>();
        for (ListedControl control : list.controls()) {
            String id = usualId(control, taken);
            taken.add(id);
            ids.put(control.id(), id);
        }
    }

    /// Whether a control can be called so.
    public static boolean isId(String id) {
        return TypedId.is(id);
    }

    public Content content() {
        return content;
    }

    /// Whose controls they become; empty where no programme is at hand.
    String organisation() {
        return programme == null ? "" : OneLine.of(programme.organisation());
    }

    /// Best first.
    public List<Suggestion> suggestions(ListedControl control) {
        return suggested.computeIfAbsent(
                control.id(), _ -> suggester.suggest(control.text(), control.criteria()));
    }

    /// What other words about a control speak of, whatever its criteria are.
    public List<Suggestion> suggestions(String words) {
        return suggester.suggest(words, List.of());
    }

    /// The obligation of some suggestions that may be accepted at a glance: the nearest of those
    /// that the criteria are about, where of none of the others the text says more. None where the
    /// two readers, by meaning and by words, name different ones, or either hardly sees one.
    public static List<String> proposed(List<Suggestion> suggestions) {
        if (suggestions.isEmpty()) {
            return List.of();
        }
        Suggestion best = suggestions.getFirst();
        boolean isSaidMost =
                suggestions.stream()
                        .filter(Suggestion::within)
                        .noneMatch(s -> s.said() > best.said());
        return best.within() && best.score() >= STRONG && best.said() >= SAID && isSaidMost
                ? List.of(best.obligation())
                : List.of();
    }

    /// The few suggestions that are worth a look where many controls are looked at together: the
    /// best ones that are not weak. None where all are.
    public List<Suggestion> offered(ListedControl control) {
        List<Suggestion> all = suggestions(control);
        return all.stream()
                .limit(MOST_OFFERED)
                .filter(s -> s.score() >= Math.max(WEAK, all.getFirst().score() - FAR))
                .filter(s -> s.equals(all.getFirst()) || s.said() >= HARDLY)
                .toList();
    }

    /// What a control of the library asks beyond what a report's test of it shows, so that adopting
    /// it proves less today than a control of the organisation's own with the same obligations;
    /// empty where it asks nothing more, or no test shows anything.
    public String asksBeyond(ListedControl listed, Control control) {
        return listed.result() == TestResult.NO_EXCEPTIONS ? asksBeyond(control) : "";
    }

    String asksBeyond(Control control) {
        List<String> asks = new ArrayList<>();
        if (control.cadence().every() != Cadence.Every.CONTINUOUS) {
            asks.add("records of its own (" + FactWords.cadence(control.cadence()) + ")");
        }
        List<String> documents = control.documents().stream().filter(d -> !isApproved(d)).toList();
        if (!documents.isEmpty()) {
            asks.add(String.join(", ", documents) + " approved");
        }
        List<String> others =
                control.discharges().stream().filter(o -> !isShownByDoing(control, o)).toList();
        if (!others.isEmpty()) {
            asks.add("other evidence for " + Words.some(others, 3));
        }
        return Words.and(asks);
    }

    private boolean isApproved(String document) {
        return programme != null
                && programme.approvals().stream()
                        .anyMatch(a -> a.document().equals(document) && a.approvedOn() != null);
    }

    private static boolean isShownByDoing(Control control, String obligation) {
        return control.evidence().stream()
                .anyMatch(e ->
                        e.role() == Control.Role.PERFORMANCE
                                && control.shown(e).contains(obligation));
    }

    /// The control of the library that a control most resembles; null where it resembles none.
    public @Nullable Control resembled(ListedControl control) {
        for (Suggestion s : suggestions(control)) {
            if (s.control() != null) {
                return content.controls().control(s.control()).orElse(null);
            }
        }
        return null;
    }

    public @Nullable Obligation obligation(String id) {
        return obligations.get(id);
    }

    Set<String> obligationIds() {
        return obligations.keySet();
    }

    /// The titles of the controls that one of a list may be: those of the library, then the
    /// programme's own; by id.
    public Map<String, String> controls() {
        return controls;
    }

    /// Why a control of the list cannot become one of the organisation's own under an id; null
    /// where it can.
    public @Nullable String taken(ListedControl control, String id) {
        if (content.controls().control(id).isPresent()) {
            return "%s is to be called %s, and that is a control of the library: say that it is that one, or give it another id"
                    .formatted(control.id(), id);
        }
        Adoption before = programme == null ? null : programme.adoption(id).orElse(null);
        boolean isOther =
                before != null
                        && before.subject() instanceof Adoption.Own(Control was)
                        && !was.description().equals(OneLine.of(control.text()));
        return isOther
                ? "%s would be called %s, and the programme has that control already, with another text: say that it is that one, or give it another id"
                        .formatted(control.id(), id)
                : null;
    }

    /// What a control of the list is called in the programme unless somebody says otherwise: as it
    /// is called there, as far as that is an id that no other control has.
    public String usualId(ListedControl control) {
        return Objects.requireNonNull(ids.get(control.id()));
    }

    private String usualId(ListedControl control, Set<String> taken) {
        String letters = control.id().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String wanted = isId(control.id()) ? control.id() : letters.isEmpty() ? "control" : letters;
        String free = content.controls().control(wanted).isPresent() ? "OWN-" + wanted : wanted;
        String unique = free;
        for (int n = 2;
                taken.contains(unique) || content.controls().control(unique).isPresent();
                n++) {
            unique = free + "-" + n;
        }
        return unique;
    }
}
