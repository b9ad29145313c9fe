package dev.crosswalk.suggest;

import static java.util.Comparator.comparing;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Something that the content says in sentences, and the obligations that it stands for.
///
/// @param id of the obligation or the control, or the full name of the requirement
/// @param optional whether it is of a requirement that is guidance: a point of focus
/// @param obligations that it is, that it discharges, or that it demands
record Passage(Kind kind, String id, String text, boolean optional, List<String> obligations) {
    /// What a passage is of.
    enum Kind {
        OBLIGATION,
        CONTROL,
        REQUIREMENT
    }

    /// A figure that an organisation sets: `every {{interval}}`.
    private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*\\}\\}");

    Passage {
        obligations = List.copyOf(obligations);
    }

    /// All passages of the content, in one order whatever the order of the content.
    static List<Passage> of(Content content) {
        List<Passage> passages = new ArrayList<>();
        for (Obligation o : content.library().obligations()) {
            if (!content.replacedBy().containsKey(o.id())) {
                passages.add(of(Kind.OBLIGATION, o.id(), o.text(), false, List.of(o.id())));
            }
        }
        for (Control c : content.controls().controls()) {
            String text = c.title() + ". " + c.objective() + " " + c.description();
            passages.add(of(Kind.CONTROL, c.id(), text, false, c.discharges()));
        }
        Map<RequirementRef, List<String>> demands = new HashMap<>();
        for (Claim claim : content.library().claims()) {
            demands.put(claim.requirement(), claim.demands());
        }
        for (FrameworkEdition edition : content.library().editions()) {
            for (Requirement r : edition.requirements()) {
                RequirementRef ref = new RequirementRef(edition.id(), r.id());
                List<String> demanded = demands.getOrDefault(ref, List.of());
                if (!demanded.isEmpty()) {
                    String text = r.title() + ". " + r.summary();
                    passages.add(
                            of(Kind.REQUIREMENT, ref.toString(), text, r.optional(), demanded));
                }
            }
        }
        passages.sort(comparing(Passage::kind).thenComparing(Passage::id));
        return passages;
    }

    /// What a text says beside the figures that an organisation sets.
    static String withoutFigures(String text) {
        return PARAMETER.matcher(text).replaceAll(" ");
    }

    private static Passage of(
            Kind kind, String id, String text, boolean optional, List<String> obligations) {
        String plain = PARAMETER.matcher(text).replaceAll("$1").strip();
        return new Passage(kind, id, plain, optional, obligations);
    }
}
