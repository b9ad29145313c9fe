package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.finding.InvalidContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlLibraryTest {
    @TempDir Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    private ControlLibrary counted(ControlLibrary library) {
        return ControlLibrary.lazy(() -> {
            asked.incrementAndGet();
            return library;
        });
    }

    @Nested
    class Laziness {
        @Test
        void nothingIsReadUntilSomebodyAsks() {
            Content tiny = PackFolder.tiny(folder).load();

            Content content = Compiled.read(Compiled.write(tiny), counted(ControlLibrary.EMPTY));
            content.library().obligations().forEach(o -> assertThat(o.id()).isNotEmpty());

            assertThat(asked).hasValue(0);
        }

        @Test
        void whatWasReadIsKept() {
            ControlLibrary library = counted(LibraryFolder.small(folder).load().controls());

            assertThat(library.controls()).hasSize(2);
            assertThat(library.document("house-rules")).isPresent();
            assertThat(library.control("HSE-03")).isEmpty();

            assertThat(asked).hasValue(1);
        }
    }

    @Nested
    class Lookups {
        @Test
        void whoDischargesAnObligationIsFound() {
            ControlLibrary library = LibraryFolder.small(folder).load().controls();

            assertThat(library.discharging(List.of("house-windows-closed")))
                    .extracting(Control::id)
                    .containsExactly("HSE-02");
            assertThat(library.discharging(List.of("house-roof-tight"))).isEmpty();
        }
    }

    @Nested
    class Parameters {
        /// An organisation says a value once, for all documents: a name with two meanings would put
        /// it where nobody meant it.
        @Test
        void meanTheSameInEveryDocumentThatHasThem() {
            Map<String, Set<String>> meanings = new TreeMap<>();
            for (DocumentTemplate document : Content.bundled().controls().documents()) {
                for (DocumentTemplate.Parameter parameter : document.parameters()) {
                    meanings.computeIfAbsent(parameter.name(), name -> new TreeSet<>())
                            .add(parameter.text());
                }
            }

            assertThat(meanings)
                    .isNotEmpty()
                    .allSatisfy((_, texts) -> assertThat(texts).hasSize(1));
        }
    }

    @Nested
    class TheCompiledForm {
        @Test
        void holdsAllThatTheFilesSay() {
            ControlLibrary library = LibraryFolder.small(folder).load().controls();

            ControlLibrary compiled = CompiledControls.read(CompiledControls.write(library));

            assertThat(compiled).isEqualTo(library);
            assertThat(compiled.controls()).hasSize(2);
            assertThat(compiled.documents()).hasSize(1);
        }

        @Test
        void ofTheSameLibraryIsTheSameBytes() throws InvalidContent {
            ControlLibrary library = Content.bundled().controls();

            byte[] bytes = CompiledControls.write(library);

            assertThat(CompiledControls.write(CompiledControls.read(bytes))).isEqualTo(bytes);
            assertThat(
                            CompiledControls.write(
                                    Content.load(Path.of("").toAbsolutePath()).controls()))
                    .isEqualTo(bytes);
        }

        @Test
        void hasAnotherContentVersionWhereAnyOfItIsOther() {
            String version = version(LibraryFolder.small(folder));

            String otherText =
                    version(
                            LibraryFolder.small(folder)
                                    .with(
                                            LibraryFolder.CONTROLS_FILE,
                                            LibraryFolder.controls()
                                                    .replace("Caretaker", "Janitor")));
            String otherBody =
                    version(
                            LibraryFolder.small(folder)
                                    .with(
                                            LibraryFolder.DOCUMENT_FILE,
                                            LibraryFolder.DOCUMENT + "More.\n"));

            assertThat(List.of(version, otherText, otherBody)).doesNotHaveDuplicates();
        }

        private static String version(PackFolder pack) {
            return pack.load().library().contentVersion();
        }
    }
}
