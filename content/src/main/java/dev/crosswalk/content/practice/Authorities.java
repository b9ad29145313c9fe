package dev.crosswalk.content.practice;

import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.control.DocumentTemplate.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who decides, approves or accepts what, once for all documents. A document names it as a
/// parameter that it does not declare, `{{authority_risk_medium}}`, so that all of them say the
/// same.
///
/// @param roles the parameters that stand in who it is, as `{{chief_executive}}`; a document may
///   name them without declaring them
public record Authorities(List<Parameter> roles, List<Subject> subjects) {
    private static final String PREFIX = "authority_";

    public static final Authorities NONE = new Authorities(List.of(), List.of());

    public Authorities {
        roles = List.copyOf(roles);
        subjects = List.copyOf(subjects);
    }

    /// What is decided on, a risk or an exception: a sentence that has all the words of one of its
    /// lists, and a role, says who decides.
    ///
    /// @param words lists of how words begin
    public record Subject(String id, List<String> words, List<Authority> authorities) {
        public Subject {
            words = List.copyOf(words);
            authorities = List.copyOf(authorities);
        }
    }

    /// @param id with that of its subject before it, `risk_medium`
    /// @param matter that somebody decides, "Accepting a medium risk"
    /// @param who decides it, as it stands in a sentence, with roles as `{{chief_executive}}`
    public record Authority(String id, String matter, String who) {
        /// Its name in a document.
        public String parameter() {
            return PREFIX + id;
        }
    }

    /// Whether a document names an authority by this parameter.
    public boolean has(String parameter) {
        return all().anyMatch(a -> a.parameter().equals(parameter));
    }

    public Stream<Authority> all() {
        return subjects.stream().flatMap(s -> s.authorities().stream());
    }

    private Optional<Parameter> role(String name) {
        return roles.stream().filter(r -> r.name().equals(name)).findFirst();
    }

    /// These, with subjects and roles of `others` in the place of those with the same id.
    public Authorities with(Authorities others) {
        Map<String, Parameter> allRoles = new LinkedHashMap<>();
        Stream.of(this, others)
                .flatMap(a -> a.roles.stream())
                .forEach(r -> allRoles.put(r.name(), r));
        Map<String, Subject> allSubjects = new LinkedHashMap<>();
        Stream.of(this, others)
                .flatMap(a -> a.subjects.stream())
                .forEach(s -> allSubjects.put(s.id(), s));
        return new Authorities(List.copyOf(allRoles.values()), List.copyOf(allSubjects.values()));
    }

    /// The template with the parameters by which its text names authorities, and with the roles
    /// that these name.
    ///
    /// @param before the table that the template has them from by now
    public DocumentTemplate in(DocumentTemplate template, Authorities before) {
        Set<String> used = DocumentTemplate.names(template.body());
        Set<String> roleNames = new TreeSet<>(used);
        List<Parameter> parameters = new ArrayList<>();
        template.parameters().stream()
                .filter(p -> !before.has(p.name()) && !before.roles.contains(p))
                .forEach(parameters::add);
        all().filter(a -> used.contains(a.parameter()))
                .forEach(a -> {
                    parameters.add(
                            new Parameter(a.parameter(), "Who decides: " + a.matter(), a.who()));
                    roleNames.addAll(DocumentTemplate.names(a.who()));
                });
        parameters.forEach(p -> roleNames.remove(p.name()));
        roleNames.forEach(name -> role(name).ifPresent(parameters::add));
        return parameters.equals(template.parameters())
                ? template
                : new DocumentTemplate(
                        template.id(),
                        template.title(),
                        template.kind(),
                        template.summary(),
                        template.discharges(),
                        parameters,
                        template.body());
    }
}
