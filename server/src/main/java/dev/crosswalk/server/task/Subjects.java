package dev.crosswalk.server.task;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Programme;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What tasks are about, as the programme and its content call it.
public final class Subjects {
    private static final List<String> KINDS = List.of("control", "requirement", "step");

    private final Sources sources;
    private final Programme programme;

    public Subjects(Sources sources) {
        this.sources = sources;
        programme = Objects.requireNonNull(sources.programme());
    }

    public ZoneId timeZone() {
        return programme.timeZone();
    }

    public LocalDate today() {
        return sources.today(programme).day();
    }

    /// @param about whose kind is empty for nothing
    public @Nullable About checked(About about) throws Refusal {
        if (about.kind().isEmpty() && about.id().isEmpty()) {
            return null;
        }
        if (!KINDS.contains(about.kind())) {
            throw Refusal.notOneOf("about.kind", about.kind(), KINDS);
        }
        if (about.kind().equals("requirement")) {
            return new About(
                    about.kind(), sources.names().requirement("about.id", about.id()).toString());
        }
        if (control(about.id()).isEmpty()) {
            List<String> known = new ArrayList<>();
            sources.content().controls().controls().forEach(c -> known.add(c.id()));
            programme.adoptions().forEach(a -> known.add(a.id()));
            throw Refusal.unknown("about.id", "control", about.id(), known);
        }
        return about;
    }

    /// Its title; empty where it is gone.
    public String title(About about) {
        if (about.kind().equals("requirement")) {
            RequirementRef ref = RequirementRef.parse(about.id());
            return sources.content().library().editions().stream()
                    .filter(e -> e.id().equals(ref.edition()))
                    .flatMap(e -> e.requirements().stream())
                    .filter(r -> r.id().equals(ref.id()))
                    .findFirst()
                    .map(r -> r.title())
                    .orElse("");
        }
        return control(about.id()).map(Control::title).orElse("");
    }

    /// The one person who owns the control that it is about: an id of people.yaml.
    public Optional<String> owner(About about) {
        if (about.kind().equals("requirement")) {
            return Optional.empty();
        }
        return control(about.id())
                .map(c -> programme.who().meant(c.owner(), today(), today()))
                .filter(meant -> meant.size() == 1)
                .map(meant -> meant.getFirst())
                .map(Person::id);
    }

    private Optional<Control> control(String id) {
        return programme
                .adoption(id)
                .map(a -> AdoptedControl.of(a, sources.content().controls()).control())
                .or(() -> sources.content().controls().control(id));
    }
}
