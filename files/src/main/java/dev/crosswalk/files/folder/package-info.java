/// The programme as a folder of YAML files that people edit and Git keeps: [ProgrammeFolder].
@NullMarked
package dev.crosswalk.files.folder;

import org.jspecify.annotations.NullMarked;
