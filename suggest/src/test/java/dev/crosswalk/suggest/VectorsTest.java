package dev.crosswalk.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.crosswalk.content.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsTest {

    /// Counts which texts it is asked for.
    private record Asked(String model, Set<String> texts) implements Meaning {
        static Asked by(String model) {
            return new Asked(model, ConcurrentHashMap.newKeySet());
        }

        @Override
        public float[] of(String text) {
            texts.add(text);
            return new float[] {text.length(), -0.5f};
        }
    }

    private static final Vectors TWO =
            Vectors.none().of(List.of("one", "three", "one"), Asked.by("m"), "v1");

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Vectors read = Vectors.read(TWO.write());

        assertThat(read.size()).isEqualTo(2);
        assertThat(read.contentVersion()).isEqualTo("v1");
        assertThat(read.vector("three")).containsExactly(5, -0.5f);
        assertThat(read.write()).isEqualTo(TWO.write());
    }

    @Test
    void theSameTextsGiveTheSameBytesInWhateverOrder() {
        Vectors other = Vectors.none().of(List.of("three", "one"), Asked.by("m"), "v1");

        assertThat(other.write()).isEqualTo(TWO.write());
    }

    @Test
    void onlyWhatIsNewIsComputed() {
        Asked asked = Asked.by("m");

        Vectors next = TWO.of(List.of("one", "seven"), asked, "v2");

        assertThat(asked.texts()).containsExactly("seven");
        assertThat(next.size()).isEqualTo(2);
        assertThat(next.vector("one")).isEqualTo(TWO.vector("one"));
        assertThatThrownBy(() -> next.vector("three")).hasMessageContaining("three");
    }

    @Test
    void vectorsOfAnotherModelAreOfNoUse() {
        Asked asked = Asked.by("n");

        Vectors next = TWO.of(List.of("one"), asked, "v1");

        assertThat(asked.texts()).containsExactly("one");
        assertThat(next.size()).isEqualTo(1);
    }

    @Test
    void aFileOfAnotherFormIsAsGoodAsNone() throws IOException {
        byte[] bytes = TWO.write();
        bytes[7]++;

        assertThat(Vectors.read(bytes).size()).isZero();
        assertThat(Vectors.read(new byte[0]).size()).isZero();
    }

    @Test
    void eachPassageOfTheBundledContentHasItsVector() {
        Content content = Content.bundled();
        Vectors bundled = Vectors.bundled();
        List<Passage> passages = Passage.of(content);

        assertThat(bundled.contentVersion()).isEqualTo(content.library().contentVersion());
        assertThat(bundled.size())
                .isEqualTo((int) passages.stream().map(Passage::text).distinct().count());
        for (Passage passage : passages) {
            float[] vector = bundled.vector(passage.text());
            double square = 0;
            for (float x : vector) {
                square += (double) x * x;
            }
            assertThat(square).as(passage.id()).isCloseTo(1, within(0.001));
        }
    }

    @Test
    void theBuildWritesAgainWhatIsThere(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("deep/vectors.bin");
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, Vectors.bundled().write());

        CompileVectors.main(new String[] {file.toString()});

        assertThat(Files.readAllBytes(file)).isEqualTo(Vectors.bundled().write());
        assertThatThrownBy(() -> CompileVectors.main(new String[0]))
                .hasMessageContaining("OUTPUT_FILE");
    }
}
