package dev.crosswalk.programme.rule;

import dev.crosswalk.programme.Calendar;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.ProgrammeBuilder;
import dev.crosswalk.programme.RiskCriteria;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A programme as it was said, in that order, before the rules have judged it: duplicates are still
/// in it, and what it names may not exist. Only a draft with which [ProgrammeRules] finds no error
/// is a programme.
public final class Draft {
    private String organisation = "";
    private String scope = "";
    private ZoneId timeZone = ZoneOffset.UTC;
    private Calendar calendar = Calendar.USUAL;
    private RiskCriteria riskCriteria = RiskCriteria.UNKNOWN;
    private List<Evidence> files = List.of();

    private final Map<ItemKind<?>, List<Said<?>>> items = new HashMap<>();
    private final Set<ItemKind<?>> unread = new HashSet<>();

    /// The draft of a programme, each of its items at a pointer: `/controls/ACC-07`.
    public static Draft of(Programme programme) {
        Draft draft = new Draft();
        draft.organisation(programme.organisation());
        draft.scope(programme.scope());
        draft.timeZone(programme.timeZone());
        draft.calendar(programme.calendar());
        draft.riskCriteria(programme.riskCriteria());
        ItemKind.ALL.forEach(kind -> draft.addAll(kind, programme));
        return draft;
    }

    private <T> void addAll(ItemKind<T> kind, Programme programme) {
        kind.of(programme).forEach(item -> add(kind, item, Where.item(kind, kind.key(item))));
    }

    public <T> void add(ItemKind<T> kind, T item, Where where) {
        items.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Said<>(item, where));
    }

    /// Gives the evidence with its files, where the draft has it without. It says what is more than
    /// somebody's word, and no rule looks at the files.
    public void evidenceWithFiles(List<Evidence> evidence) {
        files = List.copyOf(evidence);
    }

    /// The programme, its evidence with files.
    Programme withFiles() {
        Programme programme = programme();
        if (files.isEmpty()) {
            return programme;
        }
        Map<String, Evidence> byId = new HashMap<>();
        files.forEach(e -> byId.put(e.id(), e));
        return programme.toBuilder()
                .evidence(
                        programme.evidence().stream()
                                .map(e -> byId.getOrDefault(e.id(), e))
                                .toList())
                .build();
    }

    /// Says that some items of a kind could not be read. The rules then do not report what seems to
    /// be missing: hundreds of such findings would hide the one that has to be mended.
    public void markUnread(ItemKind<?> kind) {
        unread.add(kind);
    }

    boolean isWhole(ItemKind<?> kind) {
        return !unread.contains(kind);
    }

    /// All items of a kind that were said.
    @SuppressWarnings("unchecked") // only add fills the lists, and with the type of the kind
    <T> List<Said<T>> all(ItemKind<T> kind) {
        return (List<Said<T>>) (List<?>) items.getOrDefault(kind, List.of());
    }

    public void organisation(String name) {
        organisation = name;
    }

    String organisation() {
        return organisation;
    }

    public void scope(String sentence) {
        scope = sentence;
    }

    public void timeZone(ZoneId zone) {
        timeZone = zone;
    }

    public void calendar(Calendar days) {
        calendar = days;
    }

    public void riskCriteria(RiskCriteria criteria) {
        riskCriteria = criteria;
    }

    RiskCriteria riskCriteria() {
        return riskCriteria;
    }

    public ZoneId timeZone() {
        return timeZone;
    }

    /// The programme, with only the first of items that are there twice.
    public Programme programme() {
        ProgrammeBuilder programme =
                Programme.builder(organisation)
                        .scope(scope)
                        .timeZone(timeZone)
                        .calendar(calendar)
                        .riskCriteria(riskCriteria);
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
