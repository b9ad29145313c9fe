package dev.crosswalk.papers.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.formats.markdown.Markdown;
import dev.crosswalk.formats.report.Block;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the library's templates become.
class TemplateFillingTest {
    private static final Content CONTENT = Content.bundled();

    @TempDir Path folder;

    @Nested
    class EveryTemplate {
        @Test
        void leavesNoPlaceholderWhereNothingIsSet() throws Exception {
            Documents documents = documents("organisation: Acme\n");

            assertThat(CONTENT.controls().documents()).hasSizeGreaterThan(27);
            for (DocumentTemplate template : CONTENT.controls().documents()) {
                assertThat(documents.rendered(template)).doesNotContain("{{", "}}");
            }
        }

        @Test
        void hasTheSameShapeWhateverTheValuesAre() throws Exception {
            Documents plain = documents("organisation: Acme\n");
            Map<String, List<String>> shapes = new HashMap<>();
            for (DocumentTemplate template : CONTENT.controls().documents()) {
                shapes.put(template.id(), shape(plain.rendered(template)));
            }
            for (int seed = 0; seed < 20; seed++) {
                Documents odd = documents("organisation: Acme\n" + oddParameters(new Random(seed)));
                for (DocumentTemplate template : CONTENT.controls().documents()) {
                    String rendered = odd.rendered(template);

                    assertThat(rendered).doesNotContain("{{", "}}");
                    assertThat(shape(rendered))
                            .as("%s with seed %s", template.id(), seed)
                            .isEqualTo(shapes.get(template.id()));
                }
            }
        }

        private String oddParameters(Random random) {
            List<String> odd =
                    List.of("a | b", "{{x}}", "# x", "- x", "1. x", "*x*", "`x", "> x", "---");
            Set<String> names =
                    CONTENT.controls().documents().stream()
                            .flatMap(t -> t.parameters().stream())
                            .map(DocumentTemplate.Parameter::name)
                            .collect(Collectors.toSet());
            StringBuilder yaml = new StringBuilder("parameters:\n");
            for (String name : names) {
                String value = odd.get(random.nextInt(odd.size()));
                yaml.append("  %s: '%s'\n".formatted(name, value));
            }
            return yaml.toString();
        }

        /// The kinds of blocks, and how many columns and items they have.
        private List<String> shape(String markdown) {
            List<String> shape = new ArrayList<>();
            for (Block block : Markdown.parse(markdown).blocks()) {
                shape.add(
                        block.getClass().getSimpleName()
                                + switch (block) {
                                    case Block.Table t ->
                                            " " + t.columns().size() + "x" + t.rows().size();
                                    case Block.Items i -> " " + i.first() + " " + i.items().size();
                                    default -> "";
                                });
            }
            return shape;
        }
    }

    @Nested
    class Values {
        @Test
        void ofTheProgrammeGoBeforeWhatItKnowsAndThatBeforeTheDefault() {
            DocumentTemplate template =
                    new DocumentTemplate(
                            "t",
                            "T",
                            DocumentTemplate.Kind.PLAN,
                            "",
                            List.of(),
                            List.of(
                                    parameter("set", "d"),
                                    parameter("known", "d"),
                                    parameter("default", "d"),
                                    parameter("unset", null),
                                    parameter("version", "d")),
                            "");
            ParameterValues settings =
                    new ParameterValues(
                            Map.of("set", "s", "version", "of all"),
                            Map.of("set", "k", "known", "k", "version", "of this one"),
                            template);

            assertThat(settings.all())
                    .extracting(ParameterValue::value)
                    .containsExactly("s", "k", "d", null, "of this one");
            assertThat(settings.all())
                    .extracting(ParameterValue::source)
                    .containsExactly(
                            ParameterValue.Source.PARAMETER,
                            ParameterValue.Source.PROGRAMME,
                            ParameterValue.Source.DEFAULT,
                            ParameterValue.Source.NOBODY,
                            ParameterValue.Source.PROGRAMME);
        }

        private DocumentTemplate.Parameter parameter(String name, @Nullable String otherwise) {
            return new DocumentTemplate.Parameter(name, name, otherwise);
        }

        @Test
        void comeFromTheFrameworksThatAreWanted() throws Exception {
            Documents documents =
                    documents(
                            """
                            organisation: Acme
                            frameworks:
                              - edition: soc2-2017
                                nodes: [CC, A]
                                assurance: operating
                                window: { from: 2026-01-01, to: 2026-12-31 }
                              - { edition: iso27001-2022 }
                            """);

            assertThat(rendered(documents, "system-description"))
                    .contains("applies to 2026-01-01 to 2026-12-31")
                    .contains("the categories Security and Availability");
        }
    }

    @Nested
    class WhoDecides {
        @Test
        void isTheSameInEveryDocumentThatNamesIt() throws Exception {
            Documents documents =
                    documents(
                            """
                            organisation: Acme
                            parameters: { chief_executive: Managing director }
                            """);

            assertThat(
                            List.of(
                                    "governance-charter",
                                    "risk-management-procedure",
                                    "vendor-management-procedure",
                                    "vulnerability-management-procedure"))
                    .allSatisfy(id ->
                            assertThat(rendered(documents, id))
                                    .contains(
                                            "the owner of the risk together with the Managing"
                                                    + " director"));
        }

        @Test
        void isDecidedOnceForAllOfThem() throws Exception {
            Documents documents =
                    documents(
                            """
                            organisation: Acme
                            parameters: { authority_risk_medium: the risk board }
                            """);

            assertThat(rendered(documents, "governance-charter"))
                    .contains("| Accepting a medium risk above the appetite | the risk board |");
            assertThat(rendered(documents, "supplier-security-policy"))
                    .contains("the risk board a medium one");
        }
    }

    @Nested
    class Conditions {
        private final TemplateFilling filling =
                new TemplateFilling(
                        new ParameterValues(Map.of("who", "Ann"), Map.of(), null),
                        Map.of(),
                        Set.of("A-1", "A-2"));

        @Test
        void letStandWhatIsInPlaceAndNothingElse() {
            assertThat(
                            filling.of(
                                    "Always. {{if A-1}}One by {{who}} (A-1).{{end}}"
                                            + " {{if A-3}}Three.{{end}} {{if A-1, A-2}}Two.{{end}}\n"))
                    .isEqualTo("Always. One by Ann (A-1). Two.\n");
            assertThat(filling.of("Always.{{if A-1, A-3}} Both.{{end}}\n")).isEqualTo("Always.\n");
        }

        @Test
        void takeAwayTheLineOfWhichTheyLeaveNothing() {
            assertThat(
                            filling.of(
                                    """
                                    - {{if A-3}}Three.{{end}}
                                    1. {{if A-3}}Three.{{end}} {{if A-4}}Four.{{end}}
                                    {{if A-3}}| a | b |{{end}}
                                    - {{if A-1}}One.{{end}}

                                    End
                                    """))
                    .isEqualTo("- One.\n\nEnd\n");
        }
    }

    @Nested
    class TheStatementOfApplicability {
        @Test
        void hasARowForEachControlOfAnnexA() throws Exception {
            Documents documents = documents("organisation: Acme\nframeworks: [ISO]\n");

            List<String> rows = rows(rendered(documents, "statement-of-applicability"), "| A.");

            assertThat(rows).hasSize(93);
            assertThat(rows.getFirst())
                    .isEqualTo(
                            "| A.5.1 Policies for information security | Yes | [reason: not set] |"
                                    + " Not implemented | – | – |");
        }

        @Test
        void saysWhyAndHowFarAndByWhom() throws Exception {
            acme().write(
                            "controls/adopted.yaml",
                            """
                            controls:
                              - control: ACC-02
                                state: implemented
                                implementedOn: 2026-01-01
                              - control: SUP-01
                                state: planned
                                dueOn: 2027-03-01
                            """);
            acme().write(
                            "risks.yaml",
                            """
                            risks:
                              - id: R-1
                                title: Somebody may do what they should not
                                owner: Director
                                likelihood: 2
                                impact: 3
                                treatment: modify
                                controls: [ACC-02]
                            """);
            acme().write(
                            "exclusions.yaml",
                            """
                            exclusions:
                              - requirement: iso27001-2022/A.8.30
                                justification: "Nothing | is outsourced"
                                approvedBy: Director
                                approvedOn: 2026-02-01
                            """);
            Documents documents =
                    documents("organisation: Acme\nframeworks: [ISO, { edition: soc2-2017 }]\n");

            String statement = rendered(documents, "statement-of-applicability");

            assertThat(statement)
                    .contains("Of 93 controls, 92 apply: ")
                    .contains(
                            "| A.5.9 Inventory of information and other associated assets | Yes | C: SOC 2 CC6.1 |")
                    .contains(
                            "| A.5.3 Segregation of duties | Yes | R: R-1 |"
                                    + " In place and not shown | In place: ACC-02. Access Control"
                                    + " Policy | IT operations lead |")
                    .contains(
                            "| A.8.30 Outsourced development | No | Nothing \\| is outsourced"
                                    + " (Director on 2026-02-01) | – | – | – |");
            assertThat(rows(statement, "| A.5.19 "))
                    .first()
                    .asString()
                    .contains("Not yet, planned for 2027-03-01 | Planned: SUP-01. ");
        }

        @Test
        void countsAControlWhoseTestFailedForNothing() throws Exception {
            acme().write(
                            "controls/adopted.yaml",
                            """
                            controls:
                              - control: ACC-02
                                state: implemented
                                implementedOn: 2026-01-01
                            """);
            acme().write(
                            "evidence/tests.yaml",
                            """
                            evidence:
                              - id: E-1
                                controls: [ACC-02]
                                kind: role-review-record
                                observedAt: 2026-06-30
                                receivedAt: 2026-06-30
                                by: Auditor
                                result: fail
                            """);
            acme().write(
                            "documents.yaml",
                            """
                            documents:
                              - document: access-control-policy
                                version: 1
                                owner: Ann
                                approvedBy: Bea
                                approvedOn: 2026-01-01
                            """);
            Documents documents = documents("organisation: Acme\nframeworks: [ISO]\n");

            assertThat(rows(rendered(documents, "statement-of-applicability"), "| A.5.3 "))
                    .containsExactly(
                            "| A.5.3 Segregation of duties | Yes | [reason: not set] |"
                                    + " Not implemented | Failed: ACC-02. Access Control Policy |"
                                    + " IT operations lead |");
        }

        @Test
        void saysSoWhereNobodyWantsAnnexA() throws Exception {
            Documents documents = documents("organisation: Acme\n");

            assertThat(rendered(documents, "statement-of-applicability"))
                    .contains("*No edition of ISO/IEC 27001 is among the frameworks");
        }
    }

    @Nested
    class TheRiskRegister {
        @Test
        void hasTheRisksWithTheirControls() throws Exception {
            acme().write(
                            "risks.yaml",
                            """
                            risks:
                              - id: R-1
                                title: "Because of *this*, that | may happen"
                                tags: [fraud, ISMS]
                                owner: Director
                                likelihood: 2
                                impact: 3
                                controls: [ACC-02]
                                current: 5
                                treatment: retain
                                reason: "Replaced next year | for good"
                                residual: 4
                                acceptedBy: Director
                                acceptedOn: 2026-03-01
                                acceptedUntil: 2027-01-31
                                checkedOn: 2026-06-01
                                reviewBy: 2027-03-01
                              - { id: R-2, title: Fire, owner: Director, likelihood: 1, impact: 1, treatment: avoid }
                            """);

            assertThat(rendered(documents("organisation: Acme\n"), "risk-register"))
                    .contains(
                            "| R-1 | Because of \\*this\\*, that \\| may happen | fraud, ISMS |"
                                    + " Director | 2×3=6 | ACC-02 (not adopted) | 5 | Accept:"
                                    + " Replaced next year \\| for good | 4 | Director, 2026-03-01,"
                                    + " until 2027-01-31 | 2026-06-01, again by 2027-03-01 |",
                            "| R-2 | Fire | – | Director | 1×1=1 | – | not rated | Avoid | 1 | not"
                                    + " accepted | – |");
        }

        @Test
        void saysSoWhereThereIsNone() throws Exception {
            assertThat(rendered(documents("organisation: Acme\n"), "risk-register"))
                    .contains("*No risk has been entered in the register of risks yet.*");
        }
    }

    @Nested
    class TheSystemDescription {
        @Test
        void saysOfAControlOnlyOnceItIsInPlace() throws Exception {
            acme().write(
                            "controls/adopted.yaml",
                            """
                            controls:
                              - { control: GOV-05, state: implemented, implementedOn: 2026-01-01 }
                              - { control: PPL-07, state: planned, dueOn: 2027-03-01 }
                            """);

            assertThat(rendered(documents("organisation: Acme\n"), "system-description"))
                    .contains("\n- The oversight body reviews control and security reports")
                    .doesNotContain("Awareness training", "(PPL-02)", "(SUP-05)", "\n- \n");
        }
    }

    @Nested
    class TheControlList {
        @Test
        void hasTheAdoptedControlsByDomain() throws Exception {
            acme().write(
                            "controls/adopted.yaml",
                            """
                            controls:
                              - { control: ACC-02, state: implemented, implementedOn: 2026-01-01 }
                              - { control: ACC-03, state: retired, retiredOn: 2026-01-01 }
                            """);
            Documents documents =
                    documents("organisation: Acme\nframeworks: [{ edition: soc2-2017 }]\n");

            assertThat(rendered(documents, "system-description"))
                    .contains(
                            """
                            **Access control**

                            | Control | State | Owner | Serves |
                            | --- | --- | --- | --- |
                            | ACC-02 Role and entitlement catalogue | in place since 2026-01-01 |\
                             IT operations lead | CC6.3 |
                            """)
                    .contains("**Other controls**", "| DOOR-1 Doors | in place since 2026-01-01 |")
                    .doesNotContain("ACC-03");
        }
    }

    private Acme acme() throws Exception {
        return new Acme(folder);
    }

    private Documents documents(String programme) throws Exception {
        acme().write("programme.yaml", programme.replace("ISO", "{ edition: iso27001-2022 }"));
        return acme().documents(CONTENT, Set.of());
    }

    private static String rendered(Documents documents, String id) {
        return documents.rendered(CONTENT.controls().document(id).orElseThrow());
    }

    private static List<String> rows(String markdown, String start) {
        return markdown.lines().filter(l -> l.startsWith(start)).toList();
    }
}
