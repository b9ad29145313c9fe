package dev.crosswalk.server.programme.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.init.InitAnswer;
import dev.crosswalk.answers.init.InitRequest;
import dev.crosswalk.answers.init.NewProgrammeFiles;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.content.tree.ZipTree;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.OpenSources;
import dev.crosswalk.server.programme.ArrivalKeeper;
import dev.crosswalk.server.programme.Known;
import dev.crosswalk.server.programme.Programmes;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organisations")
final class OrganisationsController {
    private static final String WHOLE = "whole";
    private static final List<String> FILES = List.of(WHOLE, "listed");

    private final Programmes programmes;
    private final Accounts accounts;
    private final List<ArrivalKeeper> keepers;
    private final OpenSources sources;
    private final ProgrammeSources programme;

    OrganisationsController(
            Programmes programmes,
            Accounts accounts,
            List<ArrivalKeeper> keepers,
            OpenSources sources,
            ProgrammeSources programme) {
        this.programmes = programmes;
        this.accounts = accounts;
        this.keepers = List.copyOf(keepers);
        this.sources = sources;
        this.programme = programme;
    }

    record Begun(UUID id, String name) {}

    /// Takes a programme's folder as a ZIP; whoever sends it owns the organisation.
    @PostMapping(consumes = "application/zip")
    Begun begin(@RequestBody byte[] zip, @AuthenticationPrincipal Member member)
            throws InvalidContent, IOException {
        return begin(ZipTree.of(zip, "programme.zip"), member);
    }

    /// What is known of an organisation whose programme begins, in the words of `crosswalk init`.
    ///
    /// @param organisation its name; null only of the sample
    /// @param wants scopes, as in `soc2-2017:CC,A`
    /// @param windows days over which controls have to operate, as in
    ///   `soc2-2017=2026-01-01..2026-12-31`
    /// @param auditOn the day of an audit, as in `iso27001-2022=2027-05-31`
    /// @param reports that are held, each with the day of its issue, as in
    ///   `soc2-2017:CC,A=2025-12-05,type-2,2024-10-01..2025-09-30`
    /// @param adopt controls of the library to begin with: `none`, `starter` or `all`
    /// @param sample whether it is to be the sample, of which nothing else is said
    record NewOrganisation(
            @Nullable String organisation,
            @Nullable String scope,
            @Nullable String timeZone,
            @Nullable List<String> wants,
            @Nullable String assurance,
            @Nullable List<String> windows,
            @Nullable String auditOn,
            @Nullable List<String> reports,
            @Nullable String adopt,
            @Nullable Boolean sample) {
        InitRequest request() {
            return new InitRequest(
                    organisation,
                    scope,
                    timeZone,
                    said(wants),
                    assurance,
                    said(windows),
                    auditOn,
                    said(reports),
                    adopt,
                    List.of(),
                    Boolean.TRUE.equals(sample));
        }

        private static List<String> said(@Nullable List<String> all) {
            return all == null ? List.of() : all;
        }
    }

    /// Begins a programme of which there are no files yet; whoever asks owns the organisation.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Begun begin(@RequestBody NewOrganisation said, @AuthenticationPrincipal Member member)
            throws Refusal, InvalidContent, IOException {
        NewProgrammeFiles begun =
                InitAnswer.of("programme", said.request(), sources.now()).started();
        return begin(new MemoryTree(begun.files()), member);
    }

    private Begun begin(FileTree folder, Member member) throws InvalidContent, IOException {
        Tenant tenant = programmes.begin(folder, member.name());
        accounts.join(tenant.organisation(), member.account(), Role.OWNER);
        Known known = programmes.current(tenant).orElseThrow();
        FileTree whole = programmes.folder(tenant, known);
        keepers.forEach(keeper -> keeper.arrived(tenant, member, known, whole));
        return new Begun(tenant.organisation(), known.programme().organisation());
    }

    /// @param files `whole`; or `listed`: of what is beside the programme only a list of digests
    @GetMapping(value = "/{organisation}/folder", produces = "application/zip")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> folder(
            @PathVariable UUID organisation,
            Version version,
            @RequestParam(defaultValue = WHOLE) String files)
            throws Refusal {
        if (!FILES.contains(files)) {
            throw Refusal.notOneOf("files", files, FILES);
        }
        Asked asked = programme.of(organisation, version);
        Tenant tenant = asked.tenant();
        Known known = asked.known();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header("Content-Disposition", "attachment; filename=\"programme.zip\"")
                .eTag(String.valueOf(known.change()))
                .body(
                        files.equals(WHOLE)
                                ? programmes.zip(tenant, known)
                                : programmes.parcel(tenant, known).zip());
    }
}
