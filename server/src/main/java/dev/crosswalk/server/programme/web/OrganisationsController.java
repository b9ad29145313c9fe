package dev.crosswalk.server.programme.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.ZipTree;
import dev.crosswalk.server.identity.Accounts;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.Role;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.programme.Known;
import dev.crosswalk.server.programme.Programmes;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
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

    OrganisationsController(Programmes programmes, Accounts accounts) {
        this.programmes = programmes;
        this.accounts = accounts;
    }

    record Begun(UUID id, String name) {}

    /// Takes a programme's folder as a ZIP; whoever sends it owns the organisation.
    @PostMapping(consumes = "application/zip")
    Begun begin(@RequestBody byte[] zip, @AuthenticationPrincipal Member member)
            throws InvalidContent, IOException {
        Tenant tenant = programmes.begin(ZipTree.of(zip, "programme.zip"), member.name());
        accounts.join(tenant.organisation(), member.account(), Role.OWNER);
        return new Begun(
                tenant.organisation(),
                programmes.current(tenant).orElseThrow().programme().organisation());
    }

    /// @param files `whole`; or `listed`: of what is beside the programme only a list of digests
    @GetMapping(value = "/{organisation}/folder", produces = "application/zip")
    @Permits(Permission.READ)
    ResponseEntity<byte[]> folder(
            @PathVariable UUID organisation, @RequestParam(defaultValue = WHOLE) String files)
            throws Refusal {
        if (!FILES.contains(files)) {
            throw Refusal.notOneOf("files", files, FILES);
        }
        Tenant tenant = new Tenant(organisation);
        Known known = programmes.current(tenant).orElseThrow();
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
