package dev.crosswalk.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MiniLmTest {
    private static final MiniLm MODEL = MiniLm.load(notice -> {}).orElseThrow();

    private static double nearness(String left, String right) {
        float[] a = MODEL.of(left);
        float[] b = MODEL.of(right);
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
        }
        return product;
    }

    @Test
    void whatMeansTheSameIsNearThoughItSharesNoWord() {
        double same =
                nearness("Access of leavers is removed.", "Departed staff lose their accounts.");
        double other = nearness("Access of leavers is removed.", "Doors withstand fire.");

        assertThat(same).isGreaterThan(other + 0.2);
        assertThat(nearness("Doors.", "Doors.")).isCloseTo(1, within(1e-6));
    }

    @Test
    void theSameTextHasTheSameVectorEachTime() {
        assertThat(MODEL.of("Backups are tested.")).isEqualTo(MODEL.of("Backups are tested."));
    }

    @Test
    void allPartsOfALongTextCount() {
        String start = "Backups are taken every day. ".repeat(60);
        String both = start + "Visitors sign in at the reception. ".repeat(60);
        String visitors = "Visitors sign in at the reception.";

        assertThat(nearness(both, visitors)).isGreaterThan(nearness(start, visitors) + 0.2);
    }

    @Test
    void aTextOfUnknownSignsHasAVectorToo() {
        assertThat(MODEL.of("\u2603\u2604")).hasSize(384);
        assertThat(MODEL.of("")).hasSize(384);
    }

    @Test
    void itIsLoadedOnce() {
        assertThat(MiniLm.load(notice -> {})).containsSame(MODEL);
    }

    /// Nothing leaves this machine: later releases of the runtime carry a client that sends events
    /// to their publisher.
    @Test
    void theRuntimeHasNothingToSendTelemetryWith() throws IOException {
        List<String> libraries =
                List.of(
                        "linux-x64/libonnxruntime.so",
                        "linux-aarch64/libonnxruntime.so",
                        "osx-aarch64/libonnxruntime.dylib");
        for (String library : libraries) {
            try (InputStream in =
                    MiniLmTest.class
                            .getClassLoader()
                            .getResourceAsStream("ai/onnxruntime/native/" + library)) {
                assertThat(in).as(library).isNotNull();
                String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains("PosixTelemetry")).as(library).isFalse();
                assertThat(bytes.contains("events.data.microsoft.com")).as(library).isFalse();
            }
        }
    }
}
