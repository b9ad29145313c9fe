package dev.crosswalk.programme.edit;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.finding.Severity;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.rule.Attachments;
import dev.crosswalk.programme.rule.Draft;
import dev.crosswalk.programme.rule.ProgrammeRules;
import dev.crosswalk.programme.rule.Where;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the rules find in a programme with one item added, and which of these findings are about
/// that item.
final class CheckedItem {
    private final Findings findings = new Findings();
    private final Set<Place> own = new HashSet<>();
    private final ProgrammeRules rules;

    /// @param rest the programme without the item
    /// @param others the same without its files
    /// @param item null where the programme is to be checked without one
    /// @param where the item stands
    <T> CheckedItem(
            Programme rest,
            Programme others,
            ItemKind<T> kind,
            @Nullable T item,
            Where where,
            Content content,
            Attachments attachments) {
        Draft draft = Draft.of(others);
        draft.evidenceWithFiles(rest.evidence());
        if (item != null) {
            // The item is added last, so that the rules see the others in unchanged order and say
            // the same of them.
            draft.add(kind, item, new Watched(where, own));
        }
        rules = new ProgrammeRules(draft, content, new OfTheItem(attachments), findings);
    }

    /// The programme without its files of evidence, which may be many and large: those of other
    /// items do not concern the edit.
    static Programme withoutFiles(Programme programme) {
        List<Evidence> evidence = programme.evidence().stream().map(Evidence::withoutFile).toList();
        return programme.toBuilder().evidence(evidence).build();
    }

    void check() {
        rules.check();
    }

    void advise() {
        rules.advise();
    }

    Set<KnownError> errors() {
        Set<KnownError> faults = new HashSet<>();
        for (Finding f : findings.sorted()) {
            if (f.severity() == Severity.ERROR) {
                faults.add(own.contains(f.place()) ? KnownError.own(f) : KnownError.elsewhere(f));
            }
        }
        return faults;
    }

    /// The findings about the item, and those about others that are new since the check before.
    List<Finding> since(CheckedItem before) {
        Set<Finding> old = Set.copyOf(before.findings.sorted());
        return findings.sorted().stream()
                .filter(f -> own.contains(f.place()) || !old.contains(f))
                .toList();
    }

    /// Passes places on, and notes each place that a rule asks for.
    private record Watched(Where where, Set<Place> asked) implements Where {
        @Override
        public Place at(String... field) {
            return noted(where.at(field));
        }

        @Override
        public Place at(String list, int index) {
            return noted(where.at(list, index));
        }

        @Override
        public boolean isUnread(String field) {
            return where.isUnread(field);
        }

        private Place noted(Place place) {
            asked.add(place);
            return place;
        }
    }

    /// The files beside a programme, limited to those that the item names.
    private record OfTheItem(Attachments all) implements Attachments {
        @Override
        public Optional<Trouble> trouble(String evidence) {
            return all.trouble(evidence);
        }

        @Override
        public Digest digest(String evidence) {
            Optional<Trouble> trouble = all.trouble(evidence);
            return trouble.isPresent()
                    ? new Digest.Unreadable(trouble.get().message())
                    : all.digest(evidence);
        }

        @Override
        public List<Unnamed> unnamed(Collection<String> evidence, Collection<String> populations) {
            return List.of();
        }

        @Override
        public Optional<Set<String>> documents() {
            return all.documents();
        }

        @Override
        public Set<String> parameters() {
            return all.parameters();
        }
    }
}
