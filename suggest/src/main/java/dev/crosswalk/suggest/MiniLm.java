package dev.crosswalk.suggest;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The sentence model all-MiniLM-L6-v2, its weights in eight bits, run by the ONNX Runtime on one
/// core at a time. Both come as jars.
///
/// It is loaded once for the JVM, where it stays.
final class MiniLm implements Meaning {
    private static final String NAME = "all-minilm-l6-v2-q";

    /// As many pieces of words as the model is used to, its marks for beginning and end among them.
    private static final int WINDOW = 256;

    private static @Nullable MiniLm loaded;
    private static boolean isAsked;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    private final int begin;
    private final int end;

    private MiniLm() throws OrtException, IOException {
        environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, NAME);
        environment.setTelemetry(false);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Sums in one order, whatever the machine: with more threads they may come out
            // otherwise.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(resource(NAME + ".onnx"), options);
        }
        byte[] tokenizer = resource(NAME + "-tokenizer.json");
        pieces = WordPieces.of(new String(tokenizer, StandardCharsets.UTF_8));
        begin = pieces.number("[CLS]");
        end = pieces.number("[SEP]");
    }

    /// The model, or nothing where this machine cannot run it: none of the native libraries in the
    /// jar fits, or they may not be unpacked or loaded.
    ///
    /// @param notice is told what is unpacked, where, and why there is no model
    static synchronized Optional<MiniLm> load(Consumer<String> notice) {
        if (!isAsked) {
            isAsked = true;
            loaded = tryToLoad(notice);
        }
        return Optional.ofNullable(loaded);
    }

    private static @Nullable MiniLm tryToLoad(Consumer<String> notice) {
        try {
            NativeRuntime runtime = NativeRuntime.provide(notice);
            try {
                return new MiniLm();
            } finally {
                runtime.close();
            }
        } catch (LinkageError | OrtException | IOException doesNotFit) {
            notice.accept(
                    "the language model cannot be loaded here, so suggestions go by shared words"
                            + " alone ("
                            + reason(doesNotFit)
                            + ")");
            return null;
        }
    }

    private static String reason(Throwable problem) {
        Throwable deepest = problem;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = MiniLm.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    @Override
    public String model() {
        return NAME;
    }

    /// The mean of what the model makes of each piece, over all windows of a text that is longer
    /// than one.
    @Override
    public float[] of(String text) {
        List<Integer> all = pieces.cut(text);
        float[] sum = new float[0];
        int from = 0;
        do {
            int to = Math.min(all.size(), from + WINDOW - 2);
            for (float[] row : run(all.subList(from, to))) {
                sum = sum.length == 0 ? row.clone() : plus(sum, row);
            }
            from = to;
        } while (from < all.size());
        return unit(sum);
    }

    private float[][] run(List<Integer> window) {
        long[] numbers = new long[window.size() + 2];
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        numbers[0] = begin;
        for (int i = 0; i < window.size(); i++) {
            numbers[i + 1] = window.get(i);
        }
        numbers[numbers.length - 1] = end;
        try (OnnxTensor ids = row(numbers);
                OnnxTensor mask = row(ones);
                OnnxTensor types = row(new long[numbers.length]);
                OrtSession.Result result =
                        session.run(
                                Map.of(
                                        "input_ids",
                                        ids,
                                        "attention_mask",
                                        mask,
                                        "token_type_ids",
                                        types))) {
            return ((float[][][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new IllegalStateException("the language model broke off", e);
        }
    }

    private OnnxTensor row(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(
                environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
    }

    private static float[] plus(float[] sum, float[] row) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += row[i];
        }
        return sum;
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float x : vector) {
            square += (double) x * x;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
