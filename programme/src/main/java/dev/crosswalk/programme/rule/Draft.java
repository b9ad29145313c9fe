package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Place;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Parameter;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.ProgrammeBuilder;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.WantedFramework;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A programme as it was said, in the order in which it was said: what is there twice is in it
/// twice, and what it names may not be there at all. Only what [ProgrammeRules] has nothing against
/// is a programme.
public final class Draft {
    private String organisation = "";
    private String scope = "";
    private ZoneId timeZone = ZoneOffset.UTC;

    private final Map<ItemKind<?>, List<Said<?>>> items = new HashMap<>();

    /// What a programme says, each thing at a pointer to it: `/controls/ACC-07`.
    public static Draft of(Programme programme) {
        Draft draft = new Draft();
        draft.organisation(programme.organisation());
        draft.scope(programme.scope());
        draft.timeZone(programme.timeZone());
        ItemKind.ALL.forEach(kind -> draft.addAll(kind, programme));
        return draft;
    }

    private <T> void addAll(ItemKind<T> kind, Programme programme) {
        kind.of(programme).forEach(item -> add(kind, item, Where.item(kind, kind.key(item))));
    }

    public <T> void add(ItemKind<T> kind, T item, Where where) {
        items.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Said<>(item, where));
    }

    /// All that was said of a kind.
    @SuppressWarnings("unchecked") // only add fills the lists, and with the type of the kind
    <T> List<Said<T>> all(ItemKind<T> kind) {
        return (List<Said<T>>) (List<?>) items.getOrDefault(kind, List.of());
    }

    public void organisation(String name) {
        organisation = name;
    }

    public void scope(String sentence) {
        scope = sentence;
    }

    public void timeZone(ZoneId zone) {
        timeZone = zone;
    }

    public ZoneId timeZone() {
        return timeZone;
    }

    public void parameter(String name, String value, Place place) {
        add(ItemKind.PARAMETER, new Parameter(name, value), Where.only(place));
    }

    public void framework(WantedFramework wanted, Where where) {
        add(ItemKind.FRAMEWORK, wanted, where);
    }

    public void adoption(Adoption adoption, Where where) {
        add(ItemKind.CONTROL, adoption, where);
    }

    public void approval(Approval approval, Where where) {
        add(ItemKind.DOCUMENT, approval, where);
    }

    public void evidence(Evidence shown, Where where) {
        add(ItemKind.EVIDENCE, shown, where);
    }

    public void performed(Performed time, Where where) {
        add(ItemKind.OCCURRENCE, time, where);
    }

    public void population(ControlPopulation population, Where where) {
        add(ItemKind.POPULATION, population, where);
    }

    public void exclusion(DecidedExclusion exclusion, Where where) {
        add(ItemKind.EXCLUSION, exclusion, where);
    }

    public void exception(AcceptedException exception, Where where) {
        add(ItemKind.EXCEPTION, exception, where);
    }

    public void report(AuditReport report, Where where) {
        add(ItemKind.REPORT, report, where);
    }

    public void attestation(DatedAttestation attestation, Where where) {
        add(ItemKind.ATTESTATION, attestation, where);
    }

    public void risk(Risk risk, Where where) {
        add(ItemKind.RISK, risk, where);
    }

    /// Without what is there a second time.
    public Programme programme() {
        ProgrammeBuilder programme =
                Programme.builder(organisation).scope(scope).timeZone(timeZone);
        ItemKind.ALL.forEach(kind -> set(kind, programme));
        return programme.build();
    }

    private <T> void set(ItemKind<T> kind, ProgrammeBuilder programme) {
        Set<String> keys = new HashSet<>();
        kind.set(
                programme,
                all(kind).stream()
                        .map(Said::value)
                        .filter(item -> !kind.isUnique() || keys.add(kind.key(item)))
                        .toList());
    }
}
