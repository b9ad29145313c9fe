package dev.crosswalk.formats.terminal;

import dev.crosswalk.formats.report.Block;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// What the reader's terminal can show.
///
/// @param width columns; narrower than 20 counts as 20
/// @param colour whether escape sequences for colour and weight are understood
/// @param unicode whether bars, marks and tree lines may go beyond ASCII
public record Screen(int width, boolean colour, boolean unicode) {
    private static final int NARROWEST = 20;

    public Screen {
        width = Math.max(width, NARROWEST);
    }

    /// The blocks as lines, each of them ended. The same blocks give the same lines.
    public String show(List<Block> blocks) {
        return new TerminalRenderer(this).lines(blocks).toString();
    }

    /// The same as UTF-8.
    public byte[] bytes(List<Block> blocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TerminalRenderer(this).lines(blocks).writeTo(out);
        return out.toByteArray();
    }

    /// Whether there is no room for things side by side.
    boolean isNarrow() {
        return width < 64;
    }
}
