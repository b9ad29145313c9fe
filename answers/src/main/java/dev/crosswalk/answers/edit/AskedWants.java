package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.edit.Edit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Says what a programme wants, and on which day it is audited.
final class AskedWants {
    private final EditsSoFar so;

    AskedWants(EditsSoFar so) {
        this.so = so;
    }

    void want(EditRequest.Want asked) throws Refusal {
        Scope scope = so.sources().names().scope("scope", asked.scope());
        WantedFramework before = so.programme().wanted(scope.edition()).orElse(null);
        if (asked.isDropped()) {
            drop(scope, before);
            return;
        }
        LocalDate day = day(asked, before);
        WantedFramework after =
                before == null
                        ? new WantedFramework(scope, Assurance.IMPLEMENTED, null).auditedOn(day)
                        : before.asking(
                                        scope.nodes().isEmpty() ? before.scope() : scope,
                                        before.assurance(),
                                        before.window())
                                .auditedOn(day);
        if (after.equals(before)) {
            throw Refusal.of(
                    Code.TAKEN,
                    "scope",
                    asked.scope(),
                    "the programme wants {value} already, and nothing else is said of it");
        }
        so.apply(
                "scope",
                asked.scope(),
                before == null
                        ? Edit.Change.added(ItemKind.FRAMEWORK, after)
                        : Edit.Change.replaced(ItemKind.FRAMEWORK, before, after));
        so.did(
                "The programme wants %s%s"
                        .formatted(after.scope(), day == null ? "" : ", and is audited on " + day));
        if (day != null) {
            so.next(new EditsSoFar.First("Whether that day can be held, and by what:", "plan", ""));
        }
    }

    private void drop(Scope scope, @Nullable WantedFramework before) throws Refusal {
        if (before == null) {
            throw Refusal.unknown(
                    "scope",
                    "framework that the programme wants",
                    scope.edition(),
                    so.programme().frameworks().stream().map(f -> f.scope().edition()).toList());
        }
        so.apply("scope", scope.toString(), Edit.Change.removed(ItemKind.FRAMEWORK, before));
        so.did("The programme wants %s no more".formatted(before.scope()));
    }

    private @Nullable LocalDate day(EditRequest.Want asked, @Nullable WantedFramework before)
            throws Refusal {
        if (asked.isNever()) {
            return null;
        }
        LocalDate day = EditsSoFar.checked("auditOn", asked.auditOn());
        if (day != null && day.isBefore(so.today())) {
            throw Refusal.malformed(
                    "auditOn", day.toString(), "is over: name a day that is still to come");
        }
        return day == null && before != null ? before.auditOn() : day;
    }
}
