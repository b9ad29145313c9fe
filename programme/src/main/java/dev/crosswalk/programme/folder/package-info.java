/// The programme as a folder of YAML files that people edit and Git keeps: [ProgrammeFolder].
@NullMarked
package dev.crosswalk.programme.folder;

import org.jspecify.annotations.NullMarked;
