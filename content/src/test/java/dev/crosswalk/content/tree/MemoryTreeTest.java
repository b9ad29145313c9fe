package dev.crosswalk.content.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryTreeTest extends FileTreeContract {
    @Override
    protected FileTree tree(Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
        return new MemoryTree(bytes);
    }

    @Test
    void whatIsNoNameIsRefused() {
        assertThatThrownBy(() -> tree(Map.of("../a", "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree(Map.of("", ""))).isInstanceOf(IllegalArgumentException.class);
    }
}
