package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.InternalAudit;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Programme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether those who audited own anything of what they looked at.
///
/// @param controls ids of the controls that the audit looked at: those that it names, and those of
///   the programme that discharge what the requirements in its scope demand, without the audit
///   itself
/// @param owners what is known of each auditor and the owner of each of these controls
public record Auditors(List<String> controls, List<Owner> owners) {

    public Auditors {
        controls = List.copyOf(controls);
        owners = List.copyOf(owners);
    }

    /// @param apart whether the auditor is somebody else than the owner of the control
    public record Owner(String auditor, String control, String owner, People.Apart apart) {}

    public static Auditors of(
            InternalAudit audit, Programme programme, ControlLibrary library, Crosswalk crosswalk) {
        return of(audit, programme, programme.adopted(library), crosswalk);
    }

    static Auditors of(
            InternalAudit audit,
            Programme programme,
            List<AdoptedControl> adopted,
            Crosswalk crosswalk) {
        Set<String> demanded = new HashSet<>();
        for (Scope scope : audit.scopes()) {
            for (RequirementRef ref : crosswalk.requirements(scope)) {
                crosswalk.demands(ref).stream().map(Obligation::id).forEach(demanded::add);
            }
        }
        People people = programme.who();
        List<String> controls = new ArrayList<>();
        List<Owner> owners = new ArrayList<>();
        for (AdoptedControl c : adopted) {
            boolean inScope =
                    audit.controls().contains(c.id())
                            || (!Registers.isOfAudits(c.control())
                                    && crosswalk.given(c.control().discharges()).stream()
                                            .anyMatch(demanded::contains));
            if (inScope && c.adoption().inPlaceAt(programme.on(audit.held().to()))) {
                controls.add(c.id());
                for (String auditor : audit.auditors()) {
                    owners.add(
                            new Owner(
                                    auditor,
                                    c.id(),
                                    c.owner(),
                                    people.apart(
                                            auditor,
                                            audit.held().to(),
                                            c.owner(),
                                            audit.held().from(),
                                            audit.held().to())));
                }
            }
        }
        return new Auditors(controls, owners);
    }

    /// Whether it is shown that no auditor owns anything of it.
    public boolean areIndependent() {
        return !owners.isEmpty() && owners.stream().allMatch(o -> o.apart() == People.Apart.OTHER);
    }

    /// Whether all that was looked at is owned by whoever looked, so that nobody else did.
    public boolean ownAll() {
        return !owners.isEmpty() && owners.stream().allMatch(o -> o.apart() == People.Apart.SAME);
    }

    /// Whether some of what was looked at is owned by whoever looked.
    public boolean ownSome() {
        return owners.stream().anyMatch(o -> o.apart() == People.Apart.SAME);
    }
}
