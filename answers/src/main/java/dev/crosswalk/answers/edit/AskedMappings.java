package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Mapping;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.ReviewedMapping;
import dev.crosswalk.programme.ReviewedMapping.Decision;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.words.FactWords;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is suggested and decided of mapping rows.
final class AskedMappings {
    private static final List<String> RELATIONS =
            Arrays.stream(Assertion.values()).map(AskedMappings::word).toList();

    private final EditsSoFar so;

    AskedMappings(EditsSoFar so) {
        this.so = so;
    }

    /// Two requirements, the way round in which they are on file where they are.
    ///
    /// @param known what is on file of them; null for nothing
    private record Pair(
            RequirementRef left,
            RequirementRef right,
            boolean isTurned,
            @Nullable ReviewedMapping known) {
        Assertion turned(Assertion said) {
            return isTurned ? said.converse() : said;
        }

        /// `soc2-2017/CC6.1 overlaps nist-csf-2.0/PR.AA-01`
        String says(Assertion relation) {
            return left + " " + FactWords.verb(relation, false) + " " + right;
        }
    }

    void suggest(EditRequest.SuggestMapping asked) throws Refusal {
        Pair pair = pair(asked.left(), asked.right());
        Assertion relation = pair.turned(relation(asked.relation()));
        if (asked.why().isBlank()) {
            throw Refusal.missing("why", "say why they relate so: <why TEXT>");
        }
        String by = said("by", asked.by());
        ReviewedMapping known = pair.known();
        if (known != null && known.decision() != null) {
            throw taken(
                    pair,
                    "{value} is decided already: withdraw that before something else is suggested");
        }
        if (known != null && known.relation() == relation) {
            throw taken(pair, "that of {value} is suggested already, by {who}")
                    .with("who", known.suggestedBy());
        }
        if (published(pair).contains(relation)) {
            throw taken(
                    pair, "that of {value} is published already: accept it, or suggest another");
        }
        so.apply(
                "left",
                pair.left().toString(),
                new Edit.Review(
                        new ReviewedMapping(
                                pair.left(),
                                relation,
                                pair.right(),
                                asked.why(),
                                by,
                                so.today(),
                                null,
                                "",
                                null,
                                "")));
        so.did(
                "That %s is suggested. It counts once somebody accepts it"
                        .formatted(pair.says(relation)));
    }

    void decide(EditRequest.DecideMapping asked) throws Refusal {
        Pair pair = pair(asked.left(), asked.right());
        ReviewedMapping known = pair.known();
        switch (asked.decision().strip().toLowerCase(Locale.ROOT)) {
            case "accept" -> decide(pair, Decision.ACCEPTED, asked);
            case "reject" -> decide(pair, Decision.REJECTED, asked);
            case "withdraw" -> {
                if (known == null) {
                    throw nothing(pair);
                }
                withdraw(pair, known);
            }
            default ->
                    throw Refusal.notOneOf(
                            "decision", asked.decision(), List.of("accept", "reject", "withdraw"));
        }
    }

    private void decide(Pair pair, Decision decision, EditRequest.DecideMapping asked)
            throws Refusal {
        if (asked.reason().isBlank()) {
            throw Refusal.missing("reason", "say why: <reason TEXT>");
        }
        ReviewedMapping known = pair.known();
        ReviewedMapping before = known == null ? ofPublisher(pair, asked.relation()) : known;
        if (before.decision() == decision) {
            throw taken(pair, "that of {value} is %s already, by {who}".formatted(word(decision)))
                    .with("who", before.by());
        }
        so.apply(
                "left",
                pair.left().toString(),
                new Edit.Review(
                        before.decided(
                                decision, said("by", asked.by()), so.today(), asked.reason())));
        so.did(
                decision == Decision.ACCEPTED
                        ? "That %s is accepted, and counts from today"
                                .formatted(pair.says(before.relation()))
                        : "That %s is rejected: nothing published between the two counts any more"
                                .formatted(pair.says(before.relation())));
    }

    private void withdraw(Pair pair, ReviewedMapping known) throws Refusal {
        boolean wasSuggested = known.decision() != null && !known.suggestedBy().isEmpty();
        so.apply(
                "left",
                pair.left().toString(),
                wasSuggested
                        ? new Edit.Review(known.decided(null, "", null, ""))
                        : Edit.Change.removed(ItemKind.MAPPING, known));
        so.did(
                wasSuggested
                        ? "Nobody has decided any more whether %s"
                                .formatted(pair.says(known.relation()))
                        : "What was said of %s and %s is withdrawn: what is published counts again"
                                .formatted(pair.left(), pair.right()));
    }

    /// A row that others published, as if it were suggested by nobody here.
    private ReviewedMapping ofPublisher(Pair pair, String relation) throws Refusal {
        Set<Assertion> published = published(pair);
        if (published.isEmpty()) {
            throw nothing(pair);
        }
        Assertion meant = published.iterator().next();
        if (!relation.isBlank()) {
            meant = pair.turned(relation(relation));
            if (!published.contains(meant)) {
                throw Refusal.notOneOf(
                        "relation",
                        relation,
                        published.stream().map(pair::turned).map(AskedMappings::word).toList());
            }
        } else if (published.size() > 1) {
            throw Refusal.missing("relation", "several are published: say <relation>")
                    .among(published.stream().map(pair::turned).map(AskedMappings::word).toList());
        }
        return new ReviewedMapping(
                pair.left(), meant, pair.right(), "", "", null, null, "", null, "");
    }

    /// What publishers say of the two, of rows that say it of nothing else too.
    private Set<Assertion> published(Pair pair) {
        Set<Assertion> said = new LinkedHashSet<>();
        so.content().library().mappingSets().stream()
                .flatMap(set -> set.mappings().stream())
                .filter(m -> m.left().size() == 1 && m.right().size() == 1)
                .forEach(m -> {
                    if (isOf(m, pair.left(), pair.right())) {
                        said.add(m.assertion());
                    } else if (isOf(m, pair.right(), pair.left())) {
                        said.add(m.assertion().converse());
                    }
                });
        return said;
    }

    private static boolean isOf(Mapping m, RequirementRef left, RequirementRef right) {
        return m.left().getFirst().equals(left) && m.right().getFirst().equals(right);
    }

    private Pair pair(String left, String right) throws Refusal {
        RequirementRef one = so.sources().names().requirement("left", said("left", left));
        RequirementRef other = so.sources().names().requirement("right", said("right", right));
        for (ReviewedMapping m : so.programme().mappings()) {
            if (m.left().equals(one) && m.right().equals(other)) {
                return new Pair(one, other, false, m);
            }
            if (m.left().equals(other) && m.right().equals(one)) {
                return new Pair(other, one, true, m);
            }
        }
        return new Pair(one, other, false, null);
    }

    private static String said(String parameter, String text) throws Refusal {
        if (text.isBlank()) {
            throw Refusal.missing(parameter, "say <" + parameter + ">");
        }
        return text.strip();
    }

    private static Assertion relation(String typed) throws Refusal {
        return Arrays.stream(Assertion.values())
                .filter(a -> word(a).equals(typed.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.notOneOf("relation", typed, RELATIONS));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Refusal taken(Pair pair, String why) {
        return Refusal.of(Code.TAKEN, "right", pair.left() + " and " + pair.right(), why);
    }

    private static Refusal nothing(Pair pair) {
        return Refusal.of(
                Code.NOT_FOUND,
                "right",
                Objects.toString(pair.right()),
                "nobody suggested or published anything of " + pair.left() + " and {value}");
    }
}
