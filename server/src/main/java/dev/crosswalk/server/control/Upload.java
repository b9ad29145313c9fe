package dev.crosswalk.server.control;

import dev.crosswalk.files.Sha256;

/// A file that came with a request.
///
/// @param name its last part
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Upload(String name, byte[] bytes) {
    String sha256() {
        return Sha256.of(bytes);
    }
}
