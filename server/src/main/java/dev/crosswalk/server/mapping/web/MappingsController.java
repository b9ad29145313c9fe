package dev.crosswalk.server.mapping.web;

import static dev.crosswalk.server.platform.web.Given.list;
import static dev.crosswalk.server.platform.web.Given.number;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.TypedNames;
import dev.crosswalk.answers.compare.CompareAnswer;
import dev.crosswalk.answers.compare.CompareRequest;
import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Mapping;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.ReviewedMapping;
import dev.crosswalk.server.control.EditKind;
import dev.crosswalk.server.control.Edits;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.mapping.MappingRules;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.Cursors;
import dev.crosswalk.server.platform.web.Page;
import dev.crosswalk.server.platform.web.RecordReader;
import dev.crosswalk.server.programme.web.Asked;
import dev.crosswalk.server.programme.web.ProgrammeSources;
import dev.crosswalk.server.programme.web.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What was published, suggested and decided of how requirements relate. It is suggested and
/// decided by the edits `suggest-mapping` and `decide-mapping`.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
final class MappingsController {
    private static final List<String> STATES =
            List.of("suggested", "accepted", "rejected", "published");

    private final ProgrammeSources sources;
    private final Edits edits;
    private final MappingRules rules;

    MappingsController(ProgrammeSources sources, Edits edits, MappingRules rules) {
        this.sources = sources;
        this.edits = edits;
        this.rules = rules;
    }

    /// A row that somebody published.
    record Published(
            String id,
            String publisher,
            String document,
            String status,
            String relation,
            String rationale) {}

    /// Two requirements, and what is said of them.
    ///
    /// @param state what counts: what was `accepted`, nothing where it was `rejected`; where it is
    ///   `suggested` or `published`, what was published
    /// @param relation of the left to the right, as suggested or decided; null where neither
    /// @param permits what whoever asks may do: `suggest`, `accept`, `reject`, `withdraw`
    record Row(
            String left,
            String right,
            String state,
            @Nullable String relation,
            String why,
            String suggestedBy,
            @Nullable LocalDate suggestedOn,
            String decidedBy,
            @Nullable LocalDate decidedOn,
            String reason,
            List<Published> published,
            List<String> permits) {}

    private record Ends(RequirementRef left, RequirementRef right) {}

    /// How two editions correspond, with mapping rows as the organisation decided on them.
    @GetMapping("/compare")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> compare(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam String left,
            @RequestParam String right,
            @RequestParam(required = false) @Nullable List<String> trust,
            @RequestParam(required = false) @Nullable List<String> where,
            @RequestParam(defaultValue = "false") boolean brief,
            @RequestParam(defaultValue = "json") String format)
            throws Refusal {
        Asked asked = sources.of(organisation, version);
        return asked.respond(
                () ->
                        CompareAnswer.of(
                                new CompareRequest(left, right, list(trust), list(where), brief),
                                asked.sources()),
                format);
    }

    /// @param left an edition, or one requirement
    /// @param right of another edition
    /// @param state `suggested`, `accepted`, `rejected`, `published`; without it, all
    @GetMapping("/mappings")
    @Permits(Permission.READ)
    ResponseEntity<Page<Row>> mappings(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam String left,
            @RequestParam String right,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String most,
            @AuthenticationPrincipal Member member)
            throws Refusal {
        if (state != null && !STATES.contains(state)) {
            throw Refusal.notOneOf("state", state, STATES);
        }
        Asked asked = sources.of(organisation, version);
        Side one = side("left", left, asked);
        Side other = side("right", right, asked);
        List<Row> all =
                rows(asked, one, other, new Permitted(asked, version.isNow(), member)).stream()
                        .filter(r -> state == null || r.state().equals(state))
                        .toList();
        String list =
                String.join(
                        "/",
                        "mappings",
                        String.valueOf(asked.known().change()),
                        left,
                        right,
                        Objects.toString(state));
        int size = Page.MOST.checked(number(Page.MOST, most), Page.USUAL);
        int from = cursor == null ? 0 : (int) Cursors.read(organisation, list, cursor);
        int to = Math.min(all.size(), from + size);
        return ResponseEntity.ok()
                .eTag(String.valueOf(asked.known().change()))
                .body(
                        new Page<>(
                                all.subList(Math.min(from, to), to),
                                to == all.size() ? null : Cursors.of(organisation, list, to)));
    }

    /// @param requirement null for all of the edition
    private record Side(String edition, @Nullable RequirementRef requirement) {
        boolean has(RequirementRef ref) {
            return requirement == null ? ref.edition().equals(edition) : ref.equals(requirement);
        }
    }

    private static Side side(String parameter, String typed, Asked asked) throws Refusal {
        TypedNames names = asked.sources().names();
        if (typed.indexOf('/') < 0) {
            return new Side(names.edition(parameter, typed).id(), null);
        }
        RequirementRef ref = names.requirement(parameter, typed);
        return new Side(ref.edition(), ref);
    }

    private static List<Row> rows(Asked asked, Side one, Side other, Permitted permitted) {
        Map<Ends, List<Published>> published = new LinkedHashMap<>();
        for (MappingSet set : asked.sources().content().library().mappingSets()) {
            for (Mapping m : set.mappings()) {
                if (m.left().size() == 1 && m.right().size() == 1) {
                    RequirementRef from = m.left().getFirst();
                    RequirementRef to = m.right().getFirst();
                    boolean turned = one.has(to) && other.has(from);
                    if (turned || (one.has(from) && other.has(to))) {
                        published
                                .computeIfAbsent(
                                        turned ? new Ends(to, from) : new Ends(from, to),
                                        _ -> new ArrayList<>())
                                .add(said(set, m, turned));
                    }
                }
            }
        }
        Map<Ends, ReviewedMapping> reviewed = new LinkedHashMap<>();
        for (ReviewedMapping m : asked.known().programme().mappings()) {
            if (one.has(m.left()) && other.has(m.right())) {
                reviewed.put(new Ends(m.left(), m.right()), m);
            } else if (one.has(m.right()) && other.has(m.left())) {
                reviewed.put(new Ends(m.right(), m.left()), turned(m));
            }
        }
        reviewed.keySet().forEach(e -> published.computeIfAbsent(e, _ -> List.of()));
        Comparator<Row> order = Comparator.comparingInt((Row r) -> STATES.indexOf(r.state()));
        return published.entrySet().stream()
                .map(e -> row(e.getKey(), reviewed.get(e.getKey()), e.getValue(), permitted))
                .sorted(order)
                .toList();
    }

    private static ReviewedMapping turned(ReviewedMapping m) {
        return new ReviewedMapping(
                /* left= */ m.right(),
                m.relation().converse(),
                /* right= */ m.left(),
                m.why(),
                m.suggestedBy(),
                m.suggestedOn(),
                m.decision(),
                m.by(),
                m.on(),
                m.reason());
    }

    private static Published said(MappingSet set, Mapping m, boolean turned) {
        Assertion says = turned ? m.assertion().converse() : m.assertion();
        return new Published(
                m.id(),
                set.provenance().publisher(),
                set.provenance().document(),
                word(set.provenance().status()),
                word(says),
                m.rationale());
    }

    private static Row row(
            Ends ends,
            @Nullable ReviewedMapping m,
            List<Published> published,
            Permitted permitted) {
        String left = ends.left().toString();
        String right = ends.right().toString();
        if (m == null) {
            return new Row(
                    left,
                    right,
                    "published",
                    null,
                    "",
                    "",
                    null,
                    "",
                    null,
                    "",
                    published,
                    permitted.of(null));
        }
        return new Row(
                left,
                right,
                m.decision() == null ? "suggested" : word(m.decision()),
                word(m.relation()),
                m.why(),
                m.suggestedBy(),
                m.suggestedOn(),
                m.by(),
                m.on(),
                m.reason(),
                published,
                permitted.of(m));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// What whoever asks may do with a row.
    private final class Permitted {
        private final Programme programme;
        private final Tenant tenant;
        private final Member member;
        private final Set<EditKind> kinds;
        private final boolean needsTwo;

        /// @param isNow nobody changes what was
        Permitted(Asked asked, boolean isNow, Member member) {
            programme = asked.known().programme();
            tenant = asked.tenant();
            this.member = member;
            kinds = isNow ? edits.permitted(tenant, member, null) : Set.of();
            needsTwo = rules.rule(tenant).twoPeople();
        }

        List<String> of(@Nullable ReviewedMapping m) {
            List<String> all = new ArrayList<>();
            if ((m == null || m.decision() == null) && kinds.contains(EditKind.SUGGEST_MAPPING)) {
                all.add("suggest");
            }
            if (kinds.contains(EditKind.DECIDE_MAPPING)) {
                boolean isOwn =
                        m != null && MappingRules.isBy(member, tenant, programme, m.suggestedBy());
                if ((m == null || m.decision() != ReviewedMapping.Decision.ACCEPTED)
                        && !(needsTwo && isOwn)) {
                    all.add("accept");
                }
                if (m == null || m.decision() != ReviewedMapping.Decision.REJECTED) {
                    all.add("reject");
                }
                if (m != null) {
                    all.add("withdraw");
                }
            }
            return all;
        }
    }

    /// @param maySet whether whoever asks may change it
    record Shown(MappingRules.Rule rule, boolean maySet, boolean maySuggest) {}

    /// Whether it takes two people to accept a mapping.
    @GetMapping("/mapping-rule")
    @Permits(Permission.READ)
    Shown rule(@PathVariable UUID organisation, @AuthenticationPrincipal Member member) {
        Tenant tenant = new Tenant(organisation);
        return shown(rules.rule(tenant), tenant, member);
    }

    @PutMapping(value = "/mapping-rule", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Permits(Permission.MANAGE_ORGANISATION)
    Shown putRule(
            @PathVariable UUID organisation,
            @RequestBody(required = false) @Nullable String body,
            @AuthenticationPrincipal Member member)
            throws Refusal {
        RequestedRule wanted =
                RecordReader.read(
                        RequestedRule.class,
                        RecordReader.object(body == null ? "" : body),
                        Set.of("twoPeople"),
                        Map.of());
        Tenant tenant = new Tenant(organisation);
        return shown(rules.put(tenant, member, wanted.twoPeople()), tenant, member);
    }

    record RequestedRule(boolean twoPeople) {}

    private Shown shown(MappingRules.Rule rule, Tenant tenant, Member member) {
        return new Shown(
                rule,
                member.membership(tenant.organisation())
                        .orElseThrow()
                        .may(Permission.MANAGE_ORGANISATION),
                edits.permitted(tenant, member, null).contains(EditKind.SUGGEST_MAPPING));
    }
}
