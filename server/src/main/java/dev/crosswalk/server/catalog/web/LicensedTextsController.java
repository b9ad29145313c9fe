package dev.crosswalk.server.catalog.web;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.TypedNames;
import dev.crosswalk.content.Content;
import dev.crosswalk.server.catalog.LicensedTexts;
import dev.crosswalk.server.catalog.LicensedTexts.By;
import dev.crosswalk.server.catalog.LicensedTexts.Licence;
import dev.crosswalk.server.catalog.LicensedTexts.Loaded;
import dev.crosswalk.server.identity.Member;
import dev.crosswalk.server.identity.Permission;
import dev.crosswalk.server.identity.web.Permits;
import dev.crosswalk.server.platform.Tenant;
import dev.crosswalk.server.platform.web.RecordReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Texts of requirements that an organisation is licensed to have.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
final class LicensedTextsController {
    private final LicensedTexts texts;
    private final TypedNames names;

    LicensedTextsController(LicensedTexts texts, Content content) {
        this.texts = texts;
        this.names = new TypedNames(content.library());
    }

    /// @param licence who licensed them, and to whom
    /// @param until the last day on which they may be shown; null where none is known
    /// @param over whether that day is past: nobody is shown them any more
    /// @param texts how many
    record Listed(
            String framework,
            String licence,
            @Nullable LocalDate until,
            boolean over,
            int texts,
            Instant loadedAt,
            String loadedBy) {
        static Listed of(Loaded loaded) {
            return new Listed(
                    loaded.framework(),
                    loaded.licence().note(),
                    loaded.licence().until(),
                    loaded.over(),
                    loaded.texts(),
                    loaded.loadedAt(),
                    loaded.loadedBy());
        }
    }

    record All(List<Listed> items) {}

    /// Of which frameworks there are any; an auditor is told of those that they look at.
    @GetMapping("/licensed-texts")
    @Permits(Permission.READ)
    All all(@PathVariable UUID organisation, @AuthenticationPrincipal Member member) {
        return new All(
                texts
                        .list(
                                new Tenant(organisation),
                                member.membership(organisation).orElseThrow().frameworks())
                        .stream()
                        .map(Listed::of)
                        .toList());
    }

    /// @param text empty where there is none, or its licence is over
    record One(String requirement, String text, String licence, @Nullable LocalDate until) {}

    @GetMapping("/licensed-text")
    @Permits(Permission.READ)
    One one(@PathVariable UUID organisation, @RequestParam String requirement) throws Refusal {
        var ref = names.requirement("requirement", requirement);
        LicensedTexts.Text found = texts.of(new Tenant(organisation), ref);
        return found == null
                ? new One(ref.toString(), "", "", null)
                : new One(
                        ref.toString(),
                        found.text(),
                        found.licence().note(),
                        found.licence().until());
    }

    /// What is said of the texts of a framework that are loaded.
    ///
    /// @param until may be left out
    record Said(String licence, @Nullable LocalDate until) {}

    /// Loads the texts of a framework, in place of those that were there.
    ///
    /// @param file CSV: the id of a requirement and its text
    @PutMapping(
            value = "/licensed-texts/{framework}",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Permits(Permission.EDIT)
    All load(
            @PathVariable UUID organisation,
            @PathVariable String framework,
            @RequestPart MultipartFile file,
            @RequestPart String request,
            HttpServletRequest from,
            @AuthenticationPrincipal Member member)
            throws Refusal, IOException {
        Said said =
                RecordReader.read(
                        Said.class, RecordReader.object(request), Set.of("licence"), Map.of());
        texts.load(
                new Tenant(organisation),
                new By(member, from.getRemoteAddr()),
                names.edition("framework", framework),
                new Licence(said.licence(), said.until()),
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                file.getBytes());
        return all(organisation, member);
    }

    /// Removes the texts of a framework for good.
    @DeleteMapping("/licensed-texts/{framework}")
    @Permits(Permission.EDIT)
    All remove(
            @PathVariable UUID organisation,
            @PathVariable String framework,
            HttpServletRequest from,
            @AuthenticationPrincipal Member member)
            throws Refusal {
        texts.remove(
                new Tenant(organisation),
                new By(member, from.getRemoteAddr()),
                framework,
                // A framework of one's own may be gone since.
                names.isEdition(framework)
                        ? names.edition("framework", framework).title()
                        : framework);
        return all(organisation, member);
    }
}
